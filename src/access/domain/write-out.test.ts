import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import {
  bothYes,
  consentOf,
  factsOf,
  familyRelation,
  ines,
  klimboom,
  noor,
  relationOf,
  ruben,
  subjectBorn,
} from '../../../tests/child-facts.ts'
import { type DossierFacts, decide } from './decide.ts'
import { sections } from './words.ts'
import { noEnd, writeOut } from './write-out.ts'

/** Bo turns sixteen on 10 January 2027; a withdrawal, a function that ends and a school that changes its mind. */
const eventful = factsOf({
  subject: subjectBorn('2011-01-10'),
  relations: [
    relationOf({ functionPeriod: { from: day('2020-01-01'), until: day('2027-03-01') } }),
    familyRelation(noor, { role: 'youth' }),
    familyRelation(ines),
    familyRelation(ruben, { period: { from: day('2026-10-01'), until: day('2026-12-24') } }),
  ],
  consents: sections.map((section) =>
    consentOf({
      section,
      id: section as never,
      said: [
        [noor, 'yes', '2026-09-05'],
        ...bothYes,
        ...(section === 'care' ? ([[ines, 'withdrawn', '2026-11-24']] as const) : []),
        [noor, 'yes', '2027-01-15'],
      ],
    }),
  ),
  schoolAgreements: [
    { schoolId: klimboom, answer: 'asked', on: day('2026-09-01') },
    { schoolId: klimboom, answer: 'yes', on: day('2026-10-10') },
    { schoolId: klimboom, answer: 'withdrawn', on: day('2027-02-01') },
  ],
})

describe('ACCESS-10 the table is the rule written out in time', () => {
  test('ACCESS-10 on every day, for everyone and every section, table and rule say the same', () => {
    const rows = writeOut(eventful)
    for (let on = day('2026-08-01'); on < '2027-12-01'; on = addDays(on, 1))
      for (const relation of eventful.relations)
        for (const section of sections) {
          const decision = decide(eventful, relation, section, on)
          const lines = rows.filter(
            (row) => row.relationId === relation.id && row.part === section && row.from <= on && on < row.until,
          )
          const said = lines.map(({ mayWrite, schoolPart, because }) => ({ mayWrite, schoolPart, because }))
          const { mayWrite, schoolPart, because } = decision.allowed
            ? decision
            : { mayWrite: null, schoolPart: null, because: null }
          assert.deepEqual(
            said,
            decision.allowed ? [{ mayWrite, schoolPart, because }] : [],
            `${relation.role} ${section} ${on}`,
          )
        }
  })
  test('ACCESS-10 the cover is open exactly while a section is', () => {
    const rows = writeOut(eventful)
    for (let on = day('2026-08-01'); on < '2027-12-01'; on = addDays(on, 1))
      for (const relation of eventful.relations) {
        const open = rows.filter((row) => row.relationId === relation.id && row.from <= on && on < row.until)
        const cover = open.filter((row) => row.part === 'cover').length
        assert.equal(cover, open.length > cover ? 1 : 0, `${relation.role} ${on}`)
      }
  })
  test('ACCESS-10 a birthday to come stands in it beforehand', () => {
    const rows = writeOut(eventful).filter((row) => row.role === 'parent_with_authority' && row.personId === ines)
    assert.ok(rows.length > 0)
    for (const row of rows) assert.equal(row.until <= '2027-01-10', true, `${row.part} until ${row.until}`)
  })
  test('ACCESS-10 what has no end known stands until the end of days', () => {
    const facts: DossierFacts = factsOf({
      relations: [familyRelation(ines, { role: 'youth' })],
      subject: subjectBorn('2008-01-01', { personId: ines }),
    })
    assert.deepEqual(new Set(writeOut(facts).map((row) => row.until)), new Set([noEnd]))
  })
})
