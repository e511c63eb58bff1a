import { wordsIn, type Lang } from './words.ts'

/** Where one is in a form of several pages: `Stap 2 van 4`. Goes in `above` of the page. */
export function Steps({ at, of, lang }: { at: number; of: number; lang?: Lang | undefined }) {
  const words = wordsIn(lang)
  return (
    <p class="sh-steps">
      {words.step} {at} {words.of} {of}
    </p>
  )
}
