import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { ActionId } from '../../domain/action.ts'
import type { AmbitionId } from '../../domain/ambition.ts'
import { type Hours, readHours, sayHours } from '../../domain/hours-amount.ts'
import { type EntryMistake, type HourLineText, mistakesInEntry, readCodes } from '../../domain/hours-entry.ts'
import { type Elsewhere, type HourLine, countings, sharings } from '../../domain/hours-line.ts'
import { type Body, idOrNone, oneOf, ticked, typed } from '../form.ts'
import type { Sent } from '../sending.ts'

const shape = z.object({
  ambitie: idOrNone<'ambition'>(),
  actie: idOrNone<'agenda-action'>(),
  activiteit: typed(300),
  verdeling: oneOf(sharings),
  partijen: typed(400),
  uren: typed(20),
  genoemd: typed(20),
  telt: oneOf(countings),
  plek: typed(60),
  'plek-woorden': typed(200),
  extra: ticked,
  persoon: idOrNone<'function'>(),
  reden: typed(500),
})

const notHours = 'Vul een aantal uren in met hoogstens twee cijfers achter de komma, bijvoorbeeld 7,5'

const says: Record<EntryMistake, readonly [field: string, say: string]> = {
  'no-activity': ['activiteit', 'Vul in welke activiteit het is'],
  'no-party': ['partijen', 'Vul in van welke partij de uren zijn, of kies dat er geen partij is genoemd'],
  'one-party': ['partijen', 'Vul ten minste twee partijen in: het is er één van'],
  'party-of-nobody': ['partijen', 'Laat dit leeg, of kies hoe de uren over deze partijen liggen'],
  'party-twice': ['partijen', 'Vul elke partij één keer in'],
  'no-place': ['plek', 'Kies waar de uren geteld zijn, of schrijf wat de bron zegt'],
  'own-place': ['plek', 'Kies een andere plek dan waar deze regel zelf staat'],
  'several-parties': ['persoon', 'Noem alleen iemand bij één partij, of bij uren samen'],
}

export type SentLine = { readonly line: HourLineText; readonly reason: string }

/** A line as it was filled in, or what to repair in it. */
export function readLineForm(body: Body): Sent<SentLine> {
  const form = shape.parse(body)
  const [hours, stated] = [amountOf(form.uren), amountOf(form.genoemd)]
  const mistakes: MistakeList = {
    ...(form.ambitie === null && { ambitie: 'Kies bij welke ambitie de uren horen' }),
    ...(form.verdeling === null && { verdeling: 'Kies hoe de uren over de partijen liggen' }),
    ...(form.telt === null && { telt: 'Kies waar deze uren geteld worden' }),
    ...(hours === 'wrong' && { uren: notHours }),
    ...(stated === 'wrong' && { genoemd: notHours }),
  }
  const texts = [form.activiteit, form.partijen, form['plek-woorden'], form.reden]
  const { ambitie, verdeling, telt } = form
  if (ambitie === null || verdeling === null || telt === null || hours === 'wrong' || stated === 'wrong')
    return { value: null, mistakes: { ...mistakes, ...missing(form.activiteit) }, texts }
  const line: HourLineText = {
    ambitionId: ambitie,
    actionId: form.actie,
    activity: form.activiteit,
    sharing: verdeling,
    hours,
    statedTogether: stated,
    parties: readCodes(form.partijen),
    counted: telt,
    elsewhere: placeOf(telt === 'elsewhere' ? form.plek : '', telt === 'elsewhere' ? form['plek-woorden'] : ''),
    extra: form.extra,
    functionId: form.persoon,
  }
  const found = Object.fromEntries(mistakesInEntry(line).map((mistake) => says[mistake]))
  const long = line.parties.some((code) => code.length > 40)
  const all = { ...found, ...(long && { partijen: 'Gebruik voor een partij een afkorting van hoogstens 40 tekens' }) }
  return { value: { line, reason: form.reden }, mistakes: all, texts }
}

function missing(activity: string): MistakeList {
  return activity === '' ? { activiteit: says['no-activity'][1] } : {}
}

function amountOf(text: string): Hours | null | 'wrong' {
  return text === '' ? null : (readHours(text) ?? 'wrong')
}

/** `actie:<id>` or `ambitie:<id>`, as the choice sends it. */
function placeOf(text: string, words: string): Elsewhere {
  const [kind, id] = text.split(':')
  return {
    ambitionId: kind === 'ambitie' ? findId<'ambition'>(id) : null,
    actionId: kind === 'actie' ? findId<'agenda-action'>(id) : null,
    text: words,
  }
}

/** A line as the form would send it, to fill the form with. */
export function typedLine(line: HourLine | HourLineText): Readonly<Record<string, string>> {
  const { ambitionId, actionId, text } = line.elsewhere
  const plek = actionId !== null ? `actie:${actionId}` : ambitionId === null ? '' : `ambitie:${ambitionId}`
  const amount = (hours: Hours | null) => (hours === null ? '' : sayHours(hours))
  return {
    ambitie: line.ambitionId,
    actie: line.actionId ?? '',
    activiteit: line.activity,
    verdeling: line.sharing,
    partijen: line.parties.join('/'),
    uren: amount(line.hours),
    genoemd: amount(line.statedTogether),
    telt: line.counted,
    plek,
    'plek-woorden': text,
    ...(line.extra && { extra: 'ja' }),
    persoon: line.functionId ?? '',
  }
}

/** What a new line begins with: the ambition and action of the address it was opened from. */
export function newLine(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const ambition = findId<'ambition'>(query.ambitie) satisfies AmbitionId | null
  const action = findId<'agenda-action'>(query.actie) satisfies ActionId | null
  return { ambitie: ambition ?? '', actie: action ?? '', telt: 'here' }
}
