import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import type { MeetingId } from '../../domain/meeting.ts'
import { noMinutes } from '../../domain/minutes.ts'
import { mustKeep } from '../../store/bodies-sitting.ts'
import { readMeeting } from '../../store/meetings-read.ts'
import { adoptMinutes, findMinutes, publishMinutes, reopenMinutes, writeMinutes } from '../../store/minutes-store.ts'
import { readNeededDay, typed, version } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { sendForm } from '../send-form.tsx'
import { AdoptForm, MinutesForm } from './meeting-forms.tsx'
import { meetingCrumb, meetingHref, meetingIdOf, meetingPath } from './places.ts'

/** The minutes: written, adopted, made public. */
export const minutesRoutes = room()

minutesRoutes.get(`${meetingPath}/verslag`, may('meeting.hold'), async (c) => {
  const { meeting, minutes } = await c.var.inOneGo((tx) => load(tx, c.var.visit, meetingIdOf(c)))
  return c.html(<MinutesForm form={newForm(c, { tekst: minutes.text }, minutes.version)} meeting={meeting} />)
})

minutesRoutes.post(`${meetingPath}/verslag`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => load(tx, c.var.visit, meetingIdOf(c)),
    read: (sent) => {
      const text = typed(50_000).parse(sent.tekst)
      return { value: text, mistakes: { tekst: text === '' ? 'Schrijf het verslag op' : undefined }, texts: [text] }
    },
    act: (tx, visit, text, { around, version: seen }) => writeMinutes(tx, visit, around.meeting.id, seen, text),
    to: ({ meeting }) => meetingHref(meeting.id, '?gedaan=verslag'),
    field: 'tekst',
    page: (form, { meeting }) => <MinutesForm form={form} meeting={meeting} />,
    conflict: ({ meeting, minutes }) => ({
      tab: 'meetings',
      title: 'Verslag schrijven',
      crumbs: [meetingCrumb(meeting)],
      action: meetingHref(meeting.id, '/verslag'),
      back: meetingHref(meeting.id),
      now: { tekst: minutes.text },
      version: minutes.version,
      labels: { tekst: 'Verslag' },
    }),
  }),
)

minutesRoutes.get(`${meetingPath}/verslag/vaststellen`, may('meeting.hold'), async (c) => {
  const { meeting, minutes } = await c.var.inOneGo((tx) => load(tx, c.var.visit, meetingIdOf(c)))
  const form = newForm(c, dayTexts('op', c.var.visit.on), minutes.version)
  return c.html(<AdoptForm form={form} meeting={meeting} />)
})

minutesRoutes.post(`${meetingPath}/verslag/vaststellen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => load(tx, c.var.visit, meetingIdOf(c)),
    read: (sent) => {
      const on = readNeededDay(sent, 'op', 'Vul de dag in')
      return { value: on.on ?? c.var.visit.on, mistakes: on.mistakes, texts: [] }
    },
    act: (tx, visit, on, { around, version: seen }) => adoptMinutes(tx, visit, around.meeting.id, seen, on),
    to: ({ meeting }) => meetingHref(meeting.id, '?gedaan=vastgesteld'),
    field: 'op',
    page: (form, { meeting }) => <AdoptForm form={form} meeting={meeting} />,
    conflict: ({ meeting, minutes }) => ({
      tab: 'meetings',
      title: 'Verslag vaststellen',
      crumbs: [meetingCrumb(meeting)],
      action: meetingHref(meeting.id, '/verslag/vaststellen'),
      back: meetingHref(meeting.id),
      now: {},
      version: minutes.version,
      labels: {},
    }),
  }),
)

minutesRoutes.post(`${meetingPath}/verslag/openbaar`, may('meeting.hold'), async (c) => {
  const id = meetingIdOf(c)
  const seen = version.parse((await c.req.parseBody()).versie)
  const done = await c.var.inOneGo((tx) => publishMinutes(tx, c.var.visit, id, seen))
  return c.redirect(meetingHref(id, done.kind === 'written' ? '?gedaan=verslag-openbaar' : ''), 303)
})

minutesRoutes.post(`${meetingPath}/verslag/concept`, may('meeting.hold'), async (c) => {
  const id = meetingIdOf(c)
  const seen = version.parse((await c.req.parseBody()).versie)
  const done = await c.var.inOneGo((tx) => reopenMinutes(tx, c.var.visit, id, seen))
  return c.redirect(meetingHref(id, done.kind === 'written' ? '?gedaan=concept' : ''), 303)
})

async function load(tx: Tx, visit: Visit, meetingId: MeetingId) {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  return { meeting, minutes: (await findMinutes(tx, meetingId)) ?? noMinutes }
}
