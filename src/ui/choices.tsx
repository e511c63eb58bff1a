import type { Child } from '#jsx/jsx-runtime'
import { GroupFrame, type Question } from './field-frame.tsx'

export type Option = {
  value: string
  label: string
  hint?: Child
  /** What is asked only with this answer, for example a `Field`. Without it the answer stands alone. */
  detail?: Child
  disabled?: boolean | undefined
}

/** One answer out of a few. Nothing is chosen beforehand unless `value` says so. */
export function Radios(
  props: Question & { options: readonly Option[]; value?: string | null | undefined; row?: boolean },
) {
  const { name, options, value, row } = props
  return (
    <GroupFrame {...props}>
      <div class={row ? 'sh-choices sh-choices--row' : 'sh-choices'}>
        {options.map((option, index) => (
          <Choice
            kind="radio"
            name={name}
            index={index}
            option={option}
            checked={option.value === value}
            {...failed(props)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

/** Any number of answers out of a few; the form holds `name` once for each. */
export function Checkboxes(props: Question & { options: readonly Option[]; values?: readonly string[] | undefined }) {
  const { name, options, values = [] } = props
  return (
    <GroupFrame {...props}>
      <div class="sh-choices">
        {options.map((option, index) => (
          <Choice
            kind="checkbox"
            name={name}
            index={index}
            option={option}
            checked={values.includes(option.value)}
            {...failed(props)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

/** One statement that is true or not. Sends `name=ja` when ticked and nothing when not. */
export function Checkbox({
  name,
  label,
  hint,
  mistake,
  checked,
  value = 'ja',
}: Pick<Question, 'name' | 'label' | 'hint' | 'mistake'> & { checked?: boolean | undefined; value?: string }) {
  return (
    <div class={`sh-field${mistake ? ' utrecht-form-field--invalid' : ''}`}>
      {mistake && (
        <div class="utrecht-form-field-error-message sh-mistake" id={`${name}-fout`}>
          {mistake}
        </div>
      )}
      <Choice
        kind="checkbox"
        name={name}
        index={0}
        option={{ value, label, hint }}
        checked={checked ?? false}
        {...failed({ mistake })}
      />
    </div>
  )
}

type ChoiceProps = {
  kind: 'radio' | 'checkbox'
  name: string
  index: number
  option: Option
  checked: boolean
  invalid: 'true' | undefined
}

/** The first answer carries the id `name`, so that a mistake can link to the question. */
function Choice({ kind, name, index, option, checked, invalid }: ChoiceProps) {
  const id = index === 0 ? name : `${name}-${index + 1}`
  return (
    <div class="sh-choice">
      <input
        class="sh-choice__input"
        id={id}
        name={name}
        type={kind}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-invalid={invalid}
        aria-describedby={option.hint ? `${id}-erbij` : undefined}
      />
      <label class="sh-choice__label" for={id}>
        {option.label}
      </label>
      {option.hint && (
        <div class="utrecht-form-field-description sh-choice__hint" id={`${id}-erbij`}>
          {option.hint}
        </div>
      )}
      {option.detail && <div class="sh-choice__detail">{option.detail}</div>}
    </div>
  )
}

/** Radio buttons and ticks say `invalid` one by one: a group has no such word. */
function failed({ mistake }: { mistake?: string | undefined }): { invalid: 'true' | undefined } {
  return { invalid: mistake ? 'true' : undefined }
}
