import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { DossierId, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { Section } from '#access/domain/words.ts'
import { admit, toRead, toWrite } from '#access/store/gate.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import { addSharedDossier } from '../../../../tests/shared-dossier.ts'
import {
  type FamilyName,
  type StaffName,
  doAs,
  functionId,
  keepNow,
  personId,
  places,
  setStage,
  visitOf,
} from '../../../../tests/stage.ts'
import type { MemberId } from '../domain/address.ts'
import { type ChangedAddress, changeAddress, listHouseholds } from './address-store.ts'
import { changeChild, readChild } from './basics-store.ts'
import { addEntry, changeEntry, listEntries, readEntry } from './entry-store.ts'
import { keepBack } from './keep-back.ts'

type Who = StaffName | FamilyName

describe('basics and notes in the database', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  let seconds = 0
  /** Each act a second later: what is written later stands above. */
  const now = () => new Date(testMoment.getTime() + (seconds += 1) * 1000)
  before(async () => void (fresh = await freshDatabase()))
  after(() => fresh.close())
  beforeEach(async () => {
    await fresh.asAdmin.query(
      'truncate organisations, people, children, municipalities, work_items, log_acts, log_subjects cascade',
    )
    await setStage(fresh)
    noor = await addSharedDossier(fresh)
  })

  function reading<S extends Section, T>(
    who: Who,
    section: S,
    act: (tx: Tx, grant: Grant<S, 'read'>) => Promise<T>,
    action: Action = `${section}.read`,
  ): Promise<T> {
    const visit = visitOf(action, who, now())
    return doAs(fresh.db, visit, async (tx) => act(tx, toRead(await admit(tx, visit, noor, [section]), section)))
  }
  function writing<S extends Section, T>(
    who: Who,
    section: S,
    act: (tx: Tx, grant: Grant<S, 'write'>) => Promise<T>,
  ): Promise<T> {
    const visit = visitOf(`${section}.change`, who, now())
    return doAs(fresh.db, visit, async (tx) => act(tx, toWrite(await admit(tx, visit, noor, [section]), section)))
  }
  const refused = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule
  const child = async () => (await reading('kim', 'basics', readChild)).child

  const blank: ChangedAddress = {
    street: null,
    houseNumber: null,
    postcode: null,
    place: null,
    phone: null,
    email: null,
    hiddenFrom: [],
  }
  const houses = (who: Who) => reading(who, 'basics', listHouseholds)
  const memberOf = async (who: FamilyName) =>
    (await houses('kim')).find((each) => each.personId === personId(who))!.memberId!
  const address = (who: Who, member: MemberId | null, version: number, more: Partial<ChangedAddress>) =>
    writing(who, 'basics', (tx, grant) => changeAddress(tx, grant, member, version, { ...blank, ...more }))
  const seen = async (who: Who, name: string) => (await houses(who)).find((each) => each.name === name)?.address

  test('A9 DOSSIER-4 who may not change who the child is leaves it as it was and hears so; the rest is written', async () => {
    const typed = { surname: 'Ander', bornOn: day('2008-01-01'), language: 'tr', interpreter: 'Turks' }
    const answer = await writing('yara', 'basics', (tx, grant) => changeChild(tx, grant, 1, typed))
    assert.deepEqual(answer, { kind: 'written', identityKept: true })
    assert.deepEqual(await child(), {
      givenName: 'Noor',
      surname: 'Vos',
      bornOn: '2017-03-04',
      language: 'tr',
      interpreter: 'Turks',
      version: 2,
    })
    const { rows } = await fresh.asAdmin.query('select called, born_on from dossiers')
    assert.deepEqual(rows, [{ called: 'Noor V.', born_on: '2017-03-04' }])
  })

  test('A5 who may only read the basics writes nothing in them', async () => {
    const typed = { language: 'tr', interpreter: null }
    await assert.rejects(
      writing('tom', 'basics', (tx, grant) => changeChild(tx, grant, 1, typed)),
      refused('ACCESS-3'),
    )
    assert.equal((await child()).language, 'nl')
  })

  test('DOSSIER-4 another birth date changes at once who must sign and so what is open', async () => {
    // born ten years earlier Noor is nineteen: the consent of her parents opens nothing any more, nor do they read
    const typed = {
      givenName: 'Noortje',
      surname: 'de Vos',
      bornOn: day('2007-03-04'),
      language: 'nl',
      interpreter: null,
    }
    const answer = await writing('kim', 'basics', (tx, grant) => changeChild(tx, grant, 1, typed))
    assert.deepEqual(answer, { kind: 'written', identityKept: false })
    const { rows } = await fresh.asAdmin.query('select called, born_on from dossiers')
    assert.deepEqual(rows, [{ called: 'Noortje V.', born_on: '2007-03-04' }])
    for (const out of ['tom', 'ines'] as const)
      await assert.rejects(reading(out, 'basics', readChild), refused('ACCESS-1'))
  })

  test('DOSSIER-8 two who change the child: the second sees the first', async () => {
    const change = (who: Who, language: string) =>
      writing(who, 'basics', (tx, grant) => changeChild(tx, grant, 1, { language, interpreter: null }))
    assert.equal((await change('ines', 'tr')).kind, 'written')
    const second = await change('yara', 'ar')
    assert.equal(second.kind === 'conflict' && second.current.language, 'tr')
  })

  test('DOSSIER-5 an address that is hidden from the other parent is absent there, and there for the school', async () => {
    const ines = await memberOf('ines')
    await address('ines', ines, 0, { street: 'Geheimstraat', postcode: '9999 ZZ', hiddenFrom: [personId('ruben')] })
    assert.equal(await seen('ruben', 'Ines Vos'), null)
    for (const who of ['ines', 'kim', 'yara', 'tom'] as const)
      assert.equal((await seen(who, 'Ines Vos'))?.street, 'Geheimstraat')
  })

  test('DOSSIER-5 DOSSIER-6 the hidden address of the child cannot be felt for: to add one is as absent as where none is known', async () => {
    const add = () => address('ruben', null, 0, { street: 'Probeer' })
    await assert.rejects(add(), refused('DOSSIER-6'))
    await address('kim', null, 0, { street: 'Schuilplaats', hiddenFrom: [personId('ruben')] })
    assert.equal(await seen('ruben', 'Noor Vos'), null)
    await assert.rejects(add(), refused('DOSSIER-6'))
    await assert.rejects(address('ruben', await memberOf('ines'), 0, { street: 'x' }), refused('DOSSIER-6'))
    assert.equal((await seen('ines', 'Noor Vos'))?.street, 'Schuilplaats')
  })

  test('DOSSIER-5 the family hides its own address, not that of the child; nobody outside the family comes in', async () => {
    await address('kim', null, 0, { street: 'Kade' })
    await address('ines', null, 1, { street: 'Kade', hiddenFrom: [personId('ruben')] })
    assert.equal((await seen('ruben', 'Noor Vos'))?.street, 'Kade')
    await address('ines', await memberOf('ines'), 0, {
      street: 'Plein',
      hiddenFrom: [personId('tom'), personId('ines')],
    })
    assert.deepEqual((await seen('tom', 'Ines Vos'))?.hiddenFrom, [])
  })

  test('DOSSIER-6 a young person with an account is the child: one address, and it is theirs', async () => {
    await fresh.asAdmin.query('truncate children cascade')
    noor = await addSharedDossier(fresh, { youth: true })
    await address('noor', null, 0, { street: 'Kade', hiddenFrom: [personId('ruben')] })
    assert.deepEqual(
      (await houses('kim')).map(({ name }) => name),
      ['Noor Vos', 'Ines Vos', 'Ruben Vos'],
    )
    assert.equal((await seen('ines', 'Noor Vos'))?.street, 'Kade')
    assert.equal(await seen('ruben', 'Noor Vos'), null)
  })

  test('DOSSIER-8 two who change one address: the second sees the first', async () => {
    await address('kim', null, 0, { street: 'Kade' })
    assert.equal((await address('ines', null, 1, { street: 'Plein' })).kind, 'written')
    const second = await address('ruben', null, 1, { street: 'Dijk' })
    assert.equal(second.kind === 'conflict' && second.current.street, 'Plein')
  })

  test('DOSSIER-7 the child is of the municipality it lives in; a postcode that the map does not know changes nothing', async () => {
    await fresh.asAdmin.query(
      `insert into municipalities (id, name, code) values ('00000000-0000-4000-8000-000000000001', 'Polderveen', '0202')`,
    )
    await fresh.asAdmin.query(
      `insert into municipality_postcodes (id, pc4, municipality_id) values (gen_random_uuid(), '4321', '00000000-0000-4000-8000-000000000001')`,
    )
    const municipality = async () =>
      (await fresh.asAdmin.query('select municipality_code from dossiers')).rows[0].municipality_code
    await address('kim', null, 0, { postcode: '4321 AB' })
    assert.equal(await municipality(), '0202')
    await address('kim', null, 1, { postcode: '1111 AB' })
    assert.equal(await municipality(), '0202')
    await address('ines', await memberOf('ines'), 0, { postcode: '4321 AB' })
    assert.equal(await municipality(), '0202')
  })

  const note = (who: Who, section: Section, text: string, withheldFrom: OrganisationId[] = []) =>
    writing(who, section, (tx, grant) => addEntry(tx, grant, { text, withheldFrom }))
  const notes = async (who: Who, section: Section) =>
    (await reading(who, section, (tx, grant) => listEntries(tx, grant))).entries

  test('C13 PLAN-5 a note is kept back from the school by who wrote it, or by a parent who may not write there', async () => {
    const [open, closed, later] = [
      await note('tom', 'care', 'open'),
      await note('tom', 'care', 'dicht', [places.klimboom.id]),
      await note('tom', 'care', 'later dicht'),
    ]
    await reading(
      'ines',
      'care',
      async (tx, grant) =>
        keepBack(tx, grant, { table: 'entries', text: await readEntry(tx, grant, later) }, [places.klimboom.id]),
      'care.withhold',
    )
    assert.deepEqual(
      (await notes('yara', 'care')).map(({ text }) => text),
      ['open'],
    )
    assert.deepEqual(
      (await notes('tom', 'care')).map(({ id }) => id),
      [later, closed, open],
    )
    assert.deepEqual(
      (await notes('tom', 'care'))[0]!.withheldFrom.map(({ name }) => name),
      [places.klimboom.name],
    )
    assert.equal((await notes('tom', 'care'))[0]!.text, 'later dicht')
  })

  test('A13 PLAN-6 the note of who left stays under their name, and is changed by nobody else', async () => {
    const id = await note('tom', 'plan', 'van Tom')
    await assert.rejects(
      writing('kim', 'plan', (tx, grant) => changeEntry(tx, grant, id, 1, 'van Kim')),
      refused('PLAN-6'),
    )
    await fresh.asAdmin.query(`update relations set until_on = '2026-11-24' where holder_id = $1`, [functionId('tom')])
    await keepNow(fresh.db, noor)
    const [left] = await notes('kim', 'plan')
    assert.deepEqual([left?.text, left?.author.name, left?.author.organisation], ['van Tom', 'Tom Brand', 'Zilverzorg'])
    await assert.rejects(notes('tom', 'plan'), refused('ACCESS-1'))
  })

  test('DOSSIER-8 a note that was changed in another window is not overwritten', async () => {
    const id = await note('tom', 'care', 'eerst')
    const change = (text: string, version: number) =>
      writing('tom', 'care', (tx, grant) => changeEntry(tx, grant, id, version, text))
    assert.equal((await change('daarna', 1)).kind, 'written')
    assert.equal((await change('ook', 1)).kind, 'conflict')
    assert.equal((await notes('tom', 'care'))[0]!.text, 'daarna')
  })

  test('notes go on where the page ended', async () => {
    for (let count = 0; count < 5; count += 1) await note('tom', 'care', `notitie ${count}`)
    const page = (after: Parameters<typeof listEntries>[2]) =>
      reading('tom', 'care', (tx, grant) => listEntries(tx, grant, after, 3))
    const first = await page(null)
    assert.deepEqual(
      [first.entries.map(({ text }) => text), first.more],
      [['notitie 4', 'notitie 3', 'notitie 2'], true],
    )
    const second = await page(first.entries.at(-1)!.id)
    assert.deepEqual([second.entries.map(({ text }) => text), second.more], [['notitie 1', 'notitie 0'], false])
  })
})
