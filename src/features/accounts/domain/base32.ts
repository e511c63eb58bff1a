const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as the text that authenticator apps take (RFC 4648, without padding). */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => signs[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The bytes again; null when the text holds another sign. Spaces and small letters are forgiven. */
export function fromBase32(text: string): Uint8Array | null {
  const bare = text.toUpperCase().replaceAll(/[\s=]/g, '')
  if (!Array.from(bare).every((sign) => signs.includes(sign))) return null
  const bits = Array.from(bare)
    .map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
