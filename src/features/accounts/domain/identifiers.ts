import { passesElevenTest } from '#kernel/eleven-test.ts'
import { normalizeSwv } from '#regions/domain/swv-code.ts'

/** Numbers by which organisations are known outside. A BSN is no such number and has no place here. */
export const schemes = ['oin', 'kvk', 'rsin', 'brin', 'agb', 'swv', 'municipality'] as const
export type Scheme = (typeof schemes)[number]
export type Identifier = { readonly scheme: Scheme; readonly value: string }

type Kind = {
  readonly dutch: string
  /** What a right one looks like, for who has to repair it. */
  readonly shape: string
  readonly read: (text: string) => string | null
}

/**
 * IDENTIFIER-1 · One spelling for each number, and nothing that cannot be one.
 *
 * Spaces, dots and dashes between are taken out, letters become capitals. Zeros at the front belong to the number: a
 * spreadsheet that dropped them has damaged it, and it is refused rather than guessed. The code of a municipality is kept
 * bare (`0363`), with or without `GM` in front.
 *
 * Source: domain.md §5.3.
 *
 * IDENTIFIER-2 · An RSIN passes the elfproef, and nine zeros do not.
 *
 * 9a+8b+7c+6d+5e+4f+3g+2h−i is a multiple of eleven; for nine zeros it is too, so these are refused by name.
 *
 * Source: domain.md §4.3 (the same test as for a BSN).
 */
export const identifierKinds: Readonly<Record<Scheme, Kind>> = {
  oin: {
    dutch: 'OIN',
    shape: 'Een OIN heeft 20 cijfers.',
    read: (text) => digits(text, 20),
  },
  kvk: {
    dutch: 'KvK-nummer',
    shape: 'Een KvK-nummer heeft 8 cijfers, met de nullen vooraan.',
    read: (text) => digits(text, 8),
  },
  rsin: {
    dutch: 'RSIN',
    shape: 'Een RSIN heeft 9 cijfers en klopt met de elfproef.',
    read: (text) => {
      const number = digits(text, 9)
      return number !== null && passesElevenTest(number) ? number : null
    },
  },
  brin: {
    dutch: 'BRIN',
    shape: 'Een BRIN is 2 cijfers en 2 letters (12AB), met voor een vestiging nog 2 cijfers (12AB00).',
    read: (text) => /^\d{2}[A-Z]{2}(\d{2})?$/.exec(bare(text))?.[0] ?? null,
  },
  agb: {
    dutch: 'AGB-code',
    shape: 'Een AGB-code heeft 8 cijfers, met de nullen vooraan.',
    read: (text) => digits(text, 8),
  },
  swv: {
    dutch: 'Code van het samenwerkingsverband',
    shape: 'Een samenwerkingsverband heeft PO of VO en 4 cijfers (PO1234).',
    read: (text) => normalizeSwv(text),
  },
  municipality: {
    dutch: 'Gemeentecode',
    shape: 'Een gemeentecode heeft 4 cijfers, met de nullen vooraan (0123 of GM0123).',
    read: (text) => digits(bare(text).replace(/^GM(?=\d)/, ''), 4),
  },
}

/** The number in its one spelling, or null when it cannot be one. */
export function findIdentifier(scheme: Scheme, text: string): string | null {
  return identifierKinds[scheme].read(text)
}

export function isScheme(text: string): text is Scheme {
  return (schemes as readonly string[]).includes(text)
}

function digits(text: string, length: number): string | null {
  const number = bare(text)
  return /^\d+$/.test(number) && number.length === length && /[1-9]/.test(number) ? number : null
}

function bare(text: string): string {
  return text.toUpperCase().replaceAll(/[\s.-]/g, '')
}
