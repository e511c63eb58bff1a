import type { Day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { BrokenFile } from '../domain/import/table.ts'
import type { RegionImportId } from '../store/import-log.ts'
import { importRegions } from '../store/import-regions.ts'
import type { ImportReport, RegionFile } from '../store/import-report.ts'
import { sayFinding } from './import-words.ts'
import type { ImportForm } from './pages/import-page.tsx'

export type Upload = {
  readonly form: ImportForm
  readonly from: Day | null
  readonly file: RegionFile | null
  readonly dryRun: boolean
}

/** What was sent: the file, from which day it holds, and whether it is a trial. */
export async function readUpload(body: Readonly<Record<string, unknown>>): Promise<Upload> {
  const entry = readDateEntry(body, 'vanaf')
  const from = dayOfEntry(entry)
  const sent = body.bestand
  const isFile = sent instanceof File && sent.name !== ''
  const mistakes = {
    ...(!isFile && { bestand: 'Kies een bestand.' }),
    ...(!isBlankDate(entry) && from === null && { vanaf: 'Vul een bestaande dag in, of laat de dag leeg.' }),
  }
  const file = isFile ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : null
  return {
    form: { from: entry, complete: body.volledig === 'ja', mistakes },
    from,
    file,
    dryRun: body.keuze === 'proef',
  }
}

type Imported = { readonly form: ImportForm; readonly report: ImportReport | null; readonly id: RegionImportId | null }
type Importer = { readonly actor: { readonly personId: PersonId }; readonly at: Date }

/** Does what was asked. An id comes back only when something was written; a file that cannot be read is a mistake. */
export async function runImport(
  inOneGo: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  { form, from, file, dryRun }: Upload,
  { actor, at }: Importer,
): Promise<Imported> {
  if (file === null || form.mistakes.vanaf !== undefined) return { form, report: null, id: null }
  const manner = { from, complete: form.complete, dryRun, by: actor.personId, at }
  try {
    const { report, id } = await inOneGo((tx) => importRegions(tx, file, manner))
    return { form, report, id }
  } catch (fault) {
    if (!(fault instanceof BrokenFile)) throw fault
    const bestand = `Er is niets ingelezen. ${fault.findings.slice(0, 5).map(sayFinding).join(' ')}`
    return { form: { ...form, mistakes: { bestand } }, report: null, id: null }
  }
}
