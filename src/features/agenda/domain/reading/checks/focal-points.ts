import type { ReadAmbition } from '../agenda.ts'
import { type Finding, found } from '../finding.ts'
import type { FocalPoint } from '../focal-points.ts'
import type { Material } from '../material.ts'

/**
 * CHECK-12 · To every focal point ("speerpunt") an ambition belongs.
 *
 * Where ambitions say to which focal point they belong, that counts. Else an ambition belongs to it when it uses a word that
 * sets the focal point apart from the others and from the title.
 *
 * Source: requirements N10, 002-61.
 */
export function focalPointsWithoutAmbition(material: Material): readonly Finding[] {
  const { focalPoints, ambitions, outline } = material
  const own = ambitions.filter(({ called }) => called !== '')
  if (focalPoints.length < 2 || own.length === 0) return []
  const bodies = own.map((ambition) => bodyOf(ambition, outline.lines))
  const links = bodies.flatMap((body) => body.match(/speerpunt(?:en)?\b[^.\n]{0,160}/g) ?? []).join('\n')
  const all = bodies.join('\n')
  return focalPoints.flatMap((point) => {
    if (
      links !== ''
        ? covers(links, point.name)
        : wordsOf(point, focalPoints, outline.title).some((word) => contains(all, word))
    )
      return []
    return [
      found('focal-point', {
        severity: 'missing',
        line: point.line,
        where: point.name,
        says: `Bij het speerpunt “${point.name}” hoort geen ambitie.`,
      }),
    ]
  })
}

/** The names of the focal points an ambition belongs to, by its own words. */
export function focalPointsOf({ focalPoints, outline }: Material, ambition: ReadAmbition): readonly string[] {
  const body = bodyOf(ambition, outline.lines)
  const links = (body.match(/speerpunt(?:en)?\b[^.\n]{0,160}/g) ?? []).join('\n')
  const own = focalPoints.filter((point) =>
    links === ''
      ? wordsOf(point, focalPoints, outline.title).some((word) => contains(body, word))
      : covers(links, point.name),
  )
  return own.map(({ name }) => name)
}

function bodyOf({ line, until }: ReadAmbition, lines: Material['outline']['lines']): string {
  return lines
    .slice(line - 1, until === Infinity ? undefined : until - 1)
    .map(({ text }) => text.toLowerCase())
    .join('\n')
}

function covers(links: string, name: string): boolean {
  const plain = name.toLowerCase().replace(/^(?:de|het|een)\s+/, '')
  return links.includes(plain)
}

/** The words of a focal point that no other one and not the title have. */
function wordsOf({ name }: FocalPoint, all: readonly FocalPoint[], title: string): readonly string[] {
  const words = split(name)
  const shared = new Set([
    ...all.filter((other) => other.name !== name).flatMap((other) => split(other.name)),
    ...split(title),
  ])
  const own = words.filter((word) => !shared.has(word))
  return own.length === 0 ? words : own
}

function split(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !/^(?:voor|naar|door|tussen|over|onder|rond|gevolgen|aandacht)$/.test(word),
  )
}

/** A word or its stem, also as the last part of a compound: "afspraken" covers "uitvoeringsafspraken". */
function contains(text: string, word: string): boolean {
  const stem = word.replace(/(?:ingen|ing|eren|en|e|s)$/, '')
  if (stem.length >= 4 && text.includes(stem)) return true
  return (text.match(/\p{L}{6,}/gu) ?? []).some((other) => word.length > other.length + 3 && word.endsWith(other))
}
