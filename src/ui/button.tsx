import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'

/** One `primary` a page; `secondary` for the rest; `subtle` for leaving; `danger` for what takes away. */
export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'danger'

const looks: Record<ButtonLook, string> = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  subtle: 'nl-button nl-button--subtle',
  danger: 'nl-button nl-button--primary nl-button--negative',
}

type ButtonProps = {
  look?: ButtonLook | undefined
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  formaction?: Address | undefined
  /** Said instead of the text where the text alone is not clear: `Verwijder Ilse uit de kring`. */
  label?: string | undefined
  children: Child
}

/** A button does something. It is never disabled: pressing it says what is missing. */
export function Button({ look = 'primary', type = 'submit', name, value, formaction, label, children }: ButtonProps) {
  return (
    <button class={looks[look]} type={type} name={name} value={value} formaction={formaction} aria-label={label}>
      {children}
    </button>
  )
}

/** Leads somewhere, and looks like a button because it is the next step. */
export function LinkButton({ href, look = 'secondary', label, children }: LinkButtonProps) {
  return (
    <a class={`${looks[look]} sh-link-as-button`} href={href} aria-label={label}>
      {children}
    </a>
  )
}

type LinkButtonProps = {
  href: Address
  look?: ButtonLook | undefined
  label?: string | undefined
  children: Child
}

/** One button that posts on its own: signing out, withdrawing, marking as read. Looks like a link if `look` is `link`. */
export function ActionButton({ action, look = 'secondary', hidden = {}, label, children }: ActionButtonProps) {
  return (
    <form class="sh-action" method="post" action={action} data-enhance="once">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={look === 'link' ? 'sh-link-button' : looks[look]} type="submit" aria-label={label}>
        {children}
      </button>
    </form>
  )
}

type ActionButtonProps = {
  action: Address
  look?: ButtonLook | 'link' | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  label?: string | undefined
  children: Child
}

/** Prints the page. Printing needs a script; without one the button stays away and the browser's own menu is there. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button class="nl-button nl-button--secondary" type="button" data-enhance="print" hidden>
      {children}
    </button>
  )
}
