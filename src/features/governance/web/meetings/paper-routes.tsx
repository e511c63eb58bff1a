import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { downloadHeaders } from '#platform/upload.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import type { Address } from '#ui/address.ts'
import type { MeetingId } from '../../domain/meeting.ts'
import { mustKeep } from '../../store/bodies-sitting.ts'
import { type PaperInput, addPaper, readPaper, withdrawPaper } from '../../store/meeting-papers.ts'
import { readMeeting } from '../../store/meetings-read.ts'
import { partIdOf } from '../bodies/places.ts'
import { newForm } from '../one-form.tsx'
import { press, sendForm } from '../send-form.tsx'
import { loadItem } from './item-routes.tsx'
import { sayWhen } from './meeting-table.tsx'
import { PaperForm } from './paper-form.tsx'
import { itemHref, itemIdOf, itemPath, meetingCrumb, meetingHref, meetingIdOf, meetingPath } from './places.ts'
import { type PaperForm as Sent, readPaperForm } from './read-item.ts'

/** The papers of a meeting and of its points. */
export const paperRoutes = room()

paperRoutes.get(`${meetingPath}/stukken/nieuw`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadMeeting(tx, c.var.visit, meetingIdOf(c)))
  return c.html(<PaperForm form={newForm(c)} {...around} />)
})

paperRoutes.post(`${meetingPath}/stukken`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadMeeting(tx, c.var.visit, meetingIdOf(c)),
    read: readPaperForm,
    act: (tx, visit, sent, { around, confirmed }) =>
      keep(tx, visit, { meetingId: meetingIdOf(c) }, sent, confirmed, around.back),
    to: ({ back }) => back,
    field: 'titel',
    page: (form, around) => <PaperForm form={form} {...around} />,
  }),
)

paperRoutes.get(`${itemPath}/stukken`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadOfItem(tx, c.var.visit, c))
  return c.html(<PaperForm form={newForm(c)} {...around} />)
})

paperRoutes.post(`${itemPath}/stukken`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadOfItem(tx, c.var.visit, c),
    read: readPaperForm,
    act: (tx, visit, sent, { around, confirmed }) =>
      keep(tx, visit, { itemId: itemIdOf(c) }, sent, confirmed, around.back),
    to: ({ back }) => back,
    field: 'titel',
    page: (form, around) => <PaperForm form={form} {...around} />,
  }),
)

const paperPath = `${meetingPath}/stukken/:paperId{[0-9a-f-]{36}}` as const

paperRoutes.get(paperPath, may('body.read'), async (c) => {
  const paper = await c.var.inOneGo((tx) => readPaper(tx, meetingIdOf(c), partIdOf<'paper'>(c, 'paperId')))
  return c.body(new Uint8Array(paper.content), 200, downloadHeaders(paper.title, paper.mediaType))
})

paperRoutes.post(`${paperPath}/intrekken`, may('meeting.hold'), (c) =>
  press(c, meetingHref(meetingIdOf(c), '?gedaan=stuk-weg'), (tx, visit) =>
    withdrawPaper(tx, visit, partIdOf<'paper'>(c, 'paperId')),
  ),
)

async function keep(
  tx: Tx,
  visit: Visit,
  of: PaperInput['of'],
  { title, content, wasRead }: Sent,
  confirmed: readonly { readonly what: string }[],
  back: Address,
): Promise<{ to: Address }> {
  const warned = [...new Set(confirmed.map(({ what }) => what))]
  await addPaper(tx, visit, { of, title, content, warned })
  return { to: `${back}?gedaan=${wasRead ? 'stuk' : 'stuk-ongelezen'}` as Address }
}

async function loadMeeting(tx: Tx, visit: Visit, meetingId: MeetingId) {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  return {
    crumbs: [meetingCrumb(meeting)],
    back: meetingHref(meetingId),
    action: meetingHref(meetingId, '/stukken'),
    of: `Voor de hele vergadering van ${sayWhen(meeting)}`,
  }
}

async function loadOfItem(tx: Tx, visit: Visit, c: Parameters<typeof itemIdOf>[0]) {
  const { item, crumbs, back } = await loadItem(tx, visit, itemIdOf(c))
  return { crumbs, back, action: itemHref(item.id, '/stukken'), of: `Bij het punt: ${item.title}` }
}
