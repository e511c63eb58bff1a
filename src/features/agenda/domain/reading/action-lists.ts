import { readStated } from './action-tables.ts'
import type { HoursGroup, ReadAction, StatedHours } from './agenda.ts'
import type { Block } from './blocks.ts'
import { type HourLine } from './hour-line.ts'
import { readHours } from './hours.ts'
import { type Role, roleOf } from './roles.ts'
import { lineAt } from './text.ts'

export type ListActions = {
  readonly actions: readonly ReadAction[]
  readonly hours: readonly HoursGroup[]
  /** Hours said before any action: of the whole. */
  readonly stated: StatedHours | null
}

type Open = {
  line: number
  number: string
  title: string
  fields: Map<Role, string>
  stated: StatedHours | null
  lines: HourLine[]
  hoursIndent: number | null
}

const keyed = /^([A-ZÀ-Þa-z][\wÀ-ÿ /-]{1,30}?)\s*:\s+(\S.*)$/
const named = /^(?:actie(?:punt)?|maatregel|activiteit)\s*(\d{1,2}(?:\.\d{1,2})*)?\s*[.:–-]\s*(\S.*)$/i

/** Actions written as keys with values ("Actie: …", "Wie: …", "Tijd: 36 uur"), with the hour lines under them. */
export function readActionList(blocks: readonly Block[], codes: ReadonlySet<string>): ListActions {
  const done: Open[] = []
  let open: Open | null = null
  let loose: Open | null = null
  const whole = () => (loose ??= begin(0, '', ''))
  for (const block of blocks) {
    const entry = entryOf(block)
    if (entry === null) continue
    const action = named.exec(entry.text)
    const isWhole = block.kind === 'item' && action === null && isActionItem(entry.text)
    if (
      action !== null ||
      isWhole ||
      (block.kind === 'heading' && /^(?:actie|maatregel|actiepunt)$/.test(block.label ?? ''))
    ) {
      open = begin(
        entry.line,
        action?.[1] ??
          (block.kind === 'heading' ? (block.number ?? '') : isWhole && block.ordinal !== null ? block.ordinal : ''),
        action?.[2] ?? (block.kind === 'heading' ? block.title : entry.text),
      )
      takeInline(open, codes)
      done.push(open)
      continue
    }
    if (block.kind === 'heading') continue
    const target: Open = open ?? whole()
    const pair = keyed.exec(entry.text)
    const role = pair === null ? null : roleOf(pair[1] ?? '')
    const isDeeper = target.hoursIndent !== null && entry.indent > target.hoursIndent
    if (pair !== null && role !== null && !isDeeper) {
      if (role === 'action' && open !== null && open.title === '') {
        open.title = pair[2] ?? ''
      } else if (role === 'action') {
        open = begin(entry.line, '', pair[2] ?? '')
        done.push(open)
      } else take(target, role, pair[2] ?? '', entry, codes)
    } else if (target.stated !== null || isDeeper) {
      target.lines.push(...readHours(entry.text, { codes, line: entry.line, bare: isDeeper }))
    }
  }
  return finish(done, loose)
}

function entryOf(block: Block): { readonly text: string; readonly line: number; readonly indent: number } | null {
  if (block.kind === 'pair') return { text: `${block.key}: ${block.value}`, line: block.line, indent: 0 }
  if (block.kind === 'item') return { text: block.passage.text, line: lineAt(block.passage, 0), indent: block.indent }
  if (block.kind === 'heading') return { text: block.title, line: block.line, indent: 0 }
  return null
}

function begin(line: number, number: string, title: string): Open {
  return { line, number, title, fields: new Map(), stated: null, lines: [], hoursIndent: null }
}

function take(
  target: Open,
  role: Role,
  value: string,
  { line, indent }: { line: number; indent: number },
  codes: ReadonlySet<string>,
): void {
  if (role === 'hours') {
    target.stated = { ...readStated(value), line }
    target.hoursIndent = indent
    const inner = /^[^(]*\((.+)\)\.?$/.exec(value)?.[1] ?? /^[^:=]{1,30}[:=]\s*(.+)$/.exec(value)?.[1]
    const parts =
      inner === undefined
        ? []
        : readHours(inner.replace(/\s*[+,]\s*(?=\p{L}|\d)|\s+en\s+(?=\d)/gu, '\n'), {
            codes,
            line,
            bare: inner.split(/,|\sen\s/).every((part) => /\p{L}\s+\d+\s*$/u.test(part)),
          })
    if (parts.length > 0) {
      target.stated = {
        ...target.stated,
        hours: readStated(value.split(/[(:=]/)[0] ?? '').hours ?? target.stated.hours,
      }
      target.lines.push(...parts)
    }
  } else if (role === 'elaboration') target.lines.push(...readHours(value, { codes, line, bare: true }))
  target.fields.set(role, [target.fields.get(role), value].filter(Boolean).join('\n'))
}

const inlineKey = /(?:^|[;,.(|]|\s[–-])\s*([a-zà-ÿ]{3,18})\s*:/gi

/** "iets doen (trekker: gemeente; gereed: maart 2026; uren: 20)": what stands before the first key is the action. */
function inlineOf(text: string): {
  readonly title: string
  readonly fields: readonly { readonly role: Role; readonly value: string }[]
} {
  const keys = [...text.matchAll(inlineKey)].flatMap((match) => {
    const role = roleOf(match[1] ?? '')
    return role === null || role === 'action' ? [] : [{ role, at: match.index, from: match.index + match[0].length }]
  })
  const fields = keys.map(({ role, from }, index) => {
    const value = text.slice(from, keys[index + 1]?.at ?? text.length)
    return {
      role,
      value: value
        .replace(/^[\s–-]+|[\s;,.–-]+$/g, '')
        .replace(/^([^(]*)\)$/, '$1')
        .trim(),
    }
  })
  const title = text.slice(0, keys[0]?.at ?? text.length).replace(/[\s;,.(–-]+$/, '')
  return { title, fields }
}

function takeInline(open: Open, codes: ReadonlySet<string>): void {
  const { title, fields } = inlineOf(open.title)
  for (const { role, value } of fields) take(open, role, value, { line: open.line, indent: 0 }, codes)
  open.title = title
}

/** An item that says by itself what is done, and by whom, when or in how many hours. */
export function isActionItem(text: string): boolean {
  const { title, fields } = inlineOf(text)
  return title !== '' && new Set(fields.map(({ role }) => role)).size > 1
}

function finish(done: readonly Open[], loose: Open | null): ListActions {
  const implied = loose !== null && done.length === 0 && (loose.fields.has('owner') || loose.fields.has('planning'))
  const all = implied && loose !== null ? [loose] : done
  const has = (role: Role) => all.some(({ fields }) => fields.has(role))
  const hasPlanning = has('planning') || has('end')
  const actions = all.map(({ line, number, title, fields, stated }): ReadAction => {
    const planning = ['planning', 'start', 'end'].flatMap((role) => fields.get(role as Role) ?? []).join(' – ')
    return {
      line: line === 0 ? (stated?.line ?? 1) : line,
      number,
      title,
      count: 1,
      goal: fields.get('goal') ?? loose?.fields.get('goal') ?? '',
      planning: planning === '' && !hasPlanning ? null : planning,
      owner: fields.get('owner') ?? (has('owner') ? (loose?.fields.get('owner') ?? '') : null),
      participants: fields.get('participants') ?? '',
      elaboration: fields.get('elaboration') ?? '',
    }
  })
  const hours = all.flatMap(({ line, stated, lines }, index): readonly HoursGroup[] =>
    stated === null && lines.length === 0 ? [] : [{ line: stated?.line ?? line, stated, lines, actions: [index] }],
  )
  const whole: readonly HoursGroup[] =
    implied || loose === null || loose.lines.length === 0
      ? []
      : [
          {
            line: loose.stated?.line ?? loose.lines[0]?.line ?? 1,
            stated: loose.stated,
            lines: loose.lines,
            actions: [],
          },
        ]
  return { actions, hours: [...hours, ...whole], stated: implied ? null : (loose?.stated ?? null) }
}
