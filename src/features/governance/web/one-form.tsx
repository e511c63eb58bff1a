import type { Child } from '#jsx/jsx-runtime'
import type { Day } from '#kernel/day.ts'
import type { LooksPersonal } from '#kernel/looks-personal.ts'
import { newId } from '#platform/new-id.ts'
import { shell } from '#access/web/shell.ts'
import type { Address } from '#ui/address.ts'
import { entryOf } from '#ui/date-entry.ts'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import type { Crumb } from '#ui/page.tsx'
import { PersonalWarning } from '#ui/personal-warning.tsx'
import { type Body, textsOf } from './form.ts'
import { GovernancePage, type Shell, type Tab } from './frame.tsx'

/** A form as it stands on a page: what was typed, what there is to repair, its key and the version it was filled with. */
export type FormState = {
  readonly shell: Shell
  readonly typed: Readonly<Record<string, string>>
  readonly mistakes: MistakeList
  readonly seen: readonly LooksPersonal[]
  readonly formKey: string
  readonly version: number
}

type Here = Parameters<typeof shell>[0] & { readonly var: { readonly visit: { readonly at: Date } } }

/** A new form, or one filled with what is known. */
export function newForm(c: Here, typed: FormState['typed'] = {}, version = 0): FormState {
  return { shell: shell(c), typed, mistakes: {}, seen: [], formKey: newId<'form'>(c.var.visit.at), version }
}

type Again = { readonly mistakes: MistakeList; readonly seen?: readonly LooksPersonal[]; readonly version?: number }

/** A form that comes back, as it was typed. */
export function formAgain(c: Here, body: Body, { mistakes, seen = [], version = 0 }: Again): FormState {
  return { ...newForm(c, textsOf(body), version), mistakes, seen }
}

/** The three boxes of a day, filled. */
export function dayTexts(name: string, on: Day | null): Readonly<Record<string, string>> {
  const { day, month, year } = entryOf(on)
  return { [`${name}-dag`]: day, [`${name}-maand`]: month, [`${name}-jaar`]: year }
}

type Props = {
  form: FormState
  tab: Tab
  title: string
  crumbs?: readonly Crumb[]
  action: Address
  submit: string
  danger?: boolean
  cancel: Address
  /** Above the form: what must be known before. */
  before?: Child
  /** Below it. */
  after?: Child
  children?: Child
}

/** A page with one form that writes. */
export function OneFormPage({
  form,
  tab,
  title,
  crumbs,
  action,
  submit,
  danger,
  cancel,
  before,
  after,
  children,
}: Props) {
  const { mistakes, seen, formKey, version } = form
  return (
    <GovernancePage
      shell={form.shell}
      tab={tab}
      title={title}
      crumbs={crumbs}
      narrow
      failed={hasMistakes(mistakes) || seen.length > 0}
    >
      <Mistakes of={mistakes} />
      {before}
      <Form
        action={action}
        submit={submit}
        danger={danger}
        cancel={{ href: cancel, label: 'Annuleren' }}
        formKey={formKey}
        hidden={{ versie: String(version) }}
      >
        <PersonalWarning seen={seen} />
        {children}
      </Form>
      {after}
    </GovernancePage>
  )
}
