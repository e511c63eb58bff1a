import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import path from 'node:path'

export type Rule = { id: string; title: string; sentence: string; source: string; file: string; tests: string[] }

/**
 * Reads every rule from the doc comments: `ID · Title.`, a paragraph or more, `Source: …`. Throws when an id stands
 * twice or a rule has no source, so that the page cannot be made of half rules.
 */
export async function readRules(root: string): Promise<Rule[]> {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).toSorted()
  const tests = [
    ...globSync('src/**/*.test.{ts,tsx}', { cwd: root }),
    ...globSync('tests/**/*.ts', { cwd: root }),
  ].toSorted()
  const testTexts = await Promise.all(
    tests.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const),
  )
  const rules: Rule[] = []
  for (const file of sources.filter((each) => !each.includes('.test.'))) {
    const text = await readFile(path.join(root, file), 'utf8')
    for (const [, comment = ''] of text.matchAll(/\/\*\*([\s\S]*?)\*\//g)) rules.push(...rulesIn(comment, file))
  }
  const seen = new Map<string, string>()
  for (const rule of rules) {
    const other = seen.get(rule.id)
    if (other !== undefined) throw new Error(`${rule.id} stands in ${other} and in ${rule.file}: an id is one rule`)
    seen.set(rule.id, rule.file)
    rule.tests = testTexts
      .filter(([, text]) => new RegExp(`['"\`(]${rule.id}\\b|\\b${rule.id}[ :]`).test(text))
      .map(([file]) => file)
  }
  return rules.toSorted((a, b) => compareIds(a.id, b.id))
}

function rulesIn(comment: string, file: string): Rule[] {
  const plain = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
  const starts = [...plain.matchAll(/^([A-Z][A-Z0-9]*-\d+) · (.+)$/gm)]
  return starts.map((start, index) => {
    const body = plain.slice(start.index, starts[index + 1]?.index).trim()
    const paragraphs = body.split(/\n\s*\n/).map((part) => part.replaceAll('\n', ' ').trim())
    const id = start[1]!
    const title = paragraphs[0]!.slice(id.length + 3)
    const source = paragraphs.find((part) => part.startsWith('Source:'))
    if (source === undefined) throw new Error(`${id} in ${file} has no line "Source: …"`)
    const sentence = paragraphs.slice(1, paragraphs.indexOf(source)).join(' ')
    return { id, title, sentence, source: source.slice('Source:'.length).trim(), file, tests: [] }
  })
}

function compareIds(a: string, b: string): number {
  const [wordA, numberA] = [a.slice(0, a.lastIndexOf('-')), Number(a.slice(a.lastIndexOf('-') + 1))]
  const [wordB, numberB] = [b.slice(0, b.lastIndexOf('-')), Number(b.slice(b.lastIndexOf('-') + 1))]
  return wordA < wordB ? -1 : wordA > wordB ? 1 : numberA - numberB
}

/** `docs/rules.md`: every rule with its sentence, source, place and tests. */
export async function rulesPage(root: string): Promise<string> {
  const rules = await readRules(root)
  const parts = rules.map((rule) =>
    [
      `### ${rule.id} · ${rule.title}`,
      '',
      ...(rule.sentence === '' ? [] : [rule.sentence, '']),
      `- Source: ${rule.source}`,
      `- Code: [\`${rule.file}\`](../${rule.file})`,
      `- Tests: ${rule.tests.length === 0 ? 'none by name' : rule.tests.map((file) => `[\`${file}\`](../${file})`).join(', ')}`,
      '',
    ].join('\n'),
  )
  return `# Rules\n\nMade from the code by \`npm run docs\`. ${rules.length} rules; the same id stands at the code, in the test's name and at the text people read.\n\n${parts.join('\n')}`
}
