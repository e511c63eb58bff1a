import type { PersonId } from '#kernel/id.ts'
import { type Day, addDays, day, reachesAge } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'

/**
 * What someone agrees to. Four different things are called "toestemming"; the fifth is the region's own joint plan.
 * help: consent to help · secrecy: waiver of professional secrecy, sharing · gdpr: consent under the AVG ·
 * action-part: the "handelingsdeel" of an OPP · joint-plan: one child, one plan.
 */
export const agreementKinds = ['help', 'secrecy', 'gdpr', 'action-part', 'joint-plan'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** The child, as far as it matters for signing. */
export type Subject = {
  readonly personId: PersonId | null
  readonly bornOn: Day
  /** False when a professional found the young person (from 12) not able to weigh their interests (7.3.15). */
  readonly capable: boolean
  /** Who holds authority ("gezag"), from–until. */
  readonly authority: readonly { readonly personId: PersonId; readonly period: Period }[]
}

export type Signers = {
  /** Whether the young person signs. */
  readonly youth: boolean
  /** Whether all who hold authority sign. */
  readonly holders: boolean
  readonly rule: 'SIGN-1' | 'SIGN-2' | 'SIGN-3' | 'SIGN-4' | 'SIGN-5'
}

type Row = Period & { readonly kinds: readonly AgreementKind[]; readonly ages: readonly Band[] }
type Band = {
  readonly below: number | null
  readonly youth: boolean
  readonly holders: boolean
  readonly rule: Signers['rule']
}

const helpAndSharing: readonly Band[] = [
  { below: 12, youth: false, holders: true, rule: 'SIGN-1' },
  { below: 16, youth: true, holders: true, rule: 'SIGN-2' },
  { below: null, youth: true, holders: false, rule: 'SIGN-3' },
]

/**
 * Dated rows: which bands of age sign for which kind. Legal numbers live here and nowhere else.
 *
 * SIGN-1 · Below twelve those who hold authority sign, all of them.
 *
 * Source: Jeugdwet art. 7.3.4 lid 1, 7.3.15 lid 1.
 *
 * SIGN-2 · From twelve to sixteen the young person and all who hold authority sign.
 *
 * Source: Jeugdwet art. 7.3.4; joint signing for mere sharing is practice (domain.md §4.2).
 *
 * SIGN-3 · From sixteen the young person signs alone.
 *
 * Source: Jeugdwet art. 7.3.5.
 *
 * SIGN-4 · Where consent under the AVG is the ground, the representative signs below sixteen.
 *
 * Source: UAVG art. 5.
 *
 * SIGN-5 · The parents agree with the action part of an OPP until the pupil is of age.
 *
 * Source: WPO art. 40a; WVO 2020 art. 2.44.
 */
export const signerRules: readonly Row[] = [
  { kinds: ['help', 'secrecy', 'joint-plan'], from: day('2015-01-01'), until: null, ages: helpAndSharing },
  {
    kinds: ['gdpr'],
    from: day('2018-05-25'),
    until: null,
    ages: [
      { below: 16, youth: false, holders: true, rule: 'SIGN-4' },
      { below: null, youth: true, holders: false, rule: 'SIGN-3' },
    ],
  },
  {
    kinds: ['action-part'],
    from: day('2017-08-01'),
    until: null,
    ages: [
      { below: 18, youth: false, holders: true, rule: 'SIGN-5' },
      { below: null, youth: true, holders: false, rule: 'SIGN-3' },
    ],
  },
]

/** Who signs for a kind of agreement on a day. Null where no rule was in force: then nobody can sign, and nothing opens. */
export function signersFor(kind: AgreementKind, subject: Subject, on: Day): Signers | null {
  const row = signerRules.find((rule) => rule.kinds.includes(kind) && holdsOn(rule, on))
  if (row === undefined) return null
  const band = row.ages.find((ages) => ages.below === null || on < reachesAge(subject.bornOn, ages.below))
  if (band === undefined) return null
  // Jeugdwet 7.3.15 lid 2: from twelve, who cannot weigh their interests is represented by those with authority.
  if (band.youth && !subject.capable) return { youth: false, holders: true, rule: band.rule }
  return { youth: band.youth, holders: band.holders, rule: band.rule }
}

/**
 * The people who must all say yes on a day, by name. Empty means that no one who may sign is known (no account of the
 * young person, no authority recorded): such a consent is never in force.
 */
export function requiredSigners(kind: AgreementKind, subject: Subject, on: Day): readonly PersonId[] {
  const signers = signersFor(kind, subject, on)
  if (signers === null) return []
  const holders = subject.authority.filter((holder) => holdsOn(holder.period, on)).map((holder) => holder.personId)
  if (signers.youth && subject.personId === null) return []
  if (signers.holders && holders.length === 0) return []
  return [
    ...(signers.youth && subject.personId !== null ? [subject.personId] : []),
    ...(signers.holders ? holders : []),
  ]
}

/**
 * The birthdays on which who signs for this kind changes. For a young person found not able to weigh their interests the
 * same people go on signing, so nothing changes then.
 */
export function signerBirthdays(kind: AgreementKind, subject: Subject): readonly Day[] {
  const ages = new Set(
    signerRules.filter((rule) => rule.kinds.includes(kind)).flatMap((rule) => rule.ages.map((band) => band.below)),
  )
  return [...ages]
    .filter((age) => age !== null)
    .map((age) => reachesAge(subject.bornOn, age))
    .filter((birthday) => {
      const before = signersFor(kind, subject, addDays(birthday, -1))
      const after = signersFor(kind, subject, birthday)
      return before?.youth !== after?.youth || before?.holders !== after?.holders
    })
}

/** The days on which another row of the table comes into force for this kind. */
export function signerRuleDays(kind: AgreementKind): readonly Day[] {
  return signerRules
    .filter((rule) => rule.kinds.includes(kind))
    .flatMap((rule) => [rule.from, rule.until])
    .filter((at) => at !== null)
}

/** Every age at which, for some kind of agreement, others sign from then on. For questions that look ahead. */
export const signingAges: readonly number[] = [
  ...new Set(signerRules.flatMap((rule) => rule.ages.map((band) => band.below))),
].filter((age) => age !== null)
