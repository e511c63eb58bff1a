import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calledOf } from './called.ts'

test('what a child is called on lists', () => {
  const cases = [
    ['Noor', 'Vermeer', 'Noor V.'],
    ['Noor', 'van der Velde', 'Noor V.'],
    ['Sem', "'t Hart", 'Sem H.'],
    ['Bo', 'IJpma', 'Bo IJ.'],
    ['Ilias', 'el Amrani-Bakker', 'Ilias A.'],
    [' Lize ', ' jansen ', 'Lize J.'],
    ['Émile', 'Östlund', 'Émile Ö.'],
  ] as const
  for (const [givenName, surname, called] of cases) assert.equal(calledOf(givenName, surname), called)
})
