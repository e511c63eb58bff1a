/**
 * Builds public/site.css: the components of NL Design System that our pieces write, the tokens those need, our own
 * palette over them and our own classes behind them. Also puts the font beside it. `npm run look`; the test
 * `src/ui/look.test.ts` calls `build()` and fails when what stands in public/ is not what this makes.
 */
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path) => readFileSync(root + path, 'utf8')

/** The parts we take from the two libraries; each is one package `@utrecht/<name>-css` or the candidate's. */
const utrecht = [
  'document', 'alert', 'breadcrumb-nav', 'button-group', 'data-list', 'form-field', 'form-field-description',
  'form-field-error-message', 'form-fieldset', 'form-label', 'pagination', 'select', 'status-badge',
  'table', 'textarea', 'textbox', 'unordered-list',
]
const candidate = ['button', 'heading', 'link', 'number-badge', 'paragraph', 'skip-link']

/** Our own classes, in the order in which they may overrule each other. */
const ours = ['ground', 'frame', 'page', 'action', 'facts', 'form', 'list', 'chart', 'board', 'small', 'print']

/** The theme's colours by its names, and by ours. */
const colours = { wit: 'white', grijs: 'grey', violet: 'teal', blauw: 'blue', groen: 'green', oranje: 'orange', rood: 'red', geel: 'yellow' }

const notice = `/*! Samenhang. EUPL-1.2. Holds parts of @utrecht/*-css, @nl-design-system-candidate/*-css and
@nl-design-system-unstable/voorbeeld-design-tokens (EUPL-1.2). Made by look/build.mjs; do not edit. */\n`

/** The whole stylesheet as text. */
export async function build() {
  const components = [
    ...utrecht.map((name) => read(`node_modules/@utrecht/${name}-css/dist/index.css`)),
    ...candidate.map((name) => read(`node_modules/@nl-design-system-candidate/${name}-css/dist/${name}.css`)),
  ].join('\n')
  const own = ours.map((name) => read(`look/own/${name}.css`)).join('\n')
  const used = await onlyWritten(smaller(components))
  return notice + smaller(tokensFor(used + own) + used + own)
}

/** Drops the rules for classes that no page and no piece writes. A class must stand in the source in full. */
async function onlyWritten(css) {
  const files = globSync('src/**/*.tsx', { cwd: root }).filter((file) => !file.endsWith('.test.tsx'))
  const [result] = await new PurgeCSS().purge({
    content: files.map((file) => root + file),
    css: [{ raw: css }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    safelist: ['html', 'body'],
  })
  return result.css
}

/** The theme's tokens with our palette over them, as far as the rules reach, directly or through another token. */
function tokensFor(css) {
  const theme = read('node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css').replace(
    /--voorbeeld-kleuren-([a-z]+)/g,
    (_, name) => `--sh-${colours[name]}`,
  )
  const tokens = new Map([...declarations(theme), ...declarations(read('look/palette.css'))])
  const reached = new Set()
  const reach = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (reached.has(name) || !tokens.has(name)) continue
      reached.add(name)
      reach(tokens.get(name))
    }
  }
  reach(css)
  const kept = [...tokens].filter(([name]) => reached.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `:root{${kept.map(([name, value]) => `${name}:${value}`).join(';')}}`
}

function declarations(css) {
  return [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value])
}

function smaller(css) {
  return transform({ filename: 'site.css', code: Buffer.from(css), minify: true, targets: { safari: 15 << 16, chrome: 100 << 16, firefox: 100 << 16 } }).code.toString()
}

if (import.meta.filename === process.argv[1]) {
  const css = await build()
  mkdirSync(root + 'public/fonts', { recursive: true })
  writeFileSync(root + 'public/site.css', css)
  const font = root + 'node_modules/@fontsource-variable/source-sans-3/'
  copyFileSync(font + 'files/source-sans-3-latin-wght-normal.woff2', root + 'public/fonts/source-sans-3.woff2')
  copyFileSync(font + 'files/source-sans-3-latin-ext-wght-normal.woff2', root + 'public/fonts/source-sans-3-ext.woff2')
  copyFileSync(font + 'LICENSE', root + 'public/fonts/LICENSE.txt')
  console.log(`public/site.css: ${css.length} bytes, ${gzipSync(css, { level: 9 }).length} gzip`)
}
