import type { Day } from '#kernel/day.ts'
import type { FamilyRole } from '#access/domain/words.ts'
import type { Telling } from '../moments.ts'
import type { Scene } from '../scene.ts'

/** Someone of a family: whose name a story tells, and what they may see when one looks around as them. */
export type Relative = {
  readonly name: string
  readonly kind: FamilyRole
  /** In one sentence who they are and what they see; null for who did not use their letter yet. */
  readonly about: string | null
  /** Only of the young person. */
  readonly bornOn?: (today: Day) => Day
  readonly language?: 'nl' | 'en'
  readonly interpreter?: string
}

export type RelativeKey = `@${string}`

/** One child, or one question, from its beginning until today. */
export type Story = {
  readonly relatives: Readonly<Record<RelativeKey, Relative>>
  readonly tell: (scene: Scene) => Telling
}
