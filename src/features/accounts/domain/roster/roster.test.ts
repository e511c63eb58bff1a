import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { day } from '#kernel/day.ts'
import { BrokenFile, type Table } from '#regions/domain/import/table.ts'
import type { Administrator } from '../administration.ts'
import { rosterKind } from './columns.ts'
import { findByText, type KnownOrganisation, type KnownPerson, type RosterPlan } from './plan.ts'
import { planOrganisations } from './plan-organisations.ts'
import { planFunctions, planPeople, type Situation } from './plan-people.ts'
import { findWrittenDay, readFunctions, readOrganisations, readPeople } from './rows.ts'

const table = (header: string, ...rows: string[]): Table => ({
  header: { line: 1, cells: header.split(';') },
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(';') })),
  text: '',
  endsOpen: false,
})
let made = 0
const ids = {
  organisation: () => `o${(made += 1)}` as OrganisationId,
  person: () => `p${(made += 1)}` as PersonId,
  function: () => `f${(made += 1)}` as FunctionId,
}
const board: KnownOrganisation = {
  id: 'board' as OrganisationId,
  kind: 'school-board',
  name: 'Stichting De Brug',
  holds: { from: null, until: null },
  above: [],
  shortName: null,
  parentId: null,
  phone: null,
  email: null,
  identifiers: [],
}
const school: KnownOrganisation = {
  ...board,
  id: 'school' as OrganisationId,
  kind: 'school',
  name: 'De Klimboom',
  above: [board.id],
  parentId: board.id,
  identifiers: [{ scheme: 'brin', value: '99XX00' }],
}
const town: KnownOrganisation = {
  ...board,
  id: 'town' as OrganisationId,
  kind: 'municipality',
  name: 'Duinrand',
  identifiers: [{ scheme: 'municipality', value: '9901' }],
}
const admin: Administrator = { personId: 'ada' as PersonId, organisationId: board.id, kind: 'school-board' }
const today = day('2026-11-24')
const outcomes = ({ rows }: RosterPlan) => rows.map(({ line, outcome }) => `${line} ${outcome}`)
const wrong = ({ findings }: RosterPlan) => findings.map(({ line, field }) => `${line} ${field}`)

describe('ROSTER-1 the header says what a file is', () => {
  test('three kinds by their columns', () => {
    assert.equal(rosterKind(table('soort;naam;brin', 'school;x;1')), 'organisations')
    assert.equal(rosterKind(table('naam;email', 'x;y')), 'people')
    assert.equal(rosterKind(table('naam;email;organisatie;functie', 'x;y;z;w')), 'functions')
  })
  test('an unknown column, a column twice, a file without rows: nothing is read', () => {
    for (const header of ['naam;email;bsn', 'naam;email;geboortedatum', 'naam;email;naam', 'naam'])
      assert.throws(() => rosterKind(table(header, 'x')), BrokenFile, header)
    assert.throws(() => rosterKind(table('naam;email')), BrokenFile)
  })
})

test('ROSTER-2 by number or exact name, and only one', () => {
  const twin = { ...school, id: 'twin' as OrganisationId, identifiers: [{ scheme: 'brin', value: '99ZZ' } as const] }
  const known = [board, school, twin, town]
  assert.equal(findByText(known, '99 xx-00'), school)
  assert.equal(findByText(known, 'GM9901'), town)
  assert.equal(findByText(known, 'duinrand'), town)
  assert.equal(findByText(known, 'De Klimboom'), 'several')
  assert.equal(findByText(known, 'Duin'), 'none')
})

test('a day is read as it is written', () => {
  assert.equal(findWrittenDay('1-9-2026'), '2026-09-01')
  assert.equal(findWrittenDay('2026-09-01'), '2026-09-01')
  assert.equal(findWrittenDay('31-2-2026'), null)
  assert.equal(findWrittenDay('1/9/2026'), null)
})

describe('ROSTER-3 organisations', () => {
  const header = 'soort;naam;brin;gemeentecode;onder;telefoon'
  const plan = (by: Administrator | null, known: readonly KnownOrganisation[], ...rows: string[]) => {
    const { good, findings } = readOrganisations(table(header, ...rows))
    return { ...planOrganisations(good, known, by, ids), read: findings }
  }
  const known = [board, school, town]

  test('known by number it is changed, an empty cell takes nothing away', () => {
    const changed = plan(null, known, 'School;De Nieuwe Klimboom;99xx-00;;;')
    assert.deepEqual(outcomes(changed), ['2 changed'])
    const [act] = changed.acts
    assert.ok(act?.do === 'change-organisation')
    assert.deepEqual(
      [act.organisation.id, act.organisation.parentId, act.organisation.name],
      [school.id, board.id, 'De Nieuwe Klimboom'],
    )
  })
  test('the same rows again are the same, also within one file', () => {
    assert.deepEqual(
      outcomes(plan(null, known, 'school;De Klimboom;99XX00;;Stichting De Brug;', 'gemeente;Duinrand;;GM9901;;')),
      ['2 same', '3 same'],
    )
    assert.deepEqual(
      outcomes(plan(null, [], 'gemeente;Polder;;9902;;', 'gemeente;Polder;;9902;;', 'gemeente;Polder;;9902;;0100')),
      ['2 new', '3 same', '4 changed'],
    )
  })
  test("a parent of an earlier row is found; an unknown one, one of another kind and one's own are not", () => {
    const both = plan(null, [], 'schoolbestuur;Stichting Dijk;;;;', 'school;De Dijk;99YY;;Stichting Dijk;')
    assert.deepEqual(outcomes(both), ['2 new', '3 new'])
    const [first, second] = both.acts
    assert.ok(first?.do === 'add-organisation' && second?.do === 'add-organisation')
    assert.equal(second.organisation.parentId, first.organisation.id)
    assert.deepEqual(
      wrong(
        plan(null, known, 'school;X;99YY;;Nergens;', 'school;Y;99ZZ;;Duinrand;', 'school;De Klimboom;99XX00;;99XX00;'),
      ),
      ['2 onder', '3 onder', '4 onder'],
    )
  })
  test('two schools may be called alike; a row with numbers of two organisations is wrong', () => {
    assert.deepEqual(outcomes(plan(null, known, 'school;De Klimboom;99QQ;;Stichting De Brug;')), ['2 new'])
    const double = {
      ...town,
      id: 'other' as OrganisationId,
      name: 'Elders',
      identifiers: [{ scheme: 'brin', value: '99QQ' } as const],
    }
    assert.deepEqual(wrong(plan(null, [school, double], 'school;Z;99QQ;9901;;')), ['2 soort'])
    const two = planOrganisations(
      [
        {
          line: 2,
          kind: 'school',
          name: 'Z',
          shortName: null,
          parent: null,
          phone: null,
          email: null,
          identifiers: [...school.identifiers, ...double.identifiers],
        },
      ],
      [school, double],
      null,
      ids,
    )
    assert.deepEqual(wrong(two), ['2 naam'])
  })
  test('a wrong number is said with field and value, and the other rows are read', () => {
    const mixed = plan(null, known, 'school;X;9XX;;;', 'paleis;Y;99YY;;;', 'school;;99YY;;;', 'gemeente;Polder;;9902;;')
    assert.deepEqual(
      mixed.read.map(({ line, field, value }) => [line, field, value]),
      [
        [2, 'brin', '9XX'],
        [3, 'soort', 'paleis'],
        [4, 'naam', ''],
      ],
    )
    assert.deepEqual(outcomes(mixed), ['5 new'])
  })
  test('ADMIN-3 and ADMIN-5 an administrator adds below the own organisation and changes nothing elsewhere', () => {
    const mixed = plan(
      admin,
      known,
      'school;Nieuw;99YY;;Stichting De Brug;',
      'gemeente;Polder;;9902;;',
      'gemeente;Duinrand;;9901;;0100',
      'regiobureau;Top;;;;',
    )
    assert.deepEqual(outcomes(mixed), ['2 new'])
    assert.deepEqual(wrong(mixed), ['3 onder', '4 organisation', '5 onder'])
  })
})

const yara: KnownPerson = {
  id: 'yara' as PersonId,
  name: 'Yara Proef',
  email: 'yara@klimboom.example',
  isStaff: true,
  functions: [
    {
      id: 'fy' as FunctionId,
      personId: 'yara' as PersonId,
      organisationId: school.id,
      role: 'teacher',
      period: { from: day('2026-08-01'), until: null },
    },
  ],
}
const ines: KnownPerson = {
  id: 'ines' as PersonId,
  name: 'Ines',
  email: 'ines@thuis.example',
  isStaff: false,
  functions: [],
}
const situation = (by: Administrator | null): Situation => ({
  organisations: [board, school, town],
  people: [yara, ines],
  admin: by,
  today,
  ids,
})

describe('people', () => {
  const plan = (by: Administrator | null, ...rows: string[]) =>
    planPeople(readPeople(table('naam;email', ...rows)).good, situation(by))
  test('known by mail address, whatever the capitals; family is not touched and not named', () => {
    const mixed = plan(
      null,
      'Yara Proef;YARA@klimboom.example',
      'Nieuw;nieuw@klimboom.example',
      'Nieuw;Nieuw@Klimboom.example',
      'Ines;ines@thuis.example',
    )
    assert.deepEqual(outcomes(mixed), ['2 same', '3 new', '4 same'])
    assert.deepEqual(wrong(mixed), ['5 email'])
    assert.doesNotMatch(mixed.findings[0]!.reason, /gezin|ouder|medewerker/)
  })
  test('ADMIN-6 a name is changed by who manages all functions of that person', () => {
    assert.deepEqual(outcomes(plan(admin, 'Yara Nieuw;yara@klimboom.example')), ['2 changed'])
    const elsewhere = {
      ...situation(admin),
      people: [{ ...yara, functions: [{ ...yara.functions[0]!, organisationId: town.id }] }],
    }
    assert.deepEqual(wrong(planPeople([{ line: 2, name: 'X', email: yara.email }], elsewhere)), ['2 email'])
  })
  test('no address is no row', () => {
    assert.deepEqual(
      readPeople(table('naam;email', 'X;x@y', 'X;', ';x@y.example')).findings.map(
        ({ line, field }) => `${line} ${field}`,
      ),
      ['2 email', '3 email', '4 naam'],
    )
  })
})

describe('functions', () => {
  const header = 'email;naam;organisatie;functie;vanaf;totenmet'
  const plan = (by: Administrator | null, ...rows: string[]) =>
    planFunctions(readFunctions(table(header, ...rows)).good, situation(by))
  test('a new one, the same one, another end', () => {
    const mixed = plan(
      null,
      'yara@klimboom.example;;99XX00;Leerkracht;;',
      'yara@klimboom.example;;De Klimboom;schoolleider;1-12-2026;',
      'yara@klimboom.example;;99xx00;leerkracht;2026-08-01;31-12-2026',
    )
    assert.deepEqual(outcomes(mixed), ['2 same', '3 new', '4 changed'])
    assert.deepEqual(
      mixed.acts.map((act) => act.do),
      ['add-function', 'end-function'],
    )
    assert.ok(mixed.acts[1]?.do === 'end-function' && mixed.acts[1].until === '2027-01-01')
  })
  test('who is not known is added once, with the name', () => {
    const mixed = plan(
      null,
      'tom@klimboom.example;Tom;99XX00;leerkracht;;',
      'tom@klimboom.example;;99XX00;schoolleider;;',
      'els@klimboom.example;;99XX00;leerkracht;;',
    )
    assert.deepEqual(
      mixed.acts.map((act) => act.do),
      ['add-person', 'add-function', 'add-function'],
    )
    assert.deepEqual(wrong(mixed), ['4 email'])
  })
  test('FUNCTION-1 and FUNCTION-3 hold for rows as for forms, also between rows', () => {
    const mixed = plan(
      null,
      'yara@klimboom.example;;Duinrand;leerkracht;;',
      'yara@klimboom.example;;99XX00;leerkracht;1-9-2026;',
      'yara@klimboom.example;;99XX00;schoolleider;1-9-2026;',
      'yara@klimboom.example;;99XX00;schoolleider;1-10-2026;',
    )
    assert.deepEqual(wrong(mixed), ['2 functie', '3 vanaf', '5 vanaf'])
    assert.deepEqual(outcomes(mixed), ['4 new'])
  })
  test('A16 an administrator raises themselves by a file no more than by a form', () => {
    const own = { ...situation(admin), people: [{ ...yara, id: admin.personId }] }
    const rows = readFunctions(
      table(
        header,
        'yara@klimboom.example;;99XX00;schoolleider;;',
        'yara@klimboom.example;;99XX00;leerkracht;1-8-2026;1-12-2026',
        'yara@klimboom.example;;Duinrand;beleidsadviseur;;',
      ),
    ).good
    assert.deepEqual(wrong(planFunctions(rows, own)), ['2 email', '3 email', '4 email', '4 organisatie'])
  })
})
