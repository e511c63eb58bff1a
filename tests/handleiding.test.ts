/** The Dutch guide speaks of what is on the screen: each word in bold is said by a page, each role is known. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const pages = globSync('docs/handleiding/*.md', { cwd: root }).toSorted()
const screens = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('.test.') && !file.startsWith('src/demo'))
  .map((file) => read(file).replaceAll(/\s+/g, ' ').replaceAll("\\'", "'"))
  .join('\n')

/** What stands in bold. Only how to read the guide is explained with a word of its own. */
function labelsIn(text: string): readonly string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)].map((bold) => bold[1]!).filter((label) => label !== 'zo')
}

describe('the guide', () => {
  it('has a page for each role and an index that names every page', () => {
    assert.ok(pages.length > 10)
    const index = read('docs/handleiding/README.md')
    assert.deepEqual(
      pages.map((page) => path.basename(page)).filter((page) => page !== 'README.md' && !index.includes(`(${page})`)),
      [],
    )
  })

  for (const page of pages)
    it(`${page}: what it says is on the screen is there`, () => {
      assert.deepEqual(
        labelsIn(read(page)).filter((label) => !screens.includes(label)),
        [],
      )
    })

  for (const page of pages)
    it(`${page}: is short, and its sentences too`, () => {
      const text = read(page)
      assert.ok(text.length < 6500, 'one page')
      const sentences = text
        .replaceAll(/^(#|\||```).*$/gm, '')
        .split(/[.?!:]\s|\n\n|\n[-\d]/)
        .map((sentence) => sentence.trim().split(/\s+/))
      assert.deepEqual(
        sentences.filter((words) => words.length > 28).map((words) => words.join(' ')),
        [],
      )
    })
})
