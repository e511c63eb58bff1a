import { type Column, DataTable } from '../data-table.tsx'
import { sayNumber } from '../numbers.ts'
import type { BarRow, BarSeries } from './bars.tsx'
import { Drawing, Figure, type FigureProps, shortened } from './figure.tsx'
import { amountScale, place } from './scale.ts'
import { Fills, Legend, fillOf } from './tones.tsx'

/** What a row has of each series; a series it has nothing of is nought. */
export type StackedRow = Omit<BarRow, 'values'> & { readonly values: readonly number[] }

export type StackedFigureProps = FigureProps & {
  series: readonly BarSeries[]
  rows: readonly StackedRow[]
  rowsAre: string
  /** The head of the column with the sum of a row: `Samen`. */
  sumIs: string
  caption: string
  say?: ((value: number) => string) | undefined
}

/** One bar for each row, out of parts that lie behind each other; the same numbers in a table, with sums. */
export function StackedFigure(props: StackedFigureProps) {
  const { series, rows, rowsAre, sumIs, caption, say = sayNumber, ...figure } = props
  const columns: readonly Column<StackedRow>[] = [
    { label: rowsAre, rowHeader: true, cell: (row) => row.label },
    ...series.map(({ label }, index) => ({
      label,
      numeric: true,
      cell: (row: StackedRow) => say(row.values[index] ?? 0),
    })),
    { label: sumIs, numeric: true, cell: (row) => say(sum(row.values)) },
  ]
  const all = series.map((_, index) => sum(rows.map((row) => row.values[index] ?? 0)))
  return (
    <Figure
      {...figure}
      picture={
        <>
          <Legend id={figure.id} entries={series} />
          <Stacks id={figure.id} label={`Gestapelde staven: ${figure.conclusion}`} {...{ series, rows, say }} />
        </>
      }
      table={
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          empty=""
          totals={[sumIs, ...all.map((each) => say(each)), say(sum(all))]}
        />
      }
    />
  )
}

const high = 50
/** In percents of the width: a part that is narrower has no room for its number, which then stands in the table alone. */
const roomForNumber = 8

type StacksProps = Pick<StackedFigureProps, 'series' | 'rows'> & {
  id: string
  label: string
  say: (value: number) => string
}

export function Stacks({ id, label, series, rows, say }: StacksProps) {
  const scale = amountScale(
    rows.map((row) => sum(row.values)),
    say,
    { width: 88 },
  )
  return (
    <Drawing label={label} height={rows.length * high}>
      <Fills id={id} used={series.map(({ tone }) => tone)} />
      {rows.map((row, index) => (
        <g transform={`translate(0 ${index * high})`}>
          <text x={0} y={13}>
            {shortened(row.label)}
          </text>
          {series.map(({ tone }, at) => (
            <Part
              from={scale.at(sum(row.values.slice(0, at)))}
              to={scale.at(sum(row.values.slice(0, at + 1)))}
              fill={fillOf(id, tone)}
              said={say(row.values[at] ?? 0)}
            />
          ))}
          <text x={place(scale.at(sum(row.values)))} y={34} dx={6}>
            {say(sum(row.values))}
          </text>
        </g>
      ))}
    </Drawing>
  )
}

function Part({ from, to, fill, said }: { from: number; to: number; fill: string; said: string }) {
  if (to <= from) return null
  const half = 5 + 4 * said.length
  return (
    <>
      <rect class="sh-chart__part" x={place(from)} y={18} width={place(to - from)} height={22} fill={fill} />
      {to - from >= roomForNumber && (
        <svg x={place((from + to) / 2)} y={18} overflow="visible">
          <rect class="sh-chart__paper" x={-half} y={3} width={2 * half} height={16} rx={3} />
          <text y={16} text-anchor="middle">
            {said}
          </text>
        </svg>
      )}
    </>
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}
