import { totalOf } from './hour-line.ts'
import type { Material } from './material.ts'
import { figurePattern, numberOf, sumOf } from './numbers.ts'

/** The three figures of an agenda's hours; a figure that cannot be given is null. */
export type HoursTotals = {
  /** The grand total as the text states it. */
  readonly total: { readonly hours: number; readonly line: number } | null
  /** The sum of the hours stated. */
  readonly stated: number | null
  /** What the elaboration lines give. */
  readonly computed: number | null
  readonly parts: readonly { readonly called: string; readonly hours: number }[]
}

export type PartyHours = {
  /** Hours per party code; either-or and party-less hours are not in it. */
  readonly parties: ReadonlyMap<string, number>
  readonly unattributed: number
}

type Totalled = Pick<Material, 'ambitions' | 'sentences'>

export function hoursTotals(material: Totalled): HoursTotals {
  const parts = material.ambitions.flatMap(({ called, stated, hours }) => {
    const own = stated?.hours ?? null
    const figures = hours.flatMap((group) => group.stated?.hours ?? [])
    if (own === null && figures.length === 0) return []
    if (called === '' && own === null) return figures.map((hours) => ({ called, hours }))
    return [{ called, hours: own ?? sumOf(figures) }]
  })
  const lines = material.ambitions.flatMap(({ hours }) => hours.flatMap((group) => group.lines))
  const groups = material.ambitions.flatMap(({ hours }) => hours)
  const isElaborated =
    lines.length > 0 && groups.every((group) => (group.stated?.hours ?? null) === null || group.lines.length > 0)
  return {
    total: grandTotal(material),
    stated: parts.length === 0 ? null : sumOf(parts.map(({ hours }) => hours)),
    computed: isElaborated ? sumOf(lines.filter(({ counted }) => counted === 'here').map(totalOf)) : null,
    parts,
  }
}

/** Hours per party as the lines give them; nothing is divided that the lines do not divide. */
export function hoursPerParty({ ambitions }: Pick<Material, 'ambitions'>): PartyHours {
  const parties = new Map<string, number>()
  let unattributed = 0
  for (const line of ambitions.flatMap(({ hours }) => hours.flatMap((group) => group.lines))) {
    if (line.counted !== 'here' || line.hours === null) continue
    if (line.sharing !== 'each') unattributed += line.hours
    else for (const party of line.parties) parties.set(party, sumOf([parties.get(party) ?? 0, line.hours]))
  }
  return { parties, unattributed }
}

const hours = new RegExp(`(?<![\\d.,])(${figurePattern})\\s*(?:uur|uren)(?![a-zà-ÿ])`, 'i')
const wholes = /\b(?:totaal|totale|alles bij elkaar|opgeteld|tezamen|samen)\b/i
const subjects =
  /\b(?:uren|inzet|agenda|plan|programma|ambities|acties|voorstel|werkplan|uur per|resultaten|doelstellingen|doelen|pijlers|lijnen|maatregelen|thema's|opgaven|totaal)\b/i

/** The last sentence that states a total of hours for the whole, not of one ambition, one party or one meeting. */
function grandTotal({ sentences, ambitions }: Totalled): HoursTotals['total'] {
  const said = sentences.flatMap(({ text, line }) => {
    const figure = hours.exec(text)
    if (figure === null || !wholes.test(text) || !subjects.test(text)) return []
    if (
      /deze ambitie|dit resultaat|deze actie|per partij|per school(?!jaar)|per week|tarief|gebruikt|besteed/i.test(text)
    )
      return []
    if (/^[^:]{1,40}\b(?:ambitie|actie|resultaat) \d/i.test(text.slice(0, figure.index))) return []
    if (text.length > 220 || /\bper (?:partij|persoon|leraar)\b/.test(text)) return []
    return [{ hours: numberOf(figure[1] ?? '') ?? 0, line }]
  })
  return ambitions.some((ambition) => ambition.hours.length > 0) ? (said.at(-1) ?? null) : null
}
