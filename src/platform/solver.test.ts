import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadSolver } from './solver.ts'

test('the solver answers linear and whole-number questions, and says when there is no answer', async () => {
  const solver = await loadSolver()
  // largest x + y with 2x + y ≤ 3 and x + 2y ≤ 3, both at most 2
  const model = solver.model({
    costs: Float64Array.of(-1, -1.1),
    lower: new Float64Array(2),
    upper: Float64Array.of(2, 2),
    rows: [{ columns: [0, 1], values: [2, 1], lower: Number.NEGATIVE_INFINITY, upper: 3.5 }],
  })
  model.addRows([{ columns: [0, 1], values: [1, 2], lower: Number.NEGATIVE_INFINITY, upper: 3.5 }])
  const half = model.solve({ seconds: 1 })
  assert.equal(half.status, 'optimal')
  assert.ok(Math.abs(half.x![0]! - 3.5 / 3) < 1e-9 && Math.abs(half.x![1]! - 3.5 / 3) < 1e-9)

  model.setWhole(true)
  const whole = model.solve({ seconds: 1 })
  assert.deepEqual([whole.status, Array.from(whole.x!, Math.round)], ['optimal', [1, 1]])

  model.setWhole(false)
  model.setBounds(Float64Array.of(2, 0), Float64Array.of(2, 2))
  assert.deepEqual([model.solve({ seconds: 1 }).status, model.solve({ seconds: 1 }).x], ['infeasible', null])
  model.setBounds(new Float64Array(2), Float64Array.of(2, 2))
  model.setCosts(Float64Array.of(1, 1))
  assert.equal(model.solve({ seconds: 1 }).objective, 0)
  model.close()
})
