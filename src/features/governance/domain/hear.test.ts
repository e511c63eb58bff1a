import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { board, on, programme, scenarioRoute, sketchStep, steering } from '../../../../tests/proposal-sketch.ts'
import { type Consultation, type Speaker, coverageOf, notHeard } from './hear.ts'

const organisation = (name: string) => ({ id: name as OrganisationId, name })
const speaker = (bodyId: Speaker['bodyId'], name: string, ...organisations: string[]): Speaker => ({
  seatHolderId: `h-${name}` as Id<'seat-holder'>,
  bodyId,
  name,
  organisations: organisations.map(organisation),
})
const asked = (name: string, given: Partial<Consultation> = {}): Consultation => ({
  id: `c-${name}` as Id<'consultation'>,
  kind: 'rank-and-file',
  seatHolderId: null,
  organisationId: name as OrganisationId,
  name,
  askedOn: on('2021-06-15'),
  dueOn: null,
  answeredOn: null,
  answer: '',
  outcome: 'open',
  version: 1,
  ...given,
})
const answered = (name: string, outcome: Consultation['outcome'] = 'supports') =>
  asked(name, { answeredOn: on('2021-06-20'), outcome })

const speakers = [
  speaker(steering.id, 'Ruud', 'Oost', 'West'),
  speaker(board.id, 'Wim', 'Duin'),
  speaker(programme.id, 'Sjors', 'Kantoor'),
  speaker(board.id, 'Lou'),
]

describe('HEAR-1 of each organisation that is spoken for it is seen whether it was heard', () => {
  test('HEAR-1 bodies that advise or decide count, who only aligns or is told does not', () => {
    const coverage = coverageOf(scenarioRoute(), speakers, [])
    assert.deepEqual(
      coverage.map(({ bodyId, speakers: there }) => [bodyId, there.map(({ name }) => name)]),
      [
        [steering.id, ['Ruud']],
        ['officials', []],
        [board.id, ['Wim']],
      ],
    )
    const skipped = scenarioRoute().map((step) =>
      step.bodyId === steering.id ? { ...step, state: 'skipped' as const } : step,
    )
    assert.equal(
      coverageOf(skipped, speakers, []).some(({ bodyId }) => bodyId === steering.id),
      false,
    )
  })

  test('HEAR-1 asked, heard, waited for in vain and never asked are four things', () => {
    const places = (...said: Consultation[]) =>
      coverageOf(scenarioRoute(), speakers, said)[0]!.speakers[0]!.places.map(({ heard }) => heard)
    assert.deepEqual(places(), ['not-asked', 'not-asked'])
    assert.deepEqual(places(asked('Oost'), answered('West', 'objects')), ['asked', 'heard'])
    assert.deepEqual(places(answered('Oost', 'no-answer')), ['asked', 'not-asked'])
    // heard once is heard, whoever asked again
    assert.deepEqual(places(answered('Oost'), asked('Oost', { id: 'c2' as Id<'consultation'> })), [
      'heard',
      'not-asked',
    ])
    // a panel of the same organisation is not its rank and file
    assert.deepEqual(places(asked('Oost', { kind: 'panel' })), ['not-asked', 'not-asked'])
  })
})

test('HEAR-2 who was not heard is said by name, once, panels too; alignment beforehand is nobody’s due', () => {
  const route = [...scenarioRoute(), sketchStep(5, { bodyId: steering.id, kind: 'advise' })]
  const said = [
    answered('Oost'),
    asked('Cliëntenraad', { kind: 'panel', organisationId: null }),
    asked('Een bestuurder', { kind: 'alignment' }),
  ]
  const both = [...speakers, speaker(board.id, 'Ana', 'West')]
  assert.deepEqual(notHeard(coverageOf(route, both, said), said), ['West', 'Duin', 'Cliëntenraad'])
})
