import type { HoursGroup, ReadAction, StatedHours } from './agenda.ts'
import { type HourLine, type HoursContext, totalOf } from './hour-line.ts'
import { readHours } from './hours.ts'
import { figurePattern, numberOf } from './numbers.ts'
import { areParties } from './parties.ts'
import { type Role, isOpen, roleOf } from './roles.ts'
import type { Row, Table } from './tables.ts'

/** The columns of a table by what they are for; columns without a head right of the elaboration belong to it. */
export type Columns = { readonly roles: readonly (Role | null)[]; readonly has: ReadonlySet<Role> }

export function columnsOf(table: Table): Columns {
  const roles = (table.rows[0]?.cells ?? []).map(({ text }) => roleOf(text))
  const last = roles.lastIndexOf('elaboration')
  const widest = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  for (let at = last + 1; last !== -1 && at < widest; at += 1)
    if ((table.rows[0]?.cells[at]?.text ?? '') === '') roles[at] = 'elaboration'
  return { roles, has: new Set(roles.filter((role) => role !== null)) }
}

/** A table of actions says what is done, and by whom, when or with how many hours. */
export function isActionTable({ has }: Columns): boolean {
  const isWhat = has.has('action') || has.has('goal')
  return (
    isWhat &&
    (has.has('planning') || has.has('end') || has.has('owner') || (has.has('hours') && has.has('elaboration')))
  )
}

/** A table that only divides hours: activities with hours, or with a column for each party. */
export function readHoursTable(table: Table, columns: Columns, codes: ReadonlySet<string>): readonly HourLine[] {
  const head = table.rows[0]?.cells ?? []
  const what = columns.roles.findIndex((role) => role === 'action' || role === 'elaboration' || role === 'goal')
  const rows = table.rows.slice(1).filter((row) => !isTotal(row))
  const isFigures = (at: number) => rows.every((row) => textAt(row, at) === '' || figureOf(textAt(row, at)) !== null)
  const figures = head.flatMap(({ text }, at) =>
    at !== what && text !== '' && isFigures(at) ? [{ at, name: text }] : [],
  )
  const named = figures.filter(({ name }) => !/^(?:eind)?totaal|^samen$|^som$/i.test(name) && roleOf(name) === null)
  const parties = areParties(
    named.map(({ name }) => name),
    codes,
  )
    ? named
    : []
  const total = columns.roles.indexOf('hours')
  const own = parties.length > 1 ? parties : total !== -1 && isFigures(total) ? [{ at: total, name: null }] : []
  if (what === -1 || own.length === 0) return []
  return rows.flatMap((row) =>
    own.flatMap(({ at, name }): readonly HourLine[] => {
      const hours = figureOf(textAt(row, at))
      if (hours === null) return []
      const by =
        name === null ? { parties: [], sharing: 'nobody' as const } : { parties: [name], sharing: 'each' as const }
      return [
        {
          activity: textAt(row, what),
          hours,
          ...by,
          statedTogether: null,
          counted: 'here',
          elsewhere: '',
          arithmetic: String(hours),
          line: row.line,
        },
      ]
    }),
  )
}

function figureOf(text: string): number | null {
  return new RegExp(`^(?:${figurePattern})\\s*(?:uur|uren|u)?$`, 'i').test(text)
    ? numberOf(/^[\d.,]+/.exec(text)?.[0] ?? '')
    : null
}

export type TableActions = {
  readonly actions: readonly ReadAction[]
  readonly hours: readonly HoursGroup[]
  /** What the column for ambitions names, with the places of its first and last action. */
  readonly ambitions: readonly { readonly name: string; readonly first: number; readonly last: number }[]
}

export function readActionTable(table: Table, columns: Columns, codes: ReadonlySet<string>): TableActions {
  const actions: ReadAction[] = []
  const hours: HoursGroup[] = []
  const ambitions: { name: string; first: number; last: number }[] = []
  for (const row of table.rows.slice(1)) {
    if (row.cells.every(({ text }) => text === '') || isTotal(row)) continue
    const before = actions.at(-1)
    const goesOn = before !== undefined && isContinued(row, columns)
    const action = readAction(row, columns, goesOn ? before : null)
    actions.push(action)
    const [place, name, current] = [actions.length - 1, textOf(row, columns.roles, 'ambition'), ambitions.at(-1)]
    if (name !== '' && name !== current?.name) ambitions.push({ name, first: place, last: place })
    else if (current !== undefined) current.last = place
    const lines = linesOf(row, columns, codes)
    const group = hours.at(-1)
    if (goesOn && group !== undefined) {
      hours[hours.length - 1] = {
        ...group,
        lines: [...group.lines, ...lines],
        actions: [...group.actions, actions.length - 1],
      }
    } else if (columns.has.has('hours') || lines.length > 0) {
      hours.push({ line: row.line, stated: statedIn(row, columns), lines, actions: [actions.length - 1] })
    }
  }
  return { actions, hours, ambitions }
}

/** A row under a cell that spans rows: its first cells are empty and it has no hours of its own. */
function isContinued(row: Row, { roles, has }: Columns): boolean {
  const first = roles.findIndex((role) => role === 'goal' || role === 'ambition' || role === 'number')
  const what = roles.indexOf('action')
  if (first === -1 || first > what || textAt(row, first) !== '') return false
  if (has.has('hours')) return textOf(row, roles, 'hours') === ''
  return roles.filter((role, at) => role !== null && at > what && textAt(row, at) === '').length >= 2
}

function readAction(row: Row, { roles, has }: Columns, above: ReadAction | null): ReadAction {
  const get = (role: Role) => textOf(row, roles, role)
  const title = get('action') === '' ? get('goal') : get('action')
  const planning = ['planning', 'start', 'end'].some((role) => has.has(role as Role))
    ? [get('planning'), get('start'), get('end')].filter((text) => text !== '').join(' – ')
    : null
  const owner = has.has('owner') ? get('owner') : null
  return {
    line: row.line,
    number: get('number') === '' ? (/^(\d+(?:\.\d+)*)[.)]\s/.exec(title)?.[1] ?? '') : get('number'),
    title: firstOf(title),
    count: countOf(title),
    goal: get('goal') === '' ? (above?.goal ?? '') : get('goal'),
    planning: planning === '' && above !== null ? above.planning : planning,
    owner: owner === '' && above !== null ? above.owner : owner,
    participants: get('participants') === '' ? (above?.participants ?? '') : get('participants'),
    elaboration: get('elaboration'),
  }
}

function firstOf(title: string): string {
  return title.replace(/\n+/g, ' · ').replace(/^\d+(?:\.\d+)*[.)]\s+(?!.*\s2[.)]\s)/, '')
}

/** How many actions a cell holds: by their numbers, or by the lines it is made of. */
export function countOf(text: string): number {
  let count = 0
  for (const match of text.matchAll(/(?:^|[\s\n])(\d{1,2})[.)]\s+(?=\p{L})/gu))
    if (Number(match[1]) === count + 1) count += 1
  if (count >= 2) return count
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return Math.max(1, lines.every((line) => !/[:,]$/.test(line)) ? lines.length : 1)
}

function statedIn(row: Row, { roles }: Columns): StatedHours | null {
  const at = roles.indexOf('hours')
  if (at === -1) return null
  return { ...readStated(textAt(row, at)), line: row.cells[at]?.line ?? row.line }
}

/** "74 uur", "120", "3 × 4 = 12 uur"; words without a figure say where it is counted. */
export function readStated(text: string): { readonly hours: number | null; readonly words: string } {
  const words = text.replace(/\s+/g, ' ').trim()
  const whole = new RegExp(
    `^(?:ca\\.?|circa|ongeveer|totaal:?|in totaal)?\\s*(${figurePattern})\\s*(?:uur|uren|u\\.?)?(?:\\s*(?:per (?:school)?jaar|in totaal|totaal))?[.;]?$`,
    'i',
  ).exec(words)
  if (whole !== null) return { hours: numberOf(whole[1] ?? ''), words }
  const [only, ...more] = readHours(words, { codes: new Set(), line: 0, bare: false })
  if (only === undefined || more.length > 0 || only.hours === null) return { hours: null, words }
  return { hours: only.statedTogether ?? totalOf(only), words }
}

function linesOf(row: Row, { roles }: Columns, codes: ReadonlySet<string>) {
  return roles.flatMap((role, at) => {
    if (role !== 'elaboration') return []
    const context: HoursContext = { codes, line: row.cells[at]?.line ?? row.line, bare: true }
    return readHours(textAt(row, at), context)
  })
}

export function isTotal(row: Row): boolean {
  const label = row.cells.find(({ text }) => text !== '')?.text ?? ''
  return /^(?:eind|sub)?totaal\b|^(?:totalen|som|samen|alles bij elkaar)\b/i.test(label)
}

function textOf(row: Row, roles: readonly (Role | null)[], role: Role): string {
  const found = roles.flatMap((each, at) => (each === role ? [textAt(row, at)] : [])).filter((text) => text !== '')
  const text = found.join('\n')
  return isOpen(text) && text !== '' ? (/^[\s.?…–—-]*$/.test(text) ? '' : text) : text
}

function textAt(row: Row, at: number): string {
  return row.cells[at]?.text ?? ''
}
