import loadHighs, { type Highs, type Model as Native, type ModelData } from 'highs'
import type { Answer, Limit, Model, Row, Shape, Solver } from '#kernel/solver.ts'

/** HiGHS, compiled to WebAssembly: no native code, no service. One instance serves one thread and keeps its own memory. */
export async function loadSolver(): Promise<Solver> {
  // the package's types describe its CommonJS side; what Node loads here is the function itself
  const load = loadHighs as unknown as typeof loadHighs.default
  const highs = await load()
  return { model: (shape) => new HighsModel(highs, shape) }
}

class HighsModel implements Model {
  readonly #highs: Highs
  readonly #native: Native
  readonly #all: { readonly kind: 'range'; readonly from: 0; readonly to: number }
  #whole: boolean

  constructor(highs: Highs, shape: Shape) {
    this.#highs = highs
    const size = shape.costs.length
    this.#all = { kind: 'range', from: 0, to: size - 1 }
    this.#whole = shape.whole === true
    this.#native = highs.createModel(data(shape))
    this.#native.options.set({ output_flag: false, mip_rel_gap: 0 })
    // presolve costs more than it saves on models of this size, and forgets the basis of the last question
    if (!this.#whole) this.#native.options.set({ presolve: 'off', solver: 'simplex' })
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    this.#native.changeColsBounds(this.#all, lower, upper)
  }

  setCosts(costs: Float64Array): void {
    this.#native.changeColsCost(this.#all, costs)
  }

  setWhole(whole: boolean): void {
    if (whole === this.#whole) return
    this.#whole = whole
    if (whole) this.#native.changeColsIntegrality(this.#all, new Int32Array(this.#all.to + 1).fill(1))
    else this.#native.clearIntegrality()
    this.#native.options.set(whole ? { presolve: 'choose', solver: 'choose' } : { presolve: 'off', solver: 'simplex' })
  }

  addRows(rows: readonly Row[]): void {
    if (rows.length === 0) return
    const matrix = matrixOf(rows, this.#all.to + 1)
    this.#native.addRows({
      lower: Float64Array.from(rows, (row) => row.lower),
      upper: Float64Array.from(rows, (row) => row.upper),
      matrix,
    })
  }

  solve({ seconds, start, gap = 0 }: Limit): Answer {
    const { modelStatus } = this.#highs.constants
    const native = this.#native
    native.zeroAllClocks()
    native.options.set({ time_limit: Math.max(seconds, 0.001), mip_abs_gap: Math.max(gap, 1e-6) })
    if (start !== undefined && this.#whole) native.setSolution({ colValue: start })
    native.run()
    const status = native.getModelStatus()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return nothing('infeasible')
    const optimal = status === modelStatus.optimal
    // 2: a feasible point is at hand; without one there is nothing to read
    if (native.info.get('primal_solution_status') !== 2) return nothing(optimal ? 'infeasible' : 'stopped')
    const { colValue, colDual } = native.getSolution()
    const objective = native.getObjectiveValue()
    const bound = this.#whole ? Number(native.info.get('mip_dual_bound')) : objective
    return { status: optimal ? 'optimal' : 'stopped', x: colValue, objective, bound, reduced: colDual }
  }

  close(): void {
    this.#native.dispose()
  }
}

function nothing(status: 'infeasible' | 'stopped'): Answer {
  return { status, x: null, objective: Number.NaN, bound: Number.NEGATIVE_INFINITY, reduced: new Float64Array() }
}

function data({ costs, lower, upper, rows, whole }: Shape): ModelData {
  const size = costs.length
  return {
    numCols: size,
    numRows: rows.length,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: matrixOf(rows, size),
    ...(whole === true ? { integrality: new Int32Array(size).fill(1) } : {}),
  }
}

function matrixOf(rows: readonly Row[], numCols: number) {
  const starts = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.columns.length
  const indices = new Int32Array(starts[rows.length] ?? 0)
  const values = new Float64Array(indices.length)
  for (const [index, row] of rows.entries()) {
    indices.set(row.columns, starts[index])
    values.set(row.values, starts[index])
  }
  return { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values }
}
