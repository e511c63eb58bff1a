import type { Context } from 'hono'
import { z } from 'zod'
import { findId, type PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Tx } from '#platform/database.ts'
import { type Visited, may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { staffRoles } from '#access/domain/words.ts'
import { addNameSearch, findNameSearch } from '../../store/name-search.ts'
import { listOrganisationNames } from '../../store/organisation-list.ts'
import { addFunction } from '../../store/functions.ts'
import { addStaff, findPersonByEmail } from '../../store/people.ts'
import { findPlace, readAdministrator } from '../../store/places.ts'
import { listStaff } from '../../store/staff-list.ts'
import { findStaff } from '../../store/staff.ts'
import { line, mistakesOf, readForm } from '../form.ts'
import { pageOf } from './frame.tsx'
import { type FunctionForm, blankFunction, functionFields, readFunctionForm } from './function-form.ts'
import { Objected, attempt, done } from './objected.ts'
import { scopeOf } from './organisation-routes.tsx'
import { NewFunctionPage, PeoplePage } from './people-pages.tsx'

/** Staff: the list, and who is added to it with a function. */
export const people = room()

people.get('/beheer/mensen', may('person.manage'), async (c) => {
  const { visit } = c.var
  const organisation = findId<'organisation'>(c.req.query('organisatie'))
  const role = z
    .enum(staffRoles)
    .nullable()
    .catch(null)
    .parse(c.req.query('functie') ?? null)
  const page = pageOf(c.req.query('pagina'))
  const found = await c.var.inOneGo(async (tx) => {
    const within = scopeOf(await readAdministrator(tx, visit.actor))
    const name = await findNameSearch(tx, visit, c.req.query('zoek'))
    const list = await listStaff(tx, { within, organisation, role, name, page }, visit.on)
    return { ...list, name, organisations: await listOrganisationNames(tx, within) }
  })
  const search = found.name === null ? null : (c.req.query('zoek') ?? null)
  return c.html(
    <PeoplePage
      frame={shell(c)}
      {...found}
      asked={{ organisation, role, search, page }}
      news={c.req.query('melding')}
    />,
  )
})

people.post('/beheer/mensen/zoeken', may('person.manage'), async (c) => {
  const { naam } = await readForm(c, { naam: line(100) })
  if (naam === '') return c.redirect('/beheer/mensen', 303)
  const id = await c.var.inOneGo((tx) => addNameSearch(tx, c.var.visit, naam))
  return c.redirect(`/beheer/mensen?zoek=${id}`, 303)
})

people.get('/beheer/mensen/nieuw', may('person.manage'), async (c) => {
  const organisations = await c.var.inOneGo((tx) => listOwn(tx, c))
  return c.html(
    <NewFunctionPage
      frame={shell(c)}
      person={null}
      typed={blankFunction}
      organisations={organisations}
      formKey={newId(c.var.visit.at)}
    />,
  )
})

people.post('/beheer/mensen', may('person.manage'), async (c) => {
  const form = readFunctionForm(await readForm(c, functionFields), await c.req.parseBody(), 'who')
  const made = newId<'person'>(c.var.visit.at)
  const outcome = await save(c, form, async (tx) => {
    const known = await findPersonByEmail(tx, form.email)
    if (known !== null && !known.isStaff)
      throw new Objected([
        { rule: 'FUNCTION-4', field: 'email', say: 'Dit e-mailadres kan hier niet gebruikt worden.' },
      ])
    return known?.id ?? addStaff(tx, { name: form.typed.name, email: form.email }, c.var.visit.at, made)
  })
  if ('done' in outcome) return c.redirect(`/beheer/mensen/${outcome.done}?melding=toegevoegd`, 303)
  return showAgain(c, form, null, outcome.mistakes)
})

people.get('/beheer/mensen/:personId/functie', may('person.manage'), async (c) => {
  const { person, organisations } = await c.var.inOneGo(async (tx) => ({
    person: await readPerson(tx, c, c.req.param('personId')),
    organisations: await listOwn(tx, c),
  }))
  return c.html(
    <NewFunctionPage
      frame={shell(c)}
      person={person}
      typed={blankFunction}
      organisations={organisations}
      formKey={newId(c.var.visit.at)}
    />,
  )
})

people.post('/beheer/mensen/:personId/functie', may('person.manage'), async (c) => {
  const form = readFunctionForm(await readForm(c, functionFields), await c.req.parseBody(), 'function')
  const person = await c.var.inOneGo((tx) => readPerson(tx, c, c.req.param('personId')))
  const outcome = await save(c, form, async () => person.id)
  if ('done' in outcome) return c.redirect(`/beheer/mensen/${outcome.done}?melding=toegevoegd`, 303)
  return showAgain(c, form, person, outcome.mistakes)
})

type Here = Context<Visited<'person.manage'>, string>

const boxes = { person: 'organisatie', role: 'functie', organisation: 'organisatie', from: 'vanaf', until: 'laatste' }

/** Person and function together, or nothing of it. */
async function save(
  c: Here,
  form: FunctionForm,
  who: (tx: Tx) => Promise<PersonId>,
): Promise<{ done: PersonId } | { mistakes: Record<string, string> }> {
  const { visit } = c.var
  const { mistakes, wanted, key } = form
  if (wanted === null) return { mistakes }
  const outcome = await attempt(() =>
    c.var.inOneGo(async (tx) => {
      const personId = await who(tx)
      if (key !== null && (await once(tx, key, visit.actor.personId, visit.at, personId)) !== null) return personId
      const admin = await readAdministrator(tx, visit.actor)
      const place = await findPlace(tx, wanted.organisationId)
      if (place === null) throw new Objected([{ rule: 'ADMIN-3', field: 'organisation', say: 'Kies een organisatie.' }])
      const { role, period, title } = wanted
      done(await addFunction(tx, admin, { personId, place, role, period, title }, visit.at))
      return personId
    }),
  )
  return 'done' in outcome ? outcome : { mistakes: mistakesOf(outcome.objections, boxes) }
}

async function showAgain(
  c: Here,
  form: FunctionForm,
  person: { id: PersonId; name: string } | null,
  mistakes: Record<string, string>,
) {
  const organisations = await c.var.inOneGo((tx) => listOwn(tx, c))
  const props = { frame: shell(c), person, typed: form.typed, organisations, formKey: newId(c.var.visit.at), mistakes }
  return c.html(<NewFunctionPage {...props} />, 422)
}

async function listOwn(tx: Tx, c: Here) {
  return listOrganisationNames(tx, scopeOf(await readAdministrator(tx, c.var.visit.actor)))
}

async function readPerson(tx: Tx, c: Here, text: string): Promise<{ id: PersonId; name: string }> {
  const id = findId<'person'>(text)
  const staff =
    id === null ? null : await findStaff(tx, await readAdministrator(tx, c.var.visit.actor), id, c.var.visit.on)
  if (staff === null) throw new Refusal('absent', 'ADMIN-6')
  return staff.person
}
