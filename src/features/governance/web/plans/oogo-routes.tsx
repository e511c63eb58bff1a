import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { lookAtAdoption } from '../../domain/oogo/adoption.ts'
import { type PlanId, type TrackId, standings } from '../../domain/oogo/track.ts'
import { isPartner, keepsTrack } from '../../domain/oogo/who.ts'
import { addOogoEvent, adoptPlan, invitePartners, scopeOf, startTrack } from '../../store/plans/oogo-acts.ts'
import { readPlan } from '../../store/plans/read-plans.ts'
import { listOogoMeetings, listPartners, readTrack } from '../../store/plans/read-tracks.ts'
import { type Body, idOf, readForm, seenIn } from '../form.ts'
import { formAgain, newForm } from '../one-form.tsx'
import { planHref, planPath, trackPath } from './address.ts'
import { AdoptPage, readAdoption } from './adopt-form.tsx'
import { EventPage, readEvent } from './event-form.tsx'
import { NewTrackPage, readTrackForm } from './track-form.tsx'
import { readerOf } from './reader.ts'
import { planIdOf } from './routes.tsx'

/** The consultation on a draft: begin, write down what happened, adopt. */
export const oogo = room()

oogo.get(`${planPath}/oogo/nieuw`, may('policy-plan.manage'), async (c) => {
  const plan = await c.var.inOneGo((tx) => readPlan(tx, planIdOf(c.req.param('planId'))))
  return c.html(<NewTrackPage form={newForm(c)} plan={plan} />)
})

oogo.post(`${planPath}/oogo/nieuw`, may('policy-plan.manage'), async (c) => {
  const { visit } = c.var
  const planId = planIdOf(c.req.param('planId'))
  const { body, key } = await readForm(c, {})
  const { begun, mistakes, texts } = readTrackForm(body)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    if (begun === null || hasMistakes(mistakes) || seen.length > 0)
      return c.html(
        <NewTrackPage form={formAgain(c, body, { mistakes, seen })} plan={await readPlan(tx, planId)} />,
        422,
      )
    const back = planHref(planId, '?gedaan=begonnen')
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await startTrack(tx, visit, { planId, ...begun })
    return c.redirect(back, 303)
  })
})

oogo.post(`${trackPath}/partijen`, may('policy-plan.manage'), async (c) => {
  const [planId, trackId] = idsOf(c)
  await c.var.inOneGo((tx) => invitePartners(tx, c.var.visit, planId, trackId))
  return c.redirect(planHref(planId, '?gedaan=opgeslagen'), 303)
})

oogo.get(`${trackPath}/bericht`, may('policy-plan.say'), async (c) => {
  const ids = idsOf(c)
  const around = await c.var.inOneGo((tx) => readAround(tx, c.var.visit, ids))
  // who said what they think of it is not chosen beforehand: what is written down here stays
  const chosen = standings(around.track).flatMap(({ id, outcome }) => (outcome === null ? [id] : []))
  return c.html(<EventPage form={newForm(c)} {...around} chosen={chosen} />)
})

oogo.post(`${trackPath}/bericht`, may('policy-plan.say'), async (c) => {
  const { visit } = c.var
  const ids = idsOf(c)
  const { body, key } = await readForm(c, {})
  return c.var.inOneGo(async (tx) => {
    const around = await readAround(tx, visit, ids)
    const { event, mistakes, texts } = readEvent(body, around.track, around.reader)
    const seen = seenIn(body, texts)
    const back = planHref(ids[0], '?gedaan=opgeslagen')
    if (event === null || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen })
      return c.html(<EventPage form={form} {...around} chosen={chosenIn(body)} />, 422)
    }
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await addOogoEvent(tx, visit, ...ids, event)
    return c.redirect(back, 303)
  })
})

oogo.get(`${trackPath}/vaststellen`, may('policy-plan.say'), async (c) => {
  const ids = idsOf(c)
  const view = await c.var.inOneGo((tx) => readToAdopt(tx, c.var.visit, ids))
  return c.html(<AdoptPage form={newForm(c)} {...view} />)
})

oogo.post(`${trackPath}/vaststellen`, may('policy-plan.say'), async (c) => {
  const { visit } = c.var
  const ids = idsOf(c)
  const { body, key } = await readForm(c, {})
  const { adoption, mistakes, texts } = readAdoption(body, visit.on)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    const around = await readToAdopt(tx, visit, ids)
    const wrong = adoption === null ? mistakes : await tooEarly(tx, around.track, adoption.on)
    if (adoption === null || hasMistakes(wrong) || seen.length > 0)
      return c.html(<AdoptPage form={formAgain(c, body, { mistakes: wrong, seen })} {...around} />, 422)
    const back = planHref(ids[0], '?gedaan=vastgesteld')
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await adoptPlan(tx, visit, ...ids, adoption)
    return c.redirect(back, 303)
  })
})

/** A day before the consultation was held with everyone, said at the day itself. */
async function tooEarly(
  tx: Tx,
  track: Awaited<ReturnType<typeof readTrack>>,
  on: Parameters<typeof lookAtAdoption>[2],
) {
  const scope = await listPartners(tx, track.side, track.initiator.id, on)
  const { mayAdopt, lacking } = lookAtAdoption(track, scope, on)
  const names = lacking.map(({ name }) => name).join(', ')
  return { op: mayAdopt ? undefined : `Op deze dag was het overleg nog niet gevoerd met ${names}` }
}

type Ids = readonly [PlanId, TrackId]

function idsOf(c: { req: { param(name: string): string | undefined } }): Ids {
  return [planIdOf(c.req.param('planId')), idOf<'oogo-track'>(c.req.param('trackId'), 'OOGO-1')]
}

function chosenIn(body: Body): readonly string[] {
  return [body.met].flat().filter((each) => typeof each === 'string')
}

/** What stands around the consultation, for who writes something down about it; others are refused before that (OOGO-5). */
async function readAround(tx: Tx, visit: Visit, [planId, trackId]: Ids) {
  const [plan, track] = [await readPlan(tx, planId), await readTrack(tx, planId, trackId)]
  if (!keepsTrack(track, visit.actor) && !isPartner(track, visit.actor))
    throw new Refusal('forbidden', 'OOGO-5', 'Dit schrijft op wie het overleg begon, of het programmateam.')
  return { plan, track, reader: readerOf(visit, plan, []), meetings: await listOogoMeetings(tx) }
}

async function readToAdopt(tx: Tx, visit: Visit, ids: Ids) {
  const { plan, track } = await readAround(tx, visit, ids)
  if (!keepsTrack(track, visit.actor))
    throw new Refusal('forbidden', 'OOGO-5', 'Dit schrijft op wie het overleg begon, of het programmateam.')
  return { plan, track, view: lookAtAdoption(track, await scopeOf(tx, track, visit.on), visit.on) }
}
