import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import type { MeetingId } from '../../domain/meeting.ts'
import type { BodyId } from '../../domain/proposal.ts'
import { listBodyChoices, listThemes, readBody } from '../../store/bodies-read.ts'
import { mustKeep } from '../../store/bodies-sitting.ts'
import { listMeetings, readMeeting } from '../../store/meetings-read.ts'
import {
  addMeeting,
  cancelMeeting,
  holdMeeting,
  moveMeeting,
  publishMeeting,
  sendOutAgenda,
} from '../../store/meetings-write.ts'
import { bodyIdOf, bodyPath } from '../bodies/places.ts'
import { idOrNone, typed } from '../form.ts'
import { newForm } from '../one-form.tsx'
import { press, sendForm } from '../send-form.tsx'
import { readFilter } from './list-filter.ts'
import { MeetingListPage } from './list-page.tsx'
import { loadMeetingPage } from './load-meeting.ts'
import { CancelForm, MoveForm, NewMeetingForm } from './meeting-forms.tsx'
import { MeetingPage } from './meeting-page.tsx'
import { meetingCrumb, meetingHref, meetingIdOf, meetingNotice, meetingPath } from './places.ts'
import { PrintPage } from './print-page.tsx'
import { readWhen, typedWhen } from './read-meeting.ts'

/** Meetings: the list, each meeting, and what its keepers do with it. */
export const meetingRoutes = room()

meetingRoutes.get('/bestuur/vergaderingen', may('body.read'), async (c) => {
  const { visit } = c.var
  const filter = readFilter(c.req.query())
  const page = await c.var.inOneGo(async (tx) => ({
    list: await listMeetings(tx, visit, filter),
    bodies: await listBodyChoices(tx, visit.on),
  }))
  return c.html(<MeetingListPage shell={shell(c)} filter={filter} {...page} />)
})

meetingRoutes.get(meetingPath, may('body.read'), async (c) => {
  const { visit } = c.var
  const facts = await c.var.inOneGo((tx) => loadMeetingPage(tx, visit, meetingIdOf(c)))
  return c.html(<MeetingPage shell={shell(c)} on={visit.on} notice={meetingNotice(c.req.query('gedaan'))} {...facts} />)
})

meetingRoutes.get(`${meetingPath}/afdrukken`, may('body.read'), async (c) => {
  const { visit } = c.var
  const facts = await c.var.inOneGo((tx) => loadMeetingPage(tx, visit, meetingIdOf(c)))
  return c.html(<PrintPage shell={shell(c)} on={visit.on} {...facts} />)
})

meetingRoutes.get(`${bodyPath}/vergaderingen/nieuw`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadBody(tx, c.var.visit, bodyIdOf(c)))
  return c.html(<NewMeetingForm form={newForm(c, { duur: '90' })} {...around} />)
})

meetingRoutes.post(`${bodyPath}/vergaderingen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadBody(tx, c.var.visit, bodyIdOf(c)),
    read: (sent) => {
      const { value, ...rest } = readWhen(sent, c.var.visit.on)
      return { ...rest, value: { ...value, themeId: idOrNone<'theme'>().parse(sent.thema) } }
    },
    act: async (tx, visit, input, { around: { body } }) => {
      const id = await addMeeting(tx, visit, body.id, input)
      return { to: meetingHref(id, '?gedaan=gepland') }
    },
    to: ({ body }) => `/bestuur/overleggen/${body.id}`,
    field: 'dag',
    page: (form, around) => <NewMeetingForm form={form} {...around} />,
  }),
)

meetingRoutes.get(`${meetingPath}/verzetten`, may('meeting.hold'), async (c) => {
  const meeting = await c.var.inOneGo((tx) => loadToKeep(tx, c.var.visit, meetingIdOf(c)))
  return c.html(<MoveForm form={newForm(c, typedWhen(meeting), meeting.version)} meeting={meeting} />)
})

meetingRoutes.post(`${meetingPath}/verzetten`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadToKeep(tx, c.var.visit, meetingIdOf(c)),
    read: (sent) => readWhen(sent, c.var.visit.on),
    act: (tx, visit, when, { around, version }) => moveMeeting(tx, visit, around.id, version, when),
    to: ({ id }) => meetingHref(id, '?gedaan=verzet'),
    field: 'dag',
    page: (form, meeting) => <MoveForm form={form} meeting={meeting} />,
    conflict: (meeting) => ({
      tab: 'meetings',
      title: 'Vergadering verzetten',
      crumbs: [meetingCrumb(meeting)],
      action: meetingHref(meeting.id, '/verzetten'),
      back: meetingHref(meeting.id),
      now: typedWhen(meeting),
      version: meeting.version,
      labels: { 'dag-dag': 'Dag', 'dag-maand': 'Maand', 'dag-jaar': 'Jaar', tijd: 'Tijd', plaats: 'Waar' },
    }),
  }),
)

meetingRoutes.get(`${meetingPath}/afzeggen`, may('meeting.hold'), async (c) => {
  const meeting = await c.var.inOneGo((tx) => loadToKeep(tx, c.var.visit, meetingIdOf(c)))
  return c.html(<CancelForm form={newForm(c)} meeting={meeting} />)
})

meetingRoutes.post(`${meetingPath}/afzeggen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadToKeep(tx, c.var.visit, meetingIdOf(c)),
    read: (sent) => {
      const reason = typed(500).parse(sent.reden)
      const mistakes = { reden: reason === '' ? 'Schrijf op waarom de vergadering niet doorgaat' : undefined }
      return { value: reason, mistakes, texts: [reason] }
    },
    act: (tx, visit, reason, { around }) => cancelMeeting(tx, visit, around.id, reason),
    to: ({ id }) => meetingHref(id, '?gedaan=afgezegd'),
    field: 'reden',
    page: (form, meeting) => <CancelForm form={form} meeting={meeting} />,
  }),
)

meetingRoutes.post(`${meetingPath}/versturen`, may('meeting.hold'), (c) => {
  const id = meetingIdOf(c)
  return press(c, meetingHref(id, '?gedaan=verstuurd'), (tx, visit) => sendOutAgenda(tx, visit, id))
})

meetingRoutes.post(`${meetingPath}/gehouden`, may('meeting.hold'), (c) => {
  const id = meetingIdOf(c)
  return press(c, meetingHref(id, '?gedaan=gehouden'), (tx, visit) => holdMeeting(tx, visit, id))
})

meetingRoutes.post(`${meetingPath}/openbaar`, may('meeting.hold'), (c) => {
  const id = meetingIdOf(c)
  return press(c, meetingHref(id, '?gedaan=openbaar'), (tx, visit) => publishMeeting(tx, visit, id))
})

async function loadBody(tx: Tx, visit: Visit, bodyId: BodyId) {
  const body = await readBody(tx, bodyId)
  await mustKeep(tx, visit, bodyId)
  return { body, themes: await listThemes(tx, visit.on) }
}

/** The meeting, for who keeps its body. */
async function loadToKeep(tx: Tx, visit: Visit, meetingId: MeetingId) {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  return meeting
}
