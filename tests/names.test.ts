/**
 * R15: no name of another region or of a real person stands anywhere in the project.
 *
 * The words themselves are not written here: only a hash of each, so that this list is not what it forbids.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** SHA-256 of a word in small letters, the first sixteen signs. */
const hashOf = (word: string) => createHash('sha256').update(word).digest('hex').slice(0, 16)

const forbidden = new Set(
  `8ff1d84c1a9daf53 7f9e3bc823260308 76144c2c0f12eac8 4a1fb4b585fc9435 5e31e5505e41c2d3 c2daca1159b51409
   2cc28f60a081aa0d b444a88e099fce38 bbd81660f30afaf6 4c9831fcd7f4e903 e91f7375d36f713c e0201bd58ce2367d
   1520adaa4cf2de77 b198ad7970bb1e1b 8a2af27468cc723c 60bcfe8be65342eb 2330c159c2f860c8 1a649a729f196944`.split(/\s+/),
)

const files = globSync('{*.md,*.yml,{src,tests,bench,docs,db,look,walls}/**/*.{ts,tsx,mjs,js,sql,md,css,csv,json}}', {
  cwd: root,
})

it('R15 no file names a person or a region of the documents the project grew from', () => {
  assert.ok(files.length > 300)
  const seen = new Map<string, boolean>()
  const found = files.flatMap((file) => {
    const words = new Set(wordsOf(readFileSync(path.join(root, file), 'utf8')).concat(wordsOf(file)))
    return [...words]
      .filter((word) => {
        const known = seen.get(word) ?? forbidden.has(hashOf(word))
        seen.set(word, known)
        return known
      })
      .map((word) => `${file}: a word of ${word.length} letters`)
  })
  assert.deepEqual(found, [])
})

it('R15 the list works: hyphens, capitals and the parts of a double name are seen', () => {
  assert.deepEqual(wordsOf('Noord-Lindeland, camelCase'), [
    'noord-lindeland',
    'noord',
    'lindeland',
    'camelcase',
    'camel',
    'case',
  ])
  assert.equal(forbidden.size, 18)
})

/** Every word in small letters; of a double name and of an identifier its parts too. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).flatMap((word) => {
    const parts = word.split('-').flatMap((part) => part.split(/(?<=\p{Ll})(?=\p{Lu})/u))
    return [...new Set([word, ...parts])].map((each) => each.toLowerCase())
  })
}
