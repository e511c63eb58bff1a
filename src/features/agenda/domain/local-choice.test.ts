import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { actionId } from '../../../../tests/agenda-sketch.ts'
import { idOf } from '../../../../tests/child-facts.ts'
import { countChoices, sayChoices } from './local-choice.ts'
import { type Choice, choices } from './words.ts'

const place = (key: number) => ({
  id: idOf<never>(`m-${key}`),
  name: `Gemeente ${key}`,
  organisationId: idOf<OrganisationId>(`o-${key}`),
})
const chose = (key: number, choice: Choice) => ({
  actionId: actionId('1'),
  organisationId: idOf<OrganisationId>(`o-${key}`),
  organisationName: `Gemeente ${key}`,
  choice,
  text: '',
  on: day('2026-02-01'),
})

describe('AGENDA-6 all municipalities are counted', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7].map(place)

  test('also those that decline and those that said nothing', () => {
    const made = [
      chose(1, 'adopt'),
      chose(2, 'adopt'),
      chose(3, 'adopt'),
      chose(4, 'adopt'),
      chose(5, 'adapt'),
      chose(6, 'decline'),
    ]
    assert.equal(
      sayChoices(countChoices(seven, made)),
      '7 gemeenten: 4 nemen over, 1 past aan, 1 doet niet mee, 1 nog niet gezegd',
    )
  })

  test('a municipality of which nobody works with this said nothing', () => {
    const counts = countChoices([...seven.slice(0, 1), { ...place(8), organisationId: null }], [chose(1, 'decline')])
    assert.equal(sayChoices(counts), '2 gemeenten: 1 doet niet mee, 1 nog niet gezegd')
  })

  test('the parts are the whole, whoever chose', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...choices))), (made) => {
        const { adopt, adapt, decline, silent, total } = countChoices(
          seven,
          made.map(([key, choice]) => chose(key, choice)),
        )
        assert.equal(adopt + adapt + decline + silent, total)
      }),
    )
  })
})
