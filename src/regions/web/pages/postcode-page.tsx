import type { ShellProps } from '#access/web/shell.ts'
import { Stack } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading } from '#ui/text.tsx'
import type { Division } from '../../domain/atlas.ts'
import type { PostcodeAnswer } from '../../store/region-queries.ts'
import { AreaLink } from '../area-link.tsx'
import type { DayAsked } from '../day-asked.ts'

export type PostcodePageProps = {
  readonly frame: ShellProps
  readonly asked: DayAsked
  readonly typed: string
  /** What is wrong with the postcode. */
  readonly mistake?: string
  readonly found: (PostcodeAnswer & { readonly postcode: string; readonly divisions: readonly Division[] }) | null
}

/** In which municipality and which areas a postcode lies on a day. */
export function PostcodePage({ frame, asked, typed, mistake, found }: PostcodePageProps) {
  const mistakes = { pc4: mistake, op: asked.mistake }
  const failed = Object.values(mistakes).some(Boolean)
  return (
    <Page {...frame} title="Zoek op postcode" narrow failed={failed} crumbs={[{ href: '/regio', label: 'Regio' }]}>
      <Stack>
        <Mistakes of={mistakes} />
        <Form action="/regio/postcode" method="get" submit="Zoek">
          <Field
            name="pc4"
            label="Postcode"
            hint="De vier cijfers zijn genoeg."
            value={typed}
            mistake={mistake}
            width="short"
            maxlength={7}
          />
          <DateField name="op" label="Op welke dag?" value={asked.entry} mistake={asked.mistake} />
        </Form>
        {found !== null && <Answer found={found} asked={asked} />}
      </Stack>
    </Page>
  )
}

function Answer({ found, asked }: { found: NonNullable<PostcodePageProps['found']>; asked: DayAsked }) {
  const { postcode, municipality, areas, divisions } = found
  if (municipality === null && areas.length === 0)
    return (
      <EmptyState title={`Postcode ${postcode} is op ${sayDay(asked.on)} niet bekend`}>
        Staat de postcode goed? Of kies een andere dag.
      </EmptyState>
    )
  return (
    <section>
      <Heading>{`Postcode ${postcode} op ${sayDay(asked.on)}`}</Heading>
      <SummaryList
        rows={[
          { key: 'Gemeente', value: municipality?.name ?? 'Niet bekend' },
          ...divisions.map(({ kind, name }) => {
            const area = areas.find(({ division }) => division === kind)
            return { key: name, value: area === undefined ? 'Niet bekend' : <AreaLink area={area} asked={asked} /> }
          }),
        ]}
      />
    </section>
  )
}
