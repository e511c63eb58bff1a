import { wordsIn, type Lang } from './words.ts'

/** Where a demonstration stands: its clock, already written out, for example `dinsdag 24 november 2026, 14:05 uur`. */
export type Demo = { clock: string }

/** Says loudly that nobody on this website exists, and what time it pretends to be. */
export function DemoBanner({ lang, demo }: { lang: Lang; demo: Demo }) {
  const words = wordsIn(lang)
  return (
    <aside class="sh-demo" aria-label={words.demo}>
      <div class="sh-width sh-demo__content">
        <p class="sh-demo__text">
          <strong class="sh-demo__label">{words.demo}</strong> {words.demoText} {words.demoClock}{' '}
          <strong>{demo.clock}</strong>.
        </p>
        <ul class="sh-demo__links">
          <li>
            <a class="nl-link" href="/demo">
              {words.demoPeople}
            </a>
          </li>
          <li>
            <a class="nl-link" href="/demo/post">
              {words.demoMail}
            </a>
          </li>
        </ul>
      </div>
    </aside>
  )
}
