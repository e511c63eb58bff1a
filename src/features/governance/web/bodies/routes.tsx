import { addDays } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { listAreaChoices } from '../../store/body-choices.ts'
import { listBodies, listBodyChoices, readBody } from '../../store/bodies-read.ts'
import { standingIn } from '../../store/bodies-sitting.ts'
import { addBody, changeBody, endBody } from '../../store/bodies-write.ts'
import { readNeededDay } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { sendForm } from '../send-form.tsx'
import { BodyForm } from './body-form.tsx'
import { BodyPage } from './body-page.tsx'
import { EndPage } from './end-page.tsx'
import { readFilter } from './list-filter.ts'
import { BodyListPage } from './list-page.tsx'
import { loadBodyPage } from './load-body.ts'
import { bodyCrumb, bodyHref, bodyIdOf, bodyNotice, bodyPath } from './places.ts'
import { readBodyForm, readNewBody, typedBody } from './read-body.ts'

/** The register of bodies, and each body. */
export const bodyRegister = room()

bodyRegister.get('/bestuur/overleggen', may('body.read'), async (c) => {
  const { visit } = c.var
  const filter = readFilter(c.req.query())
  const bodies = await c.var.inOneGo((tx) => listBodies(tx, visit, filter))
  const team = visit.actor.role === 'project_leader' || visit.actor.role === 'programme_member'
  const notice = bodyNotice(c.req.query('gedaan'))
  return c.html(<BodyListPage shell={shell(c)} on={visit.on} {...{ bodies, filter, team, notice }} />)
})

bodyRegister.get('/bestuur/overleggen/nieuw', may('body.manage'), async (c) => {
  const { visit } = c.var
  const around = await c.var.inOneGo((tx) => loadChoices(tx, visit))
  return c.html(<BodyForm form={newForm(c, dayTexts('vanaf', visit.on))} body={null} {...around} />)
})

bodyRegister.post('/bestuur/overleggen', may('body.manage'), (c) =>
  sendForm(c, {
    load: (tx) => loadChoices(tx, c.var.visit),
    read: (body, { areas }) => readNewBody(body, areas),
    act: async (tx, visit, input) => {
      const id = await addBody(tx, visit, { ...input, from: input.from ?? visit.on })
      return { to: bodyHref(id, '?gedaan=overleg') }
    },
    to: () => '/bestuur/overleggen',
    field: 'naam',
    page: (form, around) => <BodyForm form={form} body={null} {...around} />,
  }),
)

bodyRegister.get(bodyPath, may('body.read'), async (c) => {
  const { visit } = c.var
  const page = await c.var.inOneGo((tx) => loadBodyPage(tx, visit, bodyIdOf(c)))
  return c.html(<BodyPage shell={shell(c)} on={visit.on} notice={bodyNotice(c.req.query('gedaan'))} {...page} />)
})

bodyRegister.get(`${bodyPath}/wijzigen`, may('body.manage'), async (c) => {
  const { body, ...around } = await c.var.inOneGo((tx) => loadToChange(tx, c))
  return c.html(<BodyForm form={newForm(c, typedBody(body), body.version)} body={body} {...around} />)
})

bodyRegister.post(`${bodyPath}/wijzigen`, may('body.manage'), (c) =>
  sendForm(c, {
    load: (tx) => loadToChange(tx, c),
    read: (sent, { areas }) => readBodyForm(sent, areas),
    act: (tx, visit, input, { around, version }) => changeBody(tx, visit, around.body.id, version, input),
    to: ({ body }) => bodyHref(body.id, '?gedaan=gewijzigd'),
    field: 'onder',
    page: (form, { body, ...around }) => <BodyForm form={form} body={body} {...around} />,
    conflict: ({ body }) => ({
      tab: 'bodies',
      title: 'Overleg wijzigen',
      crumbs: [bodyCrumb(body)],
      action: bodyHref(body.id, '/wijzigen'),
      back: bodyHref(body.id),
      now: typedBody(body),
      version: body.version,
      labels: { naam: 'Naam', kort: 'Korte naam', doel: 'Waar het voor is' },
    }),
  }),
)

bodyRegister.get(`${bodyPath}/beeindigen`, may('body.manage'), async (c) => {
  const body = await c.var.inOneGo((tx) => readBody(tx, bodyIdOf(c)))
  return c.html(<EndBody form={newForm(c, dayTexts('laatste', c.var.visit.on))} body={body} />)
})

bodyRegister.post(`${bodyPath}/beeindigen`, may('body.manage'), (c) =>
  sendForm(c, {
    load: (tx) => readBody(tx, bodyIdOf(c)),
    read: (sent) => {
      const last = readNeededDay(sent, 'laatste', 'Vul de laatste dag in')
      return { value: last.on ?? c.var.visit.on, mistakes: last.mistakes, texts: [] }
    },
    act: (tx, visit, last, { around }) => endBody(tx, visit, around.id, addDays(last, 1)),
    to: ({ id }) => bodyHref(id, '?gedaan=beeindigd'),
    field: 'laatste',
    page: (form, body) => <EndBody form={form} body={body} />,
  }),
)

type EndProps = { form: Parameters<typeof EndPage>[0]['form']; body: Parameters<typeof bodyCrumb>[0] }

function EndBody({ form, body }: EndProps) {
  return (
    <EndPage
      form={form}
      title="Overleg beëindigen"
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, '/beeindigen')}
      cancel={bodyHref(body.id)}
      submit="Overleg beëindigen"
    >
      {`Het overleg “${body.name}” stopt. Wie erin zat, wat er vergaderd is en wat er besloten is, blijft te zien.`}
    </EndPage>
  )
}

/** What a body can lie in, and which bodies of the own office can stand above it. */
async function loadChoices(tx: Tx, { actor, on }: Asked['var']['visit']) {
  return { areas: await listAreaChoices(tx, on), bodies: await listBodyChoices(tx, on, actor.organisationId) }
}

type Asked = Parameters<typeof bodyIdOf>[0] & { readonly var: { readonly visit: Parameters<typeof standingIn>[1] } }

async function loadToChange(tx: Tx, c: Asked) {
  return { body: await readBody(tx, bodyIdOf(c)), ...(await loadChoices(tx, c.var.visit)) }
}
