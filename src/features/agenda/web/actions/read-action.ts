import { z } from 'zod'
import type { AgendaAction } from '../../domain/action.ts'
import { hoursOf, readHours, sayHours, storedHours } from '../../domain/hours-amount.ts'
import { levels } from '../../domain/words.ts'
import type { ActionInput } from '../../store/actions.ts'
import { type Body, boxesOf, count, idOrNone, oneOf, readDay, ticked, typed, version } from '../form.ts'
import type { Sent } from '../sending.ts'

const shape = z.object({
  ambitie: idOrNone<'ambition'>(),
  nummer: typed(20),
  titel: typed(600),
  doel: typed(5000),
  planning: typed(1000),
  'trekker-tekst': typed(300),
  'trekker-persoon': idOrNone<'function'>(),
  'trekker-organisatie': idOrNone<'organisation'>(),
  deelnemers: typed(2000),
  uitwerking: typed(10_000),
  niveau: oneOf(levels),
  lokaal: ticked,
  prioriteit: count,
  uren: typed(20),
  bron: idOrNone<'agenda-source'>(),
  'bron-plaats': typed(300),
  versie: version,
})

/** An action out of its form. */
export function readAction(body: Body): Sent<ActionInput & { readonly version: number }> {
  const fields = shape.parse(body)
  const review = readDay(body, 'bekijken')
  const hours = fields.uren === '' ? null : readHours(fields.uren)
  const { ambitie: ambitionId } = fields
  const value =
    ambitionId === null
      ? null
      : {
          ambitionId,
          number: fields.nummer,
          title: fields.titel,
          goal: fields.doel,
          planning: fields.planning,
          ownerText: fields['trekker-tekst'],
          ownerFunctionId: fields['trekker-persoon'],
          ownerOrganisationId: fields['trekker-organisatie'],
          participants: fields.deelnemers,
          elaboration: fields.uitwerking,
          level: fields.niveau ?? 'regional',
          mayDiffer: fields.lokaal,
          priority: fields.prioriteit,
          reviewOn: review.on,
          statedHours: hours === null ? null : storedHours(hours),
          sourceId: fields.bron,
          sourcePlace: fields['bron-plaats'],
          version: fields.versie,
        }
  return {
    value,
    mistakes: {
      ...(ambitionId === null && { ambitie: 'Kies bij welke ambitie de actie hoort' }),
      ...(/[\s/?#%]/.test(fields.nummer) && { nummer: 'Een nummer heeft alleen cijfers, letters en punten' }),
      ...(fields.titel === '' && { titel: 'Vul in wat de actie is' }),
      ...review.mistakes,
      ...(fields.uren !== '' && hours === null && { uren: 'Vul uren in met cijfers, bijvoorbeeld 74 of 7,5' }),
    },
    texts: [
      fields.nummer,
      fields.titel,
      fields.doel,
      fields.planning,
      fields['trekker-tekst'],
      fields.deelnemers,
      fields.uitwerking,
      fields['bron-plaats'],
    ],
  }
}

/** The form filled with what stands there. */
export function actionTyped(action: AgendaAction): Readonly<Record<string, string>> {
  const { owner } = action
  return {
    ambitie: action.ambitionId,
    nummer: action.number,
    titel: action.title,
    doel: action.goal,
    planning: action.planningText,
    'trekker-tekst': owner.text,
    'trekker-persoon': owner.functionId ?? '',
    'trekker-organisatie': owner.functionId === null ? (owner.organisationId ?? '') : '',
    deelnemers: action.participantsText,
    uitwerking: action.elaboration,
    niveau: action.level,
    ...(action.mayDiffer ? { lokaal: 'ja' } : {}),
    prioriteit: String(action.priority ?? ''),
    uren: action.statedHours === null ? '' : sayHours(hoursOf(action.statedHours)),
    bron: action.sourceId ?? '',
    'bron-plaats': action.sourcePlace,
    ...boxesOf('bekijken', action.reviewOn),
    versie: String(action.version),
  }
}
