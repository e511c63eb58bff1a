import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Action, actions } from '../domain/actions.ts'
import { sayAction } from './looked-texts.ts'

test('LOOKED-1 every action about a child has words in each language', () => {
  for (const [name, rule] of Object.entries(actions)) {
    if (!('part' in rule) && !name.startsWith('dossier.')) continue
    const action = name as Action
    assert.notEqual(sayAction(action, 'en'), sayAction(action, 'nl'), `${name} has no English words in looked-texts.ts`)
  }
})
