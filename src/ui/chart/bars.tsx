import { type Column, DataTable } from '../data-table.tsx'
import { sayNumber } from '../numbers.ts'
import { Drawing, Figure, type FigureProps, shortened } from './figure.tsx'
import { amountScale, place } from './scale.ts'
import { Fills, Legend, type Tone, fillOf } from './tones.tsx'

export type BarSeries = { readonly label: string; readonly tone: Tone }
/** One value for each series; null is not known, which is not nought. */
export type BarRow = { readonly label: string; readonly values: readonly (number | null)[] }

export type BarFigureProps = FigureProps & {
  series: readonly BarSeries[]
  rows: readonly BarRow[]
  /** What the rows are, as the head of the first column: `Partij`. */
  rowsAre: string
  caption: string
  say?: ((value: number) => string) | undefined
  /** In the table only: the last row. */
  totals?: BarRow | undefined
}

/** Lying bars, one or more for each row, with the number at the end of each; the same numbers in a table. */
export function BarFigure(props: BarFigureProps) {
  const { series, rows, rowsAre, caption, say = sayNumber, totals, ...figure } = props
  const cell = (row: BarRow, index: number) => sayOr(row.values[index] ?? null, say)
  const columns: readonly Column<BarRow>[] = [
    { label: rowsAre, rowHeader: true, cell: (row) => row.label },
    ...series.map(({ label }, index) => ({ label, numeric: true, cell: (row: BarRow) => cell(row, index) })),
  ]
  return (
    <Figure
      {...figure}
      picture={
        <>
          {series.length > 1 && <Legend id={figure.id} entries={series} />}
          <Bars id={figure.id} label={`Staven: ${figure.conclusion}`} series={series} rows={rows} say={say} />
        </>
      }
      table={
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          empty=""
          short={series.length <= 2}
          totals={totals && [totals.label, ...series.map((_, index) => cell(totals, index))]}
        />
      }
    />
  )
}

const top = 18
const thick = 16

type BarsProps = {
  id: string
  label: string
  series: readonly BarSeries[]
  rows: readonly BarRow[]
  say: (value: number) => string
}

/** The name of a row stands above its bars: so it fits on a small screen, and text keeps its size. */
export function Bars({ id, label, series, rows, say }: BarsProps) {
  const values = rows.flatMap((row) => row.values.map((value) => value ?? 0))
  const scale = amountScale(values, say, { width: 78 })
  const high = top + series.length * (thick + 3) + 8
  return (
    <Drawing label={label} height={rows.length * high}>
      <Fills id={id} used={series.map(({ tone }) => tone)} />
      {rows.map((row, index) => (
        <g transform={`translate(0 ${index * high})`}>
          <text x={0} y={13}>
            {shortened(row.label)}
          </text>
          {series.map(({ tone }, at) => (
            <Bar
              value={row.values[at] ?? null}
              fill={fillOf(id, tone)}
              y={top + at * (thick + 3)}
              {...{ scale, say }}
            />
          ))}
          <line class="sh-chart__axis" x1={place(scale.at(0))} x2={place(scale.at(0))} y1={top} y2={high - 11} />
        </g>
      ))}
    </Drawing>
  )
}

type BarProps = {
  value: number | null
  fill: string
  y: number
  scale: ReturnType<typeof amountScale>
  say: (value: number) => string
}

function Bar({ value, fill, y, scale, say }: BarProps) {
  const [from, to] = [scale.at(0), scale.at(value ?? 0)]
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  return (
    <>
      {right > left && <rect x={place(left)} y={y} width={place(right - left)} height={thick} fill={fill} />}
      <text x={place(right)} y={y + 13} dx={6}>
        {sayOr(value, say)}
      </text>
    </>
  )
}

function sayOr(value: number | null, say: (value: number) => string): string {
  return value === null ? 'onbekend' : say(value)
}
