import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { texts } from '../outline.ts'

const bodies =
  'stuurgroep|werkgroep|projectgroep|regiegroep|klankbordgroep|overleg|platform|programmateam|projectteam|team|college|commissie|bestuur|raad|directie|tafel'
const proposal = /voorstel|advies|adviseert|adviseren|legt\b.*\bvoor|rapporteert/i

/**
 * CHECK-18 · A body makes no proposals to itself.
 *
 * In the section of a body, in one sentence, or in the head of a memo. It may be meant so, therefore it is only pointed at.
 *
 * Source: requirements N20.
 */
export function proposalsToItself(material: Material): readonly Finding[] {
  return [...inHead(material), ...inSections(material), ...inSentences(material)]
}

function inHead({ header: { entries } }: Material): readonly Finding[] {
  const of = (key: RegExp) => entries.find((entry) => key.test(entry.key.trim()))
  const [to, from] = [of(/^aan$/i), of(/^van$/i)]
  if (to === undefined || from === undefined || plain(to.value) !== plain(from.value) || plain(to.value) === '')
    return []
  return [
    found('addressee', {
      severity: 'look',
      line: from.line,
      says: `“${from.value}” richt dit stuk aan zichzelf: “aan” en “van” zijn gelijk.`,
    }),
  ]
}

function inSections({ outline }: Material): readonly Finding[] {
  return texts(outline).flatMap(({ text, lineOf, block }): readonly Finding[] => {
    const kind = outline.blocks[block]?.kind
    if (kind !== 'item' && kind !== 'paragraph') return []
    const own = [...(outline.above[block] ?? [])]
      .reverse()
      .find(({ title }) => new RegExp(`(?:${bodies})\\b`, 'i').test(title))
    const body = own === undefined ? null : new RegExp(`(?:${bodies})\\b`, 'i').exec(own.title.toLowerCase())
    if (body === null || own === undefined || kind !== 'item') return []
    const isTo = new RegExp(
      `voorstel(?:len)?\\b[^.;]{0,40}\\baan\\s+(?:de|het)\\s+(?:\\p{L}+\\s+)?${body[0]}\\b`,
      'iu',
    ).test(text)
    if (!isTo) return []
    const says = `In het deel over “${own.title}” gaan voorstellen aan de ${body[0]} zelf. Is een ander bedoeld?`
    return [found('addressee', { severity: 'look', line: lineOf(0), where: own.title, says })]
  })
}

function inSentences({ sentences }: Material): readonly Finding[] {
  const shape = new RegExp(
    `\\b(?:de|het)\\s+((?:\\p{L}+\\s+){0,2}?(?:${bodies}))\\s+(?:doet|geeft|stuurt|legt|adviseert|rapporteert)\\b(?:[^.;]{0,80}\\baan)?\\s+(?:de|het)\\s+((?:\\p{L}+\\s+){0,2}?(?:${bodies}))\\b`,
    'giu',
  )
  return sentences.flatMap(({ text, line }) =>
    [...text.matchAll(shape)].flatMap(([words, one = '', other = '']) => {
      if (plain(one) !== plain(other) || !proposal.test(words)) return []
      return [
        found('addressee', {
          severity: 'look',
          line,
          says: `“${one}” doet hier voorstellen aan zichzelf. Is een ander bedoeld?`,
        }),
      ]
    }),
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
