import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { Button, LinkButton } from './button.tsx'

/** The name under which a form carries its key: what is sent twice with one key is written once. */
export const keyField = 'sleutel'

export type FormProps = {
  action: Address
  method?: 'get' | 'post' | undefined
  /** What the main button does, as a verb: `Toestemming vastleggen`. Without it the form brings its own `Buttons`. */
  submit?: string | undefined
  /** The main button takes something away or closes it. */
  danger?: boolean | undefined
  /** A second way to send: `{ label: 'Bewaren en later verder', name: 'keuze', value: 'bewaren' }`. */
  also?: { label: string; name: string; value: string } | undefined
  cancel?: { href: Address; label: string } | undefined
  /** See `keyField`. Every form that writes gets a new one from its page. */
  formKey?: string | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  /** The form sends files. */
  files?: boolean | undefined
  children?: Child
}

/** A form. The browser checks nothing: mistakes come back from the server, all together and in words. */
export function Form({
  action,
  method = 'post',
  submit,
  danger,
  also,
  cancel,
  formKey,
  hidden,
  files,
  children,
}: FormProps) {
  const carried = Object.entries({ ...hidden, ...(formKey ? { [keyField]: formKey } : {}) })
  return (
    <form
      class="sh-form"
      method={method}
      action={action}
      novalidate
      enctype={files ? 'multipart/form-data' : undefined}
      data-enhance={method === 'post' ? 'once' : undefined}
    >
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      {submit && (
        <Buttons>
          <Button look={danger ? 'danger' : 'primary'}>{submit}</Button>
          {also && (
            <Button look="secondary" name={also.name} value={also.value}>
              {also.label}
            </Button>
          )}
          {cancel && (
            <LinkButton href={cancel.href} look="subtle">
              {cancel.label}
            </LinkButton>
          )}
        </Buttons>
      )}
    </form>
  )
}

/** Buttons beside each other, the main one first. */
export function Buttons({ children }: { children: Child }) {
  return <div class="utrecht-button-group sh-buttons">{children}</div>
}
