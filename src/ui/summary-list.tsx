import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { wordsIn, type Lang } from './words.ts'

export type SummaryRow = {
  key: string
  value: Child
  /** Where this can be changed, and for whom the link is not clear alone what it changes. */
  change?: { href: Address; label?: string } | undefined
}

/** Facts of one thing: what it is on the left, what it says on the right. */
export function SummaryList({ rows, lang }: { rows: readonly SummaryRow[]; lang?: Lang | undefined }) {
  return (
    <dl class="utrecht-data-list sh-summary">
      {rows.map((row) => (
        <div class="utrecht-data-list__item sh-summary__row">
          <dt class="utrecht-data-list__item-key sh-summary__key">{row.key}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd sh-summary__value">
            {row.value}
          </dd>
          {row.change && (
            <dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd sh-summary__change">
              <a class="nl-link" href={row.change.href}>
                {row.change.label ?? wordsIn(lang).change}
                <span class="sh-unseen"> {row.key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** The last page of a form: everything once more, each with a way back to it. Below it comes the form that sends. */
export function CheckAnswers({ rows, lang }: { rows: readonly AnsweredRow[]; lang?: Lang | undefined }) {
  return <SummaryList rows={rows} lang={lang} />
}

/** An answer can always be changed. */
export type AnsweredRow = SummaryRow & { change: { href: Address; label?: string } }
