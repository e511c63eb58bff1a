import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { DossierId, OrganisationId } from '#kernel/id.ts'
import { letterTo } from './mail.ts'
import { newsOf } from './news.ts'
import type { HelpRequest, HelpRequestId } from './request.ts'

const request: HelpRequest = {
  id: '00000000-0000-4000-8000-000000000001' as HelpRequestId,
  number: 'H-2026-0123',
  channel: 'form',
  state: 'new',
  handlerId: '00000000-0000-4000-8000-000000000002' as OrganisationId,
  handlerName: 'gemeente Duinrand',
  asker: {
    kind: 'parent',
    name: 'Ines',
    email: null,
    phone: null,
    language: 'nl',
    personId: null,
    holderId: null,
    organisationId: null,
    organisationName: null,
  },
  child: { named: true, givenName: 'Noor', surname: 'Vermeer', bornOn: day('2017-03-12'), age: null, postcode: '9368' },
  municipalityCode: '9901',
  schoolId: null,
  schoolName: null,
  question: 'Zij wil niet meer naar school.',
  tried: null,
  urgency: 'week',
  parentsKnow: 'i-am',
  spokenLanguage: null,
  interpreter: false,
  madeAt: new Date('2026-11-24T09:00:00Z'),
  promise: { name: 'Kim Bos', functionId: null, triageOn: day('2026-11-26'), answerOn: day('2026-12-01') },
  triagedAt: null,
  triagedBy: null,
  namedBy: null,
  dueOn: day('2026-11-26'),
  decidedAt: null,
  outcome: null,
  next: null,
  version: 1,
}

const accepted: HelpRequest = {
  ...request,
  state: 'accepted',
  outcome: { is: 'accepted', dossierId: '00000000-0000-4000-8000-000000000003' as DossierId },
  next: { name: 'Mila Kuiper', on: day('2026-12-08') },
}

describe('DESK-7 what the asker reads', () => {
  test('a name and a day, first of the reading and then of the answer', () => {
    assert.deepEqual(newsOf(request), { is: 'waiting', name: 'Kim Bos', by: '2026-11-26', read: false })
    assert.deepEqual(newsOf({ ...request, triagedAt: request.madeAt }), {
      is: 'waiting',
      name: 'Kim Bos',
      by: '2026-12-01',
      read: true,
    })
  })
  test('the family hears who will speak with them; others only that it is in hand', () => {
    assert.deepEqual(newsOf(accepted), {
      is: 'in-hand',
      by: 'gemeente Duinrand',
      next: { name: 'Mila Kuiper', on: '2026-12-08' },
    })
    for (const kind of ['school', 'relative', 'professional'] as const)
      assert.deepEqual(newsOf({ ...accepted, asker: { ...accepted.asker, kind } }), {
        is: 'in-hand',
        by: 'gemeente Duinrand',
        next: null,
      })
  })
  test('nothing of the dossier is among it', () => {
    assert.ok(!JSON.stringify(newsOf(accepted)).includes('00000000'))
  })
})

test('DESK-8 a mail holds the number and the address, and nothing of the child', () => {
  for (const kind of ['received', 'asked', 'decided', 'moved', 'message'] as const)
    for (const language of ['nl', 'en'] as const) {
      const { subject, body } = letterTo(kind, language, 'H-2026-0123', 'https://x.test/hulp-vragen/volgen', true)
      const text = `${subject}\n${body}`
      assert.ok(subject.includes('H-2026-0123') && body.includes('https://x.test/hulp-vragen/volgen'))
      assert.ok(!/Noor|Vermeer|school|Ines/.test(text), text)
    }
})
