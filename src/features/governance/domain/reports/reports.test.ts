import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { advicesIn, mistakeInFollowUp } from './advisory.ts'
import { type ReportContent, type ReportedAction, countsOf, publicContent, since } from './progress-report.ts'

const action = (id: string, more: Partial<ReportedAction> = {}): ReportedAction => ({
  id,
  ambitionId: 'a',
  number: id,
  title: `Actie ${id}`,
  owner: 'Gemeente',
  planning: 'najaar 2026',
  state: 'running',
  isLate: false,
  saidOn: day('2026-10-01'),
  said: 'Gaat goed',
  isPublic: false,
  ...more,
})
const content = (actions: readonly ReportedAction[]): ReportContent => ({
  format: 1,
  title: 'Voortgang',
  agenda: 'Agenda',
  office: 'Bureau',
  body: null,
  from: day('2026-01-01'),
  until: day('2027-01-01'),
  asOf: day('2026-11-01'),
  foreword: '',
  ambitions: [],
  actions,
  decisions: [],
  followUps: [],
  hours: { planned: 0, spent: 0, spentInPeriod: 0 },
  secretariatCounted: false,
})

describe('REPORT-1 an advisory report', () => {
  test('REPORT-1 is a list of advices, each with its theme', () => {
    const text = '# Samen werken\n1. Zoek elkaar op\n\n- Deel wat werkt\n## Geld\nMaak afspraken'
    assert.deepEqual(advicesIn(text), [
      { theme: 'Samen werken', text: 'Zoek elkaar op' },
      { theme: 'Samen werken', text: 'Deel wat werkt' },
      { theme: 'Geld', text: 'Maak afspraken' },
    ])
    assert.deepEqual(advicesIn(' \n# Leeg'), [])
  })

  test('REPORT-1 what is not taken over says why; what is taken up says how or points to an action', () => {
    assert.match(mistakeInFollowUp({ state: 'not-taken', text: '', actions: [] }) ?? '', /waarom/)
    assert.match(mistakeInFollowUp({ state: 'taken-up', text: '', actions: [] }) ?? '', /hoe/)
    for (const said of [
      { state: 'taken-up', text: '', actions: [1] },
      { state: 'taken-up', text: 'Met de scholen', actions: [] },
      { state: 'not-taken', text: 'Te duur', actions: [] },
      { state: 'open', text: '', actions: [] },
      { state: 'done', text: '', actions: [] },
    ] as const)
      assert.equal(mistakeInFollowUp(said), null)
  })
})

describe('REPORT-6 what changed since the report before', () => {
  test('REPORT-6 counted, and by name', () => {
    const before = content([action('1'), action('2', { isLate: true }), action('3'), action('4', { state: 'done' })])
    const now = content([
      action('1', { state: 'done' }),
      action('2', { isLate: true }),
      action('3', { isLate: true }),
      action('4', { state: 'done' }),
      action('5', { isLate: true }),
    ])
    const changed = since(before, now)
    const ids = (actions: readonly ReportedAction[]) => actions.map(({ id }) => id)
    assert.deepEqual([ids(changed.newlyDone), ids(changed.newlyLate), ids(changed.added)], [['1'], ['3'], ['5']])
    assert.deepEqual([changed.before.done, changed.now.done, changed.before.late, changed.now.late], [1, 2, 1, 3])
    assert.deepEqual(ids(since(now, before).gone), ['5'])
    assert.deepEqual(countsOf([]), { 'not-started': 0, running: 0, waiting: 0, done: 0, stopped: 0, late: 0, all: 0 })
  })
})

test('REPORT-5 everyone reads of what owners said only what they said publicly', () => {
  const { actions } = publicContent(content([action('1'), action('2', { isPublic: true })]))
  assert.deepEqual(
    actions.map(({ said }) => said),
    ['', 'Gaat goed'],
  )
})
