import type { Address } from '#ui/address.ts'
import type { Crumb } from '#ui/page.tsx'
import type { ItemId, Meeting, MeetingId } from '../../domain/meeting.ts'
import { idOf } from '../form.ts'
import { sayWhen } from './meeting-table.tsx'

/** An id as a piece of an address; other words there are pages of their own. */
export const meetingPath = '/bestuur/vergaderingen/:meetingId{[0-9a-f-]{36}}'
export const itemPath = '/bestuur/vergaderingen/punten/:itemId{[0-9a-f-]{36}}'

export function meetingHref(id: MeetingId, below = ''): Address {
  return `/bestuur/vergaderingen/${id}${below}`
}

export function itemHref(id: ItemId, below = ''): Address {
  return `/bestuur/vergaderingen/punten/${id}${below}`
}

type Asked = { req: { param(name: string): string | undefined } }

export function meetingIdOf(c: Asked): MeetingId {
  return idOf<'meeting'>(c.req.param('meetingId'), 'MEETING-4')
}

export function itemIdOf(c: Asked): ItemId {
  return idOf<'item'>(c.req.param('itemId'), 'MEETING-5')
}

export function meetingCrumb(meeting: Pick<Meeting, 'id' | 'bodyName' | 'onDay' | 'atTime'>): Crumb {
  return { href: meetingHref(meeting.id), label: `${meeting.bodyName}, ${sayWhen(meeting)}` }
}

const notices: Readonly<Record<string, string>> = {
  gepland: 'De vergadering is gepland.',
  verzet: 'De vergadering is verzet. Agenda-abonnementen nemen dit over.',
  afgezegd: 'De vergadering gaat niet door. Open punten wachten op een andere vergadering.',
  verstuurd: 'De agenda is verstuurd. Leden en gasten kunnen haar nu lezen.',
  gehouden: 'De vergadering is geweest. U kunt nu de uitkomsten, de aanwezigheid en het verslag vastleggen.',
  openbaar: 'De agenda is openbaar. Vertrouwelijke punten en hun stukken niet.',
  punt: 'Het punt is opgeslagen.',
  verplaatst: 'Het punt is verplaatst.',
  uitkomst: 'De uitkomst is opgeslagen.',
  gast: 'De gast is opgeslagen.',
  stuk: 'Het stuk is toegevoegd.',
  'stuk-ongelezen':
    'Het stuk is toegevoegd. De inhoud kon niet worden nagekeken op gegevens van kinderen. Kijk dit zelf na.',
  'stuk-weg': 'Het stuk is ingetrokken.',
  aanwezigheid: 'De aanwezigheid is opgeslagen.',
  verslag: 'Het verslag is opgeslagen.',
  vastgesteld: 'Het verslag is vastgesteld.',
  concept: 'Het verslag is weer een concept.',
  'verslag-openbaar': 'Het verslag is openbaar.',
}

/** What just happened, said once after going on: the address holds only the word. */
export function meetingNotice(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(notices, word) ? notices[word] : undefined
}
