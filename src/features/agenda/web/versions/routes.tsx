import { findId } from '#kernel/id.ts'
import { findDecisions } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { compareVersions } from '../../domain/compare.ts'
import type { AgendaId } from '../../domain/agenda.ts'
import type { FrozenAgenda } from '../../domain/version.ts'
import { freezeNow, listVersions, publishVersion, readVersion } from '../../store/versions.ts'
import { agendaHref, agendaPath, idOf } from '../address.ts'
import { type Here, agendaIdOf, enter } from '../enter.ts'
import { noticeOf } from '../notices.ts'
import { ComparePage } from './compare-page.tsx'
import { readFrozen } from './frozen-shape.ts'
import { VersionsPage } from './list-page.tsx'
import { VersionPage } from './version-page.tsx'

/** Versions of an agenda: the list, reading, comparing and publishing. */
export const versions = room()

const base = `${agendaPath}/versies`
const one = `${base}/:versionId{[0-9a-f-]{36}}`

versions.get(base, may('agenda.read'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const view = await enter(c, tx)
      const kept = await listVersions(tx, view.agenda.id)
      const decisions = await findDecisions(
        tx,
        kept.map(({ decisionId }) => decisionId),
      )
      return <VersionsPage view={view} versions={kept} decisions={decisions} notice={noticeOf(c.req.query('gedaan'))} />
    }),
  ),
)

versions.get(`${base}/vergelijken`, may('agenda.read'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const view = await enter(c, tx)
      const { id } = view.agenda
      const before = await readSide(c, tx, id, c.req.query('van'))
      const after = await readSide(c, tx, id, c.req.query('met'))
      const differences = compareVersions(before.frozen, after.frozen)
      return <ComparePage {...{ view, differences }} before={before.name} after={after.name} />
    }),
  ),
)

versions.get(one, may('agenda.read'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const view = await enter(c, tx)
      const version = await readVersion(tx, view.agenda.id, idOf(c.req.param('versionId')))
      const notice = noticeOf(c.req.query('gedaan'))
      const decisions = await findDecisions(tx, [version.decisionId])
      return <VersionPage {...{ view, version, decisions, notice }} frozen={readFrozen(version.content)} />
    }),
  ),
)

versions.post(`${one}/publiceren`, may('agenda.change'), async (c) => {
  const agendaId = agendaIdOf(c)
  const id = idOf<'agenda-version'>(c.req.param('versionId'))
  await c.var.inOneGo((tx) => publishVersion(tx, c.var.visit, agendaId, id))
  return c.redirect(`${agendaHref(agendaId)}/versies/${id}?gedaan=gepubliceerd`, 303)
})

/** One side of a comparison: a version, or (`nu`) the agenda as it stands. */
async function readSide(
  c: Here,
  tx: Tx,
  agendaId: AgendaId,
  asked: string | undefined,
): Promise<{ readonly name: string; readonly frozen: FrozenAgenda }> {
  if (findId(asked) === null)
    return { name: 'de agenda zoals zij nu is', frozen: await freezeNow(tx, agendaId, c.var.visit.on) }
  const version = await readVersion(tx, agendaId, idOf(asked))
  return { name: `${version.number}. ${version.name}`, frozen: readFrozen(version.content) }
}
