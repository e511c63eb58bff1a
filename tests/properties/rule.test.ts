import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { decide } from '#access/domain/decide.ts'
import { type AccessRow, writeOut } from '#access/domain/write-out.ts'
import { sections } from '#access/domain/words.ts'
import { bordersOf } from './borders.ts'
import { factsOf, relationOf } from './facts-of.ts'
import { oracle, oracleOf } from './oracle.ts'
import { place } from './place.ts'
import { sketch } from './sketch.ts'
import type { WorldDossier } from './world.ts'

/** RUNS=20000 looks longer; a failure prints the seed and the path to see it again. */
const runs = { numRuns: Number(process.env.RUNS ?? 400) }

/** One child (its twin has other identities, but the same rule), in a region of either kind. */
const worlds = fc
  .tuple(sketch, fc.constantFrom('stop' as const, 'stop' as const, 'recompute' as const))
  .map(([one, birthdays]) => ({ world: place([one], birthdays), dossier: place([one], birthdays).dossiers[0]! }))

describe('the rule and the oracle', () => {
  test('ACCESS-1 to ACCESS-9, CONSENT-1 and -2, SIGN-1 to -5: decide says what the sentences say', () => {
    const seen = { open: 0, closed: 0, write: 0, school: 0, byConsent: 0 }
    fc.assert(
      fc.property(worlds, ({ world, dossier }) => {
        const facts = factsOf(world, dossier)
        for (const on of bordersOf(world, dossier))
          for (const relation of dossier.relations)
            for (const section of sections) {
              const said = decide(facts, relationOf(world, relation), section, day(on))
              const meant = oracleOf(world, dossier, relation, section, on)
              const what = `${relation.role} ${relation.basis} for ${relation.purpose}, ${section} on ${on}`
              assert.deepEqual(verdictOf(said), meant, `${what}: ${JSON.stringify(said)}`)
              seen[meant.read ? 'open' : 'closed'] += 1
              if (meant.write) seen.write += 1
              if (meant.schoolPart) seen.school += 1
              if (said.allowed && said.because.startsWith('consent')) seen.byConsent += 1
            }
      }),
      runs,
    )
    // a generator that opens nothing would agree with any rule
    const rich = seen.open > seen.closed / 50 && seen.byConsent > 100 && seen.write > 100 && seen.school > 100
    assert.ok(rich, JSON.stringify(seen))
  })
})

function verdictOf(said: ReturnType<typeof decide>) {
  return said.allowed
    ? { read: true, write: said.mayWrite, schoolPart: said.schoolPart }
    : { read: false, write: false, schoolPart: false }
}

describe('the rule written out in time', () => {
  test('ACCESS-10 the lines that hold on a day say what decide says on that day, for every relation and section', () => {
    fc.assert(
      fc.property(worlds, anyDays, ({ world, dossier }, days) => {
        const facts = factsOf(world, dossier)
        const lines = writeOut(facts)
        for (const on of [...bordersOf(world, dossier), ...days])
          for (const relation of facts.relations)
            for (const section of sections) {
              const held = holding(lines, on).filter((line) => line.relationId === relation.id && line.part === section)
              const decision = decide(facts, relation, section, day(on))
              assert.equal(held.length, decision.allowed ? 1 : 0, `${section} on ${on}: ${JSON.stringify(held)}`)
              if (!decision.allowed) continue
              const { mayWrite, schoolPart, because } = decision
              const { holderId, personId, organisationId, role, purpose } = relation
              const { from: _from, until: _until, part: _part, relationId: _relationId, ...line } = held[0]!
              assert.deepEqual(line, {
                holderId,
                personId,
                organisationId,
                role,
                purpose,
                mayWrite,
                schoolPart,
                because,
              })
            }
      }),
      runs,
    )
  })

  test('ACCESS-10 the cover is open on exactly the days on which some section is, and to write when one is', () => {
    fc.assert(
      fc.property(worlds, anyDays, ({ world, dossier }, days) => {
        const lines = writeOut(factsOf(world, dossier))
        for (const on of [...bordersOf(world, dossier), ...days])
          for (const holder of holdersOf(dossier)) {
            const cover = holding(lines, on).filter((line) => line.holderId === holder && line.part === 'cover')
            const verdicts = sections.map((section) => oracle(world, holder, dossier, section, on))
            assert.equal(
              cover.length > 0,
              verdicts.some((verdict) => verdict.read),
              `${holder} on ${on}`,
            )
            assert.equal(
              cover.some((line) => line.mayWrite),
              verdicts.some((verdict) => verdict.write),
              `${holder} on ${on}`,
            )
          }
      }),
      runs,
    )
  })

  test('ACCESS-10 no two lines of one holder, part and purpose overlap, and each holds at least a day', () => {
    fc.assert(
      fc.property(worlds, ({ world, dossier }) => {
        const lines = writeOut(factsOf(world, dossier)).toSorted((a, b) => a.from.localeCompare(b.from))
        const last = new Map<string, string>()
        for (const line of lines) {
          const key = `${line.holderId} ${line.part} ${line.purpose}`
          assert.ok(line.from < line.until, key)
          assert.ok((last.get(key) ?? '') <= line.from, `${key} from ${line.from}`)
          last.set(key, line.until)
        }
      }),
      runs,
    )
  })
})

const anyDays = fc.array(
  fc
    .date({ min: new Date('2010-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  { maxLength: 10 },
)

function holding(lines: readonly AccessRow[], on: string): readonly AccessRow[] {
  return lines.filter((line) => line.from <= on && on < line.until)
}

function holdersOf(dossier: WorldDossier): ReadonlySet<string> {
  return new Set(dossier.relations.map((relation) => relation.holderId))
}
