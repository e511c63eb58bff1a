import { abbreviationsUnexplained } from './checks/abbreviations.ts'
import { actionsWithoutDate, actionsWithoutOwner } from './checks/actions.ts'
import { proposalsToItself } from './checks/addressee.ts'
import { argumentsThatStray } from './checks/arguments.ts'
import { whatDiffersBetween } from './checks/between.ts'
import { countsThatDiffer } from './checks/counts.ts'
import { rangesThatTurnBack } from './checks/date-ranges.ts'
import { datesOutOfOrder, datesThatCannotBe, versionsBeforeContent } from './checks/dates.ts'
import { focalPointsWithoutAmbition } from './checks/focal-points.ts'
import { hourLinesThatDoNotFit, hourSumsThatDiffer } from './checks/hours.ts'
import { footnotesThatMiss } from './checks/notes.ts'
import { numbersThatJump } from './checks/numbering.ts'
import { personalData } from './checks/personal.ts'
import { referencesToNothing } from './checks/references.ts'
import { totalsThatDiffer } from './checks/totals.ts'
import type { Finding } from './finding.ts'
import { type Material, readDocument } from './material.ts'
import { type Reading, readingOf } from './reading.ts'

/** All checks of one document, in the order of their rules. */
const checks: readonly ((material: Material) => readonly Finding[])[] = [
  hourLinesThatDoNotFit,
  hourSumsThatDiffer,
  totalsThatDiffer,
  countsThatDiffer,
  datesThatCannotBe,
  datesOutOfOrder,
  rangesThatTurnBack,
  versionsBeforeContent,
  footnotesThatMiss,
  actionsWithoutDate,
  actionsWithoutOwner,
  abbreviationsUnexplained,
  focalPointsWithoutAmbition,
  argumentsThatStray,
  numbersThatJump,
  referencesToNothing,
  personalData,
  proposalsToItself,
]

export type Together = {
  readonly files: readonly Reading[]
  /** Where two documents say different things of the same. Each stands twice, once from the side of each. */
  readonly between: readonly (Finding & { readonly file: string; readonly other: string })[]
}

/** Reads a document and lists where it contradicts itself or is incomplete. Changes nothing. */
export function checkDocument(name: string, text: string): Reading {
  return checkMaterial(readDocument(name, text))
}

export function checkMaterial(material: Material): Reading {
  const findings = checks.flatMap((check) => check(material))
  // "acht leden: drie …" and "30 uur (10 uur …" are one fault, not two
  const nearer = findings.filter(({ kind }) => kind === 'count' || kind === 'hours-sum')
  const isTold = (finding: Finding) =>
    nearer.some(({ line, stated }) => line === finding.line && stated === finding.stated)
  const once = findings.filter((finding) => finding.kind !== 'total-sum' || !isTold(finding))
  return readingOf(
    material,
    once.sort((a, b) => a.line - b.line),
  )
}

/** Each document by itself, and then what they say of the same. */
export function checkTogether(documents: readonly { readonly name: string; readonly text: string }[]): Together {
  const materials = documents.map(({ name, text }) => readDocument(name, text))
  return { files: materials.map(checkMaterial), between: whatDiffersBetween(materials) }
}
