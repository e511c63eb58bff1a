import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { type Body as RegionBody, powers, scales } from '../../domain/body.ts'
import type { AreaChoice } from '../../store/body-choices.ts'
import type { BodyInput } from '../../store/bodies-write.ts'
import { type Body, idOrNone, oneOf, readNeededDay, someOf, ticked, typed } from '../form.ts'
import type { Read } from '../send-form.tsx'

const shape = z.object({
  naam: typed(200),
  kort: typed(40),
  doel: typed(4000),
  mag: someOf(powers),
  geld: ticked,
  oogo: ticked,
  schaal: oneOf(scales),
  gebied: idOrNone<'area'>(),
  onder: idOrNone<'body'>(),
})

/** A body out of a form. */
export function readBodyForm(body: Body, areas: readonly AreaChoice[]): Read<BodyInput> {
  const { naam, kort, doel, mag, geld, oogo, schaal, gebied, onder } = shape.parse(body)
  const area = areas.find(({ id }) => id === gebied)
  return {
    value: {
      name: naam,
      shortName: kort === '' ? null : kort,
      purpose: doel,
      powers: mag,
      budgetPower: geld,
      scale: schaal ?? 'regional',
      division: area?.division ?? null,
      areaId: area?.id ?? null,
      parentId: onder,
      isOogo: oogo,
    },
    mistakes: {
      naam: naam === '' ? 'Schrijf op hoe het overleg heet' : undefined,
      mag: mag.length === 0 ? 'Kies wat dit overleg mag' : undefined,
      schaal: schaal === null ? 'Kies op welke schaal het overleg werkt' : undefined,
    },
    texts: [naam, kort, doel],
  }
}

/** A new body says from when it is there. */
export function readNewBody(body: Body, areas: readonly AreaChoice[]): Read<BodyInput & { from: Day | null }> {
  const read = readBodyForm(body, areas)
  const from = readNeededDay(body, 'vanaf', 'Vul in vanaf welke dag het overleg bestaat')
  return { ...read, value: { ...read.value, from: from.on }, mistakes: { ...read.mistakes, ...from.mistakes } }
}

/** A body as it is typed, to fill the form with. */
export function typedBody(body: RegionBody): Readonly<Record<string, string>> {
  return {
    naam: body.name,
    kort: body.shortName ?? '',
    doel: body.purpose,
    mag: body.powers.join(','),
    geld: body.budgetPower ? 'ja' : '',
    oogo: body.isOogo ? 'ja' : '',
    schaal: body.scale,
    gebied: body.areaId ?? '',
    onder: body.parentId ?? '',
  }
}
