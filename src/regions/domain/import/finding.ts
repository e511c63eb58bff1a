/** What is wrong with one field of one row; `line` as an editor counts, from 1; null when it is about the whole file. */
export type Finding = {
  readonly line: number | null
  readonly field: string | null
  readonly value: string | null
  /** A Dutch sentence that says what to mend. */
  readonly reason: string
}

/** A value as it is repeated in a report: without what a terminal would act on, and not longer than a line. */
export function shown(value: string): string {
  const plain = value.replaceAll(/\p{Control}/gu, '\uFFFD')
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}
