/** What is wrong with a password; the page says it in the reader's language. */
export type PasswordFlaw = 'short' | 'long' | 'own' | 'easy'

/**
 * PASSWORD-1 · A password has at least twelve signs, and at most 128.
 *
 * Length is what makes guessing hard; there is always a second step beside it.
 *
 * Source: NIST SP 800-63B-4 §3.1.1.2 (at least 8 beside a second factor; at least 64 must be possible).
 *
 * PASSWORD-2 · A password is not what anyone tries first: the name, the mail address, a very common one, one sign or a row.
 *
 * No rules about capitals, digits or signs, and no change after some months: they make people choose worse ones.
 *
 * Source: NIST SP 800-63B-4 §3.1.1.2 (blocklist, no composition rules, no periodic change).
 *
 * @returns null when it is right.
 */
export function findFlaw(
  password: string,
  who: { readonly name: string; readonly email: string },
): PasswordFlaw | null {
  const length = Array.from(password).length
  if (length < shortest) return 'short'
  if (length > longest) return 'long'
  const plain = password.normalize('NFKC').toLowerCase()
  if (isOwn(plain, who)) return 'own'
  if (isEasy(plain)) return 'easy'
  return null
}

const shortest = 12
const longest = 128

function isOwn(plain: string, { name, email }: { name: string; email: string }): boolean {
  const bare = plain.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const own = [email.split('@')[0] ?? '', name, ...name.split(/\s+/)]
  return own
    .map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .some((word) => word.length >= 4 && bare.includes(word))
}

/** Without its digits and signs a common word, over and over or not; fewer than five different signs; or a row of keys. */
function isEasy(plain: string): boolean {
  if (new Set(plain).size < 5) return true
  const letters = plain.replaceAll(/[^\p{L}]/gu, '')
  if (common.some((word) => letters === word.repeat(letters.length / word.length || 1))) return true
  return rows.some((row) => row.includes(plain) || Array.from(row).toReversed().join('').includes(plain))
}

/** What stands at the top of lists of leaked passwords, as far as it can become twelve signs with a tail. */
const common =
  `wachtwoord welkom geheim password passw pass admin administrator welcome letmein iloveyou ikhouvanjou qwerty
  qwertyuiop azerty samenhang school leerkracht gemeente zomer winter herfst lente voorjaar najaar vakantie amsterdam
  rotterdam feyenoord ajax psv nederland computer internet monkey dragon football voetbal sunshine princess prinses
  superman batman master login toegang test testtest abc abcd abcdef abcdefgh`.split(/\s+/)

const rows = [
  '12345678901234567890',
  '0123456789012345',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
]
