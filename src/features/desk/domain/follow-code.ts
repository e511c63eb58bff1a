import type { Brand } from '#kernel/brand.ts'

/** What someone without an account follows their question with: twelve signs, without spaces. */
export type FollowCode = Brand<string, 'follow-code'>

/** No sign looks like another (0 O, 1 I L, 5 S, 8 B, U V), and without vowels no word comes about. */
const signs = '234679CDFGHJKMNPQRTVWXYZ'
const length = 12

/**
 * DESK-4 · Who asks without an account gets a code of twelve signs, shown once; a wrong code and one that never was are
 * answered alike.
 *
 * 24 signs twelve times is 55 bits: at a hundred tries a second against a hundred thousand questions it takes more
 * than half a century on average to find one. Only a hash is kept. The code is made out of the chance that the
 * browser of the writer holds, so that sending twice gives the same code.
 *
 * Source: house rule; ASVS 5.0 V6.6 (out-of-band codes, at least 20 bits).
 *
 * @param chance 64 random bytes; those that would make some signs likelier are passed over.
 */
export function followCode(chance: Uint8Array): FollowCode {
  const fair = 256 - (256 % signs.length)
  const code = [...chance].filter((byte) => byte < fair).slice(0, length)
  if (code.length < length) throw new RangeError('too little chance')
  return code.map((byte) => signs[byte % signs.length]).join('') as FollowCode
}

/** As it is read aloud and written on paper: `CDFG-HJKM-NPQR`. */
export function sayFollowCode(code: FollowCode): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What someone typed, with or without dashes and spaces; null when it cannot be a code. */
export function findFollowCode(text: string): FollowCode | null {
  const bare = text.toUpperCase().replaceAll(/[\s-]/g, '')
  return bare.length === length && Array.from(bare).every((sign) => signs.includes(sign)) ? (bare as FollowCode) : null
}
