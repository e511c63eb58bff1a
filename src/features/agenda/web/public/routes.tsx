import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { open, room } from '#platform/http.ts'
import { shell } from '#access/web/shell.ts'
import type { AgendaId } from '../../domain/agenda.ts'
import { listPublicStatements } from '../../store/statements.ts'
import { listPublished, readPublished } from '../../store/versions.ts'
import { readFrozen } from '../versions/frozen-shape.ts'
import { PublicAgendaPage } from './agenda-page.tsx'
import { PublicPage } from './public-page.tsx'

/** What everyone may read of the agenda: the published version, and what owners made public. Nobody acts here. */
export const publicAgendas = room()

publicAgendas.get('/openbaar', open('what the region published; nothing of any child'), async (c) => {
  const { db, clock } = c.var.house
  const agendas = await inTransaction(db, { on: clock.today() }, (tx) => listPublished(tx))
  return c.html(<PublicPage shell={shell(c)} agendas={agendas} />)
})

publicAgendas.get(
  '/openbaar/agenda/:agendaId{[0-9a-f-]{36}}',
  open('the published version of an agenda; nothing of any child'),
  async (c) => {
    const { db, clock } = c.var.house
    const id = findId<'agenda'>(c.req.param('agendaId'))
    if (id === null) throw new Refusal('absent', 'AGENDA-7')
    const asked = c.req.query('versie') ?? ''
    const number = /^\d{1,4}$/.test(asked) ? Number(asked) : null
    const page = await inTransaction(db, { on: clock.today() }, async (tx) => {
      const { version, others } = await readPublished(tx, id, number)
      const frozen = readFrozen(version.content)
      const actions = frozen.ambitions.flatMap((ambition) => ambition.actions.map((action) => action.id))
      return { version, others, frozen, statements: await listPublicStatements(tx, id satisfies AgendaId, actions) }
    })
    return c.html(<PublicAgendaPage shell={shell(c)} agendaId={id} {...page} />)
  },
)
