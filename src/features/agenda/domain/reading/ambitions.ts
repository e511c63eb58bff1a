import { isActionItem, readActionList } from './action-lists.ts'
import { columnsOf, isActionTable, readActionTable, readHoursTable, readStated } from './action-tables.ts'
import type { HoursGroup, ReadAction, ReadAmbition } from './agenda.ts'
import type { Block, Heading } from './blocks.ts'
import { figurePattern } from './numbers.ts'
import { type Outline, passageIn } from './outline.ts'

const kinds = [
  'ambitie',
  'resultaat',
  'doelstelling',
  'hoofddoel',
  'opgave',
  'programmalijn',
  'pijler',
  'spoor',
  'lijn',
  'thema',
  'speerpunt',
  'bouwsteen',
  'doel',
  'project',
  'deel',
  'fase',
]

/** The ambitions of a document with their actions and hours, and last the actions that stand outside them. */
export function ambitionsOf(outline: Outline, codes: ReadonlySet<string>): readonly ReadAmbition[] {
  const heads = headsOf(outline)
  const taken = new Set<number>()
  const ambitions = heads.map(({ at, until, heading }) => {
    for (let index = at; index < until; index += 1) taken.add(index)
    return ambitionOf(
      outline,
      heading,
      outline.blocks.slice(at + 1, until),
      codes,
      outline.blocks[until]?.line ?? Infinity,
    )
  })
  const rest = outline.blocks.filter((_, index) => !taken.has(index))
  return [...ambitions, ...looseOf(outline, rest, codes)]
}

type Head = { readonly at: number; readonly until: number; readonly heading: Heading }

function headsOf({ blocks }: Outline): readonly Head[] {
  const label = kinds.find(
    (kind) => blocks.filter((block) => isHead(block, kind)).length > (kind === 'ambitie' ? 0 : 1),
  )
  if (label !== undefined) return scopes(blocks, (block) => isHead(block, label))
  const heads = new Set(blocks.filter((block, at) => block.kind === 'heading' && hasActions(blocks, at)))
  return scopes(blocks, (block) => heads.has(block))
}

function isHead(block: Block, label: string): block is Heading {
  return block.kind === 'heading' && block.label === label && block.number !== null
}

function scopes(blocks: readonly Block[], isOne: (block: Block, at: number) => boolean): readonly Head[] {
  return blocks.flatMap((heading, at): readonly Head[] => {
    if (heading.kind !== 'heading' || !isOne(heading, at)) return []
    let until = at + 1
    for (; until < blocks.length; until += 1) {
      const next = blocks[until]
      if (next === undefined || isOne(next, until)) break
      if (next.kind === 'heading' && next.level <= heading.level && (next.marked || next.number !== null)) break
      if (next.kind === 'heading' && !heading.marked && heading.label !== null && next.marked) break
    }
    return [{ at, until, heading }]
  })
}

/** Whether a heading has actions right under it, before the next heading. */
function hasActions(blocks: readonly Block[], at: number): boolean {
  const heading = blocks[at]
  if (heading?.kind !== 'heading' || heading.number === null) return false
  const next = blocks.findIndex((block, index) => index > at && block.kind === 'heading')
  const own = blocks.slice(at + 1, next === -1 ? undefined : next)
  const tables = own.flatMap((block) => (block.kind === 'table' ? [columnsOf(block)] : []))
  return tables.some(({ has }) => isActionTable({ roles: [], has }) && has.has('hours') && has.has('elaboration'))
}

function ambitionOf(
  outline: Outline,
  heading: Heading,
  blocks: readonly Block[],
  codes: ReadonlySet<string>,
  until: number,
): ReadAmbition {
  const { actions, hours, stated } = actionsIn(blocks, codes)
  const titled = new RegExp(
    `[\\s(–-]+(?:totaal\\s+|in totaal\\s+|ca\\.?\\s+)?(${figurePattern})\\s*(?:uur|uren)\\)?\\s*$`,
  ).exec(heading.title)
  const label = heading.label ?? ''
  return {
    called: `${label.charAt(0).toUpperCase()}${label.slice(1)} ${heading.number ?? ''}`.trim(),
    number: heading.number ?? '',
    title: titled === null ? heading.title : heading.title.slice(0, titled.index).trim(),
    about: aboutOf(blocks),
    line: heading.line,
    until,
    stated: titled === null ? stated : { ...readStated(`${titled[1]} uur`), line: heading.line },
    actions,
    hours,
  }
}

function actionsIn(
  blocks: readonly Block[],
  codes: ReadonlySet<string>,
): Pick<ReadAmbition, 'actions' | 'hours' | 'stated'> {
  const actions: ReadAction[] = []
  const hours: HoursGroup[] = []
  const add = (more: { readonly actions: readonly ReadAction[]; readonly hours: readonly HoursGroup[] }) => {
    const shift = actions.length
    actions.push(...more.actions)
    hours.push(...more.hours.map((group) => ({ ...group, actions: group.actions.map((at) => at + shift) })))
  }
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const columns = columnsOf(block)
    if (isActionTable(columns)) add(readActionTable(block, columns, codes))
    else {
      const lines = readHoursTable(block, columns, codes)
      if (lines.length > 0) hours.push({ line: block.line, stated: null, lines, actions: [] })
    }
  }
  const list = readActionList(blocks, codes)
  add(list)
  return { actions, hours, stated: list.stated }
}

/** Tables of actions outside ambitions; one with a column for ambitions makes them. Then actions that stand in blocks of their own. */
function looseOf(outline: Outline, blocks: readonly Block[], codes: ReadonlySet<string>): readonly ReadAmbition[] {
  const tables = blocks.flatMap((block): readonly ReadAmbition[] => {
    if (block.kind !== 'table') return []
    const columns = columnsOf(block)
    if (!isActionTable(columns)) return []
    const { actions, hours, ambitions } = readActionTable(block, columns, codes)
    const above = outline.above[outline.blocks.indexOf(block)]?.at(-1)
    const until = block.last + 1
    const whole = { about: '', line: block.line, until, stated: null }
    if (ambitions.length < 2) return [{ ...whole, called: '', number: '', title: above?.title ?? '', actions, hours }]
    return ambitions.map(({ name, first, last }, at): ReadAmbition => {
      const number = /^(?:ambitie\s+)?(\d{1,2})\b/i.exec(name)?.[1] ?? String(at + 1)
      const inside = (index: number) => index >= first && index <= last
      const line = actions[first]?.line ?? block.line
      return {
        ...whole,
        called: `Ambitie ${number}`,
        number,
        title: name.replace(/^(?:ambitie\s+)?\d{1,2}[.:)]?\s*/i, ''),
        line,
        until: actions[last + 1]?.line ?? until,
        actions: actions.slice(first, last + 1),
        hours: hours
          .filter((group) => group.actions.some(inside))
          .map((group) => ({ ...group, actions: group.actions.map((index) => index - first) })),
      }
    })
  })
  const list = readActionList(blocks, codes)
  const [first] = list.actions
  if (first === undefined || !blocks.some(beginsAction)) return tables
  return [
    ...tables,
    {
      called: '',
      number: '',
      title: 'Acties',
      about: '',
      line: first.line,
      until: Infinity,
      stated: null,
      actions: list.actions,
      hours: list.hours,
    },
  ]
}

function beginsAction(block: Block): boolean {
  if (block.kind === 'heading') return /^(?:actie|actiepunt|maatregel)$/.test(block.label ?? '')
  if (block.kind === 'item' && isActionItem(block.passage.text)) return true
  return block.kind === 'pair'
    ? /^actie$/i.test(block.key)
    : block.kind === 'item' && /^actie(?:punt)?\s*[\d.]*\s*:/i.test(block.passage.text)
}

function aboutOf(blocks: readonly Block[]): string {
  const first = blocks.findIndex(({ kind }) => kind === 'table' || kind === 'pair')
  const own = blocks.slice(0, first === -1 ? undefined : first)
  return own
    .flatMap((block) => (block.kind === 'note' || block.kind === 'heading' ? [] : (passageIn(block)?.text ?? [])))
    .join('\n')
}
