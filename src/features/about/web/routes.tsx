import type { Context } from 'hono'
import { inTransaction } from '#platform/database.ts'
import { type Env, open, room } from '#platform/http.ts'
import { shell } from '#access/web/shell.ts'
import type { Lang } from '#ui/words.ts'
import { findOffice } from '../store/region-office.ts'
import type { Readings } from './reading.ts'
import { ReadingPage } from './reading-page.tsx'
import { aboutText } from './texts/about.ts'
import { accessibilityText } from './texts/accessibility.ts'
import { privacyText } from './texts/privacy.ts'

/**
 * ABOUT-1 · Whoever comes, signed in or not, reads who runs this website, what happens with personal data, and how
 * accessible it is, in Dutch and in English.
 *
 * Source: Besluit digitale toegankelijkheid overheid art. 4; AVG art. 12 and 13.
 */
export const about = room()

const pages: Readonly<Record<string, Readings>> = {
  '/over': aboutText,
  '/privacy': privacyText,
  '/toegankelijkheid': accessibilityText,
}

for (const [path, readings] of Object.entries(pages))
  about.get(path, open('what a public website has to tell; nothing of any child'), (c) => read(c, readings))

async function read(c: Context<Env>, readings: Readings) {
  const { db, clock } = c.var.house
  const on = clock.today()
  const office = await inTransaction(db, { on }, (tx) => findOffice(tx, on))
  return c.html(<ReadingPage frame={shell(c)} lang={langOf(c)} readings={readings} office={office} />)
}

/** What was chosen on the page; else the language of the account. */
function langOf(c: Context<Env>): Lang {
  const chosen = c.req.query('taal')
  return chosen === 'nl' || chosen === 'en' ? chosen : (shell(c).lang ?? 'nl')
}
