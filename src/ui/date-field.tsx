import { blankDate, type DateEntry } from './date-entry.ts'
import { GroupFrame, describedBy, type Question } from './field-frame.tsx'
import { wordsIn } from './words.ts'

/**
 * A day in three boxes: quicker to type and to correct than a calendar, and the same on every device. The form holds
 * `name-dag`, `name-maand` and `name-jaar`; `readDateEntry` takes them out, `dayOfEntry` makes them a day.
 */
export function DateField(props: Question & { value?: DateEntry | undefined; birth?: boolean | undefined }) {
  const { name, value = blankDate, lang, birth } = props
  const words = wordsIn(lang)
  const filled = (part: string) => (birth ? `bday-${part}` : undefined)
  return (
    <GroupFrame {...props}>
      <div class="sh-date">
        <Box {...props} id={name} part="dag" label={words.day} text={value.day} autocomplete={filled('day')} />
        <Box
          {...props}
          id={`${name}-2`}
          part="maand"
          label={words.month}
          text={value.month}
          autocomplete={filled('month')}
        />
        <Box
          {...props}
          id={`${name}-3`}
          part="jaar"
          label={words.year}
          text={value.year}
          autocomplete={filled('year')}
        />
      </div>
    </GroupFrame>
  )
}

const look = 'utrecht-textbox utrecht-textbox--html-input sh-date__box'

type BoxProps = Question & {
  id: string
  part: 'dag' | 'maand' | 'jaar'
  text: string
  autocomplete: string | undefined
}

function Box({ id, part, label, text, autocomplete, ...question }: BoxProps) {
  return (
    <div>
      <label class="utrecht-form-label sh-date__label" for={id}>
        {label}
      </label>
      <input
        class={part === 'jaar' ? `${look} sh-date__box--year` : look}
        id={id}
        name={`${question.name}-${part}`}
        type="text"
        inputmode="numeric"
        maxlength={part === 'jaar' ? 4 : 2}
        autocomplete={autocomplete ?? 'off'}
        value={text}
        aria-required={question.optional ? undefined : 'true'}
        aria-invalid={question.mistake ? 'true' : undefined}
        aria-describedby={question.mistake ? describedBy({ ...question, label, hint: undefined }) : undefined}
      />
    </div>
  )
}
