import { type Column, DataTable } from '../data-table.tsx'
import { sayNumber } from '../numbers.ts'
import { Drawing, Figure, type FigureProps } from './figure.tsx'
import { amountScale, place } from './scale.ts'

/** One small picture: a value for each point, in the order of `points`; null is not known and breaks the line. */
export type Panel = { readonly label: string; readonly values: readonly (number | null)[] }

export type SmallMultiplesProps = FigureProps & {
  /** What lies along the bottom of each: `2023`, `2024`, … */
  points: readonly string[]
  panels: readonly Panel[]
  panelsAre: string
  caption: string
  say?: ((value: number) => string) | undefined
  /** What is not known, in words: `ontbreekt`. */
  unknown?: string | undefined
}

/** The same line many times beside each other, all on one scale, so that they can be compared; one table for all. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { points, panels, panelsAre, caption, say = sayNumber, unknown = 'ontbreekt', ...figure } = props
  const sayOr = (value: number | null | undefined) => (value == null ? unknown : say(value))
  const most = Math.max(0, ...panels.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const columns: readonly Column<Panel>[] = [
    { label: panelsAre, rowHeader: true, cell: ({ label }) => label },
    ...points.map((label, index) => ({ label, numeric: true, cell: ({ values }: Panel) => sayOr(values[index]) })),
  ]
  return (
    <Figure
      {...figure}
      wide
      picture={
        <ul class="sh-multiples" role="list">
          {panels.map((panel) => (
            <li>
              <Line panel={panel} most={most} points={points} say={say} sayOr={sayOr} />
            </li>
          ))}
        </ul>
      }
      table={<DataTable caption={caption} columns={columns} rows={panels} empty="" />}
    />
  )
}

const top = 40
const high = 72

type LineProps = {
  panel: Panel
  most: number
  points: readonly string[]
  say: (value: number) => string
  sayOr: (value: number | null | undefined) => string
}

function Line({ panel: { label, values }, most, points, say, sayOr }: LineProps) {
  const scale = amountScale([most], say, { width: high })
  const x = (index: number) => 8 + (points.length < 2 ? 42 : (84 * index) / (points.length - 1))
  const y = (value: number) => top + high - scale.at(value)
  const last = values.length - 1
  return (
    <Drawing
      label={`Lijn van ${label}: ${points.map((point, at) => `${point} ${sayOr(values[at])}`).join(', ')}`}
      height={top + high + 24}
    >
      <text class="sh-chart__strong" x={0} y={14}>
        {label}
      </text>
      <line class="sh-chart__axis" x1="0%" x2="100%" y1={top + high} y2={top + high} />
      <svg x="0" y="0" width="100%" height={top + high} viewBox={`0 0 100 ${top + high}`} preserveAspectRatio="none">
        {runsOf(values).map((run) => (
          <polyline
            class="sh-chart__run"
            points={run.map(([index, value]) => `${x(index)},${y(value)}`).join(' ')}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      {values.map(
        (value, index) => value !== null && <circle class="sh-chart__ink" cx={place(x(index))} cy={y(value)} r={4} />,
      )}
      {[0, last].map((index) => (
        <>
          <text x={place(x(index))} y={y(values[index] ?? 0) - 9} text-anchor="middle">
            {sayOr(values[index])}
          </text>
          <text class="sh-chart__quiet" x={place(x(index))} y={top + high + 17} text-anchor="middle">
            {points[index] ?? ''}
          </text>
        </>
      ))}
    </Drawing>
  )
}

/** The stretches of known values, with their places: between them the line is broken. */
export function runsOf(values: readonly (number | null)[]): readonly (readonly (readonly [number, number])[])[] {
  const runs: [number, number][][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push([index, value])
  }
  return runs.filter((run) => run.length > 0)
}
