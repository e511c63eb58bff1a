import { z } from 'zod'
import { type TakenDecision, listDecisions } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { type VersionInput, adoptVersion, fixVersion, readVersion } from '../../store/versions.ts'
import { agendaHref, agendaPath, idOf } from '../address.ts'
import { DecisionField, decisionNamed } from '../decided.tsx'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { type Body, boxesOf, idOrNone, readBody, readDay, typed } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'

/** Fixing a version of an agenda, and saying who adopted it. */
export const fixing = room()

const base = `${agendaPath}/versies`
const one = `${base}/:versionId{[0-9a-f-]{36}}`

fixing.get(`${base}/vastleggen`, may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => fixPage(c, tx, freshForm(c)))),
)

fixing.post(`${base}/vastleggen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = `${agendaHref(id)}/versies?gedaan=vastgelegd` as const
  return send(c, body, readFix(body), {
    back,
    field: 'naam',
    act: async (tx, input) => {
      const decision = await decisionNamed(tx, input.decisionId)
      const adopted =
        decision === null
          ? input
          : { ...input, adoptedIn: input.adoptedIn || decision.body, adoptedOn: input.adoptedOn ?? decision.onDay }
      const version = await fixVersion(tx, c.var.visit, id, adopted)
      return `${agendaHref(id)}/versies/${version}?gedaan=vastgelegd`
    },
    page: (tx, form) => fixPage(c, tx, form),
  })
})

fixing.get(`${one}/vaststellen`, may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => adoptPage(c, tx, freshForm(c, boxesOf('op', c.var.visit.on))))),
)

fixing.post(`${one}/vaststellen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'agenda-version'>(c.req.param('versionId'))
  const here = `${agendaHref(agendaId)}/versies/${id}` as const
  const { overleg, besluit } = z.object({ overleg: typed(300), besluit: idOrNone<'decision'>() }).parse(body)
  const day = readDay(body, 'op')
  const sent = {
    value: { on: day.on, in: overleg, decisionId: besluit },
    mistakes: {
      ...day.mistakes,
      ...(day.on === null &&
        besluit === null &&
        day.mistakes['op'] === undefined && { op: 'Vul in op welke dag de versie is vastgesteld' }),
      ...(day.on !== null && day.on > c.var.visit.on && { op: 'Deze dag moet nog komen' }),
      ...(overleg === '' && besluit === null && { overleg: 'Vul in welk overleg de versie vaststelde' }),
    },
    texts: [overleg],
  }
  return send(c, body, sent, {
    back: here,
    field: 'op',
    act: async (tx, input) => {
      const decision = await decisionNamed(tx, input.decisionId)
      const on = input.on ?? decision?.onDay ?? c.var.visit.on
      await adoptVersion(tx, c.var.visit, agendaId, id, { ...input, on, in: input.in || (decision?.body ?? '') })
      return `${here}?gedaan=vastgesteld`
    },
    page: (tx, form) => adoptPage(c, tx, form),
  })
})

function readFix(body: Body): Sent<VersionInput> {
  const shape = z.object({
    naam: typed(200),
    reden: typed(1000),
    overleg: typed(300),
    besluit: idOrNone<'decision'>(),
  })
  const { naam: name, reden: reason, overleg: adoptedIn, besluit: decisionId } = shape.parse(body)
  const day = readDay(body, 'op')
  return {
    value: { name, reason, adoptedIn, adoptedOn: day.on, decisionId },
    mistakes: {
      ...(name === '' && { naam: 'Vul in hoe deze versie heet' }),
      ...day.mistakes,
      ...(day.on === null &&
        adoptedIn !== '' &&
        decisionId === null && { op: 'Vul ook in op welke dag de versie is vastgesteld' }),
    },
    texts: [name, reason, adoptedIn],
  }
}

async function fixPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const here = `${agendaHref(view.agenda.id)}/versies` as const
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="versions"
      title="Versie vastleggen"
      crumbs={[{ href: here, label: 'Versies' }]}
      action={`${here}/vastleggen`}
      submit="Versie vastleggen"
      back={here}
      before={
        <Text>
          De agenda wordt bewaard zoals zij nu is, en verandert in deze versie niet meer. Zij wordt pas openbaar als u
          dat daarna kiest. Hoe acties ervoor staan, hoort niet bij een versie.
        </Text>
      }
    >
      <Field
        name="naam"
        label="Hoe heet deze versie?"
        hint="Bijvoorbeeld: Vastgestelde agenda 2026, of: Concept voor het overleg van juni"
        value={filled['naam']}
        mistake={mistakes['naam']}
        maxlength={200}
      />
      <TextArea
        name="reden"
        label="Waarom legt u haar vast?"
        value={filled['reden']}
        rows={3}
        maxlength={1000}
        optional
      />
      <Adopted form={form} decisions={await listDecisions(tx)} optional />
    </FormPage>
  )
}

async function adoptPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const version = await readVersion(tx, view.agenda.id, idOf(c.req.param('versionId')))
  const here = `${agendaHref(view.agenda.id)}/versies/${version.id}` as const
  return (
    <FormPage
      {...{ view, form }}
      tab="versions"
      title="Wie stelde deze versie vast?"
      crumbs={[{ href: here, label: `Versie ${version.number}` }]}
      action={`${here}/vaststellen`}
      submit="Vastleggen"
      back={here}
    >
      <Adopted form={form} decisions={await listDecisions(tx)} />
    </FormPage>
  )
}

function Adopted({
  form: { typed: filled, mistakes },
  decisions,
  optional,
}: {
  form: FormState
  decisions: readonly TakenDecision[]
  optional?: boolean
}) {
  const chosen = optional || decisions.length > 0
  return (
    <>
      <DecisionField decisions={decisions} value={filled['besluit']} />
      <Field
        name="overleg"
        label="Welk overleg stelde haar vast?"
        value={filled['overleg']}
        mistake={mistakes['overleg']}
        hint={decisions.length === 0 ? undefined : 'Niet nodig als u hierboven een besluit koos.'}
        maxlength={300}
        optional={chosen}
      />
      <DateField
        name="op"
        label="Op welke dag?"
        value={readDateEntry(filled, 'op')}
        mistake={mistakes['op']}
        optional={chosen}
      />
    </>
  )
}
