import { wordsIn, type Lang } from './words.ts'

/** The foot of every page: what a public website has to tell, and how to reach it. */
export function PageFooter({ lang }: { lang: Lang }) {
  const words = wordsIn(lang)
  return (
    <footer class="sh-footer">
      <div class="sh-width sh-footer__content">
        <p class="sh-footer__promise">
          <strong>Samenhang</strong>
          <span>{words.promise}</span>
        </p>
        <nav aria-label={words.about}>
          <ul class="sh-footer__links">
            <li>
              <a class="sh-footer__link" href="/openbaar">
                {words.published}
              </a>
            </li>
            <li>
              <a class="sh-footer__link" href="/toegankelijkheid">
                {words.accessibility}
              </a>
            </li>
            <li>
              <a class="sh-footer__link" href="/privacy">
                {words.privacy}
              </a>
            </li>
            <li>
              <a class="sh-footer__link" href="/over">
                {words.aboutUs}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
