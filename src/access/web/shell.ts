import type { PageProps } from '#ui/page.tsx'
import { sayMoment } from '#ui/dates.ts'
import type { Lang } from '#ui/words.ts'
import type { Variables } from '#platform/http.ts'
import { dutch } from '../domain/words.ts'
import { type Actor } from '../domain/visit.ts'
import { actorOf } from './may.ts'

/** What every page needs of who is looking: the frame, never content. */
export type ShellProps = Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>

type Here = { readonly var: Pick<Variables, 'house' | 'signedIn'>; readonly req: { readonly path: string } }

/** The frame of a page for this visitor: name, function, the rooms they may enter, and the clock of a made-up region. */
export function shell(c: Here): ShellProps {
  const { house, signedIn } = c.var
  const lang: Lang = signedIn?.language === 'en' && signedIn.role === null ? 'en' : 'nl'
  const demo = house.madeUp ? { clock: sayMoment(house.clock.now(), lang, 'weekday') } : undefined
  if (signedIn === null) return { lang, demo, nav: [] }
  const actor = actorOf(signedIn)
  return {
    lang,
    demo,
    who: { name: actor.name, acting: actingAs(actor, lang), account: true, several: signedIn.ways > 1 },
    nav: roomsFor(actor, lang, c.req.path),
  }
}

function actingAs(actor: Actor, lang: Lang): string {
  if (actor.role === 'family') return lang === 'en' ? 'Family' : 'Gezin'
  const role = dutch.roles[actor.role]
  const place = actor.organisationName ?? ''
  return `${actor.standIn ? 'Waarnemend ' : ''}${actor.standIn ? role : capital(role)} · ${place}`
}

type Room = {
  readonly href: `/${string}`
  readonly nl: string
  readonly en: string
  readonly for: (actor: Actor) => boolean
}

const works = (actor: Actor) => actor.role === 'family' || actor.purposes.length > 0

const rooms: readonly Room[] = [
  { href: '/', nl: 'Mijn werk', en: 'What you can do', for: (actor) => actor.role !== 'family' },
  { href: '/', nl: 'Wat kunt u doen', en: 'What you can do', for: (actor) => actor.role === 'family' },
  { href: '/dossiers', nl: 'Dossiers', en: 'Your file', for: works },
  { href: '/loket', nl: 'Loket', en: 'Desk', for: (actor) => actor.role === 'desk_worker' },
  {
    href: '/hulp-vragen',
    nl: 'Hulp vragen',
    en: 'Ask for help',
    for: (actor) => actor.role !== 'administrator' && actor.role !== 'desk_worker',
  },
  { href: '/agenda', nl: 'Agenda', en: 'Agenda', for: (actor) => actor.role !== 'family' },
  { href: '/bestuur', nl: 'Bestuur', en: 'Governance', for: (actor) => actor.role !== 'family' },
  { href: '/regio', nl: 'Regio', en: 'Region', for: (actor) => actor.role !== 'family' },
  { href: '/beheer', nl: 'Beheer', en: 'Administration', for: (actor) => actor.role === 'administrator' },
]

function roomsFor(actor: Actor, lang: Lang, path: string) {
  return rooms
    .filter((room) => room.for(actor))
    .map((room) => ({
      href: room.href,
      label: room[lang],
      current: room.href === '/' ? path === '/' : path.startsWith(room.href),
    }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
