import { sayNumber } from './numbers.ts'
import { wordsIn, type Lang } from './words.ts'

/** How far long work is: a bar, and the same in words. `what` is counted: `regels`. */
export function Progress({
  done,
  of,
  what,
  lang,
}: {
  done: number
  of: number
  what: string
  lang?: Lang | undefined
}) {
  const said = `${sayNumber(done, lang)} ${wordsIn(lang).of} ${sayNumber(of, lang)} ${what}`
  return (
    <div class="sh-progress">
      <progress class="sh-progress__bar" max={Math.max(of, 1)} value={Math.min(done, of)} aria-label={said} />
      <span class="sh-progress__text">{said}</span>
    </div>
  )
}
