/** Which rule said no; the same id stands in docs/rules.md, in the test's name and at the Dutch text. */
export type RuleId = `${Uppercase<string>}-${number}`

/**
 * A known "no". The request was understood, and a rule refuses it.
 *
 * `absent` also covers "you may not know this exists": for a child, a different answer for hidden and missing records
 * would itself be a leak. `forbidden` is for those who may know of it, `conflict` for a state that has moved on,
 * `gone` for links and codes that have had their time.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: 'absent' | 'forbidden' | 'conflict' | 'gone'
  readonly rule: RuleId
  /** A Dutch sentence for the one who asked, without personal data; only for `forbidden`, `conflict` and `gone`. */
  readonly say: string | undefined

  constructor(kind: Refusal['kind'], rule: RuleId, say?: string) {
    super(`${kind} by ${rule}`)
    this.kind = kind
    this.rule = rule
    this.say = say
  }
}
