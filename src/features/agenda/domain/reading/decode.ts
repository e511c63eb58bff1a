/** Why bytes are no text that can be read, in Dutch. */
export type NoText = { readonly reason: string }

/** The most that is read: a long policy document is a tenth of it. */
export const mostBytes = 5_000_000

/**
 * Bytes as text: UTF-8, UTF-16 with or without a mark, or else Windows-1252, which older Dutch documents are in. A file that is
 * no text (Word, PDF, a picture) says so, with what to do.
 */
export function decodeText(bytes: Uint8Array): string | NoText {
  if (bytes.length === 0) return { reason: 'Dit bestand is leeg.' }
  if (bytes.length > mostBytes)
    return { reason: `Dit bestand is te groot: er wordt hoogstens ${mostBytes / 1_000_000} MB gelezen.` }
  const [a, b] = bytes
  if (startsWith(bytes, '%PDF')) return { reason: 'Dit is een pdf. Sla de tekst op als tekstbestand of Markdown.' }
  if (startsWith(bytes, 'PK'))
    return { reason: 'Dit is een Word-bestand of een ingepakt bestand. Sla de tekst op als tekstbestand of Markdown.' }
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), true)
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), false)
  const zeros = zerosIn(bytes)
  if (zeros !== null) return zeros === 'none' ? utf8OrOlder(bytes) : utf16(bytes, zeros === 'odd')
  return { reason: 'Dit is geen tekst. Geef een tekstbestand of Markdown.' }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text, (letter) => letter.charCodeAt(0)).every((code, at) => bytes[at] === code)
}

/** Where the empty bytes stand: UTF-16 has them at one side of each letter; a picture has them anywhere. */
function zerosIn(bytes: Uint8Array): 'none' | 'odd' | 'even' | null {
  const sides = [0, 0]
  for (let at = 0; at < Math.min(bytes.length, 4000); at += 1)
    if (bytes[at] === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = sides
  if (even + odd === 0) return 'none'
  if (odd > 20 * even && odd > Math.min(bytes.length, 4000) / 5) return 'odd'
  return even > 20 * odd && even > Math.min(bytes.length, 4000) / 5 ? 'even' : null
}

function utf16(bytes: Uint8Array, little: boolean): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [low, high] = little ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]]
    text += String.fromCharCode((low ?? 0) + 256 * (high ?? 0))
  }
  return text
}

function utf8OrOlder(bytes: Uint8Array): string {
  return utf8(bytes) ?? older(bytes)
}

/** UTF-8, or null when the bytes are not. Written out: pure rooms have no TextDecoder. */
function utf8(bytes: Uint8Array): string | null {
  const parts: string[] = []
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1
    if (more === -1 || at + more >= bytes.length + 0) return null
    let code = more === 0 ? first : first & (0x3f >> more)
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0
      if ((byte & 0xc0) !== 0x80) return null
      code = (code << 6) | (byte & 0x3f)
    }
    text += String.fromCodePoint(code)
    if (text.length > 10_000) {
      parts.push(text)
      text = ''
    }
    at += more + 1
  }
  return parts.join('') + text
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function older(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)
  return text
}
