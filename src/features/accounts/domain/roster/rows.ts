import { type Day, addDays, findDay } from '#kernel/day.ts'
import {
  type Cell,
  type RowsRead,
  type Table,
  type WrongCell,
  readRows,
  wrongCell,
} from '#regions/domain/import/table.ts'
import { type OrganisationKind, type StaffRole, dutch, organisationKinds, staffRoles } from '#access/domain/words.ts'
import { findEmail } from '../email.ts'
import { type Identifier, type Scheme, findIdentifier, identifierKinds, schemes } from '../identifiers.ts'

/** A row says only what its cells say: an empty cell leaves what there is as it is. */
export type OrganisationRow = {
  readonly line: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string | null
  readonly parent: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly identifiers: readonly Identifier[]
}
export type PersonRow = { readonly line: number; readonly name: string; readonly email: string }
export type FunctionRow = {
  readonly line: number
  readonly email: string
  readonly name: string | null
  readonly organisation: string
  readonly role: StaffRole
  readonly title: string | null
  readonly from: Day | null
  readonly until: Day | null
}

const columnOf: Readonly<Record<Scheme, string>> = {
  oin: 'oin',
  kvk: 'kvk',
  rsin: 'rsin',
  brin: 'brin',
  agb: 'agb',
  swv: 'swv',
  municipality: 'gemeentecode',
}

export function readOrganisations(table: Table): RowsRead<OrganisationRow> {
  return readRows(table, (cell, line) => {
    const kind = byWord(organisationKinds, dutch.organisationKinds, cell('soort'))
    const given = schemes.map((scheme) => ({ scheme, text: cell(columnOf[scheme]) })).filter(({ text }) => text !== '')
    const identifiers = given.map(({ scheme, text }) => ({ scheme, value: findIdentifier(scheme, text) }))
    const wrong = [
      kind === null &&
        wrongCell('soort', cell('soort'), `Kies uit: ${Object.values(dutch.organisationKinds).join(', ')}.`),
      ...texts(cell, { naam: 200, kortenaam: 40, telefoon: 40 }, ['naam']),
      ...given
        .filter(({ scheme, text }) => findIdentifier(scheme, text) === null)
        .map(({ scheme, text }) => wrongCell(columnOf[scheme], text, identifierKinds[scheme].shape)),
      cell('email') !== '' && wrongEmail(cell('email')),
    ].filter((each) => each !== false)
    if (kind === null || wrong.length > 0) return { wrong }
    return {
      good: {
        line,
        kind,
        name: cell('naam'),
        shortName: cell('kortenaam') || null,
        parent: cell('onder') || null,
        phone: cell('telefoon') || null,
        email: cell('email') || null,
        identifiers: identifiers as readonly Identifier[],
      },
    }
  })
}

export function readPeople(table: Table): RowsRead<PersonRow> {
  return readRows(table, (cell, line) => {
    const wrong = [...texts(cell, { naam: 200 }, ['naam']), wrongEmail(cell('email'))].filter((each) => each !== false)
    return wrong.length > 0 ? { wrong } : { good: { line, name: cell('naam'), email: cell('email') } }
  })
}

export function readFunctions(table: Table): RowsRead<FunctionRow> {
  return readRows(table, (cell, line) => {
    const role = byWord(staffRoles, dutch.roles, cell('functie'))
    const [from, last] = [findWrittenDay(cell('vanaf')), findWrittenDay(cell('totenmet'))]
    const wrong = [
      wrongEmail(cell('email')),
      cell('organisatie') === '' && wrongCell('organisatie', '', 'Vul de naam of het nummer van de organisatie in.'),
      role === null &&
        wrongCell('functie', cell('functie'), `Kies uit: ${staffRoles.map((each) => dutch.roles[each]).join(', ')}.`),
      ...texts(cell, { naam: 200, titel: 100 }, []),
      cell('vanaf') !== '' &&
        from === null &&
        wrongCell('vanaf', cell('vanaf'), 'Schrijf een dag als 1-9-2026 of 2026-09-01.'),
      cell('totenmet') !== '' &&
        last === null &&
        wrongCell('totenmet', cell('totenmet'), 'Schrijf een dag als 1-9-2026 of 2026-09-01.'),
    ].filter((each) => each !== false)
    if (role === null || wrong.length > 0) return { wrong }
    return {
      good: {
        line,
        email: cell('email'),
        name: cell('naam') || null,
        organisation: cell('organisatie'),
        role,
        title: cell('titel') || null,
        from,
        until: last === null ? null : addDays(last, 1),
      },
    }
  })
}

/** `2026-09-01` or `1-9-2026`; null for anything else. */
export function findWrittenDay(text: string): Day | null {
  const [, date = '', month = '', year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? []
  return findDay(year === undefined ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** By our own word or by the Dutch one, without looking at capitals. */
function byWord<Word extends string>(
  words: readonly Word[],
  said: Readonly<Record<Word, string>>,
  text: string,
): Word | null {
  const plain = text.toLowerCase()
  return words.find((word) => word === plain || said[word].toLowerCase() === plain) ?? null
}

function texts(cell: Cell, longest: Readonly<Record<string, number>>, needed: readonly string[]): readonly WrongCell[] {
  return Object.entries(longest).flatMap(([column, length]) => {
    const text = cell(column)
    if (text === '' && needed.includes(column)) return [wrongCell(column, text, 'Vul dit in.')]
    return text.length > length ? [wrongCell(column, text, `Dit is langer dan ${length} tekens.`)] : []
  })
}

function wrongEmail(text: string): WrongCell | false {
  return findEmail(text) === null && wrongCell('email', text, 'Dit is geen e-mailadres.')
}
