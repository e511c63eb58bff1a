import type { BadgeKind } from '#ui/status-badge.tsx'
import type { Lang } from '#ui/words.ts'
import type { OverallState } from '../../domain/consent-view.ts'
import { en } from './texts-en.ts'
import { type ConsentTexts, nl } from './texts-nl.ts'

export const consentTexts: Record<Lang, ConsentTexts> = { nl, en }

/** The colour only repeats what the word says. */
export const badgeOf: Record<OverallState, BadgeKind> = {
  asked: 'info',
  incomplete: 'warning',
  objection: 'danger',
  refused: 'danger',
  given: 'success',
  withdrawn: 'danger',
  expired: 'neutral',
  closed: 'neutral',
  mixed: 'warning',
}
