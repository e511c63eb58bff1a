/** Every address of the house says what it is for, once, and can be reached; every action is asked by something. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { actions } from '#access/domain/actions.ts'
import { standingClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { guards } from '#platform/http.ts'
import { makeApp } from '../src/app.tsx'
import { testMoment } from './house.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
// nothing is asked of it: the routes are only looked at
const db = openDatabase({ host: '/nowhere' })
after(() => db.destroy())

const app = makeApp({ db, clock: standingClock(testMoment), baseUrl: 'http://samenhang.test', madeUp: true }, () => {})

type Handlers = { readonly name: string; readonly method: string; readonly path: string; readonly handlers: object[] }

/** Each method and path with its handlers in order. What stands before many routes (`*`) is no route itself. */
const routes = [...collect().values()]

function collect(): Map<string, Handlers> {
  const found = new Map<string, Handlers>()
  for (const { method, path: at, handler } of app.routes) {
    if (method === 'ALL' && at.endsWith('*')) continue
    const name = `${method} ${at}`
    const known = found.get(name) ?? { name, method, path: at, handlers: [] }
    known.handlers.push(handler)
    found.set(name, known)
  }
  return found
}

describe('ACT-1 every route names its action or says why it is open', () => {
  it('there are routes, and none answers to every method', () => {
    assert.ok(routes.length > 5)
    assert.deepEqual(
      routes.filter((route) => route.method === 'ALL').map((route) => route.name),
      [],
    )
  })

  it('what guards a route stands first, before anything of the route is done', () => {
    assert.deepEqual(
      routes.filter(({ handlers }) => !guards.has(handlers[0]!)).map((route) => route.name),
      [],
    )
  })

  it('a method and path stand once: of two the second would never be reached', () => {
    assert.deepEqual(
      routes
        .filter(({ handlers }) => handlers.filter((each) => guards.has(each)).length > 1)
        .map((route) => route.name),
      [],
    )
  })

  it('no route hides behind an earlier one whose pattern fits it too', () => {
    const hidden = routes.flatMap((route) => {
      const answers = handlersFor(route.method, addressOf(route.path)).find((handler) => guards.has(handler))
      if (answers === route.handlers[0]) return []
      const other = routes.find((each) => each.handlers.includes(answers!))
      return [`${route.name} is answered by ${other?.name ?? 'nothing'}`]
    })
    assert.deepEqual(hidden, [])
  })

  it('nothing that changes something is done by GET: a GET does not have an action that is only for writing', () => {
    const writing = /\.(change|finish|withhold|close|record|agree|make)$/
    const found = routes.filter(({ method, path: at, handlers }) => {
      const guard = guards.get(handlers[0]!) ?? ''
      // pages with a form ask what the form will do
      return (
        method === 'GET' &&
        writing.test(guard) &&
        !routes.some((each) => each.method === 'POST' && sharesForm(at, each.path))
      )
    })
    assert.deepEqual(
      found.map((route) => route.name),
      [],
    )
  })
})

/** A form is at the address it is sent to, or one word further. */
function sharesForm(form: string, target: string): boolean {
  return (
    form === target || path.posix.dirname(form) === target || path.posix.dirname(form) === path.posix.dirname(target)
  )
}

function handlersFor(method: string, address: string): object[] {
  const [matched] = app.router.match(method, address)
  return matched.map((each) => (each[0] as unknown as [object])[0])
}

/** An address that fits a pattern: an id for each parameter, the first choice where it lists them. */
function addressOf(pattern: string): string {
  return pattern
    .replaceAll(/:[A-Za-z]+\{\[0-9a-f-\]\{36\}\}/g, '0190a0b0-0000-7000-8000-000000000000')
    .replaceAll(/:[A-Za-z]+\{\[0-9\]\{[^}]*\}\}/g, '2026')
    .replaceAll(/:[A-Za-z]+\{([^}|]+)[^}]*\}/g, '$1')
    .replaceAll(/:[A-Za-z]+\??/g, '0190a0b0-0000-7000-8000-000000000000')
    .replaceAll('*', 'x')
}

describe('ACT-1 every action is for something', () => {
  const asked = new Set([...routes].map(({ handlers }) => guards.get(handlers[0]!)))
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !file.includes('.test.') && !file.endsWith('domain/actions.ts') && !file.startsWith('src/demo'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n')

  for (const action of Object.keys(actions))
    it(`${action} is asked by a route, a job or an act`, () => {
      assert.ok(asked.has(action) || sources.includes(`'${action}'`))
    })
})
