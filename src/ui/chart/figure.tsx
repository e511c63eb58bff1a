import type { Child } from '#jsx/jsx-runtime'
import { Details } from '../details.tsx'
import { Heading, Text } from '../text.tsx'

export type FigureProps = {
  /** Its own on the page: ids of what is in the picture begin with it. */
  id: string
  /** The sentence that says what the picture shows. It is the heading. */
  conclusion: string
  level?: 2 | 3 | undefined
  /** Below: what was counted, when, and of whom. */
  note?: Child
  /** The picture needs the whole width: the table comes below it. */
  wide?: boolean | undefined
  /** The page says the same in words already: the table is closed behind this sentence. */
  folded?: string | undefined
}

/**
 * CHART-2 · A picture says its conclusion in words above it, and stands beside a table with the same numbers: who does not
 * see the picture misses nothing.
 *
 * Source: WCAG 2.2, 1.1.1; handbook standards §5 (charts for server-rendered pages).
 */
export function Figure({
  id,
  conclusion,
  level = 2,
  note,
  wide,
  folded,
  picture,
  table,
}: FigureProps & { picture: Child; table: Child }) {
  return (
    <figure class={wide ? 'sh-figure sh-figure--wide' : 'sh-figure'} id={id} aria-labelledby={`${id}-kop`}>
      <figcaption>
        <Heading level={level} id={`${id}-kop`}>
          {conclusion}
        </Heading>
      </figcaption>
      <div class="sh-figure__parts">
        <div>{picture}</div>
        <div>{folded === undefined ? table : <Details summary={folded}>{table}</Details>}</div>
      </div>
      {note && <Text small>{note}</Text>}
    </figure>
  )
}

/** The drawing itself: as wide as its place, so many pixels high, one picture for who listens. */
export function Drawing({ label, height, children }: { label: string; height: number; children: Child }) {
  return (
    <svg class="sh-chart" role="img" aria-label={label} width="100%" height={height} focusable="false">
      {children}
    </svg>
  )
}

/** The first words of a long label; the whole stands in the table. */
export function shortened(text: string, most = 38): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
