import { randomBytes } from 'node:crypto'
import type { Id } from '#kernel/id.ts'

/**
 * A new random id that rises with time (UUID version 7, RFC 9562): 48 bits of milliseconds, 74 bits of chance. Rows
 * made later sort later, so that a list by id is a list by age and an index grows at its end.
 */
export function newId<Name extends string>(at: Date): Id<Name> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Name>
}
