import type { DossierId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Variables } from '#platform/http.ts'
import type { Grants } from '#access/domain/grant.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Part } from '#access/domain/words.ts'
import { admit } from '#access/store/gate.ts'
import { shell } from '#access/web/shell.ts'
import type { Lang } from '#ui/words.ts'
import { readHead } from '../store/head-store.ts'
import { type DossierView, viewOf } from './frame.tsx'

type Here = {
  readonly var: Pick<Variables, 'house' | 'signedIn'> & { readonly visit: Visit }
  readonly req: { readonly path: string }
}

/** Through the gate of a dossier, to show a page: the tickets for what it shows, and the frame it stands in. */
export async function enter(
  c: Here,
  tx: Tx,
  dossierId: DossierId,
  parts: readonly Part[] = [],
): Promise<{ readonly grants: Grants; readonly view: DossierView; readonly lang: Lang }> {
  const { grants, view, lang } = await enterToWrite(c, tx, dossierId, parts)
  return { grants, view: await view(), lang }
}

/** Through the gate to change something: the frame is asked for only when a page must come back after all. */
export async function enterToWrite(
  c: Here,
  tx: Tx,
  dossierId: DossierId,
  parts: readonly Part[] = [],
): Promise<{ readonly grants: Grants; readonly view: () => Promise<DossierView>; readonly lang: Lang }> {
  const grants = await admit(tx, c.var.visit, dossierId, parts)
  const frame = shell(c)
  return { grants, view: async () => viewOf(frame, await readHead(tx, grants), grants), lang: frame.lang ?? 'nl' }
}
