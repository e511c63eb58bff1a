import type { Address } from './address.ts'
import { Button } from './button.tsx'

type SearchBoxProps = {
  action: Address
  name: string
  label: string
  /** `post` when someone may type a name, a birth date or a number: those never stand in an address. */
  method: 'get' | 'post'
  value?: string | undefined
  hint?: string | undefined
  button?: string | undefined
}

/** One box to search in, with its button beside it. */
export function SearchBox({ action, name, label, method, value = '', hint, button = 'Zoeken' }: SearchBoxProps) {
  return (
    <search>
      <form class="sh-search" method={method} action={action} novalidate>
        <label class="utrecht-form-label" for={name}>
          {label}
        </label>
        {hint && (
          <div class="utrecht-form-field-description sh-hint" id={`${name}-uitleg`}>
            {hint}
          </div>
        )}
        <div class="sh-search__row">
          <input
            class="utrecht-textbox utrecht-textbox--html-input sh-box"
            id={name}
            name={name}
            type="search"
            value={value}
            autocomplete="off"
            aria-describedby={hint ? `${name}-uitleg` : undefined}
          />
          <Button look="secondary">{button}</Button>
        </div>
      </form>
    </search>
  )
}
