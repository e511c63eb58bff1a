import { FieldFrame, describedBy, type Question } from './field-frame.tsx'
import { wordsIn } from './words.ts'

export type SelectOption = { value: string; label: string }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

/** A choice out of many. Up to seven or so, `Radios` are easier: they show what there is. */
export function Select(
  props: Question & {
    options: readonly (SelectOption | SelectGroup)[]
    value?: string | null | undefined
    /** The text of the empty choice; `null` leaves it out. */
    blank?: string | null | undefined
  },
) {
  const { name, options, value, optional, mistake, lang, blank = wordsIn(lang).choose } = props
  return (
    <FieldFrame {...props}>
      <select
        class="utrecht-select utrecht-select--html-select sh-box"
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-required={optional ? undefined : 'true'}
        aria-invalid={mistake ? 'true' : undefined}
      >
        {blank !== null && <option value="">{blank}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup label={entry.label}>
              {entry.options.map((option) => (
                <Choice {...option} chosen={value} />
              ))}
            </optgroup>
          ) : (
            <Choice {...entry} chosen={value} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}

function Choice({ value, label, chosen }: SelectOption & { chosen: string | null | undefined }) {
  return (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
}
