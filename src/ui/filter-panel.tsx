import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { Button } from './button.tsx'
import { wordsIn, type Lang } from './words.ts'

/** A filter that is on, and the address of the same list without it. */
export type Chip = { label: string; without: Address }

export type FilteredListProps = {
  /** The list's own address; the filters are put behind it. Names and birth dates never go here: those are posted. */
  action: Address
  /** What was found, as a heading: `128 dossiers`. */
  found: string
  filters: Child
  chips?: readonly Chip[] | undefined
  /** The same list with no filter at all. */
  clear?: Address | undefined
  /** What stays as it is when filters change, for example the sorting. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** What is found needs the whole width: the filters stand above it, folded until one is on. */
  above?: boolean | undefined
  /** At the right of what was found: a download, a way to save this view. */
  tools?: Child
  lang?: Lang | undefined
  children: Child
}

/** A list with its filters at the left, or above: what is chosen stands above the rows and goes with one press. */
export function FilteredList(props: FilteredListProps) {
  const { action, found, filters, chips = [], clear, hidden = {}, above, tools, lang, children } = props
  const words = wordsIn(lang)
  return (
    <div class={above ? 'sh-filtered sh-filtered--above' : 'sh-filtered'}>
      <search class="sh-filtered__filters">
        <details class="sh-filters" open={!above || chips.length > 0} data-enhance="fold">
          <summary class="sh-filters__summary">
            <h2 class="nl-heading nl-heading--level-3">{words.filter}</h2>
          </summary>
          <form class="sh-filters__form" method="get" action={action} aria-label={words.filter}>
            {Object.entries(hidden).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {filters}
            <Button look="secondary">{words.applyFilters}</Button>
          </form>
        </details>
      </search>
      <section class="sh-filtered__list" aria-labelledby="gevonden">
        <div class="sh-filtered__top">
          <h2 class="nl-heading nl-heading--level-2" id="gevonden">
            {found}
          </h2>
          {tools}
        </div>
        {chips.length > 0 && <Chips chips={chips} clear={clear} lang={lang} />}
        {children}
      </section>
    </div>
  )
}

function Chips({ chips, clear, lang }: { chips: readonly Chip[]; clear: Address | undefined; lang: Lang | undefined }) {
  const words = wordsIn(lang)
  return (
    <ul class="sh-chips" aria-label={words.chosenFilters}>
      {chips.map((chip) => (
        <li>
          <a class="sh-chip" href={chip.without}>
            <span class="sh-unseen">{words.removeFilter} </span>
            {chip.label}
            <span class="sh-chip__cross" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
      {clear && chips.length > 1 && (
        <li>
          <a class="nl-link sh-chips__clear" href={clear}>
            {words.clearFilters}
          </a>
        </li>
      )}
    </ul>
  )
}
