import type { Context } from 'hono'
import { room } from '#platform/http.ts'
import { hashOf } from '#platform/sessions.ts'
import { BrokenFile } from '#regions/domain/import/table.ts'
import { type Visited, may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { readAdministrator } from '../../store/places.ts'
import { type RosterReport, importRoster } from '../../store/roster.ts'
import { DryRunPage, UploadPage } from './roster-pages.tsx'

/** Organisations, people and functions from a file: a dry run first, then the same once more in earnest. */
export const roster = room()

const largest = 2 * 1024 * 1024

roster.get('/beheer/inlezen', may('person.manage'), (c) => {
  const written = /^\d{1,6}$/.exec(c.req.query('opgeslagen') ?? '')?.[0]
  return c.html(<UploadPage frame={shell(c)} written={written === undefined ? null : Number(written)} />)
})

roster.post('/beheer/inlezen', may('person.manage'), async (c) => {
  const { bestand } = await c.req.parseBody()
  if (!(bestand instanceof File) || bestand.size === 0)
    return c.html(<UploadPage frame={shell(c)} mistakes={{ bestand: 'Kies een CSV-bestand.' }} />, 422)
  if (bestand.size > largest)
    return c.html(
      <UploadPage frame={shell(c)} mistakes={{ bestand: 'Dit bestand is groter dan 2 MB. Splits het.' }} />,
      422,
    )
  const bytes = new Uint8Array(await bestand.arrayBuffer())
  return orBroken(c, async () => {
    const report = await read(c, bytes, true)
    return c.html(
      <DryRunPage
        frame={shell(c)}
        report={report}
        text={new TextDecoder().decode(bytes)}
        fingerprint={fingerprintOf(report)}
      />,
    )
  })
})

roster.post('/beheer/inlezen/bevestigen', may('person.manage'), async (c) => {
  const { tekst, proef } = await c.req.parseBody()
  if (typeof tekst !== 'string' || typeof proef !== 'string') return c.redirect('/beheer/inlezen', 303)
  const bytes = new TextEncoder().encode(tekst)
  return orBroken(c, async () => {
    const again = await read(c, bytes, true)
    if (fingerprintOf(again) !== proef)
      return c.html(
        <DryRunPage frame={shell(c)} report={again} text={tekst} fingerprint={fingerprintOf(again)} changed />,
        422,
      )
    const { rows } = await read(c, bytes, false)
    return c.redirect(`/beheer/inlezen?opgeslagen=${rows.filter(({ outcome }) => outcome !== 'same').length}`, 303)
  })
})

type Here = Context<Visited<'person.manage'>, string>

function read(c: Here, bytes: Uint8Array, dryRun: boolean): Promise<RosterReport> {
  const { actor, at, on } = c.var.visit
  return c.var.inOneGo(async (tx) =>
    importRoster(tx, bytes, { admin: await readAdministrator(tx, actor), dryRun, at, on }),
  )
}

/** What was shown, so that what is written is what was shown. */
function fingerprintOf({ rows, findings }: RosterReport): string {
  return hashOf(JSON.stringify([rows, findings]))
}

async function orBroken(c: Here, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act()
  } catch (fault) {
    if (!(fault instanceof BrokenFile)) throw fault
    return c.html(
      <UploadPage
        frame={shell(c)}
        findings={fault.findings}
        mistakes={{ bestand: 'Kies een ander bestand, of verbeter dit.' }}
      />,
      422,
    )
  }
}
