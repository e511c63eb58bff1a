import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type RegionPerson, placeId, regionFunction, regionVisit } from '../../../../tests/region-stage.ts'
import { mayChange, mayChoose, voiceOf } from './who.ts'

const actor = (who: RegionPerson) => regionVisit('agenda.read', who).actor
const agenda = { officeId: placeId('office') }

test('AGENDA-1 the team of the office changes its agenda, and no one else', () => {
  const may = (['pia', 'sjors', 'wim', 'ruud', 'tom'] as const).map((who) => mayChange(agenda, actor(who)))
  assert.deepEqual(may, [true, true, false, false, false])
  assert.equal(mayChange({ officeId: placeId('duinrand') }, actor('pia')), false)
})

describe('AGENDA-2 the owner says how an action stands', () => {
  const owner = { functionId: regionFunction('ruud'), organisationId: placeId('poOost') }
  const at = (place: 'duinrand' | 'provider') => ({ functionId: null, organisationId: placeId(place) })

  test('the owner, a colleague who steers, or the team on behalf', () => {
    assert.equal(voiceOf(agenda, owner, actor('ruud')), 'owner')
    assert.equal(voiceOf(agenda, at('duinrand'), actor('daan')), 'colleague')
    assert.equal(voiceOf(agenda, owner, actor('pia')), 'on-behalf')
  })

  test('not another organisation, nor a colleague who does not steer', () => {
    assert.equal(voiceOf(agenda, owner, actor('els')), null)
    assert.equal(voiceOf(agenda, at('provider'), actor('tom')), null)
    assert.equal(voiceOf(agenda, at('provider'), actor('bea')), 'colleague')
  })
})

test('AGENDA-6 an alderman or policy officer chooses, for the own municipality of the area', () => {
  const area = [{ organisationId: placeId('duinrand') }, { organisationId: null }]
  const may = (['wim', 'daan', 'ana', 'ruud', 'pia'] as const).map((who) => mayChoose(area, actor(who)))
  assert.deepEqual(may, [true, true, false, false, false])
})
