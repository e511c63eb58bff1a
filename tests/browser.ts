/** A browser for tests of pages, and the reading of a page by axe. */
import { execFile } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { alone } from '#platform/postgres-lock.ts'

/**
 * Opens Chromium: the one in CHROMIUM, else the machine's own, else the one that npm brought. Throws with what to do
 * when there is none. Close it at the end.
 */
export async function openBrowser(): Promise<Browser> {
  const { file, env } = own() ?? (await unpacked())
  return chromium.launch({
    executablePath: file,
    headless: true,
    // Of our own: those of the package turn web security off and put every page in one process.
    // No sandbox, because root and containers have none; the only pages it opens are ours.
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--no-zygote',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
    ],
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

type Chromium = { readonly file: string; readonly env: Record<string, string> }

function own(): Chromium | null {
  const { CHROMIUM } = process.env
  const candidates = [CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const file = candidates.find((candidate) => candidate !== undefined && candidate !== '' && fs.existsSync(candidate))
  if (CHROMIUM !== undefined && CHROMIUM !== '' && file !== CHROMIUM) throw new Error(`CHROMIUM: no file ${CHROMIUM}`)
  return file === undefined ? null : { file, env: {} }
}

/**
 * Unpacks the browser of npm once per version and user. The package itself would use /tmp/chromium of whoever came
 * first and never renew it, and two test files at once would unpack over each other.
 */
async function unpacked(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('npm brings Chromium for linux-x64 only: install Chromium and set CHROMIUM to its program')
  const home = fileURLToPath(new URL('..', import.meta.url))
  const manifest = path.join(home, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }
  const folder = path.join(home, 'node_modules/.cache', `chromium-${version}-${process.getuid?.() ?? 0}`)
  const env: Record<string, string> = {}
  return alone(folder, async () => {
    const done = path.join(folder, 'unpacked')
    if (!fs.existsSync(done)) {
      await inTemporary(folder, async () => {
        const { default: packed, inflate } = await import('@sparticuz/chromium')
        await packed.executablePath()
        // its libraries are for machines that have none of a desktop's
        await inflate(path.join(path.dirname(manifest), 'bin', 'al2023.tar.br'))
      })
      fs.writeFileSync(done, version)
    }
    const file = path.join(folder, 'chromium')
    if (!fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(folder, 'fonts')
    const bare = await promisify(execFile)(file, ['--version']).then(
      () => false,
      () => true,
    )
    if (bare) env.LD_LIBRARY_PATH = path.join(folder, 'al2023', 'lib')
    return { file, env }
  })
}

/** The package unpacks to wherever the temporary folder is. */
async function inTemporary(folder: string, act: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await act()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on a page, one line per place, `rule: selector`; an empty list is a page without findings. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${help}`))
}
