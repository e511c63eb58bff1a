import type { Child } from '#jsx/jsx-runtime'
import { wordsIn, type Lang } from './words.ts'

/** More for who wants it: opens in place, also without scripts. */
export function Details({ summary, open, children }: { summary: string; open?: boolean | undefined; children: Child }) {
  return (
    <details class="sh-details" open={open}>
      <summary class="sh-details__summary">{summary}</summary>
      <div class="sh-details__body">{children}</div>
    </details>
  )
}

/** One who can see it, and why: `{ who: 'Intern begeleider, De Wilgen', why: 'Ouders gaven toestemming', until }`. */
export type Seer = { who: string; why: string; until?: Child }

/** Answers at the place itself who can see a part of a child's file, and on what ground. */
export function Explain({ seers, children, summary, lang }: ExplainProps) {
  return (
    <details class="sh-details">
      <summary class="sh-details__summary">{summary ?? wordsIn(lang).who}</summary>
      <div class="sh-details__body">
        {seers.length > 0 && (
          <ul class="sh-plain">
            {seers.map((seer) => (
              <li class="sh-explain__seer">
                <strong>{seer.who}</strong>
                <span class="sh-explain__why">
                  {seer.why}
                  {seer.until && <> · {seer.until}</>}
                </span>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </details>
  )
}

type ExplainProps = {
  seers: readonly Seer[]
  summary?: string | undefined
  lang?: Lang | undefined
  /** Below the list: what is not shown, and where to change it. */
  children?: Child
}
