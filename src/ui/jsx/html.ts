/**
 * HTML as text, made as soon as an element is written: no tree, no waiting, no context. Pages are functions of values, so
 * nothing needs to be kept for later. What comes from data is escaped here and nowhere else (decision 0008).
 */
export class Html {
  /** What Hono asks before it writes something unescaped. */
  readonly isEscaped = true
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** The one piece of HTML that is no element. */
export const doctype = new Html('<!doctype html>')

export type Props = { readonly [name: string]: unknown }

/** `<tag …>…</tag>`, or what a component makes of its props. */
export function element(tag: string | ((props: Props) => unknown), props: Props): Html {
  if (typeof tag === 'function') {
    const made = tag(props)
    return made instanceof Html ? made : new Html(inside(made))
  }
  let text = `<${tag}`
  for (const name in props) if (name !== 'children' && name !== 'key') text += attribute(name, props[name])
  const children = inside(props.children)
  return new Html(empty.has(tag) && children === '' ? `${text}/>` : `${text}>${children}</${tag}>`)
}

/** What stands between two tags: text is escaped, HTML is not, and `false`, `true` and nothing show nothing. */
export function inside(child: unknown): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Html) return child.toString()
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  if (Array.isArray(child)) {
    let text = ''
    for (const each of child) text += inside(each)
    return text
  }
  throw new TypeError('only text, numbers and elements stand between tags')
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!known.has(name)) {
    if (!/^[a-zA-Z][\w:.-]*$/.test(name)) throw new TypeError('not the name of an attribute')
    known.add(name)
  }
  if (typeof value === 'boolean' && switches.has(name)) return value ? ` ${name}=""` : ''
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${name}="${value}"`
  throw new TypeError(`attribute ${name} holds no text`)
}

/** Names are written in the source, never in data; each is looked at once. */
const known = new Set<string>()

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** Attributes that are there or not; any other boolean is written as a word (`aria-expanded="false"`). */
const switches = new Set(
  'async autofocus checked defer disabled download formnovalidate hidden inert multiple novalidate open readonly required reversed selected'.split(
    ' ',
  ),
)

const special = /[&<>'"]/
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' }

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[&<>'"]/g, (sign) => signs[sign] ?? sign) : text
}
