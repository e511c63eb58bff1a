import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readParticipants, sayParticipant } from './participants.ts'

const read = (text: string) => readParticipants(text).map(({ party, atLeast, atMost }) => [party, atLeast, atMost])

describe('AGENDA-10 who takes part, with how many', () => {
  test('a range, a number, and none', () => {
    assert.deepEqual(read('2/3 gemeenten, 1 tekstschrijver; scholen'), [
      ['gemeenten', 2, 3],
      ['tekstschrijver', 1, 1],
      ['scholen', null, null],
    ])
  })

  test('a row without commas: a number begins the next', () => {
    assert.deepEqual(read('1 bestuur po 1 bestuur vo 2 tot 3 gemeenten 1 tekstschrijver'), [
      ['bestuur po', 1, 1],
      ['bestuur vo', 1, 1],
      ['gemeenten', 2, 3],
      ['tekstschrijver', 1, 1],
    ])
    assert.deepEqual(read('leerkrachten van groep 3 en 4'), [['leerkrachten van groep 3 en 4', null, null]])
  })

  test('what stands in brackets stays with its party', () => {
    assert.deepEqual(read('gemeenten (jeugd, werk), huisartsen.'), [
      ['gemeenten (jeugd, werk)', null, null],
      ['huisartsen', null, null],
    ])
  })

  test('it is said as it was meant', () => {
    assert.deepEqual(readParticipants('2/3 gemeenten\n1 school\nouders').map(sayParticipant), [
      '2 tot 3 gemeenten',
      '1 school',
      'ouders',
    ])
    assert.deepEqual(read(''), [])
  })
})
