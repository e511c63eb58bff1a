import { room } from '#platform/http.ts'
import { findId, type PersonId } from '#kernel/id.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { ConsentId } from '#access/domain/consent.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { dayOfEntry, entryOf, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { Choice } from '../../domain/consent-answer.ts'
import type { RequestId, RequestStatus } from '../../domain/consent-view.ts'
import { requireLead } from '../../store/circle-lead.ts'
import { readRequest } from '../../store/consent-read.ts'
import { type WrittenDown, writeDownConsent } from '../../store/consent-write-down.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { namesAround } from './load.ts'
import { RecordPage, type RecordTyped, recordMistakes } from './record-page.tsx'

/** Writing down what someone else said, signed or what a court decided (CONSENT-6). Only the lead. */
export const recording = room()

const at = '/dossiers/:dossierId/toestemmingen/:requestId/vastleggen' as const

recording.get(at, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLead(tx, cover)
    const request = await readRequest(tx, cover, idOf(c.req.param('requestId')) as RequestId)
    const names = await namesAround(tx, grants, request)
    const typed: RecordTyped = { signer: '', way: '', on: entryOf(c.var.visit.on), place: '', note: '', parts: {} }
    return c.html(<RecordPage formKey={newId<'form'>(c.var.visit.at)} {...{ view, request, names, typed }} />)
  }),
)

recording.post(at, may('consent.record'), async (c) => {
  const { visit, house } = c.var
  const { body, key, fields } = await readForm(c, { van: line(36), hoe: line(10), waar: line(200), notitie: line(500) })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const request = await readRequest(tx, grant, idOf(c.req.param('requestId')) as RequestId)
    const parts = Object.fromEntries(request.sections.map(({ section }) => [section, textOf(body[`deel-${section}`])]))
    const typed: RecordTyped = {
      signer: fields.van,
      way: fields.hoe,
      on: readDateEntry(body, 'op'),
      place: fields.waar,
      note: fields.notitie,
      parts,
    }
    const back = `/dossiers/${view.head.id}/toestemmingen/${request.id}?gedaan=vastgelegd`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (earlier) return c.redirect(earlier, 303)
    const input = readInput(typed, request)
    const mistakes =
      'mistakes' in input ? input.mistakes : asList(await writeDownConsent(tx, grant, request, input, house.baseUrl))
    if (Object.keys(mistakes).length === 0) return c.redirect(back, 303)
    const names = await namesAround(tx, grants, request)
    return c.html(<RecordPage formKey={newId<'form'>(visit.at)} {...{ view, request, names, typed, mistakes }} />, 422)
  })
})

function readInput(typed: RecordTyped, request: RequestStatus): WrittenDown | { readonly mistakes: MistakeList } {
  const way = (['spoken', 'written', 'court'] as const).find((each) => each === typed.way)
  const signerId = findId<'person'>(typed.signer) as PersonId | null
  const signedOn = dayOfEntry(typed.on)
  const chosen = new Map<ConsentId, Choice>()
  for (const { consentId, section } of request.sections)
    if (typed.parts[section] === 'ja' || typed.parts[section] === 'nee')
      chosen.set(consentId, typed.parts[section] === 'ja' ? 'yes' : 'no')
  const first = request.sections[0]?.section
  const mistakes = {
    ...(signerId === null ? { van: 'Kies wiens antwoord dit is' } : {}),
    ...(way === undefined ? { hoe: 'Kies hoe het is gegeven' } : {}),
    ...(signedOn === null ? { op: 'Vul een bestaande dag in' } : {}),
    ...(typed.place === '' ? { waar: recordMistakes['no-place'].say } : {}),
    ...(chosen.size === 0 && first !== undefined
      ? { [`deel-${first}`]: 'Kies ja of nee voor minstens één onderdeel' }
      : {}),
  }
  if (signerId === null || way === undefined || signedOn === null || Object.keys(mistakes).length > 0)
    return { mistakes }
  return { signerId, way, signedOn, place: typed.place, note: typed.note === '' ? null : typed.note, chosen }
}

function asList(found: readonly (keyof typeof recordMistakes)[]): MistakeList {
  return Object.fromEntries(found.map((mistake) => [recordMistakes[mistake].field, recordMistakes[mistake].say]))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
