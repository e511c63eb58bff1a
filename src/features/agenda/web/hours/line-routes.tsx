import { findId } from '#kernel/id.ts'
import { room } from '#platform/http.ts'
import type { Tx } from '#platform/database.ts'
import { may } from '#access/web/may.ts'
import { TextArea } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { type HourLine, countOf } from '../../domain/hours-line.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import { hoursDutch, sayLine, sayParties } from '../../domain/hours-say.ts'
import { addHourLine, changeHourLine, removeHourLine } from '../../store/hours-acts.ts'
import { readHourLine } from '../../store/hours-lines.ts'
import { listNameable } from '../../store/hours-people.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { idOf } from '../address.ts'
import { type Both, ConflictPage } from '../conflict-page.tsx'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { FormPage } from '../form-page.tsx'
import { readBody, textsOf, typed, version } from '../form.ts'
import type { AgendaView } from '../frame.tsx'
import { type FormState, freshForm, send } from '../sending.ts'
import { LineForm } from './line-form.tsx'
import { hoursHref, hoursOfAmbitionHref, hoursPath, lineHref, linePath } from './places.ts'
import { newLine, readLineForm, typedLine } from './read-line.ts'

/** Adding, changing and removing lines of hours: of the programme team alone. */
export const lineRoom = room()

lineRoom.get(`${hoursPath}/regels/nieuw`, may('agenda.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const asked = newLine(c.req.query())
    const { agenda } = await open(c, tx)
    const ofAction = agenda.actions.find(({ id }) => id === findId(asked['actie']))?.ambitionId
    const form = freshForm(c, { ...asked, ...(ofAction !== undefined && { ambitie: ofAction }) })
    return c.html(await linePage(c, tx, form, null))
  }),
)

lineRoom.post(`${hoursPath}/regels/nieuw`, may('agenda.change'), async (c) => {
  const agendaId = agendaIdOf(c)
  const body = await readBody(c)
  return send(c, body, readLineForm(body), {
    back: `${hoursHref(agendaId)}?gedaan=toegevoegd`,
    field: 'activiteit',
    page: (tx, form) => linePage(c, tx, form, null),
    act: async (tx, { line }) => {
      await addHourLine(tx, c.var.visit, agendaId, line)
      return `${hoursOfAmbitionHref(agendaId, line.ambitionId)}&gedaan=toegevoegd` as const
    },
  })
})

lineRoom.get(`${linePath}/wijzigen`, may('agenda.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const line = await readHourLine(tx, agendaIdOf(c), lineIdOf(c))
    return c.html(await linePage(c, tx, freshForm(c, { ...typedLine(line), versie: String(line.version) }), line))
  }),
)

lineRoom.post(`${linePath}/wijzigen`, may('agenda.change'), async (c) => {
  const [agendaId, id] = [agendaIdOf(c), lineIdOf(c)]
  const body = await readBody(c)
  const back = `${lineHref(agendaId, id)}?gedaan=gewijzigd` as const
  return send(c, body, readLineForm(body), {
    back,
    field: 'activiteit',
    page: async (tx, form) => linePage(c, tx, form, await readHourLine(tx, agendaId, id)),
    act: async (tx, { line, reason }) => {
      const seen = version.parse(body['versie'])
      const outcome = await changeHourLine(tx, c.var.visit, agendaId, id, seen, line, reason)
      if (outcome.kind === 'written') return back
      const view = await enterToKeep(c, tx)
      const mine = { ...line, id, version: seen } as HourLine
      return { conflict: conflictPage(view, outcome.current, mine, textsOf(body)) }
    },
  })
})

lineRoom.get(`${linePath}/weg`, may('agenda.change'), async (c) =>
  c.var.inOneGo(async (tx) => c.html(await removePage(c, tx, freshForm(c)))),
)

lineRoom.post(`${linePath}/weg`, may('agenda.change'), async (c) => {
  const [agendaId, id] = [agendaIdOf(c), lineIdOf(c)]
  const body = await readBody(c)
  const reason = typed(500).parse(body['reden'])
  const mistakes = reason === '' ? { reden: 'Schrijf op waarom deze regel weg moet' } : {}
  const back = `${hoursHref(agendaId)}?gedaan=weggehaald` as const
  return send(
    c,
    body,
    { value: reason, mistakes, texts: [reason] },
    {
      back,
      field: 'reden',
      page: (tx, form) => removePage(c, tx, form),
      act: async (tx, why) => {
        await removeHourLine(tx, c.var.visit, agendaId, id, why)
        return back
      },
    },
  )
})

function lineIdOf(c: Here) {
  return idOf<'hour-line'>(c.req.param('lineId'))
}

async function open(c: Here, tx: Tx) {
  const view = await enterToKeep(c, tx)
  const agenda = await readAgenda(tx, view.agenda.id, c.var.visit.on)
  return { view, agenda, people: await listNameable(tx, c.var.visit.on) }
}

async function linePage(c: Here, tx: Tx, form: FormState, line: HourLine | null) {
  return <LineForm {...await open(c, tx)} form={form} line={line} />
}

async function removePage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const line = await readHourLine(tx, view.agenda.id, lineIdOf(c))
  const here = lineHref(view.agenda.id, line.id)
  return (
    <FormPage
      view={view}
      tab="hours"
      title="Regel met uren weghalen"
      crumbs={[
        { href: hoursHref(view.agenda.id), label: 'Uren' },
        { href: here, label: line.activity },
      ]}
      form={form}
      action={`${here}/weg`}
      submit="Regel weghalen"
      danger
      back={here}
      before={
        <Text>
          “{line.activity}” van {sayParties(line)} gaat uit het totaal ({sayHours(countOf(line))} uur). Wat er stond,
          blijft te lezen.
        </Text>
      }
    >
      <TextArea
        name="reden"
        label="Waarom moet deze regel weg?"
        value={form.typed['reden']}
        mistake={form.mistakes['reden']}
        rows={3}
        maxlength={500}
      />
    </FormPage>
  )
}

function conflictPage(view: AgendaView, theirs: HourLine, mine: HourLine, sent: Readonly<Record<string, string>>) {
  const both = (label: string, say: (line: HourLine) => string): Both => ({
    label,
    yours: say(mine),
    theirs: say(theirs),
  })
  const here = lineHref(view.agenda.id, theirs.id)
  return (
    <ConflictPage
      view={view}
      tab="hours"
      title="Regel met uren wijzigen"
      crumbs={[{ href: hoursHref(view.agenda.id), label: 'Uren' }]}
      fields={[
        both('Activiteit', ({ activity }) => activity),
        both('Van wie', sayParties),
        both('Berekening', sayLine),
        both('Samen volgens de bron', ({ statedTogether }) =>
          statedTogether === null ? '' : sayHours(statedTogether),
        ),
        both('Telt mee', ({ counted }) => hoursDutch.countings[counted]),
      ]}
      action={`${here}/wijzigen`}
      hidden={{ ...sent, versie: String(theirs.version) }}
      back={here}
    />
  )
}
