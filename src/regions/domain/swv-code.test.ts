import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { normalizeSwv } from './swv-code.ts'

describe('REGION-7 one spelling for the code of a swv', () => {
  for (const [written, sector, code] of [
    ['PO9901', undefined, 'PO9901'],
    ['po9901', undefined, 'PO9901'],
    ['VO-99-07', undefined, 'VO9907'],
    ['PO 99-02', undefined, 'PO9902'],
    ['VO/VSO 9903', undefined, 'VO9903'],
    ['P0 9902', undefined, 'PO9902'],
    ['V09902', undefined, 'VO9902'],
    ['SWV99-02', 'PO', 'PO9902'],
    ['SWV VO 99.02', undefined, 'VO9902'],
    ['9902', 'VO', 'VO9902'],
    ['9902', undefined, null],
    ['VO9902', 'PO', null],
    ['PO990', undefined, null],
    ['PO99012', undefined, null],
    ['P00990', undefined, 'PO0990'],
    ['Europoort', 'PO', null],
    ['', 'PO', null],
  ] as const)
    test(`${written || '(empty)'} (${sector ?? 'no sector'}) is ${code}`, () => {
      assert.equal(normalizeSwv(written, sector), code)
    })
})
