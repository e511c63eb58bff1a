/**
 * Walks the pages of the house as someone who is signed in, and gathers the forms that stand on them: what a person could
 * send, without anyone writing the fields down twice. A new form is met the day it stands on a page.
 */
import type { Client } from './house.ts'

/** A field of a form, as its page shows it. */
export type FormField = {
  readonly name: string
  readonly kind: 'hidden' | 'text' | 'long-text' | 'choice' | 'box' | 'file' | 'date'
  /** What stands there, or a plausible answer. */
  readonly value: string
  /** The other answers of a question with a few. */
  readonly others?: readonly string[]
}
export type FoundForm = { readonly on: string; readonly action: string; readonly fields: readonly FormField[] }

export type Walked = { readonly forms: readonly FoundForm[]; readonly paths: readonly string[] }

/** The pages that can be reached from here, a few of each kind, and the forms that stand on them. */
export async function crawl(client: Client, from: readonly string[], within: RegExp, ofEach = 8): Promise<Walked> {
  const waiting = [...from]
  const seen = new Set<string>(waiting)
  const perKind = new Map<string, number>()
  const forms: FoundForm[] = []
  while (waiting.length > 0) {
    const path = waiting.shift()!
    const answer = await client.get(path)
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`)
    if (answer.status !== 200 || !(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
    forms.push(...formsOn(path, answer.text))
    for (const [, href = ''] of answer.text.matchAll(/<a [^>]*?href="([^"#]*)/g)) {
      const to = plain(href)
      if (!within.test(to) || seen.has(to)) continue
      seen.add(to)
      const kind = to.replaceAll(/[0-9a-f-]{36}/g, ':id')
      const times = perKind.get(kind) ?? 0
      perKind.set(kind, times + 1)
      if (times < ofEach) waiting.push(to)
    }
  }
  return { forms, paths: [...seen] }
}

function formsOn(on: string, html: string): FoundForm[] {
  return [...html.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)].flatMap(([, attributes = '', inside = '']) => {
    if (/method="get"/.test(attributes)) return []
    const action = /action="([^"]*)"/.exec(attributes)?.[1]
    const elsewhere = [...inside.matchAll(/formaction="([^"]*)"/g)].map((found) => plain(found[1]!))
    const fields = fieldsIn(inside)
    return [...(action === undefined ? [] : [plain(action)]), ...elsewhere].map((to) => ({ on, action: to, fields }))
  })
}

function fieldsIn(html: string): FormField[] {
  const fields: FormField[] = []
  const chosen = new Set<string>()
  for (const [tag, element = ''] of html.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)) {
    const of = (name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    const name = of('name')
    if (name === '' || / disabled/.test(tag)) continue
    const rest = html.slice(html.indexOf(tag) + tag.length)
    if (element === 'textarea') {
      const value = plain(rest.slice(0, rest.indexOf('</textarea>'))).trim()
      fields.push({ name, kind: 'long-text', value })
    } else if (element === 'select') {
      const options = [...rest.slice(0, rest.indexOf('</select>')).matchAll(/<option value="([^"]*)"( selected)?/g)]
      const taken = options.find((option) => option[2] !== undefined && option[1] !== '')
      fields.push({
        name,
        kind: 'choice',
        value: plain((taken ?? options.find((option) => option[1] !== ''))?.[1] ?? ''),
      })
    } else if (element === 'button') {
      if (!chosen.has(name)) fields.push({ name, kind: 'choice', value: of('value') })
      chosen.add(name)
    } else fields.push(...inputOf(tag, of, name, chosen, (asked) => answersTo(html, asked)))
  }
  return fields
}

/** The answers that a question with radio buttons has. */
function answersTo(html: string, name: string): readonly string[] {
  return [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) =>
    tag.includes(` name="${name}"`) && tag.includes('type="radio"') ? [/ value="([^"]*)"/.exec(tag)?.[1] ?? ''] : [],
  )
}

function inputOf(
  tag: string,
  of: (name: string) => string,
  name: string,
  chosen: Set<string>,
  answers: (name: string) => readonly string[],
): FormField[] {
  const type = of('type')
  if (type === 'hidden') return [{ name, kind: 'hidden', value: of('value') }]
  if (type === 'file') return [{ name, kind: 'file', value: '' }]
  if (type === 'radio' || type === 'checkbox') {
    if (chosen.has(name) && !/ checked/.test(tag)) return []
    chosen.add(name)
    return [{ name, kind: 'box', value: of('value'), others: answers(name) }]
  }
  const part = /-(dag|maand|jaar)$/.exec(name)?.[1]
  if (part !== undefined && of('inputmode') === 'numeric')
    return [{ name, kind: 'date', value: of('value') || { dag: '24', maand: '11', jaar: '2026' }[part]! }]
  return [{ name, kind: 'text', value: of('value') }]
}

/** The form filled in as someone would: what stands there stays, an empty text gets words. */
export function filled(form: FoundForm, other: Readonly<Record<string, string>> = {}): Record<string, string> {
  const texts = form.fields.map(({ name, kind, value }) => [
    name,
    value === '' && (kind === 'text' || kind === 'long-text') ? plausible(name) : value,
  ])
  return { ...Object.fromEntries(texts), ...other }
}

function plausible(name: string): string {
  if (/uren|aantal|minuten|dagen|duur|weken|gewicht|deel|fte|jaar$|geld|bedrag|budget|begroting/.test(name)) return '2'
  if (/genoemd|totaal/.test(name)) return '2'
  if (name.startsWith('nummer')) return 'N1'
  if (/tijd/.test(name)) return '14:00'
  if (/link|adres/.test(name)) return 'https://voorbeeld.example/'
  return 'Zo is het'
}

function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
