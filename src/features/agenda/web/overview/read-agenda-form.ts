import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import type { AgendaHead } from '../../domain/agenda.ts'
import { readHours, sayHours, hoursOf, storedHours } from '../../domain/hours-amount.ts'
import type { AgendaInput } from '../../store/agenda-acts.ts'
import type { AreaChoice } from '../../store/list-agendas.ts'
import { type Body, boxesOf, idOrNone, readDay, readNeededDay, ticked, typed, version } from '../form.ts'
import type { Sent } from '../sending.ts'

const shape = z.object({
  naam: typed(200),
  gebied: idOrNone<'area'>(),
  over: typed(5000),
  totaal: typed(20),
  secretariaat: ticked,
  'bij-uren': typed(1000),
  versie: version,
})

/** What stands above an agenda, out of its form. */
export function readAgendaForm(
  body: Body,
  areas: readonly AreaChoice[],
): Sent<AgendaInput & { readonly version: number }> {
  const fields = shape.parse(body)
  const area = areas.find(({ id }) => id === fields.gebied)
  const from = readNeededDay(body, 'vanaf', 'Vul in vanaf welke dag de agenda geldt')
  const last = readDay(body, 'tot')
  const total = fields.totaal === '' ? null : readHours(fields.totaal)
  const mistakes = {
    ...(fields.naam === '' && { naam: 'Vul in hoe de agenda heet' }),
    ...(area === undefined && { gebied: 'Kies een gebied' }),
    ...from.mistakes,
    ...last.mistakes,
    ...(from.on !== null && last.on !== null && last.on < from.on && { tot: 'De laatste dag ligt voor de eerste dag' }),
    ...(fields.totaal !== '' && total === null && { totaal: 'Vul uren in met cijfers, bijvoorbeeld 669 of 7,5' }),
  }
  const value =
    area === undefined || from.on === null
      ? null
      : {
          name: fields.naam,
          about: fields.over,
          division: area.division,
          areaId: area.id,
          fromOn: from.on,
          untilOn: last.on === null ? null : addDays(last.on, 1),
          secretariatCounted: fields.secretariaat,
          hoursNote: fields['bij-uren'],
          statedTotal: total === null ? null : storedHours(total),
          version: fields.versie,
        }
  return { value, mistakes, texts: [fields.naam, fields.over, fields['bij-uren']] }
}

/** The form filled with what stands there. */
export function agendaTyped(agenda: AgendaHead): Readonly<Record<string, string>> {
  return {
    naam: agenda.name,
    gebied: agenda.areaId ?? '',
    over: agenda.about,
    totaal: agenda.statedTotal === null ? '' : sayHours(hoursOf(agenda.statedTotal)),
    ...(agenda.secretariatCounted ? { secretariaat: 'ja' } : {}),
    'bij-uren': agenda.hoursNote,
    ...boxesOf('vanaf', agenda.fromOn),
    ...boxesOf('tot', agenda.untilOn === null ? null : addDays(agenda.untilOn, -1)),
    versie: String(agenda.version),
  }
}
