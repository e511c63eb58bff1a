import { readPlanning } from '#calendar/planning.ts'
import type { ReadAction, ReadAmbition } from '../agenda.ts'
import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { isOpen } from '../roles.ts'

/**
 * CHECK-9 · An action has a date, or words that say when.
 *
 * Of several actions in one cell with fewer dates the last are undated; one date is a date for all. A document that gives no
 * action a date has its planning elsewhere.
 *
 * Source: requirements N11.
 */
export function actionsWithoutDate({ ambitions }: Material): readonly Finding[] {
  return eachAction(ambitions, (action, ambition, where) => {
    const { planning, count, line, title } = action
    if (planning === null) return []
    if (isOpen(planning)) {
      const says = `${where}: de actie “${short(title === '' ? ambition.title : title)}” heeft geen datum${planning === '' ? '' : ` (“${planning}”)`}.`
      return [found('undated', { severity: 'missing', line, where: ambition.called, says })]
    }
    const moments = readPlanning(planning).moments.length
    if (count < 2 || moments < 2 || moments >= count) return []
    const last =
      count - moments === 1 ? `actie ${count} heeft er geen` : `de laatste ${count - moments} acties hebben er geen`
    const says = `${where}: ${count} acties en ${moments} datums; ${last}.`
    return [
      found('undated', {
        severity: 'missing',
        line,
        where: ambition.called,
        says,
        arithmetic: `${count} acties − ${moments} datums = ${count - moments}`,
      }),
    ]
  })
}

/**
 * CHECK-10 · An action has an owner ("trekker").
 *
 * Source: requirements 002-15; issue 3.
 */
export function actionsWithoutOwner({ ambitions }: Material): readonly Finding[] {
  return eachAction(ambitions, ({ owner, line, title }, ambition, where) => {
    if (owner === null || !isOpen(owner)) return []
    const says = `${where}: de actie “${short(title === '' ? ambition.title : title)}” heeft geen trekker${owner === '' ? '' : ` (“${owner}”)`}.`
    return [found('ownerless', { severity: 'missing', line, where: ambition.called, says })]
  })
}

/** A field that one ambition has and another lacks altogether is missing there: the document does use it. */
function eachAction(
  ambitions: readonly ReadAmbition[],
  look: (action: ReadAction, ambition: ReadAmbition, where: string) => readonly Finding[],
): readonly Finding[] {
  const named = ambitions.filter(({ called }) => called !== '')
  const uses = (field: 'planning' | 'owner') =>
    named.some(({ actions }) => actions.some((action) => action[field] !== null && action[field] !== ''))
  return ambitions.flatMap((ambition) =>
    ambition.actions.flatMap((action) => {
      const whole =
        ambition.called === ''
          ? action
          : {
              ...action,
              planning: action.planning ?? (uses('planning') ? '' : null),
              owner: action.owner ?? (uses('owner') ? '' : null),
            }
      return look(
        whole,
        ambition,
        ambition.called === '' ? (ambition.title === '' ? 'Tabel' : ambition.title) : ambition.called,
      )
    }),
  )
}

function short(title: string): string {
  return title.length > 70 ? `${title.slice(0, 67)}…` : title
}
