import type { Child } from '#jsx/jsx-runtime'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import type { Address } from '#ui/address.ts'
import type { HelpRequest } from '../../domain/request.ts'

/** What every form of the desk on a question carries: what was typed, what to repair, its key and the version it saw. */
export type ActForm = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly request: HelpRequest
  readonly typed: Readonly<Record<string, string>>
  readonly mistakes: MistakeList
  readonly formKey: string
  /** The version that the form was made of: who was faster is seen by it. */
  readonly version: number
}

type ActPageProps = ActForm & {
  readonly title: string
  readonly submit: string
  /** Behind `/loket/<id>/`. */
  readonly path: string
  readonly danger?: boolean | undefined
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** Above the form: what must be known before. */
  readonly before?: Child
  /** Below it: another way to go on. */
  readonly after?: Child
  readonly children: Child
}

/** One thing that the desk does with a question, on a page of its own. */
export function ActPage(props: ActPageProps) {
  const { shell, request, mistakes, formKey, version, title, submit, path, danger, hidden, before, after, children } =
    props
  const back: Address = `/loket/${request.id}`
  return (
    <Page
      {...shell}
      narrow
      title={title}
      failed={hasMistakes(mistakes)}
      crumbs={[
        { href: '/loket', label: 'Loket' },
        { href: back, label: request.number },
      ]}
    >
      <Mistakes of={mistakes} />
      {before}
      <Form
        action={`/loket/${request.id}/${path}`}
        submit={submit}
        danger={danger}
        cancel={{ href: back, label: 'Annuleren' }}
        formKey={formKey}
        hidden={{ versie: String(version), ...hidden }}
      >
        {children}
      </Form>
      {after}
    </Page>
  )
}
