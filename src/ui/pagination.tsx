import type { Address } from './address.ts'
import { wordsIn, type Lang } from './words.ts'

type PaginationProps = {
  at: number
  of: number
  /** The address of a page of the list: everything else in it stays as it is. */
  href: (page: number) => Address
  lang?: Lang | undefined
}

/** Leads through the pages of a list: the first, the last, and the ones around here. Nothing for a single page. */
export function Pagination({ at, of, href, lang }: PaginationProps) {
  if (of <= 1) return null
  const words = wordsIn(lang)
  return (
    <nav class="utrecht-pagination sh-pages" aria-label={words.pages}>
      {at > 1 && (
        <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev" href={href(at - 1)}>
          {words.previous}
        </a>
      )}
      <ol class="sh-pages__list">
        {around(at, of).map((page) => (
          <li>
            {page === null ? (
              <span class="sh-pages__gap">…</span>
            ) : (
              <a
                class={`utrecht-pagination__page-link sh-pages__link${page === at ? ' utrecht-pagination__page-link--current' : ''}`}
                href={href(page)}
                aria-current={page === at ? 'page' : undefined}
                aria-label={`${words.page} ${page}`}
              >
                {page}
              </a>
            )}
          </li>
        ))}
      </ol>
      {at < of && (
        <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next" href={href(at + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}

/** The pages worth a link; null stands for a gap of more than one page. */
export function around(at: number, of: number): (number | null)[] {
  const near = new Set([1, at - 1, at, at + 1, of])
  if (at === 4) near.add(2)
  if (at === of - 3) near.add(of - 1)
  const shown = [...near].filter((page) => page >= 1 && page <= of).toSorted((a, b) => a - b)
  return shown.flatMap((page, index) => (index > 0 && page - (shown[index - 1] ?? 0) > 1 ? [null, page] : [page]))
}
