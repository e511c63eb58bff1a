import type { ShellProps } from '#access/web/shell.ts'
import { Stack } from '#ui/card.tsx'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { Area, Division, Municipality } from '../../domain/atlas.ts'
import type { Expression } from '../../domain/express.ts'
import { areaName } from '../say.ts'
import type { DayAsked } from '../day-asked.ts'
import { ExpressionText } from '../expression-text.tsx'

export type DeriveForm = {
  /** `division/code` of an area whose land is asked about; empty when only municipalities are chosen. */
  readonly area: string
  readonly municipalities: readonly string[]
  readonly division: string
}

export type DerivePageProps = {
  readonly frame: ShellProps
  readonly asked: DayAsked
  readonly form: DeriveForm
  readonly mistakes: { readonly gemeente?: string; readonly indeling?: string }
  readonly divisions: readonly Division[]
  readonly areas: readonly Area[]
  readonly municipalities: readonly Municipality[]
  readonly answer: { readonly division: Division; readonly expression: Expression } | null
}

/** Whether chosen municipalities can be told in a division: which areas, or "niet herleidbaar" and why. */
export function DerivePage(props: DerivePageProps) {
  const { frame, asked, form, divisions, answer } = props
  const mistakes = { ...props.mistakes, op: asked.mistake }
  return (
    <Page
      {...frame}
      title="Herleiden"
      narrow
      failed={Object.values(mistakes).some(Boolean)}
      crumbs={[{ href: '/regio', label: 'Regio' }]}
      below={<Lead />}
    >
      <Stack>
        <Mistakes of={mistakes} />
        {answer !== null && <ExpressionText {...answer} asked={asked} />}
        <Form action="/regio/herleiden" method="get" submit="Herleid">
          <Radios
            name="indeling"
            label="In welke indeling wilt u het weten?"
            options={divisions.map(({ kind, name }) => ({ value: kind, label: name }))}
            value={form.division}
            mistake={mistakes.indeling}
          />
          <Select
            name="gebied"
            label="Welk gebied?"
            hint="Kies een gebied uit een andere indeling, of kies hieronder gemeenten. Beide mag ook."
            optional
            options={areaGroups(props)}
            value={form.area}
            blank="Geen gebied"
          />
          <Choice {...props} />
          <DateField name="op" label="Op welke dag?" value={asked.entry} mistake={asked.mistake} />
        </Form>
      </Stack>
    </Page>
  )
}

function Lead() {
  return (
    <Text lead>
      Cijfers van een indeling zeggen alleen iets over uw gemeenten als hele gebieden samen precies die gemeenten zijn.
    </Text>
  )
}

/** The municipalities to choose from; of a whole country they fold away until someone needs them. */
function Choice({ municipalities, form, mistakes }: Pick<DerivePageProps, 'municipalities' | 'form' | 'mistakes'>) {
  const boxes = (
    <Checkboxes
      name="gemeente"
      label="Welke gemeenten?"
      optional
      options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      values={form.municipalities}
      mistake={mistakes.gemeente}
    />
  )
  if (municipalities.length <= 30) return boxes
  return (
    <Details summary="Gemeenten kiezen" open={form.municipalities.length > 0 || mistakes.gemeente !== undefined}>
      {boxes}
    </Details>
  )
}

function areaGroups({ divisions, areas }: Pick<DerivePageProps, 'divisions' | 'areas'>) {
  return divisions.map(({ kind, name }) => ({
    label: name,
    options: areas
      .filter(({ division }) => division === kind)
      .map((area) => ({ value: `${kind}/${area.code}`, label: areaName(area) })),
  }))
}
