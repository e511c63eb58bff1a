import { slugOf } from '#features/accounts/domain/demo-people.ts'
import { staffSketches } from './staff.ts'
import { stories } from './stories/all.ts'

/** Someone of the made-up region with whom one can look around: by one click, or `persoon=<slug>`. */
export type Introduced = {
  readonly slug: string
  readonly name: string
  /** Who they are and what they may see, in one sentence. */
  readonly about: string
}

/** Who is named first: one of each side of the region. */
const first = ['marit', 'ozan', 'meryem', '@ireen', '@selin', 'corrie', 'emre', 'otto', 'tessa', 'maarten']

/** Everyone with an account, those who show most at first. */
export function introductions(): readonly Introduced[] {
  const family = stories.flatMap(({ relatives }) => Object.entries(relatives))
  const all = [...staffSketches(), ...family].flatMap(([key, { name, about }]) =>
    about === null ? [] : [{ key, slug: slugOf(name), name, about }],
  )
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length)
  return all.toSorted((a, b) => rank(a.key) - rank(b.key)).map(({ slug, name, about }) => ({ slug, name, about }))
}

/** Those with whom one can look around, for who starts it for the first time. */
export const demoPeople = introductions()
