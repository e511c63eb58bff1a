import type { Context } from 'hono'
import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { dayOfEntry, readDateEntry } from '#ui/date-entry.ts'
import { type Visited, may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { endFunction } from '#acts/end-function.ts'
import { staffRoles } from '#access/domain/words.ts'
import { manages } from '../../domain/administration.ts'
import { refuse } from '../../domain/objection.ts'
import { listFunctions } from '../../store/function-list.ts'
import { findFunction, listHolders } from '../../store/functions.ts'
import { listOrganisationNames } from '../../store/organisation-list.ts'
import { findPerson } from '../../store/people.ts'
import { findPlace, readAdministrator } from '../../store/places.ts'
import { addStandIn, closeStandIn, listStandIns } from '../../store/stand-ins.ts'
import { line, mistakesOf, readForm } from '../form.ts'
import { pageOf } from './frame.tsx'
import { FunctionPage, type FunctionProps, FunctionsPage } from './function-pages.tsx'
import { attempt, done } from './objected.ts'
import { scopeOf } from './organisation-routes.tsx'

/** Functions: the list, ending one, and standing in. */
export const functions = room()

functions.get('/beheer/functies', may('person.manage'), async (c) => {
  const { visit } = c.var
  const asked = {
    organisation: findId<'organisation'>(c.req.query('organisatie')),
    role: z
      .enum(staffRoles)
      .nullable()
      .catch(null)
      .parse(c.req.query('functie') ?? null),
    state: z.enum(['now', 'later', 'over']).catch('now').parse(c.req.query('wanneer')),
    page: pageOf(c.req.query('pagina')),
  }
  const found = await c.var.inOneGo(async (tx) => {
    const within = scopeOf(await readAdministrator(tx, visit.actor))
    return {
      ...(await listFunctions(tx, { ...asked, within }, visit.on)),
      organisations: await listOrganisationNames(tx, within),
    }
  })
  return c.html(<FunctionsPage frame={shell(c)} {...found} asked={asked} />)
})

functions.get('/beheer/functies/:functionId', may('person.manage'), async (c) => {
  const props = await c.var.inOneGo((tx) => readProps(tx, c))
  return c.html(<FunctionPage {...props} news={c.req.query('melding')} />)
})

functions.post('/beheer/functies/:functionId/beeindigen', may('person.manage'), async (c) => {
  const { visit } = c.var
  const { wanneer } = await readForm(c, { wanneer: z.enum(['nu', 'later']).nullable().catch(null) })
  const last = readDateEntry(await c.req.parseBody(), 'laatste')
  const props = await c.var.inOneGo((tx) => readProps(tx, c))
  const lastDay = wanneer === 'later' ? dayOfEntry(last) : null
  const again = (mistakes: Record<string, string>) =>
    c.html(<FunctionPage {...props} typed={{ when: wanneer ?? '', last }} mistakes={mistakes} />, 422)
  if (wanneer === null) return again({ wanneer: 'Kies wanneer de functie eindigt.' })
  if (wanneer === 'later' && lastDay === null) return again({ laatste: 'Vul een bestaande dag in.' })

  const wish = { functionId: props.held.id, lastDay, at: visit.at, on: visit.on }
  const outcome = await attempt(() =>
    c.var.inOneGo(async (tx) => done(await endFunction(tx, await readAdministrator(tx, visit.actor), wish))),
  )
  if ('done' in outcome) return c.redirect(`/beheer/functies/${props.held.id}?melding=beeindigd`, 303)
  return again(
    mistakesOf(outcome.objections, { person: 'wanneer', role: 'wanneer', organisation: 'wanneer', last: 'laatste' }),
  )
})

functions.post('/beheer/functies/:functionId/waarnemer', may('person.manage'), async (c) => {
  const { visit } = c.var
  const { waarnemer, sleutel } = await readForm(c, { waarnemer: line() })
  const body = await c.req.parseBody()
  const [from, until] = [readDateEntry(body, 'vanaf'), readDateEntry(body, 'tot')]
  const props = await c.var.inOneGo((tx) => readProps(tx, c))
  const [personId, firstDay, lastDay] = [findId<'person'>(waarnemer), dayOfEntry(from), dayOfEntry(until)]
  const again = (mistakes: Record<string, string>) =>
    c.html(<FunctionPage {...props} typed={{ standIn: waarnemer, from, until }} mistakes={mistakes} />, 422)
  if (personId === null || firstDay === null || lastDay === null)
    return again({
      ...(personId === null ? { waarnemer: 'Kies wie waarneemt.' } : {}),
      ...(firstDay === null ? { vanaf: 'Vul een bestaande dag in.' } : {}),
      ...(lastDay === null ? { tot: 'Vul een bestaande dag in.' } : {}),
    })

  const answer = `/beheer/functies/${props.held.id}?melding=waarnemer`
  const wish = {
    functionId: props.held.id,
    personId,
    from: firstDay,
    until: addDays(lastDay, 1),
    at: visit.at,
    on: visit.on,
  }
  const outcome = await attempt(() =>
    c.var.inOneGo(async (tx) => {
      if (sleutel !== null && (await once(tx, sleutel, visit.actor.personId, visit.at, answer)) !== null) return
      done(await addStandIn(tx, await readAdministrator(tx, visit.actor), wish))
    }),
  )
  if ('done' in outcome) return c.redirect(answer, 303)
  return again(
    mistakesOf(outcome.objections, {
      person: 'waarnemer',
      role: 'waarnemer',
      organisation: 'waarnemer',
      from: 'vanaf',
      last: 'tot',
    }),
  )
})

functions.post('/beheer/functies/:functionId/waarnemers/:standInId/beeindigen', may('person.manage'), async (c) => {
  const { visit } = c.var
  const id = findId<'stand-in'>(c.req.param('standInId'))
  if (id === null) throw new Refusal('absent', 'STANDIN-4')
  await c.var.inOneGo(async (tx) => {
    const outcome = await closeStandIn(tx, await readAdministrator(tx, visit.actor), id, visit.at, visit.on)
    if ('objections' in outcome) refuse(outcome.objections[0])
  })
  return c.redirect(`/beheer/functies/${c.req.param('functionId')}?melding=waarnemer`, 303)
})

type Here = Context<Visited<'person.manage'>, '/beheer/functies/:functionId'>

/** Of what one does not manage there is no page. */
async function readProps(tx: Tx, c: Here): Promise<FunctionProps> {
  const { visit } = c.var
  const id = findId<'function'>(c.req.param('functionId'))
  const held = id === null ? null : await findFunction(tx, id)
  const place = held === null ? null : await findPlace(tx, held.organisationId)
  const admin = await readAdministrator(tx, visit.actor)
  if (held === null || place === null || !manages(admin, place)) throw new Refusal('absent', 'ADMIN-3')
  const colleagues = (await listHolders(tx, held.organisationId, visit.on)).filter(
    (each) => each.id !== held.personId && each.id !== admin.personId,
  )
  const name = (await findPerson(tx, held.personId))?.name ?? ''
  const standIns = await listStandIns(tx, [held.id], visit.on)
  return { frame: shell(c), held, name, standIns, colleagues, on: visit.on, formKey: newId(visit.at) }
}
