import type { Address } from '../address.ts'
import type { Child } from './jsx-runtime.ts'

/** Optional, and also optional as `undefined`: a piece passes on what it was given. */
type Given<T> = { [K in keyof T]?: T[K] | undefined }

/** What every element may carry. No `style`, no `on…`; `tabindex` never changes the order of the page. */
type Bare = Given<{
  id: string
  class: string
  lang: 'nl' | 'en' | (string & {})
  dir: 'ltr' | 'rtl' | 'auto'
  role: 'alert' | 'status' | 'group' | 'list' | 'img' | 'navigation' | 'region' | 'search' | 'presentation' | 'note'
  title: string
  hidden: boolean
  translate: 'no'
  tabindex: -1 | 0
  key: string | number
  'aria-label': string
  'aria-labelledby': string
  'aria-describedby': string
  'aria-hidden': 'true'
  'aria-live': 'polite' | 'assertive'
  'aria-current': 'page' | 'step' | 'true' | 'date'
  [data: `data-${string}`]: string | number
}>

type Full = Bare & { children?: Child }

/** What every control may carry. Required is said, not enforced by the browser: mistakes come back with the page. */
type Control = Bare &
  Given<{
    disabled: boolean
    autocomplete: string
    form: string
    'aria-invalid': 'true'
    'aria-required': 'true'
    'aria-describedby': string
  }> & { id: string; name: string }

type Typed = Control &
  Given<{
    value: string
    inputmode: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url'
    maxlength: number
    spellcheck: 'true' | 'false'
    autocapitalize: 'none' | 'words' | 'sentences'
    readonly: boolean
  }>

type Input =
  | (Typed & {
      type: 'text' | 'email' | 'tel' | 'password' | 'number' | 'search' | 'url'
      min?: number | undefined
      max?: number | undefined
      step?: number | 'any' | undefined
    })
  | (Control & { type: 'checkbox' | 'radio'; value: string; checked?: boolean | undefined })
  | (Control & { type: 'file'; accept?: string | undefined; multiple?: boolean | undefined })
  | { type: 'hidden'; name: string; value: string }

type Cell = Full & Given<{ colspan: number; rowspan: number; headers: string }>
type Link = Full & Given<{ rel: string; download: string | boolean; hreflang: string; type: string }>

export interface Elements {
  html: Full & { lang: string }
  head: { children: Child }
  title: { children: string }
  meta: { charset: 'utf-8' } | { name: string; content: string }
  link: { rel: 'stylesheet' | 'icon' | 'preload' } & { href: `/${string}` } & Given<{
      type: string
      as: 'font'
      crossorigin: 'anonymous'
      media: string
    }>
  script: { src: `/${string}`; defer?: true; type?: 'module' }
  body: Full
  header: Full
  main: Full
  footer: Full
  nav: Full
  aside: Full
  section: Full
  article: Full
  address: Full
  search: Full
  h1: Full
  h2: Full
  h3: Full
  h4: Full
  p: Full
  div: Full
  span: Full
  br: Bare
  hr: Bare
  wbr: Bare
  pre: Full
  code: Full
  blockquote: Full
  q: Full
  cite: Full
  strong: Full
  em: Full
  small: Full
  b: Full
  i: Full
  s: Full
  ins: Full
  del: Full
  mark: Full
  sub: Full
  sup: Full
  kbd: Full
  dfn: Full
  bdi: Full
  abbr: Full & { title: string }
  time: Full & { datetime: string }
  data: Full & { value: string }
  ul: Full
  ol: Full & Given<{ start: number; reversed: boolean }>
  li: Full & Given<{ value: number }>
  dl: Full
  dt: Full
  dd: Full
  figure: Full
  figcaption: Full
  details: Full & Given<{ open: boolean; name: string }>
  summary: Full
  a: Link & { href: Address }
  img: Bare & { src: `/${string}`; alt: string; width: number; height: number; loading?: 'lazy' }
  table: Full
  caption: Full
  colgroup: Full
  col: Bare & Given<{ span: number }>
  thead: Full
  tbody: Full
  tfoot: Full
  tr: Full
  td: Cell
  th: Cell & { scope: 'col' | 'row' | 'colgroup' | 'rowgroup'; 'aria-sort'?: 'ascending' | 'descending' | undefined }
  form: Full &
    Given<{ novalidate: boolean; autocomplete: 'on' | 'off'; enctype: 'multipart/form-data' }> & {
      method: 'get' | 'post'
      action: Address
    }
  fieldset: Full & Given<{ disabled: boolean }>
  legend: Full
  label: Full & { for: string }
  input: Input
  textarea: Typed & { rows: number; children?: Child }
  select: Control & { children?: Child }
  optgroup: Full & { label: string }
  option: { value: string; children: Child } & Given<{ selected: boolean; disabled: boolean; lang: string }>
  button: Full & { type: 'submit' | 'button' } & Given<{
      name: string
      value: string
      formaction: Address
      form: string
      disabled: boolean
    }>
  output: Full & { for: string; name?: string }
  progress: Bare & { max: number; value: number; 'aria-label': string }
  meter: Bare & { min: number; max: number; value: number; 'aria-label': string }
}

type Ink = Full &
  Given<{
    fill: string
    stroke: string
    'stroke-width': number | string
    'stroke-dasharray': string
    'stroke-linecap': 'round' | 'butt' | 'square'
    'stroke-linejoin': 'round' | 'miter' | 'bevel'
    'fill-opacity': number
    opacity: number
    transform: string
    'vector-effect': 'non-scaling-stroke'
  }>
type N = number | string

/** Charts, maps and the logo: shapes with a text, no animation, no foreign content, no reference outside. */
export interface Drawing {
  svg: Full &
    Given<{
      viewBox: string
      width: N
      height: N
      x: N
      y: N
      xmlns: string
      fill: string
      focusable: 'false'
      overflow: 'visible'
      preserveAspectRatio: 'none'
    }>
  g: Ink
  path: Ink & { d: string }
  rect: Ink & { width: N; height: N } & Given<{ x: N; y: N; rx: N }>
  circle: Ink & { cx: N; cy: N; r: N }
  ellipse: Ink & { cx: N; cy: N; rx: N; ry: N }
  line: Ink & { x1: N; y1: N; x2: N; y2: N }
  polyline: Ink & { points: string }
  polygon: Ink & { points: string }
  text: Ink &
    Given<{
      x: N
      y: N
      dx: N
      dy: N
      'text-anchor': 'start' | 'middle' | 'end'
      'dominant-baseline': 'middle' | 'hanging'
    }>
  tspan: Ink & Given<{ x: N; y: N; dx: N; dy: N }>
  desc: Full
  defs: Full
  pattern: Ink & { id: string; width: N; height: N; patternUnits: 'userSpaceOnUse' } & Given<{
      patternTransform: string
    }>
  clipPath: Full & { id: string }
}
