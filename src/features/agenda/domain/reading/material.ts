import type { ReadAmbition } from './agenda.ts'
import { ambitionsOf } from './ambitions.ts'
import { type Codes, codesIn } from './codes.ts'
import { type DateMention, allDates } from './dates.ts'
import { type DecisionText, decisionsOf } from './decisions.ts'
import { type FocalPoint, focalPointsOf } from './focal-points.ts'
import { type Header, headerOf } from './header.ts'
import { type Notes, notesOf } from './notes.ts'
import { type Outline, type Sentence, outlineOf, sentences } from './outline.ts'

/** All that was read from one document, before anything is checked. */
export type Material = {
  readonly name: string
  readonly outline: Outline
  readonly header: Header
  readonly sentences: readonly Sentence[]
  readonly dates: readonly DateMention[]
  readonly codes: Codes
  readonly ambitions: readonly ReadAmbition[]
  readonly decisions: DecisionText
  readonly focalPoints: readonly FocalPoint[]
  readonly notes: Notes
}

export function readDocument(name: string, text: string): Material {
  const outline = outlineOf(text)
  const codes = codesIn(outline)
  return {
    name,
    outline,
    header: headerOf(outline),
    sentences: sentences(outline),
    dates: allDates(outline),
    codes,
    ambitions: ambitionsOf(outline, codes.inUse),
    decisions: decisionsOf(outline),
    focalPoints: focalPointsOf(outline),
    notes: notesOf(outline),
  }
}
