import type { Child } from '#jsx/jsx-runtime'
import { wordsIn, type Lang } from './words.ts'

/**
 * What every question of a form has. `name` is also the id of its (first) control, so a mistake under the key `name`
 * can link to it. The hint stands between the question and the answer, never inside the box.
 */
export type Question = {
  name: string
  label: string
  hint?: Child
  mistake?: string | undefined
  /** All is required unless this says otherwise; it is then said after the label. */
  optional?: boolean | undefined
  /** The h1 already asks the question: the label is there, but not seen. */
  labelUnseen?: boolean | undefined
  lang?: Lang | undefined
}

/** The ids that tie hint and mistake to a control, for who cannot see them near it. */
export function describedBy({ name, hint, mistake }: Question): string | undefined {
  return [hint && `${name}-uitleg`, mistake && `${name}-fout`].filter(Boolean).join(' ') || undefined
}

/**
 * UI-5 · A question keeps its label, hint and mistake together.
 *
 * The label stands above and stays; hint and mistake stand between it and the box and are tied to the box. What may stay
 * empty is marked in words; the browser never checks and nothing is chosen beforehand.
 *
 * Source: WCAG 2.2, 1.3.1, 3.3.1 and 3.3.2; NL Design System, richtlijnen voor formulieren.
 */
export function FieldFrame(props: Question & { children: Child }) {
  const { name, label, mistake, labelUnseen, children } = props
  return (
    <div class={`utrecht-form-field sh-field${mistake ? ' utrecht-form-field--invalid' : ''}`}>
      <div class="utrecht-form-field__label">
        <label class={`utrecht-form-label${labelUnseen ? ' sh-unseen' : ''}`} for={name}>
          {label}
          <Optional {...props} />
        </label>
      </div>
      <Remarks {...props} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  )
}

/** One question with several boxes: the question is said once, for the group. */
export function GroupFrame(props: Question & { children: Child }) {
  const { label, mistake, labelUnseen, children } = props
  return (
    <div class={`utrecht-form-fieldset sh-field${mistake ? ' utrecht-form-fieldset--invalid' : ''}`}>
      <fieldset
        class="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset"
        aria-describedby={describedBy(props)}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend sh-legend">
          <span class={labelUnseen ? 'sh-unseen' : undefined}>
            {label}
            <Optional {...props} />
          </span>
        </legend>
        <Remarks {...props} />
        {children}
      </fieldset>
    </div>
  )
}

function Optional({ optional, lang }: Question) {
  return optional ? <span class="sh-optional"> ({wordsIn(lang).optional})</span> : null
}

function Remarks({ name, hint, mistake, lang }: Question) {
  return (
    <>
      {hint && (
        <div class="utrecht-form-field-description sh-hint" id={`${name}-uitleg`}>
          {hint}
        </div>
      )}
      {mistake && (
        <div class="utrecht-form-field-error-message sh-mistake" id={`${name}-fout`}>
          <span class="sh-unseen">{wordsIn(lang).failed}: </span>
          {mistake}
        </div>
      )}
    </>
  )
}
