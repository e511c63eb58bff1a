/**
 * What the search asks of a solver of linear and whole-number programs. The library brings none: whoever calls it does
 * (`platform/solver.ts`). Nothing a solver says is believed: every answer ends as witnesses that `verify` adds up.
 */
export type Solver = { model(shape: Shape): Model }

/** Minimise costs · x, with `lower ≤ x ≤ upper`, and for each row the sum of `values` · x between its bounds. */
export type Shape = {
  readonly costs: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: readonly Row[]
  /** Whether all columns are whole numbers. Default: none. */
  readonly whole?: boolean
}

export type Row = {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** A model that stays, so that the next question starts from the answer to the last. Close it: memory outside the heap. */
export type Model = {
  setBounds(lower: Float64Array, upper: Float64Array): void
  setCosts(costs: Float64Array): void
  setWhole(whole: boolean): void
  addRows(rows: readonly Row[]): void
  solve(limit: Limit): Answer
  close(): void
}

export type Limit = {
  readonly seconds: number
  /** A whole-number search may start from this table. */
  readonly start?: Float64Array
  /** A whole-number search may stop when its answer is at most this far (absolutely) from the best. */
  readonly gap?: number
}

export type Answer = {
  /** `stopped`: the time was up; `x` is then the best table so far, if there is one. */
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  readonly x: Float64Array | null
  readonly objective: number
  /** No table costs less than this. Of a linear program: its objective. */
  readonly bound: number
  /** Of a linear program: the reduced cost of each column. */
  readonly reduced: Float64Array
}
