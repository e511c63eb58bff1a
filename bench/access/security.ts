import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { DossierId, FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { dayOf } from '#kernel/day.ts'
import { type Database, type Tx, inTransaction, openDatabase } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import { settingsOf } from '#access/store/settings.ts'
import { everyDossier } from '../../src/features/dossiers/domain/list-filter.ts'
import { addEntry, listEntries } from '../../src/features/dossiers/store/entry-store.ts'
import { listDossiers } from '../../src/features/dossiers/store/dossier-list.ts'
import type { Filled, Worker } from './fill.ts'

export type SecurityFigure = { what: string; caseload: number; withMs: number; withoutMs: number; ratio: number }

/**
 * Row-level security on against off: the same store functions with the same log write, as role `app` and as a role that
 * is the same but for `bypassrls`. In turn, A B A B, and the median of the ratios pair by pair.
 */
export async function measureSecurity(
  admin: pg.Client,
  login: pg.ClientConfig,
  filled: Filled,
  rounds: number,
): Promise<SecurityFigure[]> {
  await admin.query(
    `drop role if exists app_without; create role app_without login bypassrls in role app password 'bench'`,
  )
  const on = openDatabase({ ...login, max: 1 })
  const off = openDatabase({ ...login, user: 'app_without', password: 'bench', max: 1 })
  const figures: SecurityFigure[] = []
  try {
    for (const [what, worker, act] of acts(filled)) {
      for (const db of [on, off]) for (let i = 0; i < 50; i++) await act(db)
      const pairs: { a: number; b: number }[] = []
      for (let i = 0; i < rounds; i++) pairs.push({ a: await timed(() => act(on)), b: await timed(() => act(off)) })
      const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
      figures.push({
        what,
        caseload: worker.caseload,
        withMs: median(pairs.map((pair) => pair.a)),
        withoutMs: median(pairs.map((pair) => pair.b)),
        ratio: median(pairs.map((pair) => pair.a / pair.b)),
      })
    }
  } finally {
    await on.destroy()
    await off.destroy()
  }
  return figures
}

type Act = (db: Database) => Promise<unknown>

function acts(filled: Filled): (readonly [string, Worker, Act])[] {
  const { usual, huge, fullDossierId } = filled
  const dossierId = fullDossierId as DossierId
  const list = (worker: Worker): Act =>
    as(worker, filled, 'dossier.list', (tx, visit) => listDossiers(tx, visit, everyDossier, null))
  const open = as(usual, filled, 'care.read', async (tx, visit) => {
    const grants = await admit(tx, visit, dossierId, ['basics'])
    return listEntries(tx, grants.care!, null, 100)
  })
  const add = as(usual, filled, 'care.change', async (tx, visit) => {
    const grant = await admitToWrite(tx, visit, dossierId, 'care')
    await addEntry(tx, grant, { text: 'Een regel van gewone lengte over hoe het gaat', withheldFrom: [] })
  })
  return [
    ['list (50)', usual, list(usual)],
    ['list (50)', huge, list(huge)],
    ['open (100 entries)', usual, open],
    ['add an entry', usual, add],
  ]
}

function as(worker: Worker, filled: Filled, action: Action, act: (tx: Tx, visit: Visit) => Promise<unknown>): Act {
  return (db) => {
    const at = new Date()
    const visit: Visit = {
      action,
      actor: {
        personId: worker.personId as PersonId,
        name: 'Medewerker',
        holderId: worker.functionId as string as HolderId,
        functionId: worker.functionId as FunctionId,
        organisationId: filled.organisationId as OrganisationId,
        organisationName: null,
        role: 'care_worker',
        standIn: false,
        purposes: ['give-care', 'carry-out-plan'],
      },
      at,
      on: dayOf(at),
      requestId: randomUUID() as string as Id<'request'>,
    }
    return inTransaction(db, settingsOf(visit), (tx) => act(tx, visit))
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
