import type { Brand } from '#kernel/brand.ts'

/** The code of a letter, as it is kept: twelve signs without spaces. */
export type LetterCode = Brand<string, 'letter-code'>

/** No sign looks like another (0 O, 1 I L, 5 S, 8 B, U V), and without vowels no word comes about. */
const signs = '234679CDFGHJKMNPQRTVWXYZ'
const length = 12

/**
 * INVITATION-3 · The code of a letter is twelve signs of chance that cannot be mistaken for each other, in groups of four.
 *
 * 24 signs twelve times is 55 bits: in seven days nobody guesses one, not of a hundred thousand letters at once.
 *
 * Source: NIST SP 800-63A-4 (enrolment codes).
 *
 * @param chance at least 64 random bytes; those that would make some signs likelier are passed over.
 */
export function letterCode(chance: Uint8Array): LetterCode {
  const fair = 256 - (256 % signs.length)
  const code = [...chance].filter((byte) => byte < fair).slice(0, length)
  if (code.length < length) throw new RangeError('too little chance')
  return code.map((byte) => signs[byte % signs.length]).join('') as LetterCode
}

/** The code as it stands in a letter: `CDFG-HJKM-NPQR`. */
export function sayCode(code: LetterCode): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What someone typed as a code, with or without spaces and dashes; null when it cannot be one. */
export function findCode(text: string): LetterCode | null {
  const bare = text.toUpperCase().replaceAll(/[\s-]/g, '')
  return bare.length === length && Array.from(bare).every((sign) => signs.includes(sign)) ? (bare as LetterCode) : null
}
