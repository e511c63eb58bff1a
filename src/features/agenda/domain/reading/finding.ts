import type { RuleId } from '#kernel/refusal.ts'

/** What a finding is about, in the order of the rules. */
export const kinds = {
  'hours-line': 'CHECK-1',
  'hours-sum': 'CHECK-2',
  'total-sum': 'CHECK-3',
  count: 'CHECK-4',
  'date-invalid': 'CHECK-5',
  'date-order': 'CHECK-6',
  'version-before-content': 'CHECK-7',
  footnote: 'CHECK-8',
  undated: 'CHECK-9',
  ownerless: 'CHECK-10',
  abbreviation: 'CHECK-11',
  'focal-point': 'CHECK-12',
  argument: 'CHECK-13',
  numbering: 'CHECK-14',
  between: 'CHECK-15',
  reference: 'CHECK-16',
  personal: 'CHECK-17',
  addressee: 'CHECK-18',
} as const satisfies Record<string, RuleId>

export type Kind = keyof typeof kinds

/** wrong: the document contradicts itself; missing: something is not there; look: a person should look at it. */
export type Severity = 'wrong' | 'missing' | 'look'

export type Finding = {
  readonly rule: RuleId
  readonly kind: Kind
  readonly severity: Severity
  readonly line: number
  /** "Ambitie 4", or '' when the line says enough. */
  readonly where: string
  /** One sentence in Dutch. */
  readonly says: string
  readonly arithmetic: string | null
  readonly stated: number | null
  readonly found: number | null
}

type Told = Pick<Finding, 'severity' | 'line' | 'says'> &
  Partial<Pick<Finding, 'where' | 'arithmetic' | 'stated' | 'found'>>

export function found(kind: Kind, told: Told): Finding {
  const finding = { rule: kinds[kind], kind, where: '', arithmetic: null, stated: null, found: null, ...told }
  return {
    ...finding,
    where: veil(finding.where),
    says: veil(finding.says),
    arithmetic: finding.arithmetic === null ? null : veil(finding.arithmetic),
  }
}

/** Nine figures in a row may be someone's number: what is said of a document never repeats them. */
export function veil(text: string): string {
  return text.replace(/(?<!\d)\d{9}(?!\d)/g, '…')
}
