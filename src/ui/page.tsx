import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { Alert, type AlertKind } from './alert.tsx'
import { DemoBanner, type Demo } from './demo-banner.tsx'
import { doctype } from './jsx/html.ts'
import { PageFooter } from './page-footer.tsx'
import { PageHeader, type NavItem, type Who } from './page-header.tsx'
import { wordsIn, type Lang } from './words.ts'

/** A step back in the way to this page. The page itself is added by its title. */
export type Crumb = { href: Address; label: string }

export type PageProps = {
  /** Says in the browser's tab where one is. It never holds more than the page may show. */
  title: string
  /** The h1, where it says more than the title. */
  heading?: Child
  lang?: Lang | undefined
  who?: Who | undefined
  nav?: readonly NavItem[] | undefined
  crumbs?: readonly Crumb[] | undefined
  /** The last of the crumbs, where the title says more than is needed behind the others. */
  crumb?: string | undefined
  /** The page comes back because of mistakes: `Fout:` stands before its title. */
  failed?: boolean | undefined
  /** What just happened, after a redirect. A plain text is good news. */
  notice?: string | { kind: AlertKind; text: Child } | undefined
  demo?: Demo | undefined
  /** For reading and for forms: a column of some 45 rem. */
  narrow?: boolean | undefined
  /** Small, above the h1: `<Steps … />` or what kind of thing this is. */
  above?: Child
  /** Below the h1: `<IdentityBar … />` or one leading sentence. */
  below?: Child
  /** Buttons, at the right of the h1. */
  actions?: Child
  children?: Child
}

/**
 * UI-4 · A page says where one is and what is wrong.
 *
 * Every document goes out in this frame: its language, one h1, a title that names the page, and `Fout:` before it when
 * the page comes back because of mistakes.
 *
 * Source: WCAG 2.2, 2.4.2, 2.4.1 and 3.1.1; NL Design System, richtlijnen voor formulieren (foutmeldingen).
 */
export function Page({
  title,
  lang = 'nl',
  narrow,
  failed,
  demo,
  who,
  nav = [],
  crumbs = [],
  crumb,
  ...rest
}: PageProps) {
  const words = wordsIn(lang)
  return (
    <>
      {doctype}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" content="#084655" />
          <title>{`${failed ? `${words.failed}: ` : ''}${title} – Samenhang`}</title>
          <link rel="preload" href="/fonts/source-sans-3.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
          <link rel="stylesheet" href="/site.css" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <script src="/enhance/page.js" defer />
        </head>
        <body class="utrecht-document">
          <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
            {words.skip}
          </a>
          {demo && <DemoBanner lang={lang} demo={demo} />}
          <PageHeader lang={lang} who={who} nav={nav} />
          <div class={narrow ? 'sh-width sh-page sh-page--narrow' : 'sh-width sh-page'}>
            {crumbs.length > 0 && <Crumbs lang={lang} crumbs={crumbs} here={crumb ?? title} />}
            <main id="inhoud" class="sh-main" tabindex={-1}>
              <Top title={title} lang={lang} {...rest} />
              {rest.children}
            </main>
          </div>
          <PageFooter lang={lang} />
        </body>
      </html>
    </>
  )
}

function Top({ title, lang, heading, above, below, actions, notice }: Omit<PageProps, 'children'>) {
  const news = typeof notice === 'string' ? { kind: 'success' as const, text: notice } : notice
  return (
    <>
      {news && (
        <Alert kind={news.kind} lang={lang}>
          {news.text}
        </Alert>
      )}
      <div class="sh-top">
        <div class="sh-top__text">
          {above && <div class="sh-top__above">{above}</div>}
          <h1 class="nl-heading nl-heading--level-1">{heading ?? title}</h1>
          {below && <div class="sh-top__below">{below}</div>}
        </div>
        {actions && <div class="sh-top__actions utrecht-button-group">{actions}</div>}
      </div>
    </>
  )
}

function Crumbs({ lang, crumbs, here }: { lang: Lang; crumbs: readonly Crumb[]; here: string }) {
  return (
    <nav class="utrecht-breadcrumb-nav sh-crumbs" aria-label={wordsIn(lang).crumbs}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {crumbs.map((crumb) => (
          <li class="utrecht-breadcrumb-nav__item sh-crumbs__item">
            <a class="nl-link utrecht-breadcrumb-nav__link" href={crumb.href}>
              {crumb.label}
            </a>
          </li>
        ))}
        <li class="utrecht-breadcrumb-nav__item sh-crumbs__item">
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}
