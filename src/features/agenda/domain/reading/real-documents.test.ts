/**
 * The five documents the project began with. They are no part of it; where they are not at hand these tests say so and are
 * skipped. Figures are those of requirements §7; no name or sentence of them stands here.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { type Together, checkTogether } from './check.ts'
import type { Finding } from './finding.ts'

const shared = process.env.SAMENHANG_SHARED ?? path.resolve(import.meta.dirname, '../../../../../../shared')
const folder = path.join(shared, 'bronnen')
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/.test(name)) : []
const skip = names.length < 5 && `not at hand: the source documents in ${folder} (SAMENHANG_SHARED)`

const told: Together =
  skip === false
    ? checkTogether(names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })))
    : { files: [], between: [] }
const reading = (number: string) => told.files.find(({ file }) => file.startsWith(number))
const findings = (number: string): readonly Finding[] => reading(number)?.findings ?? []
const of = (number: string, kind: string) => findings(number).filter((each) => each.kind === kind)
const brief = (list: readonly Finding[]) => list.map(({ line, stated, found }) => [line, stated, found])

describe('the source documents', () => {
  test(
    'CHECK-2 CHECK-3 table A: three ambitions differ, the total stated adds up and the elaboration gives more',
    { skip },
    () => {
      assert.deepEqual(brief(of('002', 'hours-sum')), [
        [86, 86, 104],
        [111, 60, 76],
        [120, 195, 225],
      ])
      assert.deepEqual(brief(of('002', 'total-sum')), [[124, 669, 733]])
      const { statedTotal, statedSum, computedTotal } = reading('002')?.read ?? {}
      assert.deepEqual([statedTotal, statedSum, computedTotal], [669, 669, 733])
      assert.deepEqual(of('002', 'hours-line'), [])
    },
  )

  test('CHECK-2 GC02: hours per party from the lines that were read', { skip }, () => {
    const { parties = [], hoursNotOfAParty, ambitions, actions } = reading('002')?.read ?? {}
    const hours = Object.fromEntries(parties.map(({ code, hours: each }) => [code, each]))
    assert.deepEqual(hours, { O: 193, Gem: 185, LPL: 85, JG: 58, VSV: 20, RMC: 20, GGD: 14, Experts: 6, S: 30 })
    assert.equal(hoursNotOfAParty, 122)
    assert.equal(
      Object.values(hours).reduce((sum: number, each) => sum + (each ?? 0), 122),
      733,
    )
    assert.deepEqual([ambitions, actions], [8, 13])
    assert.deepEqual(
      reading('002')?.read.hours.map(({ stated, computed }) => [stated, computed]),
      [
        [74, 74],
        [null, 0],
        [120, 120],
        [86, 104],
        [86, 86],
        [48, 48],
        [60, 76],
        [195, 225],
      ],
    )
    assert.match(reading('002')?.read.hours[1]?.elsewhere ?? '', /8\.3/)
  })

  test('CHECK-4 N1 seven announced, six given', { skip }, () =>
    assert.deepEqual(brief(of('000', 'count')), [[61, 7, 6]]),
  )

  test('CHECK-7 N3 the version is older than the advice in it', { skip }, () => {
    assert.deepEqual(brief(of('000', 'version-before-content')), [[15, null, null]])
  })

  test(
    'CHECK-15 N6 two documents end the programme differently; nothing else differs between the five',
    { skip },
    () => {
      assert.deepEqual(
        told.between.map(({ file, line }) => [file.slice(0, 3), line]),
        [
          ['000', 113],
          ['001', 32],
        ],
      )
    },
  )

  test('CHECK-6 N7 announced before the day of the memo; N14 told as done after the adoption', { skip }, () => {
    assert.deepEqual(brief(of('001', 'date-order')), [[49, null, null]])
    assert.deepEqual(brief(of('002', 'date-order')), [[64, null, null]])
  })

  test('CHECK-12 N10 two focal points without an ambition', { skip }, () => {
    assert.equal(of('002', 'focal-point').length, 2)
    assert.deepEqual([...of('002', 'count'), ...of('003', 'count'), ...of('004', 'count')], [])
  })

  test('CHECK-9 N11 four actions, three dates', { skip }, () =>
    assert.deepEqual(brief(of('002', 'undated')), [[111, null, null]]),
  )

  test('CHECK-8 N13 one footnote without text, two numbers missing', { skip }, () => {
    assert.equal(of('002', 'footnote').length, 2)
    assert.deepEqual(
      of('002', 'footnote').map(({ says }) => /\b5\b|7 en 8/.exec(says)?.[0]),
      ['5', '7 en 8'],
    )
  })

  test('CHECK-14 N21 a section with two names; CHECK-18 N20 proposals of a body to itself', { skip }, () => {
    assert.deepEqual(brief(of('003', 'numbering')), [[100, null, null]])
    assert.deepEqual(brief(of('003', 'addressee')), [[112, null, null]])
  })

  test('CHECK-11 table A: five codes stand at the hours and not in the list', { skip }, () => {
    const codes = of('002', 'abbreviation').filter(({ severity }) => severity === 'missing')
    assert.deepEqual(
      new Set(codes.map(({ says }) => /“(\w+)”/.exec(says)?.[1])),
      new Set(['VSV', 'RMC', 'Experts', 'GGD', 'S']),
    )
  })

  test(
    'hardly anything is told besides: an abbreviation here and there, and nothing of the last document',
    { skip },
    () => {
      const known = new Set([
        'hours-sum',
        'total-sum',
        'version-before-content',
        'date-order',
        'focal-point',
        'undated',
        'footnote',
        'count',
        'numbering',
        'addressee',
      ])
      const rest = told.files.flatMap((file) => file.findings.filter(({ kind }) => !known.has(kind)))
      assert.deepEqual(new Set(rest.map(({ kind }) => kind)), new Set(['abbreviation']))
      assert.ok(rest.filter(({ severity }) => severity !== 'missing').length <= 6)
      assert.deepEqual(findings('004'), [])
    },
  )
})
