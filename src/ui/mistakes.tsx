import type { Address } from './address.ts'
import { wordsIn, type Lang } from './words.ts'

/** What has to be repaired: the name of the field, and the sentence that says how. */
export type MistakeList = Readonly<Record<string, string | undefined>>

/**
 * UI-6 · Mistakes lead to their fields.
 *
 * All mistakes of a form stand together above it, and each is a link to its field. The heading can take the focus, so
 * that a reader who does not see the page is told first. Nothing is shown when there is nothing to repair.
 *
 * Source: WCAG 2.2, 3.3.1 and 3.3.3; NL Design System, richtlijnen voor formulieren (foutmeldingen).
 */
export function Mistakes({ of, lang }: { of: MistakeList; lang?: Lang | undefined }) {
  const words = wordsIn(lang)
  const found = Object.entries(of).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (found.length === 0) return null
  return (
    <section class="sh-mistakes" aria-labelledby="fouten" data-enhance="mistakes">
      <h2 class="nl-heading nl-heading--level-3 sh-mistakes__title" id="fouten" tabindex={-1}>
        {words.mistakesTitle}
      </h2>
      <p class="nl-paragraph">{words.mistakesText}</p>
      <ul class="sh-mistakes__list">
        {found.map(([name, message]) => (
          <li>
            <a class="sh-mistakes__link" href={`#${name}` satisfies Address}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function hasMistakes(of: MistakeList): boolean {
  return Object.values(of).some(Boolean)
}
