import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { ActionButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import type { Agenda } from '../../domain/agenda.ts'
import { listOwners } from '../../store/list-agendas.ts'
import { type PartyInput, removeParty, setParty } from '../../store/parties.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { agendaHref, agendaPath } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { FormPage } from '../form-page.tsx'
import { type Body, idOrNone, readBody, typed } from '../form.ts'
import { groupOwners } from '../owners.ts'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'

/** What the codes of parties stand for. */
export const parties = room()

const base = `${agendaPath}/partijen`

parties.get(base, may('agenda.change'), async (c) => {
  const code = c.req.query('code') ?? ''
  return c.html(
    await c.var.inOneGo(async (tx) => {
      const agenda = await readAgenda(tx, agendaIdOf(c), c.var.visit.on)
      const known = agenda.parties.find((party) => party.code === code)
      const filled = { code, naam: known?.name ?? '', organisatie: known?.organisationId ?? '' }
      return page(c, tx, freshForm(c, filled), agenda)
    }),
  )
})

parties.post(base, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = `${agendaHref(id)}/partijen` as const
  return send(c, body, read(body), {
    back,
    field: 'code',
    act: async (tx, input) => {
      await setParty(tx, c.var.visit, id, input)
      return back
    },
    page: async (tx, form) => page(c, tx, form, await readAgenda(tx, id, c.var.visit.on)),
  })
})

parties.post(`${base}/verwijderen`, may('agenda.change'), async (c) => {
  const { code } = z.object({ code: typed(40) }).parse(await c.req.parseBody())
  const id = agendaIdOf(c)
  await c.var.inOneGo((tx) => removeParty(tx, c.var.visit, id, code))
  return c.redirect(`${agendaHref(id)}/partijen`, 303)
})

const shape = z.object({ code: typed(40), naam: typed(200), organisatie: idOrNone<'organisation'>() })

function read(body: Body): Sent<PartyInput> {
  const { code, naam: name, organisatie: organisationId } = shape.parse(body)
  return {
    value: { code, name, organisationId },
    mistakes: {
      ...(code === '' && { code: 'Vul de afkorting in' }),
      ...(name === '' && { naam: 'Vul in waar de afkorting voor staat' }),
    },
    texts: [code, name],
  }
}

async function page(c: Here, tx: Tx, form: FormState, agenda: Agenda) {
  const view = await enterToKeep(c, tx)
  const here = `${agendaHref(agenda.id)}/partijen` as const
  const organisations = groupOwners(await listOwners(tx, c.var.visit.on))
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title="Afkortingen van partijen"
      action={here}
      submit="Opslaan"
      back={agendaHref(agenda.id)}
      before={<Codes agenda={agenda} />}
    >
      <Heading>{filled['code'] ? 'Afkorting uitleggen' : 'Afkorting toevoegen'}</Heading>
      <Field
        name="code"
        label="Afkorting"
        hint="Zoals zij bij de uren staat, bijvoorbeeld: Gem"
        value={filled['code']}
        mistake={mistakes['code']}
        width="short"
        maxlength={40}
      />
      <Field
        name="naam"
        label="Waar staat zij voor?"
        value={filled['naam']}
        mistake={mistakes['naam']}
        maxlength={200}
      />
      <Select
        name="organisatie"
        label="Welke organisatie is het?"
        hint="Alleen als het er één is."
        options={organisations}
        value={filled['organisatie']}
        optional
      />
    </FormPage>
  )
}

/** The codes there are, and those that stand in the hours and that nobody explained. */
function Codes({ agenda }: { agenda: Agenda }) {
  const here = `${agendaHref(agenda.id)}/partijen` as const
  const known = new Set(agenda.parties.map(({ code }) => code))
  const unknown = agenda.codesUsed.filter((code) => !known.has(code)).map((code) => ({ code, name: '' }))
  return (
    <DataTable
      caption="Afkortingen in deze agenda"
      columns={[
        { label: 'Afkorting', rowHeader: true, cell: ({ code }) => code },
        {
          label: 'Waar zij voor staat',
          cell: ({ name }) => (name === '' ? <StatusBadge kind="warning">Niet uitgelegd</StatusBadge> : name),
        },
        {
          label: 'Wijzigen',
          cell: ({ code }) => (
            <>
              <Link href={`${here}?code=${encodeURIComponent(code)}`} label={`Leg uit: ${code}`}>
                Leg uit
              </Link>{' '}
              {known.has(code) && (
                <ActionButton action={`${here}/verwijderen`} look="link" hidden={{ code }} label={`Haal weg: ${code}`}>
                  Haal weg
                </ActionButton>
              )}
            </>
          ),
        },
      ]}
      rows={[...agenda.parties, ...unknown]}
      empty={
        <EmptyState title="Er staan nog geen afkortingen in.">
          <Text>Bij de uren staan partijen met een afkorting. Zeg hier wie ermee bedoeld wordt.</Text>
        </EmptyState>
      }
    />
  )
}
