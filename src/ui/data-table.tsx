import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { EmptyState } from './empty-state.tsx'
import { wordsIn, type Lang } from './words.ts'

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** Numbers stand at the right, so that they can be compared. */
  numeric?: boolean | undefined
  /** This cell says which row it is: it becomes the row's header. At most one column. */
  rowHeader?: boolean | undefined
  /** Sorting is a link; `direction` is how the rows stand now. */
  sort?: { href: Address; direction?: 'ascending' | 'descending' | undefined } | undefined
}

export type DataTableProps<Row> = {
  caption: string
  /** The heading above already says it. */
  captionUnseen?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What to show, and to do next, when there is no row. */
  empty: string | Child
  /** A name and one or two numbers: short enough to stay a table on a small screen. */
  short?: boolean | undefined
  /** A last row with totals, one cell for each column. */
  totals?: readonly Child[] | undefined
  lang?: Lang | undefined
}

/**
 * UI-7 · A list says its columns, its pages, and what to do when it is empty.
 *
 * Rows to look through. On a small screen each row is a card and every cell says its own column, unless the columns are
 * few and short; without rows there is no table but a sentence with the next step.
 *
 * Source: WCAG 2.2, 1.3.1 and 1.4.10.
 */
export function DataTable<Row>({
  caption,
  captionUnseen,
  columns,
  rows,
  empty,
  short,
  totals,
  lang,
}: DataTableProps<Row>) {
  if (rows.length === 0) return typeof empty === 'string' ? <EmptyState title={empty} /> : <>{empty}</>
  return (
    <table class={short ? 'utrecht-table sh-table' : 'utrecht-table sh-table sh-table--cards'}>
      <caption class={`utrecht-table__caption sh-table__caption${captionUnseen ? ' sh-unseen' : ''}`}>
        {caption}
      </caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          {columns.map((column) => (
            <Head column={column} lang={lang} />
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {rows.map((row) => (
          <tr class="utrecht-table__row">
            {columns.map((column) => (
              <Cell column={column}>{column.cell(row)}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {totals && (
        <tfoot class="utrecht-table__footer sh-table__totals">
          <tr class="utrecht-table__row">
            {columns.map((column, index) => (
              <Cell column={column}>{totals[index]}</Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

const sorted = { ascending: 'sh-sort sh-sort--ascending', descending: 'sh-sort sh-sort--descending' }

function Head<Row>({ column, lang }: { column: Column<Row>; lang: Lang | undefined }) {
  const { label, sort, numeric } = column
  const direction = sort?.direction
  const look = numeric ? ' utrecht-table__header-cell--numeric-column' : ''
  return (
    <th scope="col" class={`utrecht-table__header-cell${look}`} aria-sort={direction}>
      {sort ? (
        <a class={direction ? sorted[direction] : 'sh-sort'} href={sort.href}>
          {label}
          {direction && <span class="sh-unseen"> ({wordsIn(lang)[direction]})</span>}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function Cell<Row>({ column, children }: { column: Column<Row>; children?: Child }) {
  const look = column.numeric ? ' utrecht-table__cell--numeric-column' : ''
  return column.rowHeader ? (
    <th scope="row" class={`utrecht-table__cell sh-table__row-header${look}`} data-label={column.label}>
      <div class="sh-table__value">{children}</div>
    </th>
  ) : (
    <td class={`utrecht-table__cell${look}`} data-label={column.label}>
      <div class="sh-table__value">{children}</div>
    </td>
  )
}
