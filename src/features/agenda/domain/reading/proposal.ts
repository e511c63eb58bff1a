import type { HoursGroup, ReadAction, ReadAmbition } from './agenda.ts'
import { focalPointsOf } from './checks/focal-points.ts'
import type { HourLine } from './hour-line.ts'
import { hoursTotals } from './hours-totals.ts'
import type { Material } from './material.ts'
import { sumOf } from './numbers.ts'

/**
 * What a document proposes for an agenda, row by row. `key` names a row on a form; `place` says where it stands in the
 * document and is the same every time that document is read.
 */
export type Proposal = {
  readonly total: number | null
  readonly principles: readonly ProposedPrinciple[]
  readonly focalPoints: readonly ProposedPoint[]
  readonly parties: readonly { readonly key: string; readonly code: string; readonly name: string }[]
  readonly ambitions: readonly ProposedAmbition[]
}

type Row = { readonly key: string; readonly place: string }
export type ProposedPrinciple = Row & { readonly education: string; readonly municipalities: string }
export type ProposedPoint = Row & { readonly name: string }
export type ProposedAmbition = Row & {
  readonly number: string
  readonly title: string
  readonly about: string
  readonly statedHours: number | null
  /** Names of focal points it belongs to. */
  readonly focalPoints: readonly string[]
  readonly actions: readonly ProposedAction[]
  readonly lines: readonly ProposedLine[]
}
export type ProposedAction = Row & {
  readonly number: string
  readonly title: string
  readonly goal: string
  readonly planning: string
  readonly owner: string
  readonly participants: string
  readonly elaboration: string
  readonly statedHours: number | null
}
export type ProposedLine = Row &
  Pick<HourLine, 'activity' | 'hours' | 'parties' | 'sharing' | 'statedTogether' | 'counted' | 'elsewhere'> & {
    /** Key of the action it belongs to; null when it is of the ambition as a whole. */
    readonly actionKey: string | null
  }

export function proposalOf(material: Material): Proposal {
  const { focalPoints, codes, ambitions } = material
  const codesInHours = ambitions.flatMap(({ hours }) =>
    hours.flatMap(({ lines }) => lines.flatMap(({ parties }) => parties)),
  )
  const all = [...new Set([...codes.listed.keys(), ...codesInHours.filter((code) => /^[A-Z]/.test(code))])]
  return {
    total: hoursTotals(material).total?.hours ?? null,
    principles: principlesOf(material),
    focalPoints: focalPoints.map(({ name, line }, at) => ({
      key: `s${at + 1}`,
      place: `regel ${line}, speerpunt ${at + 1}`,
      name: cut(name, 300),
    })),
    parties: all.map((code, at) => ({
      key: `p${at + 1}`,
      code: code.slice(0, 40),
      name: codes.listed.get(code) ?? '',
    })),
    ambitions: ambitions
      .filter(({ actions, called }) => called !== '' || actions.length > 0)
      .map((ambition, at) => proposed(material, ambition, at + 1)),
  }
}

/** Two columns, one of education and one of the municipalities, are shared principles in pairs. */
function principlesOf({ outline }: Material): readonly ProposedPrinciple[] {
  const table = outline.blocks.find((block) => {
    const heads = block.kind === 'table' ? (block.rows[0]?.cells ?? []).map(({ text }) => text.toLowerCase()) : []
    return (
      heads.length === 2 &&
      heads.some((text) => /onderwijs|scholen/.test(text)) &&
      heads.some((text) => /gemeente/.test(text))
    )
  })
  if (table?.kind !== 'table') return []
  const isFirst = /onderwijs|scholen/i.test(table.rows[0]?.cells[0]?.text ?? '')
  return table.rows.slice(1).map(({ cells, line }, at) => {
    const [one, other] = [clean(cells[0]?.text ?? ''), clean(cells[1]?.text ?? '')]
    return {
      key: `u${at + 1}`,
      place: `regel ${line}`,
      education: isFirst ? one : other,
      municipalities: isFirst ? other : one,
    }
  })
}

function proposed(material: Material, ambition: ReadAmbition, at: number): ProposedAmbition {
  const key = `a${at}`
  const { hours } = ambition
  const figures = hours.flatMap((group) => group.stated?.hours ?? [])
  const ofActions = hours.length > 1
  return {
    key,
    place: `regel ${ambition.line}`,
    number: ambition.number === '' ? String(at) : ambition.number,
    title: cut(clean(ambition.title), 300) || `Ambitie ${at}`,
    about: ambition.about.slice(0, 4000),
    statedHours: ambition.stated?.hours ?? (ofActions || figures.length === 0 ? null : sumOf(figures)),
    focalPoints: focalPointsOf(material, ambition),
    actions: ambition.actions.map((action, index) =>
      proposedAction(action, `${key}-${index + 1}`, index, ofActions ? hours : []),
    ),
    lines: hours
      .flatMap((group) => linesOf(group, ambition, key))
      .map((line, index) => ({ ...line, key: `${key}-u${index + 1}` })),
  }
}

function proposedAction(action: ReadAction, key: string, index: number, hours: readonly HoursGroup[]): ProposedAction {
  const own = hours.find((group) => group.actions.length === 1 && group.actions[0] === index)
  return {
    key,
    place: `regel ${action.line}, actie ${index + 1}`,
    number: action.number.slice(0, 20),
    title: cut(clean(action.title), 600) || 'Actie zonder titel',
    goal: clean(action.goal),
    planning: clean(action.planning ?? ''),
    owner: clean(action.owner ?? ''),
    participants: clean(action.participants),
    elaboration: clean(action.elaboration),
    statedHours: own?.stated?.hours ?? null,
  }
}

/** The lines of a group; one that only says where its hours are counted becomes a line that is counted there. */
function linesOf(group: HoursGroup, ambition: ReadAmbition, key: string): readonly Omit<ProposedLine, 'key'>[] {
  const [only] = group.actions
  const actionKey =
    group.actions.length === 1 && only !== undefined && ambition.actions.length > 1 ? `${key}-${only + 1}` : null
  const words = group.stated?.hours === null ? group.stated.words : ''
  const title = ambition.actions[only ?? 0]?.title ?? ambition.title
  if (group.lines.length === 0 && words !== '')
    return [
      {
        ...nothing,
        activity: cut(clean(title), 300),
        counted: 'elsewhere',
        elsewhere: words,
        place: `regel ${group.line}, uren`,
        actionKey,
      },
    ]
  return group.lines.map((line, at) => ({
    activity: cut(clean(line.activity), 300) || cut(clean(title), 300),
    hours: line.hours,
    // what others do names them and no hours: they are its parties together
    sharing:
      line.counted === 'outside' && line.parties.length > 0
        ? 'together'
        : line.parties.length === 0
          ? 'nobody'
          : line.sharing === 'nobody'
            ? 'together'
            : line.sharing,
    parties: [...new Set(line.parties)],
    statedTogether: line.statedTogether,
    counted: line.counted,
    elsewhere: line.elsewhere,
    place: `regel ${line.line}, uren ${at + 1}${group.line === line.line ? '' : ` van regel ${group.line}`}`,
    actionKey,
  }))
}

const nothing = { hours: null, sharing: 'nobody', parties: [], statedTogether: null } as const

function clean(text: string): string {
  return text.replace(/\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '').trim()
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
