import type { Child } from '#jsx/jsx-runtime'

export type TimelineEntry = {
  title: Child
  /** When and by whom: `<MomentText at={…} /> · Intern begeleider, De Wilgen`. */
  byline: Child
  body?: Child
  /** Something is here that this reader may not see: the title then says only that. */
  closed?: boolean | undefined
}

/** What happened, the newest first unless the page says otherwise. */
export function Timeline({ entries, level = 3 }: { entries: readonly TimelineEntry[]; level?: 2 | 3 | undefined }) {
  return (
    <ol class="sh-timeline">
      {entries.map((entry) => (
        <li class={entry.closed ? 'sh-timeline__entry sh-timeline__entry--closed' : 'sh-timeline__entry'}>
          {level === 2 ? (
            <h2 class="sh-timeline__title">{entry.title}</h2>
          ) : (
            <h3 class="sh-timeline__title">{entry.title}</h3>
          )}
          <p class="sh-timeline__byline">{entry.byline}</p>
          {entry.body && <div class="sh-timeline__body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}
