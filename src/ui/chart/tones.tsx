import type { Child } from '#jsx/jsx-runtime'

/**
 * CHART-1 · Colour is never the only sign: each tone has a pattern of its own, and what it stands for is written beside it.
 *
 * Source: WCAG 2.2, 1.4.1 and 1.4.11.
 */
export const tones = ['teal', 'blue', 'green', 'orange', 'red', 'grey'] as const
export type Tone = (typeof tones)[number]

const grounds: Record<Tone, string> = {
  teal: 'sh-tone-teal',
  blue: 'sh-tone-blue',
  green: 'sh-tone-green',
  orange: 'sh-tone-orange',
  red: 'sh-tone-red',
  grey: 'sh-tone-grey',
}

/** White cuts through the tone, on a tile of eight by eight; teal is whole. */
const cuts: Record<Tone, Child> = {
  teal: null,
  blue: <path d="M-2 2 2-2M0 8 8 0M6 10l4-4" />,
  green: <path d="M3 4h2M-1 0h2M-1 8h2M7 0h2M7 8h2" />,
  orange: <path d="M-2 6l4 4M0 0l8 8M6-2l4 4" />,
  red: <path d="M4 0v8" />,
  grey: <path d="M0 4h8" />,
}

/** The patterns of a picture, once at its top. `id` is the picture's own, so that two on a page do not mix. */
export function Fills({ id, used }: { id: string; used: readonly Tone[] }) {
  return (
    <defs>
      {tones
        .filter((tone) => used.includes(tone))
        .map((tone) => (
          <pattern id={`${id}-${tone}`} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect class={grounds[tone]} width={8} height={8} />
            <g class="sh-tone__cut">{cuts[tone]}</g>
          </pattern>
        ))}
    </defs>
  )
}

export function fillOf(id: string, tone: Tone): string {
  return `url(#${id}-${tone})`
}

export type LegendEntry = { readonly tone: Tone; readonly label: string }

/** What the tones stand for, in words. */
export function Legend({ id, entries }: { id: string; entries: readonly LegendEntry[] }) {
  return (
    <ul class="sh-legend" role="list">
      {entries.map(({ tone, label }) => (
        <li class="sh-legend__entry">
          <svg class="sh-legend__tone" viewBox="0 0 24 16" width={24} height={16} aria-hidden="true" focusable="false">
            <Fills id={`${id}-uitleg-${tone}`} used={[tone]} />
            <rect width={24} height={16} fill={fillOf(`${id}-uitleg-${tone}`, tone)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
