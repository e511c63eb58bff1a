/**
 * House §3 as a lint rule: who may import whom. A room is the first folders of a path below src; a room that is not in
 * the table may import nothing, so a new room starts by saying here what it leans on.
 */
import path from 'node:path'

const src = path.resolve(import.meta.dirname, '..', 'src')
const outside = ['npm', 'node']

/** room → what it may import beside itself; `domain`, `store`, `web`, `jobs` stand for those rooms of every feature. */
const may = {
  kernel: [],
  calendar: ['kernel'],
  disclosure: ['kernel'],
  ui: ['kernel', 'npm:hono', 'npm:d3-scale', 'npm:d3-shape', 'npm:d3-geo'],
  platform: ['kernel', 'ui', 'config', ...outside],
  'regions/domain': ['kernel', 'calendar'],
  'regions/store': ['kernel', 'platform', 'regions/domain', 'npm:kysely', 'npm:csv-parse'],
  'regions/web': [
    'kernel', 'calendar', 'platform', 'ui', 'regions/domain', 'regions/store', 'access/web', 'npm:hono', 'npm:zod',
  ],
  'access/domain': ['kernel'],
  'access/store': ['kernel', 'platform', 'access/domain', 'npm:kysely', 'node:crypto'],
  'access/web': ['kernel', 'platform', 'ui', 'access/domain', 'access/store', 'npm:hono', 'npm:zod'],
  work: ['kernel', 'platform', 'access/domain', 'access/store', 'access/web', 'ui', 'npm:kysely', 'npm:hono', 'npm:zod'],
  domain: ['kernel', 'calendar', 'regions/domain', 'access/domain'],
  store: [
    'kernel', 'calendar', 'platform', 'regions/domain', 'regions/store', 'access/domain', 'access/store', 'work',
    'domain', 'npm:kysely', 'npm:csv-parse', 'node:crypto',
  ],
  web: [
    'kernel', 'calendar', 'platform', 'regions/domain', 'regions/store', 'access/domain', 'access/store', 'access/web',
    'ui', 'acts', 'work', 'domain', 'store', 'npm:hono', 'npm:zod',
  ],
  jobs: [
    'kernel', 'calendar', 'platform', 'regions/domain', 'regions/store', 'access/domain', 'access/store', 'acts',
    'work', 'domain', 'store', 'npm:zod',
  ],
  acts: [
    'kernel', 'calendar', 'platform', 'regions/domain', 'regions/store', 'access/domain', 'access/store', 'work',
    'features', 'npm:kysely',
  ],
  config: ['kernel', 'npm:zod', 'node'],
}
/** These put the house together and may import all. */
const free = ['demo', 'app', 'rooms', 'main', 'commands']
const layers = ['domain', 'store', 'web', 'jobs']
const pureExtra = { 'monitoring/domain': ['disclosure'] }

function room(file) {
  const [first, second, third] = path.relative(src, file).split(path.sep)
  const name = (part) => part?.replace(/\.tsx?$/, '')
  if (first === 'features') return { name: name(third), feature: second }
  if (first === 'access' || first === 'regions') return { name: `${first}/${name(second)}` }
  return { name: name(first) }
}

function target(from, to) {
  if (to.startsWith('node:')) return { name: to }
  if (to.startsWith('#jsx/')) return { name: 'ui' }
  if (to.startsWith('#')) return room(path.join(src, to.slice(1)))
  if (to.startsWith('.')) return room(path.resolve(path.dirname(from), to))
  const parts = to.split('/')
  return { name: `npm:${parts.slice(0, to.startsWith('@') ? 2 : 1).join('/')}` }
}

function allowed(here, there) {
  if (there.name === here.name && there.feature === here.feature) return true
  const list = [...(may[here.name] ?? []), ...(pureExtra[`${here.feature}/${here.name}`] ?? [])]
  const listed =
    list.includes(there.name) ||
    (there.name.startsWith('npm:') && list.includes('npm')) ||
    (there.name.startsWith('node:') && list.includes('node'))
  if (there.feature === undefined) return listed
  // acts join the domains and stores of features; within a feature the layers look down; features never meet
  if (here.name === 'acts') return there.name === 'domain' || there.name === 'store'
  return there.feature === here.feature && listed
}

const rooms = {
  meta: { type: 'problem' },
  create(context) {
    const file = context.filename ?? context.getFilename()
    if (!file.startsWith(src) || /\.test\.tsx?$/.test(file)) return {}
    const here = room(file)
    if (free.includes(here.name) && here.feature === undefined) return {}
    if (here.feature !== undefined && !layers.includes(here.name))
      return {
        Program(node) {
          context.report({ node, message: `WALL: a feature holds only ${layers.join(', ')}` })
        },
      }
    function check(node) {
      const to = node.source?.value
      if (typeof to !== 'string') return
      const there = target(file, to)
      if (!allowed(here, there))
        context.report({
          node,
          message: `WALL: ${[here.feature, here.name].filter(Boolean).join('/')} may not import ${[there.feature, there.name].filter(Boolean).join('/')} (${to})`,
        })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

const outsideWorld = ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']

/** Pure rooms get day, moment and chance as arguments. */
const pure = {
  meta: { type: 'problem' },
  create(context) {
    const say = (node) => context.report({ node, message: 'PURE: day, moment and chance come in as arguments' })
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) say(node)
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') say(node)
        if (node.callee.type === 'MemberExpression') {
          const called = `${node.callee.object.name}.${node.callee.property.name}`
          if (outsideWorld.includes(called)) say(node)
        }
      },
    }
  },
}

export default { meta: { name: 'walls' }, rules: { rooms, pure } }
