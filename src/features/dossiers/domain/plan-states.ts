export const goalStates = ['open', 'reached', 'stopped'] as const
export type GoalState = (typeof goalStates)[number]

export const stepStates = ['open', 'busy', 'done', 'stopped'] as const
export type StepState = (typeof stepStates)[number]

export type Move<State> = { readonly to: State; readonly reason: string | null }

/**
 * PLAN-1 · What stops, stops with a reason; from every state one can go back.
 *
 * A goal is open, reached or stopped; a step is to do, busy, done or stopped. The reason stands with the state and goes
 * when it is taken up again.
 *
 * Source: house rule; scenario P5.
 *
 * @returns the state with its reason, or null when a reason is missing.
 */
export function move<State extends GoalState | StepState>(to: State, reason: string): Move<State> | null {
  const said = reason.trim()
  if (to !== 'stopped') return { to, reason: null }
  return said === '' ? null : { to, reason: said }
}

/** Whether there is still something to do. */
export function isOpen(state: GoalState | StepState): boolean {
  return state === 'open' || state === 'busy'
}
