/** What the documentation promises holds: links lead somewhere, commands and settings exist, every rule has its test. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readRules } from '../docs/generate-rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const pages = globSync('{*.md,docs/**/*.md,src/**/*.md}', { cwd: root }).toSorted()

describe('pages of documentation', () => {
  for (const page of pages)
    it(`${page}: every link inside the project leads to a file or heading that is there`, () => {
      const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)
      const inside = links.filter((to) => !/^[a-z]+:/.test(to))
      assert.deepEqual(
        inside.filter((to) => !leadsSomewhere(page, to)),
        [],
      )
    })
})

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? page : path.join(path.dirname(page), file)
  if (!existsSync(path.join(root, target))) return false
  return anchor === undefined || headingsOf(read(target)).includes(anchor)
}

/** The anchors a page gets from its headings. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}

describe('README and CHANGELOG', () => {
  const readme = read('README.md')
  const beheer = read('docs/beheer.md')

  it('the README names the two commands', () => {
    assert.match(readme, /^npm ci && npm start$/m)
    assert.match(readme, /^npm ci && npm test$/m)
  })

  it('every script that a page names is in package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((m) => m[1]!),
    )
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    )
  })

  it('every command that a page names is one of the program, and the other way round', () => {
    const known = [...read('src/main.ts').matchAll(/words: \[([^\]]+)\]/g)].map((m) => m[1]!.replaceAll(/[',]/g, ''))
    const named = [...beheer.matchAll(/npm run samenhang -- ([a-z]+(?: [a-z]+)?)/g)].map((m) => m[1]!)
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    )
    assert.deepEqual(
      known.filter((name) => name !== 'start' && !named.includes(name)),
      [],
    )
  })

  it('every setting of the environment is explained, and no other', () => {
    const known = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map((m) => m[1]!)
    assert.ok(known.length > 5)
    assert.deepEqual(
      known.filter((name) => !beheer.includes(`\`${name}\``)),
      [],
    )
    const rows = [...`${readme}\n${beheer}`.matchAll(/^\| (`[A-Z_`, ]+`) \|/gm)]
    const explained = rows.flatMap((row) => [...row[1]!.matchAll(/`([A-Z_]+)`/g)].map((m) => m[1]!))
    assert.deepEqual(
      explained.filter((name) => !known.includes(name)),
      [],
    )
  })

  it('the CHANGELOG begins with what is not released yet', () => {
    assert.match(read('CHANGELOG.md'), /^# Changelog\n\n## Unreleased\n\n- /)
  })
})

describe('rules', async () => {
  // throws on an id that stands twice and on a rule without a source
  const rules = await readRules(root)

  it('there are rules, each with its source', () => {
    assert.ok(rules.length > 100)
    assert.deepEqual(
      rules.filter((rule) => rule.source === '').map((rule) => rule.id),
      [],
    )
  })

  it('every rule is named by a test', () => {
    assert.deepEqual(
      rules.filter((rule) => rule.tests.length === 0).map((rule) => `${rule.id} in ${rule.file}`),
      [],
    )
  })

  it('every rule that a page names is a rule', () => {
    const ids = new Set(rules.map((rule) => rule.id))
    const words = new Set([...ids].map((id) => id.slice(0, id.lastIndexOf('-'))))
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/\b([A-Z][A-Z0-9]*)-(\d+)\b/g)]
        .filter((m) => words.has(m[1]!) && !ids.has(m[0]))
        .map((m) => `${m[0]} in ${page}`),
    )
    assert.deepEqual(named, [])
  })
})

describe('publiccode.yml', () => {
  // a dependency of graphile-worker; it brings no types
  const yaml = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown }
  const description = yaml.load(read('publiccode.yml'))

  it('has what a catalogue asks for', () => {
    const asked = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'description',
      'legal',
      'maintenance',
      'localisation',
    ]
    assert.deepEqual(
      asked.filter((key) => !Object.hasOwn(description as object, key)),
      [],
    )
  })

  const schemaFile = path.join(
    process.env.SAMENHANG_SHARED ?? path.join(root, '..', 'shared'),
    'data/publiccode/publiccode_schema.json',
  )
  it(
    'fits the schema of the catalogue',
    { skip: existsSync(schemaFile) ? false : `${schemaFile} is not at hand` },
    () => {
      const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as {
        properties: { localisation: { properties: { availableLanguages: { items: unknown } } } }
      }
      // it asks for countries where languages are meant, and so refuses its own example
      schema.properties.localisation.properties.availableLanguages.items = { type: 'string', pattern: '^[a-z]{2}$' }
      const fits = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
      assert.deepEqual(
        fits.safeParse(description).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
        undefined,
      )
      assert.equal(fits.safeParse({ ...(description as object), softwareType: 'toaster' }).success, false)
    },
  )
})
