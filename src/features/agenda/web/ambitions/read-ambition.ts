import { z } from 'zod'
import type { Ambition } from '../../domain/ambition.ts'
import { hoursOf, readHours, sayHours, storedHours } from '../../domain/hours-amount.ts'
import { levels } from '../../domain/words.ts'
import type { AmbitionInput } from '../../store/ambitions.ts'
import { type Body, boxesOf, count, idOrNone, ids, oneOf, readDay, ticked, typed, version } from '../form.ts'
import type { Sent } from '../sending.ts'

const shape = z.object({
  nummer: typed(20),
  titel: typed(300),
  over: typed(5000),
  nul: ticked,
  bereikt: typed(1000),
  speerpunten: ids<'focal-point'>(),
  niveau: oneOf(levels),
  prioriteit: count,
  'reden-prioriteit': typed(1000),
  uren: typed(20),
  bron: idOrNone<'agenda-source'>(),
  'bron-plaats': typed(300),
  versie: version,
})

/** An ambition out of its form; with its number when it is new. */
export function readAmbition(body: Body, isNew: boolean): Sent<AmbitionInput & { readonly version: number }> {
  const fields = shape.parse(body)
  const review = readDay(body, 'bekijken')
  const hours = fields.uren === '' ? null : readHours(fields.uren)
  return {
    value: {
      number: fields.nummer,
      title: fields.titel,
      about: fields.over,
      isZero: fields.nul,
      target: fields.bereikt,
      priority: fields.prioriteit,
      priorityReason: fields['reden-prioriteit'],
      level: fields.niveau ?? 'regional',
      reviewOn: review.on,
      statedHours: hours === null ? null : storedHours(hours),
      focalPointIds: fields.speerpunten,
      sourceId: fields.bron,
      sourcePlace: fields['bron-plaats'],
      version: fields.versie,
    },
    mistakes: {
      ...(isNew && fields.nummer === '' && { nummer: 'Vul het nummer van de ambitie in' }),
      ...(isNew && /[\s/?#%]/.test(fields.nummer) && { nummer: 'Een nummer heeft alleen cijfers, letters en punten' }),
      ...(fields.titel === '' && { titel: 'Vul in wat de partijen willen bereiken' }),
      ...(fields.prioriteit !== null &&
        fields['reden-prioriteit'] === '' && { 'reden-prioriteit': 'Zeg waarom de ambitie deze prioriteit heeft' }),
      ...review.mistakes,
      ...(fields.uren !== '' && hours === null && { uren: 'Vul uren in met cijfers, bijvoorbeeld 74 of 7,5' }),
    },
    texts: [
      fields.nummer,
      fields.titel,
      fields.over,
      fields.bereikt,
      fields['reden-prioriteit'],
      fields['bron-plaats'],
    ],
  }
}

/** The form filled with what stands there. */
export function ambitionTyped(ambition: Ambition): Readonly<Record<string, string>> {
  return {
    titel: ambition.title,
    over: ambition.about,
    ...(ambition.isZero ? { nul: 'ja' } : {}),
    bereikt: ambition.target,
    speerpunten: ambition.focalPointIds.join(','),
    niveau: ambition.level,
    prioriteit: String(ambition.priority ?? ''),
    'reden-prioriteit': ambition.priorityReason,
    uren: ambition.statedHours === null ? '' : sayHours(hoursOf(ambition.statedHours)),
    bron: ambition.sourceId ?? '',
    'bron-plaats': ambition.sourcePlace,
    ...boxesOf('bekijken', ambition.reviewOn),
    versie: String(ambition.version),
  }
}
