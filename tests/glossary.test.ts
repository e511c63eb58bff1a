/** The glossary keeps up with the code. */
import assert from 'node:assert/strict'
import { globSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Answer, ConsentState } from '#access/domain/consent.ts'
import { agreementKinds } from '#access/domain/signers.ts'
import { familyRoles, organisationKinds, purposes, sections, staffRoles } from '#access/domain/words.ts'
import { schemes } from '../src/features/accounts/domain/identifiers.ts'
import { requestStates } from '../src/features/desk/domain/words.ts'
import { countings, sharings } from '../src/features/agenda/domain/hours-line.ts'
import { actionStates, changeKinds, choices, levels, linkKinds } from '../src/features/agenda/domain/words.ts'
import { severities } from '../src/features/agenda/domain/reading/say.ts'
import { adviceOpinions, dealts, recorders } from '../src/features/governance/domain/advice.ts'
import { powers, scales } from '../src/features/governance/domain/body.ts'
import { lineKinds } from '../src/features/governance/domain/costs/cost-year.ts'
import { outcomes } from '../src/features/governance/domain/decision.ts'
import { followUpStates } from '../src/features/governance/domain/follow-up.ts'
import { consultationKinds, consultationOutcomes } from '../src/features/governance/domain/hear.ts'
import { attendanceKinds, itemKinds, itemStates, meetingStates } from '../src/features/governance/domain/meeting.ts'
import { eventKinds, oogoStates } from '../src/features/governance/domain/oogo/track.ts'
import { say as sayPlan } from '../src/features/governance/domain/plans/words.ts'
import { proposalStates, purchasings } from '../src/features/governance/domain/proposal.ts'
import { adviceStates } from '../src/features/governance/domain/reports/advisory.ts'
import { stepKinds, stepStates } from '../src/features/governance/domain/route.ts'
import { holderParts, seatRules } from '../src/features/governance/domain/seat.ts'
import { stances } from '../src/features/governance/domain/stance.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const answers = { yes: 0, no: 0, withdrawn: 0, court: 0, disputed: 0 } satisfies Record<Answer, 0>
const consentStates = {
  asked: 0,
  incomplete: 0,
  objection: 0,
  refused: 0,
  given: 0,
  withdrawn: 0,
  expired: 0,
  closed: 0,
} satisfies Record<ConsentState, 0>

type Row = { readonly heading: string; readonly cells: readonly string[] }

/** The rows of the tables, without their heads. */
function readTables(text: string): readonly Row[] {
  let heading = ''
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) heading = line.slice(3)
    if (!line.startsWith('|') || line.startsWith('| English word |') || line.startsWith('|---')) return []
    return [{ heading, cells: line.split('|').slice(1, -1) }]
  })
}

const rows = readTables(read('docs/glossary.md'))
const wordsOf = (row: Row) => [...(row.cells[0] ?? '').matchAll(/`([^`]+)`/g)].map((found) => found[1]!)
const written = new Set(rows.flatMap(wordsOf))
const missing = (words: readonly string[]) => words.filter((word) => !written.has(word))

const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.includes('.test.'))
const migrations = globSync('db/migrations/*.sql', { cwd: root }).map(read).join('\n')

describe('the glossary', () => {
  it('every row says the English word, the Dutch term, the meaning and the source', () => {
    assert.ok(rows.length > 100)
    const half = rows.filter(
      (row) => row.cells.length !== 4 || row.cells.some((cell) => cell.trim() === '') || wordsOf(row).length === 0,
    )
    assert.deepEqual(half, [])
  })

  it('no word stands twice under one heading', () => {
    const seen = rows.flatMap((row) => wordsOf(row).map((word) => `${row.heading}: ${word}`))
    assert.deepEqual(
      seen.filter((word, index) => seen.indexOf(word) !== index),
      [],
    )
  })

  it('holds every room', () => {
    const folders = (at: string) =>
      readdirSync(path.join(root, at), { withFileTypes: true }).filter((each) => each.isDirectory())
    assert.deepEqual(missing([...folders('src'), ...folders('src/features')].map((each) => each.name)), [])
  })

  it('holds every table', () => {
    const tables = [...migrations.matchAll(/^create table (\w+)/gm)].map((found) => found[1]!)
    assert.ok(tables.length > 30)
    assert.deepEqual(missing(tables), [])
  })

  it('holds every type and every word of access', () => {
    const types = [...read('src/access/domain/words.ts').matchAll(/^export type (\w+)/gm)].map((found) => found[1]!)
    assert.deepEqual(missing(types), [])
    assert.deepEqual(
      missing(['cover', ...sections, ...purposes, ...organisationKinds, ...staffRoles, ...familyRoles]),
      [],
    )
    assert.deepEqual(missing([...agreementKinds, ...Object.keys(answers), ...Object.keys(consentStates)]), [])
  })

  it('holds the words of the desk and the numbers of organisations', () => {
    assert.deepEqual(missing([...requestStates, ...schemes]), [])
  })

  it('holds every word of the agenda and of its hours, and of what a document says', () => {
    assert.deepEqual(missing([...actionStates, ...changeKinds, ...choices, ...levels, ...linkKinds]), [])
    assert.deepEqual(missing([...sharings, ...countings, ...severities.map(([severity]) => severity)]), [])
  })

  it('holds every word of bodies, meetings, proposals and decisions', () => {
    assert.deepEqual(missing([...powers, ...scales, ...seatRules, ...holderParts]), [])
    assert.deepEqual(missing([...meetingStates, ...itemStates, ...itemKinds, ...attendanceKinds]), [])
    assert.deepEqual(missing([...proposalStates, ...purchasings, ...stepKinds, ...stepStates, ...outcomes]), [])
    assert.deepEqual(missing([...adviceOpinions, ...dealts, ...recorders, ...stances, ...followUpStates]), [])
    assert.deepEqual(missing([...consultationKinds, ...consultationOutcomes]), [])
  })

  it('holds every word of plans, reports and costs', () => {
    assert.deepEqual(missing([...Object.keys(sayPlan.kinds), ...Object.keys(sayPlan.states)]), [])
    assert.deepEqual(missing([...oogoStates, ...eventKinds, ...adviceStates, ...lineKinds]), [])
  })

  it('holds every errand that a policy names', () => {
    const named = migrations.matchAll(/my_errand\(\)\) (?:=|in) \(?((?:'[a-z-]+'(?:, )?)+)|app\.errand = '([a-z-]+)'/g)
    const errands = [...named].flatMap(([, list = '', one]) => (one === undefined ? list.split(', ') : [one]))
    assert.ok(errands.length > 8)
    assert.deepEqual(missing([...new Set(errands.map((errand) => errand.replaceAll("'", '')))]), [])
  })

  it('holds every Dutch short name that identifiers use', () => {
    const used = new Set(sources.flatMap((file) => partsOfIdentifiers(read(file))))
    for (const part of partsOfIdentifiers(migrations)) used.add(part)
    assert.ok(used.has('swv'))
    assert.deepEqual(missing(shortNames.filter((name) => used.has(name))), [])
  })

  it('holds no word that the code does not use', () => {
    const code = [...sources.map(read), migrations].join('\n')
    const rooms = new Set(sources.flatMap((file) => file.split(path.sep)))
    assert.deepEqual(
      [...written].filter((word) => !rooms.has(word) && !new RegExp(`\\b${word}\\b`, 'i').test(code)),
      [],
    )
  })
})

/** Instruments of Dutch law without a settled English name. */
const shortNames =
  'oogo opp tlv swv bsn brin oin oza kvk rsin agb jgz ggd jw wpo wvo lpw wpg wmo vsv rmc pgn lvs ots'.split(' ')

/** `readSwvCode`, `swv_code` and `swv-code` all use `swv`; what is only said in a comment does not count. */
function partsOfIdentifiers(text: string): readonly string[] {
  const words = text.replaceAll(/\/\*[^]*?\*\/|(?:\/\/|--) .*$/gm, '').match(/[A-Za-z][A-Za-z0-9]*/g) ?? []
  // WVO in capitals is a name in a sentence: no identifier is written so
  const identifiers = words.filter((word) => word !== word.toUpperCase())
  return identifiers.flatMap((word) =>
    word
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(' '),
  )
}
