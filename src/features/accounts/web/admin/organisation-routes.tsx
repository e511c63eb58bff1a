import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { organisationKinds } from '#access/domain/words.ts'
import { type Administrator, manages } from '../../domain/administration.ts'
import { schemes } from '../../domain/identifiers.ts'
import { listOrganisations, listParents } from '../../store/organisation-list.ts'
import { addOrganisation, changeOrganisation, findOrganisation } from '../../store/organisations.ts'
import { findPlace, readAdministrator } from '../../store/places.ts'
import { line, mistakesOf, readForm } from '../form.ts'
import { pageOf } from './frame.tsx'
import { attempt, done } from './objected.ts'
import { organisationBoxes, readOrganisation, typedOf } from './organisation-form.ts'
import { AdminStartPage, ChooseKindPage, OrganisationPage, OrganisationsPage } from './organisation-pages.tsx'

/** Organisations of the region: list, add, change. */
export const organisations = room()

const kindOf = z.enum(organisationKinds).nullable().catch(null)
const boxes = Object.fromEntries([...organisationBoxes, ...schemes].map((name) => [name, line()] as const))
const at = { parent: 'onder', name: 'naam', organisation: 'naam' }

organisations.get('/beheer', may('organisation.manage'), async (c) => {
  const admin = await c.var.inOneGo((tx) => readAdministrator(tx, c.var.visit.actor))
  return c.html(<AdminStartPage frame={shell(c)} office={admin.kind === 'region-office'} />)
})

organisations.get('/beheer/organisaties', may('organisation.manage'), async (c) => {
  const { visit } = c.var
  const [kind, page] = [kindOf.parse(c.req.query('soort') ?? null), pageOf(c.req.query('pagina'))]
  const found = await c.var.inOneGo(async (tx) => {
    const admin = await readAdministrator(tx, visit.actor)
    return listOrganisations(tx, { kind, within: scopeOf(admin), page }, visit.on)
  })
  return c.html(<OrganisationsPage frame={shell(c)} {...found} kind={kind} page={page} news={c.req.query('melding')} />)
})

organisations.get('/beheer/organisaties/nieuw', may('organisation.manage'), async (c) => {
  const kind = kindOf.parse(c.req.query('soort') ?? null)
  if (kind === null) return c.html(<ChooseKindPage frame={shell(c)} />)
  const parents = await c.var.inOneGo(async (tx) => {
    const admin = await readAdministrator(tx, c.var.visit.actor)
    return listParents(tx, scopeOf(admin), kind, null)
  })
  return c.html(
    <OrganisationPage
      frame={shell(c)}
      kind={kind}
      id={null}
      typed={{}}
      parents={parents}
      formKey={newId(c.var.visit.at)}
    />,
  )
})

organisations.post('/beheer/organisaties', may('organisation.manage'), async (c) => {
  const { visit } = c.var
  const { sleutel, soort: kind, ...typed } = await readForm(c, { soort: kindOf, ...boxes })
  if (kind === null) return c.redirect('/beheer/organisaties/nieuw', 303)
  const { facts, mistakes } = readOrganisation(kind, typed)
  const answer = '/beheer/organisaties?melding=toegevoegd'
  const outcome =
    Object.keys(mistakes).length > 0
      ? { objections: [] }
      : await attempt(() =>
          c.var.inOneGo(async (tx) => {
            if (sleutel !== null && (await once(tx, sleutel, visit.actor.personId, visit.at, answer)) !== null) return
            done(await addOrganisation(tx, await readAdministrator(tx, visit.actor), kind, facts, visit.at))
          }),
        )
  if ('done' in outcome) return c.redirect(answer, 303)
  const parents = await c.var.inOneGo(async (tx) =>
    listParents(tx, scopeOf(await readAdministrator(tx, visit.actor)), kind, null),
  )
  const all = { ...mistakes, ...mistakesOf(outcome.objections, at) }
  return c.html(
    <OrganisationPage
      frame={shell(c)}
      kind={kind}
      id={null}
      typed={typed}
      parents={parents}
      formKey={newId(visit.at)}
      mistakes={all}
    />,
    422,
  )
})

organisations.get('/beheer/organisaties/:organisationId', may('organisation.manage'), async (c) => {
  const id = findId<'organisation'>(c.req.param('organisationId'))
  const page = await c.var.inOneGo(async (tx) => {
    const admin = await readAdministrator(tx, c.var.visit.actor)
    const [place, found] = id === null ? [null, null] : [await findPlace(tx, id), await findOrganisation(tx, id)]
    if (place === null || found === null || !manages(admin, place)) throw new Refusal('absent', 'ADMIN-3')
    const parents = await listParents(tx, scopeOf(admin), found.kind, found.parentId)
    return { id: place.id, kind: found.kind, typed: typedOf(found), parents }
  })
  return c.html(
    <OrganisationPage frame={shell(c)} {...page} formKey={newId(c.var.visit.at)} news={c.req.query('melding')} />,
  )
})

organisations.post('/beheer/organisaties/:organisationId', may('organisation.manage'), async (c) => {
  const { visit } = c.var
  const id = findId<'organisation'>(c.req.param('organisationId'))
  const { sleutel: _, ...typed } = await readForm(c, boxes)
  const { kind, parents, admin } = await c.var.inOneGo(async (tx) => {
    const administrator = await readAdministrator(tx, visit.actor)
    const place = id === null ? null : await findPlace(tx, id)
    if (place === null || !manages(administrator, place)) throw new Refusal('absent', 'ADMIN-3')
    const above = await listParents(tx, scopeOf(administrator), place.kind, place.above[0] ?? null)
    return { kind: place.kind, admin: administrator, parents: above }
  })
  const { facts, mistakes } = readOrganisation(kind, typed)
  const wrong = id === null || Object.keys(mistakes).length > 0
  const outcome = wrong
    ? { objections: [] }
    : await attempt(() => c.var.inOneGo(async (tx) => done(await changeOrganisation(tx, admin, id, facts))))
  if ('done' in outcome) return c.redirect(`/beheer/organisaties/${outcome.done}?melding=opgeslagen`, 303)
  const all = { ...mistakes, ...mistakesOf(outcome.objections, at) }
  return c.html(
    <OrganisationPage
      frame={shell(c)}
      kind={kind}
      id={id}
      typed={typed}
      parents={parents}
      formKey={newId(visit.at)}
      mistakes={all}
    />,
    422,
  )
})

/** What of the region an administrator sees: all, or the own organisation with what stands below it. */
export function scopeOf(admin: Administrator) {
  return admin.kind === 'region-office' ? null : admin.organisationId
}
