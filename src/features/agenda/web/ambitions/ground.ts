import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { decisionNamed } from '../decided.tsx'
import type { ChangeGround } from '../../store/ambition-changes.ts'
import { type Body, idOrNone, readNeededDay, typed } from '../form.ts'

const shape = z.object({ reden: typed(2000), besloten: typed(300), besluit: idOrNone<'decision'>() })

/** Why ambitions change, from when, and who decided, out of `GroundFields`. */
export function readGround(
  body: Body,
  decided: 'asked' | 'optional',
): { readonly ground: ChangeGround | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const { reden: reason, besloten: decidedIn, besluit: decisionId } = shape.parse(body)
  const day = readNeededDay(body, 'op', 'Vul in vanaf welke dag dit geldt')
  return {
    ground: day.on === null ? null : { on: day.on, reason, decidedIn, decisionId },
    mistakes: {
      ...day.mistakes,
      ...(reason === '' && { reden: 'Zeg waarom' }),
      ...(decided === 'asked' &&
        decidedIn === '' &&
        decisionId === null && { besloten: 'Vul in welk overleg dit besloot' }),
    },
    texts: [reason, decidedIn],
  }
}

/** What was said, with the body of the decision that was named, where no other words stand for it (AGENDA-15). */
export async function decided<Ground extends ChangeGround>(tx: Tx, ground: Ground): Promise<Ground> {
  const decision = await decisionNamed(tx, ground.decisionId)
  return decision === null ? ground : { ...ground, decidedIn: ground.decidedIn || decision.body }
}
