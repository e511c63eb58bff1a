import type { ReadAmbition } from './agenda.ts'
import { totalOf } from './hour-line.ts'
import { sumOf } from './numbers.ts'
import { type Finding, veil } from './finding.ts'
import { type PartyHours, hoursPerParty, hoursTotals } from './hours-totals.ts'
import type { Material } from './material.ts'
import { unreadOf, type Unread } from './unread.ts'

export type HoursOf = {
  readonly where: string
  readonly line: number
  readonly stated: number | null
  readonly computed: number
  readonly elsewhere: string | null
}

/** What was read of one document, counted. */
export type Reading = {
  readonly file: string
  readonly read: {
    readonly title: string
    readonly datedOn: string | null
    readonly ambitions: number
    readonly actions: number
    readonly decisionPoints: number
    readonly arguments: number
    readonly hourLines: number
    readonly footnotes: number
    readonly dates: number
    readonly parties: readonly {
      readonly code: string
      readonly meaning: string | null
      readonly hours: number | null
    }[]
    readonly hoursNotOfAParty: number
    /** Per ambition with hours: as stated, as its lines give them, and where they are counted instead. */
    readonly hours: readonly HoursOf[]
    readonly statedTotal: number | null
    readonly statedSum: number | null
    readonly computedTotal: number | null
  }
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
}

export function readingOf(material: Material, findings: readonly Finding[]): Reading {
  const { ambitions, codes, decisions, notes, dates, header, outline } = material
  const totals = hoursTotals(material)
  const perParty = hoursPerParty(material)
  const groups = ambitions.flatMap(({ hours }) => hours)
  return {
    file: material.name,
    read: {
      title: veil(outline.title),
      datedOn: header.dated?.words ?? null,
      ambitions: ambitions.filter(({ called }) => called !== '').length,
      actions: ambitions.reduce(
        (sum, { actions }) => sum + actions.reduce((count, action) => count + action.count, 0),
        0,
      ),
      decisionPoints: decisions.points.length,
      arguments: decisions.args.length,
      hourLines: groups.reduce((sum, { lines }) => sum + lines.length, 0),
      footnotes: notes.texts.size,
      dates: dates.length,
      parties: partiesOf(codes.listed, perParty),
      hoursNotOfAParty: perParty.unattributed,
      hours: ambitions.flatMap(hoursOf),
      statedTotal: totals.total?.hours ?? null,
      statedSum: totals.stated,
      computedTotal: totals.computed,
    },
    findings,
    unread: unreadOf(material),
  }
}

function hoursOf({ called, line, stated, hours }: ReadAmbition): readonly HoursOf[] {
  if (called === '' || (hours.length === 0 && stated === null)) return []
  const lines = hours.flatMap((group) => group.lines)
  const figures = hours.flatMap((group) => group.stated?.hours ?? [])
  const words = hours.flatMap((group) => (group.stated?.hours === null ? [group.stated.words] : []))
  const there = lines.find(({ counted }) => counted === 'elsewhere')?.elsewhere ?? words.find((text) => text !== '')
  return [
    {
      where: called,
      line,
      stated: stated?.hours ?? (figures.length === 0 ? null : sumOf(figures)),
      computed: sumOf(lines.filter(({ counted }) => counted === 'here').map(totalOf)),
      elsewhere: there ?? null,
    },
  ]
}

function partiesOf(listed: ReadonlyMap<string, string>, { parties }: PartyHours) {
  const codes = [...new Set([...parties.keys(), ...listed.keys()])]
  return codes.map((code) => ({ code, meaning: listed.get(code) ?? null, hours: parties.get(code) ?? null }))
}
