import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { emptyAtlas, type Municipality } from '../atlas.ts'
import { bareName, municipalityFinder } from './municipality-names.ts'

const on = day('2026-01-01')

describe('REGION-9 when two names mean one municipality', () => {
  const find = finder([
    named('Beekveld'),
    named('Sint-Ansel'),
    named('Linde (O.)'),
    named('Linde (W.)'),
    named('Hogemark', '9911'),
  ])

  test('accents, capitals, dashes and the letters of a province do not matter', () => {
    assert.equal(find('Beekveld (L.)'), 'Beekveld')
    assert.equal(find('SINT ÁNSEL'), 'Sint-Ansel')
    assert.equal(bareName('’s-Hoogveen (NB.)'), bareName("'S Hoogveen"))
  })

  test('the name as it is written goes before the bare name; two with one bare name are not guessed between', () => {
    assert.equal(find('Linde (W.)'), 'Linde (W.)')
    assert.equal(find('Linde'), 'ambiguous')
  })

  test('a code decides, also when the name is another; another code is another municipality', () => {
    assert.equal(find('Hoogmark', '9911'), 'Hogemark')
    assert.equal(find('Hogemark', '9912'), 'unknown')
    assert.equal(find('Beekveld', '9913'), 'Beekveld')
  })

  test('one that is known from a later day is the same one, known earlier', () => {
    const later = finder([{ ...named('Beekveld'), from: day('2027-01-01') }])
    assert.equal(later('Beekveld'), 'later: Beekveld')
    const ended = finder([{ ...named('Beekveld'), until: on }])
    assert.equal(ended('Beekveld'), 'unknown')
  })

  test('one that began with a change did not exist before it', () => {
    const municipality = { ...named('Beekveld'), from: day('2027-01-01') }
    const part = { from: 'x' as Id<'municipality'>, to: municipality.id, weight: 1, postcodes: [] }
    const changes = [
      { id: 'c' as Id<'municipality-change'>, on: day('2027-01-01'), kind: 'merged' as const, parts: [part] },
    ]
    const match = municipalityFinder({ ...emptyAtlas, municipalities: [municipality], changes }, on)
    assert.deepEqual(match({ name: 'Beekveld', code: null }), { kind: 'unknown' })
  })
})

function named(name: string, code: string | null = null): Municipality {
  return { id: name as Id<'municipality'>, name, code, from: day('2013-01-01'), until: null }
}

function finder(municipalities: readonly Municipality[]) {
  const find = municipalityFinder({ ...emptyAtlas, municipalities }, on)
  return (name: string, code: string | null = null): string => {
    const match = find({ name, code })
    if (match.kind === 'found') return match.municipality.name
    return match.kind === 'later' ? `later: ${match.municipality.name}` : match.kind
  }
}
