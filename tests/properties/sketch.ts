import fc from 'fast-check'
import { legalGrounds } from '#access/domain/grounds.ts'
import { agreementKinds } from '#access/domain/signers.ts'
import {
  type FamilyRole,
  type Purpose,
  type Section,
  type StaffRole,
  familyRoles,
  purposes,
  sections,
  staffRoles,
} from '#access/domain/words.ts'
import { anchor, functions } from './cast.ts'
import { birthday } from './oracle.ts'

/**
 * What fast-check invents: a child with its circle, in days counted from the borders that matter. `place.ts` gives it
 * identities. Nearly everything makes sense nearly always, for chance alone opens no section; the rest is nonsense.
 */
export type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

/** A day near a border: some days before or after the anchor or a birthday. */
export type Near = { readonly at: 'anchor' | 12 | 16 | 18; readonly days: number }

export function resolve(near: Near, bornOn: string): string {
  const border = near.at === 'anchor' ? anchor : birthday(bornOn, near.at)
  return shift(border, near.days)
}

export function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const fewDays = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom(-400, -30, 30, 400) },
  { weight: 1, arbitrary: fc.integer({ min: -800, max: 800 }) },
)
const near = fc.record({ at: fc.constantFrom<Near['at'][]>('anchor', 'anchor', 12, 16, 18), days: fewDays })
const longAgo = fc.constant<Near>({ at: 'anchor', days: -2_500 })
const farAway = fc.constant<Near>({ at: 'anchor', days: 2_500 })
const beforeTheLaws = fc.constant<Near>({ at: 'anchor', days: -4_300 })
const begin = fc.oneof(
  { weight: 6, arbitrary: longAgo },
  { weight: 2, arbitrary: beforeTheLaws },
  { weight: 4, arbitrary: near },
)
const end = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: near })

/** A birth such that a birthday falls near the anchor, or on 29 February. */
const bornOn = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(12, 16, 18), fewDays)
      .map(([years, days]) => shift(birthday(anchor, -years), days)),
  },
  { weight: 1, arbitrary: fc.constantFrom('2008-02-29', '2012-02-29', '2016-02-29', '2010-03-01', '2010-02-28') },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 19 }).map((years) => shift(birthday(anchor, -years), -100)) },
)

/** Those who may stand around one child, by the word `place.ts` knows them by. */
export const relatives = ['youth', 'mother', 'father', 'guardian', 'absent', 'foster', 'helper'] as const
export type Relative = (typeof relatives)[number]
export const naturalRole: Readonly<Record<Relative, FamilyRole>> = {
  youth: 'youth',
  mother: 'parent_with_authority',
  father: 'parent_with_authority',
  guardian: 'guardian',
  absent: 'parent_without_authority',
  foster: 'foster_parent',
  helper: 'helper',
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 8 }).map((value) => value)
const mostly = fc.integer({ min: 0, max: 9 }).map((number) => number > 0)
const someSections = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Section[]>([...sections]) },
  { weight: 2, arbitrary: fc.subarray<Section>([...sections], { minLength: 1 }) },
)

const holder = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...staffRoles), fc.nat())
      .map(([role, pick]) => ({ function: inRole(role)[pick % inRole(role).length]!.id })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...relatives).map((relative) => ({ relative })) },
)

function inRole(role: StaffRole) {
  return functions.filter((one) => one.role === role)
}

/** The oddities stand in for what a mistake might write: another purpose or basis than the role's own. */
const relation = fc.record({
  holder,
  purpose: fc.nat(),
  byGround: fc.boolean(),
  from: begin,
  until: end,
  again: fc.option(fc.record({ from: near, until: end }), { freq: 3 }),
  sections: someSections,
  odd: fc.record({
    purpose: rareOf<Purpose>(purposes),
    basis: rareOf<string>(['family', 'consent', ...legalGrounds.map((ground) => `legal:${ground.id}`)]),
    role: rareOf<FamilyRole>(familyRoles),
  }),
})

function rareOf<T>(values: readonly T[]): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) })
}

const signature = fc.record({
  relative: fc.constantFrom(...relatives),
  answer: fc.constantFrom('yes', 'yes', 'no', 'withdrawn', 'court', 'disputed'),
  on: near,
})

/** Mostly asked of someone in the circle and first answered with yes by those who may have to sign. */
const consent = fc.record({
  recipient: fc.nat(),
  /** Asked for the person, also when it is someone of an organisation. */
  asPerson: rareOf([true]),
  purpose: rareOf<Purpose>(purposes),
  kind: fc.constantFrom('joint-plan', 'action-part', ...agreementKinds),
  from: begin,
  until: fc.oneof({ weight: 3, arbitrary: farAway }, { weight: 1, arbitrary: near }),
  closedAt: rarely(fc.record({ on: near, late: fc.boolean() })),
  sections: someSections,
  first: fc.record({ who: fc.subarray(relatives.slice(0, 4)), all: mostly, on: begin }),
  later: fc.array(signature, { maxLength: 3 }),
})

const parent = fc.record({
  authority: mostly,
  from: begin,
  until: end,
  authorityFrom: rarely(near),
  authorityUntil: rarely(near),
})

const writing = fc.record({
  table: fc.constantFrom('goals', 'steps', 'entries'),
  section: fc.constantFrom(...sections),
  fromSchool: fc.boolean(),
  withheldFrom: fc.array(fc.nat(), { maxLength: 2 }),
})

export const sketch = fc.record({
  bornOn,
  capable: mostly,
  youthHasAccount: mostly,
  mother: parent,
  father: fc.option(parent, { freq: 3 }),
  guardian: rarely(parent),
  school: fc.nat({ max: 1 }),
  relations: fc.array(relation, { maxLength: 8 }),
  consents: fc.array(consent, { maxLength: 6 }),
  agreements: fc.array(fc.record({ answer: fc.constantFrom('yes', 'yes', 'asked', 'no', 'withdrawn'), on: begin }), {
    maxLength: 4,
  }),
  writings: fc.array(writing, { maxLength: 6 }),
  addresses: fc.array(fc.record({ hiddenFrom: fc.array(fc.nat(), { maxLength: 2 }) }), { maxLength: 3 }),
})
