import type { Participant } from './action.ts'

const counted = /^(\d{1,3})(?:\s*(?:\/|-|–|tot|à|of)\s*(\d{1,3}))?\s*[x×]?\s+(\S.*)$/

/**
 * AGENDA-10 · Who takes part is read with the number that was said: "2/3 gemeenten" is at least two and at most three, and
 * without a number how many is not known.
 *
 * Each stands on a line of its own, or behind a comma or semicolon outside brackets; a number before a word begins the
 * next. The words stay as they are.
 *
 * Source: requirements 002-22, 002-38.
 */
export function readParticipants(text: string): readonly Participant[] {
  return split(text).map((words) => {
    const [, least, most, party] = counted.exec(words) ?? []
    if (least === undefined || party === undefined) return participant(words, null, null)
    const [a, b] = [Number(least), Number(most ?? least)]
    return participant(party, Math.min(a, b), Math.max(a, b))
  })
}

/** "2 of 3 gemeenten", "1 communicatieadviseur", "scholen". */
export function sayParticipant({ party, atLeast, atMost }: Participant): string {
  if (atLeast === null || atMost === null) return party
  return atLeast === atMost ? `${atLeast} ${party}` : `${atLeast} tot ${atMost} ${party}`
}

function participant(party: string, atLeast: number | null, atMost: number | null): Participant {
  return { party: party.slice(0, 200), organisationId: null, atLeast, atMost }
}

function split(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (letter === '\n' || (depth === 0 && (letter === ',' || letter === ';'))) {
      parts.push(part)
      part = ''
      if (letter === '\n') depth = 0
    } else part += letter
  }
  return [...parts, part]
    .flatMap((each) => (/^\s*\d/.test(each) ? each.split(beforeCount) : [each]))
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter((each) => each !== '')
}

/** Before a number that a word follows, unless it is the second of a range. */
const beforeCount =
  /(?<=\S)(?<!(?:\d|[/–-]|\s(?:tot|à|of)))\s+(?=\d{1,3}(?:\s*[/–-]\s*\d{1,3}|\s+(?:tot|à|of)\s+\d{1,3})?\s+\p{L})/u
