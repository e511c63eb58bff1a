import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import type { HelpRequest, HelpRequestId } from '../../domain/request.ts'
import { answerDesk } from '../../store/handle-store.ts'
import { listOwn, readOwn } from '../../store/request-store.ts'
import { SentPage } from '../ask/sent-page.tsx'
import { FollowPage } from './follow-page.tsx'
import { messageForm, mistakesIn, readAround, viewOf } from './followed.ts'
import { OwnPage } from './own-page.tsx'
import { followTexts } from './texts.ts'

/** Following the questions that one asked with an account. */
export const followOwn = room()

followOwn.get('/hulp-vragen/mijn', may('request.own'), async (c) => {
  const requests = await c.var.inOneGo((tx) => listOwn(tx, c.var.visit))
  return c.html(<OwnPage shell={shell(c)} lang={shell(c).lang ?? 'nl'} requests={requests} />)
})

followOwn.get('/hulp-vragen/mijn/:requestId', may('request.own'), async (c) => {
  const id = requestId(c.req.param('requestId'))
  const found = await c.var.inOneGo(async (tx) => readAround(tx, await readOwn(tx, c.var.visit, id)))
  return c.html(<FollowPage {...viewOf(c, found)} {...fromAccount(found.request)} />)
})

followOwn.get('/hulp-vragen/mijn/:requestId/ontvangen', may('request.own'), async (c) => {
  const id = requestId(c.req.param('requestId'))
  const request = await c.var.inOneGo((tx) => readOwn(tx, c.var.visit, id))
  return c.html(
    <SentPage shell={shell(c)} lang={request.asker.language} request={request} code={null} byDesk={false} />,
  )
})

followOwn.post('/hulp-vragen/mijn/:requestId/bericht', may('request.own'), async (c) => {
  const id = requestId(c.req.param('requestId'))
  const { text, key } = messageForm.parse(await c.req.parseBody())
  const { visit } = c.var
  const back = `/hulp-vragen/mijn/${id}?bericht=verstuurd`
  return c.var.inOneGo(async (tx) => {
    const request = await readOwn(tx, visit, id)
    const mistakes = mistakesIn(text, request.asker.language)
    if (mistakes !== null) {
      const view = viewOf(c, await readAround(tx, request))
      return c.html(<FollowPage {...view} {...fromAccount(request)} typed={text} mistakes={mistakes} />, 422)
    }
    const { personId } = visit.actor
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), personId, visit.at, back)
    if (earlier === null) await answerDesk(tx, request, { personId, text, at: visit.at })
    return c.redirect(back, 303)
  })
})

function requestId(text: string): HelpRequestId {
  const id = findId<'help-request'>(text)
  if (id === null) throw new Refusal('absent', 'ACT-1')
  return id
}

function fromAccount({ id, asker }: HelpRequest) {
  return {
    action: `/hulp-vragen/mijn/${id}/bericht` as const,
    withCode: false,
    crumbs: [{ href: '/hulp-vragen/mijn' as const, label: followTexts[asker.language].own }],
  }
}
