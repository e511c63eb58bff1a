import type { Address } from '#ui/address.ts'
import type { Lang } from '#ui/words.ts'

/** A sentence that ends in a link. */
export type Pointer = { readonly text: string; readonly href: Address; readonly label: string }

/** One piece of a page to read: its heading, sentences, and points below them. */
export type Passage = {
  readonly heading: string
  readonly sentences: readonly string[]
  readonly points?: readonly (string | Pointer)[]
}

/** A page to read, in one language. `contact` is the heading above who to ask. */
export type Reading = {
  readonly title: string
  readonly lead: string
  readonly passages: readonly Passage[]
  readonly contact: { readonly heading: string; readonly text: string }
}

/** The same page in every language a visitor can choose. */
export type Readings = Readonly<Record<Lang, Reading>>
