/** What is made from code is fresh: `npm run docs` would change nothing. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { generated } from '../docs/generate.ts'

it('every generated file is as the code makes it (npm run docs)', async () => {
  const files = Object.entries(await generated())
  assert.ok(files.length >= 4)
  const stale = files.filter(([file, text]) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') !== text)
  assert.deepEqual(
    stale.map(([file]) => file),
    [],
  )
})
