import { z } from 'zod'
import { type Day, ageInYears } from '#kernel/day.ts'
import { type FunctionId, type Id, type OrganisationId, findId } from '#kernel/id.ts'
import { findTypedPostcode } from '#regions/domain/postcode.ts'
import { dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { keyField } from '#ui/form.tsx'
import { type MistakeList, hasMistakes } from '#ui/mistakes.tsx'
import { typedText } from '#ui/typed-text.ts'
import {
  type AuthorityWay,
  type Established,
  type IdentityWay,
  authorityWays,
  identityWays,
} from '../../domain/handling.ts'
import type { ChildDetails, Naming } from '../../store/handle-store.ts'

export type Sent = Readonly<Record<string, unknown>>
/** What a form says, or what there is to repair in it, by field. */
export type Read<T> = { readonly value: T } | { readonly mistakes: MistakeList }

/** The version the page showed, and the key of the form. */
export function carried(form: Sent): { version: number; key: Id<'form'> | null } {
  return { version: z.coerce.number().int().min(1).catch(0).parse(form.versie), key: findId<'form'>(form[keyField]) }
}

const line = z
  .unknown()
  .optional()
  .transform((value) => typedText(value, 500))
const long = z.string().trim().catch('')
const tooLong = 'Schrijf het korter op: hoogstens 5000 tekens'

function read<T>(mistakes: MistakeList, value: () => T): Read<T> {
  return hasMistakes(mistakes) ? { mistakes } : { value: value() }
}

function mistakeInText(text: string, missing: string): string | undefined {
  if (text === '') return missing
  return text.length > 5000 ? tooLong : undefined
}

export function readText(form: Sent, missing: string): Read<string> {
  const text = long.parse(form.tekst)
  return read({ tekst: mistakeInText(text, missing) }, () => text)
}

export function readDecline(form: Sent): Read<{ reason: string; to: string }> {
  const [reason, to] = [long.parse(form.reden), long.parse(form.waarheen)]
  const mistakes = {
    reden: mistakeInText(reason, 'Schrijf op waarom niet'),
    waarheen: mistakeInText(to, 'Schrijf op waar de vragensteller wel terecht kan'),
  }
  return read(mistakes, () => ({ reason, to }))
}

export function readMove(form: Sent): Read<{ deskId: OrganisationId; reason: string }> {
  const deskId = findId<'organisation'>(form.loket)
  const reason = line.parse(form.reden)
  const mistakes = {
    loket: deskId === null ? 'Kies een loket' : undefined,
    reden: reason === '' ? 'Schrijf op waarom daarheen' : undefined,
  }
  return read(mistakes, () => ({ deskId: deskId!, reason }))
}

export function readReason(form: Sent, missing: string): Read<string> {
  const reason = line.parse(form.reden)
  return read({ reden: reason === '' ? missing : undefined }, () => reason)
}

export function readMatch(form: Sent): Read<{ dossierId: Id<'dossier'>; reason: string }> {
  const dossierId = findId<'dossier'>(form.dossier)
  const reason = line.parse(form.reden)
  const mistakes = {
    dossier: dossierId === null ? 'Kies welk kind het is' : undefined,
    reden: reason === '' ? 'Schrijf op waarom het hetzelfde kind is' : undefined,
  }
  return read(mistakes, () => ({ dossierId: dossierId!, reason }))
}

/** A name, a day of birth and perhaps a postcode. */
export function readChild(form: Sent, on: Day): Read<ChildDetails> {
  const [givenName, surname, postcode] = [
    line.parse(form.voornaam),
    line.parse(form.achternaam),
    line.parse(form.postcode).toUpperCase(),
  ]
  const bornOn = dayOfEntry(readDateEntry(form, 'geboren'))
  const mistakes = {
    voornaam: givenName === '' || givenName.length > 100 ? 'Vul de voornaam in' : undefined,
    achternaam: surname === '' || surname.length > 100 ? 'Vul de achternaam in' : undefined,
    geboren:
      bornOn === null || bornOn > on || ageInYears(bornOn, on) > 27
        ? 'Vul een geboortedatum in van iemand tussen 0 en 27 jaar'
        : undefined,
    postcode:
      postcode !== '' && findTypedPostcode(postcode) === null ? 'Vul een postcode in zoals 1234 AB of 1234' : undefined,
  }
  return read(mistakes, () => ({ givenName, surname, bornOn: bornOn!, postcode: postcode === '' ? null : postcode }))
}

/** The same with who of the family agreed, and when. */
export function readNaming(form: Sent, on: Day): Read<Naming> {
  const child = readChild(form, on)
  const by = line.parse(form.wie).slice(0, 200)
  const agreedOn = pastDay(form, 'wanneer', on)
  const mistakes = {
    wie: by === '' ? 'Schrijf op wie van het gezin instemde' : undefined,
    wanneer: agreedOn === null ? 'Vul een dag in tot en met vandaag' : undefined,
    ...('mistakes' in child ? child.mistakes : {}),
  }
  return read(mistakes, () => ({ by, on: agreedOn!, ...(child as { value: ChildDetails }).value }))
}

export type Accepted = { readonly leadId: FunctionId; readonly entry: string; readonly established: Established | null }

/** @param family whether the one who asked is family with an account, and whether as a parent. */
export function readAcceptance(form: Sent, on: Day, family: { asks: boolean; asParent: boolean }): Read<Accepted> {
  const leadId = findId<'function'>(form.regisseur)
  const entry = long.parse(form.tekst)
  const established = family.asks ? readEstablished(form, on, family.asParent) : { value: null }
  const mistakes = {
    regisseur: leadId === null ? 'Kies wie casusregisseur wordt' : undefined,
    tekst: mistakeInText(entry, 'Schrijf op hoe de vraag in het plan komt'),
    ...('mistakes' in established ? established.mistakes : {}),
  }
  return read(mistakes, () => ({
    leadId: leadId!,
    entry,
    established: (established as { value: Established | null }).value,
  }))
}

function readEstablished(form: Sent, on: Day, asParent: boolean): Read<Established | null> {
  if (form.vastgesteld === 'nee') return { value: null }
  if (form.vastgesteld !== 'ja') return { mistakes: { vastgesteld: 'Kies of u hebt vastgesteld wie het is' } }
  const identity = (Object.keys(identityWays) as IdentityWay[]).find((way) => way === form.identiteit)
  const authority = asParent
    ? ((Object.keys(authorityWays) as AuthorityWay[]).find((way) => way === form.gezag) ?? null)
    : null
  const checkedOn = isBlankDate(readDateEntry(form, 'op')) ? on : pastDay(form, 'op', on)
  const mistakes = {
    identiteit: identity === undefined ? 'Kies hoe u hebt vastgesteld wie het is' : undefined,
    op: checkedOn === null ? 'Vul een dag in tot en met vandaag' : undefined,
  }
  return read(mistakes, () => ({ identity: identity!, authority, on: checkedOn! }))
}

function pastDay(form: Sent, name: string, on: Day): Day | null {
  const typed = dayOfEntry(readDateEntry(form, name))
  return typed === null || typed > on ? null : typed
}
