import { findId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import type { Address } from '#ui/address.ts'
import type { Crumb } from '#ui/page.tsx'
import type { Item, ItemId, Meeting, MeetingId } from '../../domain/meeting.ts'
import type { BodyId } from '../../domain/proposal.ts'
import { listComingMeetings, placeOnAgenda } from '../../store/bodies-agenda.ts'
import { listThemes, readBody } from '../../store/bodies-read.ts'
import { mustKeep } from '../../store/bodies-sitting.ts'
import { carryOver } from '../../store/items-carry.ts'
import { changeItem, putOnAgenda, readItem, setOutcome, shiftItem, withdrawItem } from '../../store/items-store.ts'
import { readMeeting } from '../../store/meetings-read.ts'
import { bodyCrumb, bodyHref, bodyIdOf, bodyPath } from '../bodies/places.ts'
import { typed } from '../form.ts'
import { newForm } from '../one-form.tsx'
import { type Read, sendForm } from '../send-form.tsx'
import { ItemForm, OutcomeForm, PlaceForm } from './item-forms.tsx'
import { itemHref, itemIdOf, itemPath, meetingCrumb, meetingHref } from './places.ts'
import { readItemForm, typedItem } from './read-item.ts'

/** The points of agendas and of the backlog: add, change, move, say what became of them. */
export const itemRoutes = room()

itemRoutes.get(`${bodyPath}/punten/nieuw`, may('meeting.hold'), async (c) => {
  const meetingId = findId<'meeting'>(c.req.query('vergadering'))
  const around = await c.var.inOneGo((tx) => loadNew(tx, c.var.visit, bodyIdOf(c), meetingId))
  return c.html(<ItemForm form={newForm(c, { soort: 'discuss', thema: around.themeId })} item={null} {...around} />)
})

itemRoutes.post(`${bodyPath}/punten`, may('meeting.hold'), (c) => {
  const meetingId = findId<'meeting'>(c.req.query('vergadering'))
  return sendForm(c, {
    load: (tx) => loadNew(tx, c.var.visit, bodyIdOf(c), meetingId),
    read: readItemForm,
    act: async (tx, visit, input) => {
      await placeOnAgenda(tx, visit, { ...input, bodyId: bodyIdOf(c), meetingId })
    },
    to: ({ back }) => withNotice(back, 'punt'),
    field: 'thema',
    page: (form, around) => <ItemForm form={form} item={null} {...around} />,
  })
})

itemRoutes.get(itemPath, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadItem(tx, c.var.visit, itemIdOf(c)))
  const { item } = around
  return c.html(<ItemForm form={newForm(c, typedItem(item), item.version)} action={itemHref(item.id)} {...around} />)
})

itemRoutes.post(itemPath, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadItem(tx, c.var.visit, itemIdOf(c)),
    read: readItemForm,
    act: (tx, visit, input, { around, version }) => changeItem(tx, visit, around.item.id, version, input),
    to: ({ back }) => withNotice(back, 'punt'),
    field: 'titel',
    page: (form, around) => <ItemForm form={form} action={itemHref(around.item.id)} {...around} />,
    conflict: ({ item, crumbs, back }) => ({
      tab: 'meetings',
      title: 'Punt wijzigen',
      crumbs,
      action: itemHref(item.id),
      back,
      now: typedItem(item),
      version: item.version,
      labels: { titel: 'Waar het over gaat', minuten: 'Minuten', door: 'Toelichting door', toelichting: 'Toelichting' },
    }),
  }),
)

itemRoutes.post(`${itemPath}/schuiven`, may('meeting.hold'), async (c) => {
  const { richting } = await c.req.parseBody()
  return c.var.inOneGo(async (tx) => {
    const item = await readItem(tx, itemIdOf(c))
    await shiftItem(tx, c.var.visit, item.id, richting === 'omhoog' ? 'up' : 'down')
    return c.redirect(`${homeOf(item)}#punt-${item.id}`, 303)
  })
})

itemRoutes.post(`${itemPath}/terugtrekken`, may('meeting.hold'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const item = await readItem(tx, itemIdOf(c))
    await withdrawItem(tx, c.var.visit, item.id)
    return c.redirect(homeOf(item), 303)
  }),
)

itemRoutes.get(`${itemPath}/verplaatsen`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadToPlace(tx, c.var.visit, itemIdOf(c)))
  return c.html(<PlaceForm form={newForm(c)} {...around} />)
})

itemRoutes.post(`${itemPath}/verplaatsen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadToPlace(tx, c.var.visit, itemIdOf(c)),
    read: (sent): Read<MeetingId | null> => {
      const target = sent.naar === 'wacht' ? null : findId<'meeting'>(sent.naar)
      const chosen = sent.naar === 'wacht' || target !== null
      return { value: target, mistakes: { naar: chosen ? undefined : 'Kies waar het punt naartoe gaat' }, texts: [] }
    },
    act: async (tx, visit, target, { around: { item, meeting } }) => {
      const leavesTrace = meeting !== null && (meeting.agendaSentAt !== null || meeting.state !== 'planned')
      if (leavesTrace) await carryOver(tx, visit, item.id, target)
      else await putOnAgenda(tx, visit, item.id, target)
      return { to: withNotice(target !== null && meeting === null ? meetingHref(target) : homeOf(item), 'verplaatst') }
    },
    to: ({ back }) => back,
    field: 'naar',
    page: (form, around) => <PlaceForm form={form} {...around} />,
  }),
)

itemRoutes.get(`${itemPath}/uitkomst`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadItem(tx, c.var.visit, itemIdOf(c)))
  const { item } = around
  const said = { uitkomst: item.outcome, klaar: item.state === 'open' && item.outcome !== '' ? '' : 'ja' }
  return c.html(<OutcomeForm form={newForm(c, said, item.version)} {...around} />)
})

itemRoutes.post(`${itemPath}/uitkomst`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadItem(tx, c.var.visit, itemIdOf(c)),
    read: (sent) => {
      const outcome = typed(4000).parse(sent.uitkomst)
      const done = sent.klaar === 'ja'
      const missing = outcome === '' && done
      return {
        value: { outcome, done },
        mistakes: { uitkomst: missing ? 'Schrijf op wat ermee gebeurd is' : undefined },
        texts: [outcome],
      }
    },
    act: (tx, visit, said, { around, version }) => setOutcome(tx, visit, around.item.id, version, said),
    to: ({ back }) => withNotice(back, 'uitkomst'),
    field: 'uitkomst',
    page: (form, around) => <OutcomeForm form={form} {...around} />,
    conflict: ({ item, crumbs, back }) => ({
      tab: 'meetings',
      title: 'Uitkomst',
      crumbs,
      action: itemHref(item.id, '/uitkomst'),
      back,
      now: { uitkomst: item.outcome },
      version: item.version,
      labels: { uitkomst: 'Wat ermee gebeurd is' },
    }),
  }),
)

/** Where a point is shown: the agenda it stands on, or the body in whose backlog it waits. */
function homeOf({ meetingId, bodyId }: Pick<Item, 'meetingId' | 'bodyId'>): Address {
  return meetingId === null ? bodyHref(bodyId) : meetingHref(meetingId)
}

function withNotice(to: Address, word: string): Address {
  return `${to}?gedaan=${word}` as Address
}

async function loadNew(tx: Tx, visit: Visit, bodyId: BodyId, meetingId: MeetingId | null) {
  const body = await readBody(tx, bodyId)
  await mustKeep(tx, visit, bodyId)
  const meeting = meetingId === null ? null : await readMeeting(tx, meetingId)
  const back = homeOf({ meetingId, bodyId })
  return {
    back,
    crumbs: [meeting === null ? bodyCrumb(body) : meetingCrumb(meeting)],
    action: bodyHref(bodyId, meetingId === null ? '/punten' : `/punten?vergadering=${meetingId}`),
    themes: await listThemes(tx, visit.on),
    themeId: meeting?.themeId ?? '',
  }
}

/** A point for who keeps its body, and where it stands. */
export async function loadItem(tx: Tx, visit: Visit, itemId: ItemId) {
  const item = await readItem(tx, itemId)
  await mustKeep(tx, visit, item.bodyId)
  const meeting: Meeting | null = item.meetingId === null ? null : await readMeeting(tx, item.meetingId)
  const crumbs: readonly Crumb[] =
    meeting === null ? [bodyCrumb(await readBody(tx, item.bodyId))] : [meetingCrumb(meeting)]
  return { item, meeting, crumbs, back: homeOf(item), themes: await listThemes(tx, visit.on) }
}

async function loadToPlace(tx: Tx, visit: Visit, itemId: ItemId) {
  const around = await loadItem(tx, visit, itemId)
  const { bodyId, themeId } = around.item
  return { ...around, coming: await listComingMeetings(tx, [bodyId], visit.on, themeId) }
}
