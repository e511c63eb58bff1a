import { createHmac } from 'node:crypto'
import { hashOf } from '#platform/sessions.ts'
import { type FollowCode, followCode } from '../domain/follow-code.ts'

/** The code that belongs to a draft: out of the chance its browser holds, so that the server need not keep it. */
export function codeOfDraft(token: string): FollowCode {
  return followCode(createHmac('sha512', token).update('follow code').digest())
}

/** What is kept of a code. */
export function hashOfCode(code: FollowCode): string {
  return hashOf(code)
}
