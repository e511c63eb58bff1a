import type { Address } from './address.ts'
import { Logo } from './logo.tsx'
import { wordsIn, type Lang } from './words.ts'

/** A function one may go on in: the page posts `functie=<id>` to `/functie`. */
export type OtherFunction = { id: string; label: string }

/** Who is looking: the name, in which function of which organisation, and in which others they could go on. */
export type Who = {
  name: string
  acting: string
  functions?: readonly OtherFunction[] | undefined
  /** The name leads to one's own account. */
  account?: boolean | undefined
  /** There are other functions, to be chosen on a page of their own. */
  several?: boolean | undefined
}

export type NavItem = {
  href: Address
  label: string
  current?: boolean | undefined
  /** How much waits there; nothing is shown for 0. */
  count?: number | undefined
  /** What is counted, for who cannot see it beside the word: `3 open`. */
  counted?: string | undefined
}

/** The head of every page: whose website this is, as whom one looks, and the rooms one may enter. */
export function PageHeader({ lang, who, nav }: { lang: Lang; who?: Who | undefined; nav: readonly NavItem[] }) {
  const words = wordsIn(lang)
  return (
    <header class="sh-header">
      <div class="sh-header__bar">
        <div class="sh-width sh-header__content">
          <a class="sh-brand" href="/" aria-label={words.home}>
            <Logo />
            <span class="sh-brand__name">Samenhang</span>
          </a>
          {who && <Person lang={lang} who={who} />}
        </div>
      </div>
      {nav.length > 0 && (
        <nav class="sh-nav" aria-label={words.menu}>
          <ul class="sh-width sh-nav__list">
            {nav.map((item) => (
              <li>
                <a class="sh-nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                  {item.count ? <Count value={item.count} what={item.counted ?? ''} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function Count({ value, what }: { value: number; what: string }) {
  return (
    <span class="nl-number-badge sh-nav__count">
      {value}
      {what && <span class="sh-unseen"> {what}</span>}
    </span>
  )
}

function Person({ lang, who }: { lang: Lang; who: Who }) {
  const words = wordsIn(lang)
  const others = who.functions ?? []
  return (
    <div class="sh-person">
      {others.length === 0 ? (
        <span class="sh-acting">
          <span class="sh-unseen">{words.actingFor} </span>
          {who.acting}
        </span>
      ) : (
        <details class="sh-switch" data-enhance="menu">
          <summary class="sh-acting sh-acting--choice">
            <span class="sh-unseen">{words.actingFor} </span>
            {who.acting}
          </summary>
          <form class="sh-switch__menu" method="post" action="/functie">
            <p class="sh-switch__title">{words.switchTo}</p>
            {others.map((other) => (
              <button class="sh-switch__choice" type="submit" name="functie" value={other.id}>
                {other.label}
              </button>
            ))}
          </form>
        </details>
      )}
      {who.several && (
        <a class="nl-link sh-person__switch" href="/kies-functie">
          {words.switchFunction}
        </a>
      )}
      <span class="sh-person__name">
        <span class="sh-unseen">{words.you} </span>
        {who.account ? (
          <a class="nl-link" href="/account">
            {who.name}
          </a>
        ) : (
          who.name
        )}
      </span>
      <form class="sh-person__out" method="post" action="/uitloggen">
        <button class="sh-link-button" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  )
}
