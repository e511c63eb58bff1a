import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { gallery } from './gallery/gallery.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const css = read('public/site.css')
const pages = Object.entries(gallery).map(([name, page]) => [name, String(page())] as const)
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1] ?? '')

describe('the stylesheet is small, fresh and ours', () => {
  test('at most 20 kB over the line', () => {
    assert.ok(gzipSync(css, { level: 9 }).length <= 20 * 1024)
  })

  test('is what look/build.mjs makes of the sources: else run `npm run look`', async () => {
    const { build } = (await import(new URL('look/build.mjs', root).href)) as { build: () => Promise<string> }
    assert.ok((await build()) === css, 'public/site.css is stale: run `npm run look`')
  })

  test('knows every class that the pieces write', () => {
    const known = new Set(all(css, /\.(-?[a-z][\w-]*)/g))
    const written = new Set(
      pages.flatMap(([, html]) => all(html, / class="([^"]+)"/g)).flatMap((list) => list.split(' ')),
    )
    assert.deepEqual(
      [...written].filter((name) => name.startsWith('sh-') && !known.has(name)),
      [],
    )
  })

  test('holds no class of ours that no piece writes', () => {
    const source = globSync('src/ui/**/*.tsx', { cwd: root }).map((file) => read(file))
    const text = source.join('\n')
    const idle = new Set(all(css, /\.(sh-[\w-]+)/g).filter((name) => !text.includes(name)))
    assert.deepEqual([...idle], [])
  })

  test('fetches nothing from elsewhere and needs no exception in the content policy', () => {
    assert.doesNotMatch(css, /url\((?!"?\/)/)
    assert.doesNotMatch(css, /@import/)
  })
})

describe('colours can be read', () => {
  const palette = new Map(
    [...read('look/palette.css').matchAll(/--sh-([a-z]+-\d+): (#\w{6})/g)].map((found) => [found[1], found[2]]),
  )
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [high = 0, low = 0] = [light(a), light(b)].toSorted((x, y) => y - x)
    return (high + 0.05) / (low + 0.05)
  }

  for (const hue of ['grey', 'teal', 'blue', 'green', 'orange', 'red', 'yellow'])
    test(`${hue}: 400 on white, 500 on its 100, 700 on its 200 reach 4.5`, () => {
      const at = (step: number) => palette.get(`${hue}-${step}`) ?? ''
      assert.ok(contrast(at(400), '#ffffff') >= 4.5)
      assert.ok(contrast(at(500), at(100)) >= 4.5)
      assert.ok(contrast(at(700), at(200)) >= 4.5)
    })
})

describe('the pages of the gallery are well made', () => {
  for (const [name, html] of pages)
    test(name, () => {
      const ids = all(html, / id="([^"]+)"/g)
      assert.equal(new Set(ids).size, ids.length, 'an id stands once')
      const pointed = [
        ...all(html, / (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
        ...all(html, / href="#([^"]+)"/g),
      ]
      assert.deepEqual(
        pointed.filter((id) => !ids.includes(id)),
        [],
        'what is pointed at is there',
      )
      assert.equal(all(html, /<(h1)/g).length, 1)
      const levels = all(html, /<h([1-6])/g).map(Number)
      levels.slice(1).forEach((level, index) => assert.ok(level <= (levels[index] ?? 0) + 1, 'no heading is skipped'))
      assert.doesNotMatch(html, / style=| on[a-z]+=|<style|<script(?! src="\/enhance\/)/)
      assert.doesNotMatch(html, /undefined|\[object|NaN/)
    })
})

describe('scripts stay small and HTML is never written by hand', () => {
  test('all scripts together stay under 100 lines', () => {
    const lines = globSync('public/enhance/*.js', { cwd: root }).map((file) => read(file).split('\n').length)
    assert.ok(lines.reduce((sum, count) => sum + count, 0) < 100)
  })

  test('only the runtime makes HTML out of text; the frame of a page takes the doctype from it', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.*'] }).toSorted()
    const writing = (hand: RegExp) => files.filter((file) => hand.test(read(file)))
    assert.deepEqual(writing(/new Html\(/), ['src/ui/jsx/html.ts', 'src/ui/jsx/jsx-runtime.ts'])
    assert.deepEqual(writing(/jsx\/html\.ts'|\.\/html\.ts'/), ['src/ui/jsx/jsx-runtime.ts', 'src/ui/page.tsx'])
    const hands = writing(/from 'hono\/(?:html|jsx|utils\/html)|dangerouslySetInnerHTML/).filter((file) =>
      /from 'hono\/(?:html|jsx|utils\/html)|dangerouslySetInnerHTML/.test(
        read(file).replaceAll(/import type [^\n]+/g, ''),
      ),
    )
    assert.deepEqual(hands, [])
  })
})
