import type { Day } from '#kernel/day.ts'
import type { Child } from '#jsx/jsx-runtime'
import { sayDay } from '../dates.ts'
import { Drawing, Figure, type FigureProps, shortened } from './figure.tsx'
import { type Scale, dayScale, place } from './scale.ts'
import { Fills, Legend, type LegendEntry, type Tone, fillOf } from './tones.tsx'

/**
 * CHART-3 · How sure a moment is, is drawn: `day` as a point, `month` (or a week) as a block, `within` as a thin bar between
 * two posts: somewhere in there. A month is never drawn as a day.
 *
 * Source: scenario GC16.
 */
export type Sureness = 'day' | 'month' | 'within'

/** One stretch: `until` is the first day that no longer counts; `runsOn` until when it goes on afterwards. */
export type TimeSpan = {
  readonly from: Day
  readonly until: Day
  readonly sureness: Sureness
  readonly runsOn: Day | null
  /** It has a beginning and no end. */
  readonly open: boolean
}

export type TimeRow = {
  readonly label: string
  readonly tone: Tone
  readonly spans: readonly TimeSpan[]
  /** At the right, in words: `te laat`. */
  readonly mark: string | null
}

export type TimeLineProps = FigureProps & {
  /** What is drawn: the first day, and the first day that is no longer drawn. */
  from: Day
  until: Day
  today: Day
  todayIs: string
  rows: readonly TimeRow[]
  legend: readonly LegendEntry[]
  /** The same in a table, with the words that were used and the days they mean. */
  table: Child
}

/** What happens when, row by row; the table with the words stands below it. */
export function TimeLine({ from, until, today, todayIs, rows, legend, table, ...figure }: TimeLineProps) {
  const { id, conclusion } = figure
  return (
    <Figure
      {...figure}
      wide
      picture={
        <>
          <Legend id={id} entries={legend} />
          <Shapes />
          <Rows label={`Tijdlijn: ${conclusion}`} {...{ id, from, until, today, todayIs, rows }} />
        </>
      }
      table={table}
    />
  )
}

/** What the shapes stand for, in words. */
function Shapes() {
  const shapes: readonly (readonly [Child, string])[] = [
    [<path class="sh-chart__ink" d="M12 2l6 6-6 6-6-6z" />, 'op een dag'],
    [<rect class="sh-chart__ink" x={2} y={2} width={20} height={12} />, 'in een week of maand'],
    [<path class="sh-chart__post" d="M2 1v14M22 1v14M2 8h20" />, 'ergens in deze periode'],
    [<path class="sh-chart__on" d="M2 8h20" />, 'loopt daarna door'],
  ]
  return (
    <ul class="sh-legend" role="list">
      {shapes.map(([shape, words]) => (
        <li class="sh-legend__entry">
          <svg class="sh-legend__tone" viewBox="0 0 24 16" width={24} height={16} aria-hidden="true" focusable="false">
            {shape}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

const monthsShort = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')
const head = 38
const high = 42

type RowsProps = Pick<TimeLineProps, 'id' | 'from' | 'until' | 'today' | 'todayIs' | 'rows'> & { label: string }

function Rows({ id, label, from, until, today, todayIs, rows }: RowsProps) {
  const scale = dayScale(from, until, monthsShort)
  const height = head + rows.length * high
  return (
    <Drawing label={label} height={height}>
      <Fills id={id} used={rows.map(({ tone }) => tone)} />
      {scale.ticks.map(({ value, label: said }) => (
        <>
          <line class="sh-chart__line" x1={place(scale.at(value))} x2={place(scale.at(value))} y1={18} y2={height} />
          {said !== '' && (
            <text class="sh-chart__quiet" x={place(scale.at(value))} y={13} text-anchor={anchorAt(scale.at(value))}>
              {said}
            </text>
          )}
        </>
      ))}
      {from <= today && today < until && (
        <>
          <line class="sh-chart__now" x1={place(scale.at(today))} x2={place(scale.at(today))} y1={head} y2={height} />
          <text class="sh-chart__strong" x={place(scale.at(today))} y={32} text-anchor={anchorAt(scale.at(today))}>
            {`${todayIs} (${sayDay(today, 'nl', 'short')})`}
          </text>
        </>
      )}
      {rows.map((row, index) => (
        <g transform={`translate(0 ${head + index * high})`}>
          <text x={0} y={14}>
            {shortened(row.label, row.mark === null ? 38 : 30)}
          </text>
          {row.mark !== null && (
            <text class="sh-chart__strong" x="100%" y={14} text-anchor="end">
              {row.mark}
            </text>
          )}
          {row.spans.map((span) => (
            <Span span={span} scale={scale} fill={fillOf(id, row.tone)} />
          ))}
        </g>
      ))}
    </Drawing>
  )
}

function Span({ span, scale, fill }: { span: TimeSpan; scale: Scale<Day>; fill: string }) {
  const [left, right] = [scale.at(span.from), scale.at(span.until)]
  const on = span.open ? 100 : span.runsOn === null ? right : scale.at(span.runsOn)
  const y = 27
  return (
    <>
      {on > right && <line class="sh-chart__on" x1={place(right)} x2={place(on)} y1={y} y2={y} />}
      {span.sureness === 'day' && (
        <svg x={place(left)} y={y - 8} overflow="visible">
          <path d="M0 0l8 8-8 8-8-8z" fill={fill} />
        </svg>
      )}
      {span.sureness === 'month' && (
        <rect x={place(left)} y={y - 7} width={place(right - left)} height={14} fill={fill} />
      )}
      {span.sureness === 'within' && (
        <>
          <rect x={place(left)} y={y - 4} width={place(right - left)} height={8} fill={fill} />
          <line class="sh-chart__post" x1={place(left)} x2={place(left)} y1={y - 8} y2={y + 8} />
          <line class="sh-chart__post" x1={place(right)} x2={place(right)} y1={y - 8} y2={y + 8} />
        </>
      )}
    </>
  )
}

function anchorAt(percents: number): 'start' | 'middle' | 'end' {
  if (percents < 12) return 'start'
  return percents > 85 ? 'end' : 'middle'
}
