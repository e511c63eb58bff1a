import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { type SourceInput, addSource } from '../../store/parties.ts'
import { agendaHref, agendaPath } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { FormPage } from '../form-page.tsx'
import { type Body, readBody, readDay, typed } from '../form.ts'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'

/** The documents an agenda was made from. */
export const sources = room()

const base = `${agendaPath}/bronnen/nieuw`

sources.get(base, may('agenda.change'), async (c) => c.html(await c.var.inOneGo((tx) => page(c, tx, freshForm(c)))))

sources.post(base, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = agendaHref(id)
  return send(c, body, read(body), {
    back,
    field: 'naam',
    act: async (tx, input) => {
      await addSource(tx, c.var.visit, id, input)
      return `${back}?gedaan=toegevoegd`
    },
    page: (tx, form) => page(c, tx, form),
  })
})

function read(body: Body): Sent<SourceInput> {
  const { naam: name, opmerking: note } = z.object({ naam: typed(200), opmerking: typed(500) }).parse(body)
  const day = readDay(body, 'van')
  return {
    value: { name, note, datedOn: day.on },
    mistakes: { ...(name === '' && { naam: 'Vul in hoe de bron heet' }), ...day.mistakes },
    texts: [name, note],
  }
}

async function page(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const here = agendaHref(view.agenda.id)
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title="Bron toevoegen"
      action={`${here}/bronnen/nieuw`}
      submit="Bron toevoegen"
      back={here}
    >
      <Field
        name="naam"
        label="Hoe heet het document?"
        value={filled['naam']}
        mistake={mistakes['naam']}
        maxlength={200}
      />
      <DateField
        name="van"
        label="Van welke dag is het?"
        value={readDateEntry(filled, 'van')}
        mistake={mistakes['van']}
        optional
      />
      <Field name="opmerking" label="Opmerking" value={filled['opmerking']} maxlength={500} optional />
    </FormPage>
  )
}
