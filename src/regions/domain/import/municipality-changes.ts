import { findDay, type Day } from '#kernel/day.ts'
import type { ChangeKind } from '../atlas.ts'
import { findPostcode } from '../postcode.ts'
import type { Source } from './source.ts'
import { changeFindings, type StatedChange, type StatedPart } from './stated-change.ts'
import { readRows, wrongCell, type Cell } from './table.ts'

type ChangeRow = {
  readonly line: number
  readonly on: Day
  readonly kind: ChangeKind
  readonly part: StatedPart
  readonly code: string | null
  readonly province: string | null
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  'nieuwe naam': 'renamed',
  samengevoegd: 'merged',
  opgegaan: 'absorbed',
  gesplitst: 'split',
}

/**
 * Changes of municipalities, one row for each old municipality and where it goes. Columns: op (first day), soort, van,
 * naar, and if wanted code and provincie (of the new one), gewicht (share of a split) and postcodes (of a split, with
 * spaces between). A form of our own, because none is published.
 */
export const municipalityChanges: Source = {
  kind: 'municipality-changes',
  columns: 'op, soort, van, naar',
  is: (header) => ['op', 'soort', 'van', 'naar'].every((word) => header.includes(word)),
  fromOf: null,
  read(table) {
    const doubts: Doubt[] = []
    const { good, wrong, findings } = readRows(table, (cell, line) => readRow(cell, line, doubts))
    const [sure, unsure] = partition(changesOf(good), (change) => !doubts.some((doubt) => touches(doubt, change)))
    const held = unsure.flatMap((change) =>
      changeFindings(change, 'Een andere regel die hierbij kan horen, is niet goed.'),
    )
    return {
      good: good.length - held.length,
      wrong: wrong + held.length,
      findings: [...findings, ...held],
      statements: null,
      changes: sure,
    }
  },
}

/** What a wrong row may have been a part of: changes of its day, and of its municipalities. */
type Doubt = { readonly on: Day | null; readonly names: readonly string[] }

/** Half a merger is worse than none: a change that may miss a row waits until the file is mended. */
function touches({ on, names }: Doubt, change: StatedChange): boolean {
  return on === change.on || change.parts.some(({ from, to }) => names.includes(from) || names.includes(to))
}

function partition<Value>(all: readonly Value[], fits: (value: Value) => boolean): readonly [Value[], Value[]] {
  return [all.filter(fits), all.filter((value) => !fits(value))]
}

function readRow(cell: Cell, line: number, doubts: Doubt[]) {
  const [on, kind, from, to] = [findDay(cell('op')), kinds[cell('soort').toLowerCase()], cell('van'), cell('naar')]
  const typed = cell('postcodes').split(/\s+/).filter(Boolean)
  const postcodes = typed.map(findPostcode).filter((each) => each !== null)
  const weight = cell('gewicht') === '' ? null : Number(cell('gewicht').replace(',', '.'))
  const mistakes = [
    on === null && wrongCell('op', cell('op'), 'Dit is geen dag. Schrijf jjjj-mm-dd.'),
    kind === undefined && wrongCell('soort', cell('soort'), `Kies uit: ${Object.keys(kinds).join(', ')}.`),
    from === '' && wrongCell('van', from, 'De oude gemeente ontbreekt.'),
    to === '' && wrongCell('naar', to, 'De nieuwe gemeente ontbreekt.'),
    Number.isNaN(weight) && wrongCell('gewicht', cell('gewicht'), 'Dit is geen getal tussen 0 en 1.'),
    postcodes.length < typed.length && wrongCell('postcodes', cell('postcodes'), 'Een postcode heeft vier cijfers.'),
    !/^(\d{4})?$/.test(cell('code')) && wrongCell('code', cell('code'), 'Een gemeentecode heeft vier cijfers.'),
  ]
  if (on === null || kind === undefined || mistakes.some(Boolean)) {
    doubts.push({ on, names: [from, to].filter(Boolean) })
    return { wrong: mistakes }
  }

  const part = { line, from, to, weight, postcodes }
  return { good: { line, on, kind, part, code: cell('code') || null, province: cell('provincie') || null } }
}

/** Rows of one day that belong together: a split by what goes, the other kinds by what comes. In order of day. */
function changesOf(rows: readonly ChangeRow[]): readonly StatedChange[] {
  const together = Map.groupBy(rows, ({ on, kind, part }) => `${on} ${kind} ${kind === 'split' ? part.from : part.to}`)
  return [...together.values()]
    .flatMap((group): StatedChange[] => {
      const [first] = group
      if (first === undefined) return []
      const newcomers = [...Map.groupBy(group, ({ part }) => part.to)].map(([name, same]) => ({
        name,
        code: same.find(({ code }) => code !== null)?.code ?? null,
        province: same.find(({ province }) => province !== null)?.province ?? null,
      }))
      return [{ on: first.on, kind: first.kind, parts: group.map(({ part }) => part), newcomers }]
    })
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}
