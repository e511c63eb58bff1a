import { z } from 'zod'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { ChangeGround } from '../../store/ambition-changes.ts'
import { type Body, readNeededDay, typed } from '../form.ts'

const shape = z.object({ reden: typed(2000), besloten: typed(300) })

/** Why ambitions change, from when, and who decided, out of `GroundFields`. */
export function readGround(
  body: Body,
  decided: 'asked' | 'optional',
): { readonly ground: ChangeGround | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const { reden: reason, besloten: decidedIn } = shape.parse(body)
  const day = readNeededDay(body, 'op', 'Vul in vanaf welke dag dit geldt')
  return {
    ground: day.on === null ? null : { on: day.on, reason, decidedIn },
    mistakes: {
      ...day.mistakes,
      ...(reason === '' && { reden: 'Zeg waarom' }),
      ...(decided === 'asked' && decidedIn === '' && { besloten: 'Vul in welk overleg dit besloot' }),
    },
    texts: [reason, decidedIn],
  }
}
