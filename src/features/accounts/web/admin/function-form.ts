import { type Day, addDays } from '#kernel/day.ts'
import { findId, type OrganisationId } from '#kernel/id.ts'
import { blankDate, dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { type StaffRole, isStaffRole } from '#access/domain/words.ts'
import { findEmail } from '../../domain/email.ts'
import { line } from '../form.ts'
import type { TypedFunction } from './people-pages.tsx'

export const functionFields = { naam: line(), email: line(254), organisatie: line(), functie: line(), titel: line(100) }

export const blankFunction: TypedFunction = {
  name: '',
  email: '',
  organisation: '',
  role: '',
  title: '',
  from: blankDate,
  last: blankDate,
}

/** What was typed, what is wrong in it, and the function it asks for when nothing is. */
export type FunctionForm = {
  readonly typed: TypedFunction
  readonly email: string
  readonly key: string | null
  readonly mistakes: Record<string, string>
  readonly wanted: {
    readonly organisationId: OrganisationId
    readonly role: StaffRole
    readonly title: string | null
    readonly period: { readonly from: Day; readonly until: Day | null }
  } | null
}

type Read = {
  sleutel?: string | null
  naam: string
  email: string
  organisatie: string
  functie: string
  titel: string
}

/** With `who` the form also asks name and mail address. */
export function readFunctionForm(
  read: Read,
  body: Readonly<Record<string, unknown>>,
  asks: 'who' | 'function',
): FunctionForm {
  const [from, last] = [readDateEntry(body, 'vanaf'), readDateEntry(body, 'laatste')]
  const typed = {
    name: read.naam,
    email: read.email,
    organisation: read.organisatie,
    role: read.functie,
    title: read.titel,
    from,
    last,
  }
  const email = findEmail(read.email)
  const organisationId = findId<'organisation'>(read.organisatie)
  const role = isStaffRole(read.functie) ? read.functie : null
  const [firstDay, lastDay] = [dayOfEntry(from), dayOfEntry(last)]

  const mistakes: Record<string, string> = {}
  if (asks === 'who' && read.naam === '') mistakes.naam = 'Vul de naam in.'
  if (asks === 'who' && email === null) mistakes.email = 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'
  if (organisationId === null) mistakes.organisatie = 'Kies een organisatie.'
  if (role === null) mistakes.functie = 'Kies een functie.'
  if (firstDay === null) mistakes.vanaf = 'Vul een bestaande dag in.'
  if (lastDay === null && !isBlankDate(last)) mistakes.laatste = 'Vul een bestaande dag in, of laat alles leeg.'

  const wanted =
    Object.keys(mistakes).length > 0 || organisationId === null || role === null || firstDay === null
      ? null
      : {
          organisationId,
          role,
          title: read.titel || null,
          period: { from: firstDay, until: lastDay === null ? null : addDays(lastDay, 1) },
        }
  return { typed, email: email ?? '', key: read.sleutel ?? null, mistakes, wanted }
}
