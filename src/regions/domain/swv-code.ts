import type { Brand } from '#kernel/brand.ts'

/** The code of a "samenwerkingsverband": `PO3102`. */
export type SwvCode = Brand<string, 'swv'>
export type SwvSector = 'PO' | 'VO'

const canonical = /^(PO|VO)?(\d{4})$/

/**
 * REGION-7 · One spelling for the code of a swv.
 *
 * `VO-25-07`, `PO 31-02`, `VO/VSO 3103`, `po3102` and the scanned `P0 3102` (a zero for the letter) are one code each. A
 * code with digits only needs to be told its sector; a code of the other sector than told is no code of that sector.
 *
 * Source: handbook domain §5.3 (spellings seen in regulations, documents and pupil records).
 */
export function normalizeSwv(text: string, sector?: SwvSector): SwvCode | null {
  const bare = text
    .toUpperCase()
    .replaceAll(/[\s./-]/g, '')
    .replace(/P0(?=\d{4}$)/, 'PO')
    .replace(/V0(?=\d{4}$)/, 'VO')
    .replace(/VSO|SWV/g, '')
  const parts = canonical.exec(bare)
  const found = parts?.[1] ?? sector
  if (parts === null || found === undefined || (sector !== undefined && found !== sector)) return null
  return `${found}${parts[2]}` as SwvCode
}
