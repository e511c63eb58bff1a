import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { checkTogether } from '../../domain/reading/check.ts'
import { dayOf } from '../../domain/reading/dates.ts'
import { readDocument } from '../../domain/reading/material.ts'
import { proposalOf } from '../../domain/reading/proposal.ts'
import { mayChange } from '../../domain/who.ts'
import { importDocument, listImported } from '../../store/import-document.ts'
import { listAgendas } from '../../store/list-agendas.ts'
import { agendaHref, agendaPath } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { readBody } from '../form.ts'
import { type FormState, freshForm, send } from '../sending.ts'
import { CheckPage } from './check-page.tsx'
import { readChoices } from './choices.ts'
import { type Given, readGiven } from './given.ts'
import { PreviewPage, TakePage } from './take-page.tsx'

/** The document check, and taking a document over in an agenda. Of what is checked nothing is kept. */
export const checkRoom = room()

checkRoom.get('/agenda/nakijken', may('agenda.check'), (c) =>
  c.html(<CheckPage frame={shell(c)} pasted="" mistakes={{}} together={null} documents={[]} kept={[]} />),
)

checkRoom.post('/agenda/nakijken', may('agenda.check'), async (c) => {
  const { documents, pasted, mistakes } = await readGiven(await readBody(c))
  if (documents.length === 0)
    return c.html(<CheckPage frame={shell(c)} {...{ pasted, mistakes, documents }} together={null} kept={[]} />, 422)
  const agendas = await c.var.inOneGo(listAgendas)
  const kept = agendas.filter((agenda) => mayChange(agenda, c.var.visit.actor))
  const together = checkTogether(documents)
  return c.html(<CheckPage frame={shell(c)} pasted="" mistakes={{}} {...{ together, documents, kept }} />)
})

const base = `${agendaPath}/overnemen`

checkRoom.get(base, may('agenda.change'), async (c) =>
  c.html(<TakePage view={await c.var.inOneGo((tx) => enterToKeep(c, tx))} pasted="" mistakes={{}} />),
)

checkRoom.post(`${base}/bekijken`, may('agenda.change'), async (c) => {
  const { documents, pasted, mistakes } = await readGiven(await readBody(c))
  const [document] = documents
  return c.var.inOneGo(async (tx) => {
    if (document === undefined)
      return c.html(<TakePage view={await enterToKeep(c, tx)} {...{ pasted, mistakes }} />, 422)
    return c.html(await preview(c, tx, document, freshForm(c)))
  })
})

checkRoom.post(base, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const { documents } = await readGiven(body)
  const [document] = documents
  if (document === undefined)
    throw new Refusal('conflict', 'IMPORT-1', 'De tekst van het document is niet meegekomen. Begin opnieuw.')
  const id = agendaIdOf(c)
  const known = await c.var.inOneGo((tx) => listImported(tx, id, document))
  const material = readDocument(document.name, document.text)
  const sent = readChoices(body, proposalOf(material), known)
  const datedOn = material.header.dated === null ? null : dayOf(material.header.dated, null)
  const back = `${agendaHref(id)}?gedaan=toegevoegd` as const
  return send(c, body, sent, {
    back,
    field: 'nemen',
    act: async (tx, taken) => {
      await importDocument(tx, c.var.visit, id, { ...document, datedOn }, taken)
      return back
    },
    page: (tx, form) => preview(c, tx, document, form),
  })
})

async function preview(c: Here, tx: Tx, document: Given, form: FormState) {
  const view = await enterToKeep(c, tx)
  const proposal = proposalOf(readDocument(document.name, document.text))
  const known = await listImported(tx, view.agenda.id, document)
  return <PreviewPage {...{ view, document, proposal, known, form }} />
}
