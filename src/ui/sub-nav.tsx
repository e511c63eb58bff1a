import type { Address } from './address.ts'
import { wordsIn, type Lang } from './words.ts'

export type SubNavItem = { href: Address; label: string; current?: boolean | undefined; count?: number | undefined }

/** The parts of one thing (a dossier, a provision) as links: every part is a page of its own. */
export function SubNav({
  items,
  label,
  lang,
}: {
  items: readonly SubNavItem[]
  label?: string
  lang?: Lang | undefined
}) {
  return (
    <nav class="sh-tabs" aria-label={label ?? wordsIn(lang).parts}>
      <ul class="sh-tabs__list">
        {items.map((item) => (
          <li>
            <a class="sh-tabs__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count ? <span class="nl-number-badge">{item.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
