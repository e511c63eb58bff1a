import type { StaffRole } from '#access/domain/words.ts'

/** Who asks, seen from the child. */
export const askerKinds = ['parent', 'youth', 'relative', 'school', 'professional'] as const
export type AskerKind = (typeof askerKinds)[number]

/** How soon help is needed, in the eyes of the asker. */
export const urgencies = ['soon', 'week', 'today'] as const
export type Urgency = (typeof urgencies)[number]

/** Whether the parents know that someone asks; a parent who asks does. */
export const parentsKnowWords = ['yes', 'no', 'i-am'] as const
export type ParentsKnow = (typeof parentsKnowWords)[number]

/** Which way a question came in; it says nothing of who must handle it. */
export const channels = ['form', 'phone', 'visit', 'mail', 'school', 'care'] as const
export type Channel = (typeof channels)[number]

/** new → asked ⇄ new → accepted, advised or declined. Going to another desk is no state: the clock runs on. */
export const requestStates = ['new', 'asked', 'accepted', 'advised', 'declined'] as const
export type RequestState = (typeof requestStates)[number]

export function isOpen(state: RequestState): boolean {
  return state === 'new' || state === 'asked'
}

/** What the desk reads for these words. */
export const dutch = {
  askerKinds: {
    parent: 'ouder of verzorger',
    youth: 'kind of jongere zelf',
    relative: 'familie, vriend of buur',
    school: 'school',
    professional: 'beroepskracht',
  } satisfies Record<AskerKind, string>,
  urgencies: {
    soon: 'kan even wachten',
    week: 'deze week',
    today: 'vandaag',
  } satisfies Record<Urgency, string>,
  parentsKnow: {
    yes: 'ja',
    no: 'nee',
    'i-am': 'de ouder vraagt zelf',
  } satisfies Record<ParentsKnow, string>,
  channels: {
    form: 'formulier',
    phone: 'telefoon',
    visit: 'langsgekomen',
    mail: 'brief of e-mail',
    school: 'school, met account',
    care: 'jeugdhulp of zorg, met account',
  } satisfies Record<Channel, string>,
  states: {
    new: 'nieuw',
    asked: 'wacht op antwoord',
    accepted: 'aangenomen',
    advised: 'advies gegeven',
    declined: 'niet aangenomen',
  } satisfies Record<RequestState, string>,
}

/** Who writes a question down: that decides which questions the form asks. */
export type Writer = 'anyone' | 'family' | 'school' | 'professional' | 'desk'

const schoolRoles: readonly StaffRole[] = ['internal_supervisor', 'support_coordinator', 'teacher', 'head_of_school']

/** @param role of the function someone is signed in with; null without an account. */
export function writerOf(role: StaffRole | 'family' | null): Writer {
  if (role === null) return 'anyone'
  if (role === 'family') return 'family'
  if (role === 'desk_worker') return 'desk'
  return schoolRoles.includes(role) ? 'school' : 'professional'
}
