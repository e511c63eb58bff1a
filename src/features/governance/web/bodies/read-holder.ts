import { z } from 'zod'
import { type HolderPart, type SeatHolder, holderParts } from '../../domain/seat.ts'
import type { HolderInput } from '../../store/holders-store.ts'
import { type Body, idOrNone, oneOf, readNeededDay, someIds, typed } from '../form.ts'
import type { Read } from '../send-form.tsx'

const represented = z.object({ rol: oneOf(holderParts), achterban: typed(500), namens: someIds<'organisation'>() })
const person = z.object({ wie: idOrNone<'function'>(), naam: typed(200), organisatie: idOrNone<'organisation'>() })

type Represented = Pick<HolderInput, 'part' | 'speaksFor' | 'represents'>

export function readRepresented(body: Body): Read<Represented> {
  const { rol, achterban, namens } = represented.parse(body)
  return {
    value: { part: rol ?? 'member', speaksFor: achterban, represents: namens },
    mistakes: { rol: rol === null ? 'Kies in welke rol' : undefined },
    texts: [achterban],
  }
}

/** Someone new on a seat: with an account, or by name only. */
export function readNewHolder(body: Body): Read<Omit<HolderInput, 'from'> & { from: HolderInput['from'] | null }> {
  const { wie, naam, organisatie } = person.parse(body)
  const { value, mistakes, texts } = readRepresented(body)
  const from = readNeededDay(body, 'vanaf', 'Vul in vanaf welke dag iemand op deze zetel zit')
  const who = wie === null ? { name: naam, organisationId: organisatie } : { functionId: wie }
  return {
    value: { ...value, who, from: from.on },
    mistakes: {
      wie: wie === null && naam === '' ? 'Kies wie het is, of schrijf een naam op' : undefined,
      ...mistakes,
      ...from.mistakes,
    },
    texts: [naam, ...texts],
  }
}

export function typedHolder(
  holder: Pick<SeatHolder, 'speaksFor' | 'represents'> & { readonly part: HolderPart },
): Readonly<Record<string, string>> {
  return {
    rol: holder.part,
    achterban: holder.speaksFor,
    namens: holder.represents.map(({ id }) => id).join(','),
  }
}
