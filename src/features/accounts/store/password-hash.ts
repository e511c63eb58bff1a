import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a new hash costs: 19 MiB, two passes, one lane. Source: OWASP password storage, argon2id; RFC 9106. */
export const hashing = { memory: 19_456, passes: 2, parallelism: 1 } as const

const shape = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{22,})\$([A-Za-z0-9+/]{43})$/

/** The hash to keep, with its costs and its salt in it, so that older ones stay readable when the costs rise. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await compute(password, salt, hashing)
  const { memory, passes, parallelism } = hashing
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(hash)}`
}

/**
 * Whether this is the password of the hash. Without a hash (no such account, or one that was never finished) it does the
 * same work and says no, so that time tells nobody which accounts exist.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = shape.exec(kept ?? nobody) ?? []
  if (hash === undefined) throw new TypeError('a kept password hash has another shape')
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const computed = await compute(password, Buffer.from(salt ?? '', 'base64'), costs)
  return timingSafeEqual(computed, Buffer.from(hash, 'base64')) && kept !== null
}

const nobody = `$argon2id$v=19$m=${hashing.memory},t=${hashing.passes},p=${hashing.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

type Costs = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** The same letters typed on another keyboard are the same password (NFKC). */
async function compute(password: string, nonce: Buffer, costs: Costs): Promise<Buffer> {
  const parameters = { message: password.normalize('NFKC'), nonce, tagLength: 32, ...costs }
  return new Promise((ready, failed) => {
    argon2('argon2id', parameters, (fault, hash) => (fault === null ? ready(hash) : failed(fault)))
  })
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
