import type { Child } from '#jsx/jsx-runtime'
import type { Address } from '#ui/address.ts'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import type { Crumb } from '#ui/page.tsx'
import { PersonalWarning } from '#ui/personal-warning.tsx'
import { AgendaPage, type AgendaView, type Tab } from './frame.tsx'
import type { FormState } from './sending.ts'

export type FormPageProps = {
  view: AgendaView
  tab: Tab
  title: string
  crumbs?: readonly Crumb[]
  form: FormState
  action: Address
  submit: string
  danger?: boolean | undefined
  back: Address
  hidden?: Readonly<Record<string, string>> | undefined
  /** Above the form: what must be known before. */
  before?: Child
  /** Below it: another thing one can do here. */
  after?: Child
  children?: Child
}

/** One thing that is written down about an agenda, on a page of its own. */
export function FormPage({
  view,
  tab,
  title,
  crumbs = [],
  form,
  action,
  hidden,
  before,
  after,
  ...rest
}: FormPageProps) {
  const { mistakes, seen, formKey } = form
  const failed = hasMistakes(mistakes) || seen.length > 0
  return (
    <AgendaPage view={view} tab={tab} title={title} crumbs={crumbs} failed={failed} narrow bare>
      <Mistakes of={mistakes} />
      {before}
      <Form
        action={action}
        submit={rest.submit}
        danger={rest.danger}
        cancel={{ href: rest.back, label: 'Annuleren' }}
        formKey={formKey}
        hidden={hidden}
      >
        <PersonalWarning seen={seen} />
        {rest.children}
      </Form>
      {after}
    </AgendaPage>
  )
}
