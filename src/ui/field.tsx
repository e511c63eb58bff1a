import { FieldFrame, describedBy, type Question } from './field-frame.tsx'

type Box = Question & {
  value?: string | null | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined
  maxlength?: number | undefined
  /** How much is expected: the box shows it by its width. */
  width?: 'short' | 'middle' | 'long' | undefined
}

const widths = { short: 'sh-box sh-box--short', middle: 'sh-box sh-box--middle', long: 'sh-box' }

/** A question with one line as answer. Numbers are text with digits: no spinner, no scrolling away. */
export function Field(props: Box & { type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'search' | 'url' }) {
  const { name, value, type = 'text', autocomplete, inputmode, maxlength, optional, mistake, width = 'long' } = props
  return (
    <FieldFrame {...props}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${widths[width]}`}
        id={name}
        name={name}
        type={type === 'number' ? 'text' : type}
        inputmode={inputmode ?? (type === 'number' ? 'numeric' : undefined)}
        value={value ?? ''}
        autocomplete={autocomplete}
        maxlength={maxlength}
        spellcheck={type === 'text' ? undefined : 'false'}
        aria-describedby={describedBy(props)}
        aria-required={optional ? undefined : 'true'}
        aria-invalid={mistake ? 'true' : undefined}
      />
    </FieldFrame>
  )
}

/** A question with room for some sentences. */
export function TextArea(props: Box & { rows?: number }) {
  const { name, value, rows = 5, autocomplete, maxlength, optional, mistake } = props
  return (
    <FieldFrame {...props}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea sh-box"
        id={name}
        name={name}
        rows={rows}
        autocomplete={autocomplete}
        maxlength={maxlength}
        aria-describedby={describedBy(props)}
        aria-required={optional ? undefined : 'true'}
        aria-invalid={mistake ? 'true' : undefined}
      >
        {/* the parser drops the first line break of a textarea: one more keeps the one that was typed */}
        {`\n${value ?? ''}`}
      </textarea>
    </FieldFrame>
  )
}

/** A question with a file as answer; the form around it takes `files`. */
export function FileField(props: Question & { accept?: string; multiple?: boolean }) {
  const { name, accept, multiple, optional, mistake } = props
  return (
    <FieldFrame {...props}>
      <input
        class="sh-file"
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(props)}
        aria-required={optional ? undefined : 'true'}
        aria-invalid={mistake ? 'true' : undefined}
      />
    </FieldFrame>
  )
}
