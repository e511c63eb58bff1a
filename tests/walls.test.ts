/** The walls fail the build: files with a forbidden import are put in a copy of the rooms, and the linter must say so. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'

const home = fileURLToPath(new URL('..', import.meta.url))
let copy: string

before(() => {
  // below node_modules, so that nothing lints or formats it by accident
  mkdirSync(path.join(home, 'node_modules/.cache'), { recursive: true })
  copy = mkdtempSync(path.join(home, 'node_modules/.cache/walls-'))
  for (const each of ['walls', 'package.json', 'tsconfig.json', 'tsconfig.pure.json'])
    cpSync(path.join(home, each), path.join(copy, each), { recursive: true })
  const rules = {
    jsPlugins: ['./walls/plugin.js'],
    categories: { correctness: 'off' },
    rules: { 'walls/rooms': 'error', 'walls/pure': 'error' },
  }
  writeFileSync(path.join(copy, '.oxlintrc.json'), JSON.stringify(rules))
  symlinkSync(path.join(home, 'node_modules'), path.join(copy, 'node_modules'))
})
after(() => rmSync(copy, { recursive: true, force: true }))

function lint(file: string, text: string): string {
  const at = path.join(copy, file)
  mkdirSync(path.dirname(at), { recursive: true })
  writeFileSync(at, text)
  const { stdout, stderr } = spawnSync(path.join(home, 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', file], {
    cwd: copy,
    encoding: 'utf8',
  })
  rmSync(at)
  return stdout + stderr
}

describe('walls that fail the build', () => {
  for (const [file, text] of [
    ['src/kernel/a.ts', `import { x } from '#platform/clock.ts'`],
    ['src/access/domain/a.ts', `import type { Tx } from '#platform/database.ts'`],
    ['src/access/store/a.ts', `import { x } from '#ui/page.tsx'`],
    ['src/features/desk/domain/a.ts', `import { sql } from 'kysely'`],
    ['src/features/desk/store/a.ts', `import { x } from '../web/pages.tsx'`],
    ['src/features/desk/web/a.ts', `import { x } from '../../dossiers/store/plan-store.ts'`],
    ['src/features/desk/web/a.ts', `import { x } from '#features/dossiers/domain/plan.ts'`],
    ['src/features/desk/web/a.ts', `export { x } from '#features/dossiers/domain/plan.ts'`],
    ['src/features/desk/web/a.ts', `const x = import('#features/dossiers/domain/plan.ts')`],
    ['src/features/desk/web/a.ts', `import pg from 'pg'`],
    ['src/features/desk/helpers/a.ts', `export const x = 1`],
    ['src/acts/a.ts', `import { x } from '#features/dossiers/web/routes.tsx'`],
    ['src/ui/a.ts', `import { x } from '#access/domain/words.ts'`],
    ['src/utils/a.ts', `import { x } from '#kernel/day.ts'`],
  ] as const)
    test(`${file}: ${text}`, () => assert.match(lint(file, text), /WALL/))

  for (const [file, text] of [
    ['src/kernel/a.ts', `export const x = Date.now()`],
    ['src/access/domain/a.ts', `export const x = new Date()`],
    ['src/access/domain/a.ts', `export const x = Math.random()`],
  ] as const)
    test(`${file}: ${text}`, () => assert.match(lint(file, text), /PURE/))

  for (const [file, text] of [
    ['src/features/desk/web/a.ts', `import { x } from '../store/request-store.ts'`],
    ['src/features/desk/store/a.ts', `import type { Tx } from '#platform/database.ts'`],
    ['src/acts/a.ts', `import { x } from '#features/dossiers/store/plan-store.ts'`],
    ['src/access/domain/a.ts', `export const x = new Date('2026-01-01')`],
  ] as const)
    test(`${file} may: ${text}`, () => assert.doesNotMatch(lint(file, text), /WALL|PURE/))
})

test('pure rooms know no process, no fetch and no timer', () => {
  const at = path.join(copy, 'src/kernel/impure.ts')
  mkdirSync(path.dirname(at), { recursive: true })
  writeFileSync(at, `export const x = [process.env, fetch, setTimeout, Buffer]\n`)
  const { stdout } = spawnSync(path.join(home, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.pure.json'], {
    cwd: copy,
    encoding: 'utf8',
  })
  for (const name of ['process', 'fetch', 'setTimeout', 'Buffer']) assert.match(stdout, new RegExp(`'${name}'`))
})
