import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { writeLog } from '#access/store/log.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { listMessages, listMoves } from '../../store/conversation-store.ts'
import { listForDesk } from '../../store/desk-list.ts'
import { advise, askAsker, correctChild, decline, moveRequest, nameChild, takeUp } from '../../store/handle-store.ts'
import { findLink, listLookalikes } from '../../store/match-store.ts'
import { readForDesk } from '../../store/request-store.ts'
import { listDesks } from '../../store/routing.ts'
import { undoLink } from '#acts/link-request.ts'
import { type DeskHere, actOn, formOf, requestIdOf } from './acting.ts'
import { AdvisePage, AskPage, DeclinePage, MovePage } from './answer-pages.tsx'
import { ChildPage } from './child-page.tsx'
import { type Read, readChild, readDecline, readMove, readNaming, readReason, readText } from './forms.ts'
import { typedChild } from './known-child.ts'
import { readFilter } from './list-filter.ts'
import { ListPage } from './list-page.tsx'
import { noticeOf } from './notices.ts'
import { RequestPage } from './request-page.tsx'

/** The desk: its questions, and what it does with each. Accepting and looking for known children stand beside it. */
export const desk = room()

desk.get('/loket', may('request.handle'), async (c) => {
  const filter = readFilter(c.req.query())
  const { visit } = c.var
  const list = await c.var.inOneGo((tx) => listForDesk(tx, visit, filter))
  const name = visit.actor.organisationName ?? ''
  return c.html(
    <ListPage
      shell={shell(c)}
      desk={name}
      on={visit.on}
      filter={filter}
      notice={noticeOf(c.req.query('gedaan'))}
      {...list}
    />,
  )
})

desk.get('/loket/:requestId', may('request.handle'), async (c) =>
  c.html(await requestPage(c, { notice: noticeOf(c.req.query('gedaan')) })),
)

desk.post('/loket/:requestId/oppakken', may('request.handle'), async (c) => {
  const done = await actOn(
    c,
    await c.req.parseBody(),
    {
      read: (): Read<null> => ({ value: null }),
      act: (tx, visit, handling) => takeUp(tx, visit, handling),
      back: (id) => `/loket/${id}?gedaan=opgepakt`,
    },
    async () => null,
  )
  return c.redirect('to' in done ? done.to : '/loket', 303)
})

desk.get('/loket/:requestId/vragen', may('request.handle'), async (c) => c.html(<AskPage {...await openForm(c)} />))
desk.post('/loket/:requestId/vragen', may('request.handle'), async (c) => {
  const done = await actOn(
    c,
    await c.req.parseBody(),
    {
      read: (form) => readText(form, 'Schrijf op wat u wilt weten'),
      act: askAsker,
      back: (id) => `/loket/${id}?gedaan=gevraagd`,
    },
    async (_tx, form) => <AskPage {...form} />,
  )
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, 422)
})

desk.get('/loket/:requestId/advies', may('request.handle'), async (c) => c.html(<AdvisePage {...await openForm(c)} />))
desk.post('/loket/:requestId/advies', may('request.handle'), async (c) => {
  const done = await actOn(
    c,
    await c.req.parseBody(),
    { read: (form) => readText(form, 'Schrijf uw advies op'), act: advise, back: (id) => `/loket/${id}?gedaan=advies` },
    async (_tx, form) => <AdvisePage {...form} />,
  )
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, 422)
})

desk.get('/loket/:requestId/niet-aannemen', may('request.handle'), async (c) =>
  c.html(<DeclinePage {...await openForm(c)} />),
)
desk.post('/loket/:requestId/niet-aannemen', may('request.handle'), async (c) => {
  const done = await actOn(
    c,
    await c.req.parseBody(),
    { read: readDecline, act: decline, back: (id) => `/loket/${id}?gedaan=niet-aangenomen` },
    async (_tx, form) => <DeclinePage {...form} />,
  )
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, 422)
})

desk.get('/loket/:requestId/doorsturen', may('request.handle'), async (c) => {
  const id = requestIdOf(c.req.param('requestId'))
  const { visit } = c.var
  const { request, desks } = await c.var.inOneGo(async (tx) => ({
    request: await readForDesk(tx, visit, id),
    desks: await listDesks(tx, visit.on),
  }))
  return c.html(<MovePage {...formOf(c, request)} desks={desks.filter((each) => each.id !== request.handlerId)} />)
})
desk.post('/loket/:requestId/doorsturen', may('request.handle'), async (c) => {
  const done = await actOn(
    c,
    await c.req.parseBody(),
    { read: readMove, act: moveRequest, back: () => '/loket?gedaan=doorgestuurd' },
    async (tx, form) => {
      const desks = await listDesks(tx, c.var.visit.on)
      return <MovePage {...form} desks={desks.filter((each) => each.id !== form.request.handlerId)} />
    },
  )
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, 422)
})

desk.get('/loket/:requestId/kind', may('request.handle'), async (c) => {
  const form = await openForm(c)
  return c.html(<ChildPage {...form} typed={typedChild(form.request.child)} />)
})
desk.post('/loket/:requestId/kind', may('request.handle'), async (c) => {
  const { on } = c.var.visit
  const sent = await c.req.parseBody()
  const back = (id: string) => `/loket/${id}?gedaan=kind` as const
  const again = async (form: Parameters<typeof ChildPage>[0]) => <ChildPage {...form} />
  const id = requestIdOf(c.req.param('requestId'))
  const { child } = await c.var.inOneGo((tx) => readForDesk(tx, c.var.visit, id))
  const done = child.named
    ? await actOn(c, sent, { read: (form) => readChild(form, on), act: correctChild, back }, (_tx, form) => again(form))
    : await actOn(c, sent, { read: (form) => readNaming(form, on), act: nameChild, back }, (_tx, form) => again(form))
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, 422)
})

desk.post('/loket/:requestId/bekend/ongedaan', may('request.match'), async (c) => {
  const sent = await c.req.parseBody()
  const done = await actOn(
    c,
    sent,
    {
      read: (form) => readReason(form, 'Schrijf op waarom het een ander kind is'),
      act: (tx, visit, { request, version }, reason) => undoLink(tx, visit, request.id, { version, reason }),
      back: (id) => `/loket/${id}?gedaan=ontkoppeld`,
    },
    async (_tx, form) => form,
  )
  if ('to' in done) return c.redirect(done.to, 303)
  const { mistakes, typed } = done.page
  return c.html(await requestPage(c, { mistakes, typed: typed.reden ?? '' }), 422)
})

async function openForm(c: DeskHere<'request.handle'>) {
  const id = requestIdOf(c.req.param('requestId'))
  return formOf(c, await c.var.inOneGo((tx) => readForDesk(tx, c.var.visit, id)))
}

type Shown = { readonly notice?: string | undefined; readonly mistakes?: MistakeList; readonly typed?: string }

async function requestPage(
  c: DeskHere<'request.handle'> | DeskHere<'request.match'>,
  { notice, mistakes = {}, typed = '' }: Shown,
) {
  const id = requestIdOf(c.req.param('requestId'))
  const { visit } = c.var
  const view = await c.var.inOneGo(async (tx) => {
    const request = await readForDesk(tx, visit, id)
    const dossierId = request.outcome?.is === 'accepted' ? request.outcome.dossierId : null
    const about = dossierId === null ? [] : [{ dossierId, parts: ['cover'] as const }]
    await writeLog(tx, visit, { outcome: 'yes', rule: 'ACT-3', purpose: 'handle-request', about })
    return {
      request,
      messages: await listMessages(tx, id),
      moves: await listMoves(tx, id),
      link: await findLink(tx, id),
      lookalikes: await listLookalikes(tx, id),
    }
  })
  const formKey = newId<'form'>(visit.at)
  return (
    <RequestPage
      shell={shell(c)}
      on={visit.on}
      formKey={formKey}
      typed={typed}
      mistakes={mistakes}
      notice={notice}
      {...view}
    />
  )
}
