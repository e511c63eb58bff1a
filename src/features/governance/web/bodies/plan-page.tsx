import type { Day } from '#kernel/day.ts'
import { LinkButton } from '#ui/button.tsx'
import { Checkboxes } from '#ui/choices.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { DayProposal } from '#calendar/rhythm.ts'
import type { Body } from '../../domain/body.ts'
import type { Series } from '../../domain/series.ts'
import { GovernancePage } from '../frame.tsx'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { listed } from '../send-form.tsx'
import { saySeries } from './meetings-part.tsx'
import { bodyCrumb, bodyHref } from './places.ts'

export type PlanProps = {
  form: FormState
  body: Pick<Body, 'id' | 'name'>
  series: Series
  days: readonly DayProposal[]
}

/** The days a rhythm gives, to look at before they are planned; for a holiday another day is proposed (MEETING-2). */
export function PlanPage({ form, body, series, days }: PlanProps) {
  const { typed, mistakes } = form
  const back = bodyHref(body.id)
  const title = 'Vergaderdagen plannen'
  if (days.length === 0)
    return (
      <GovernancePage shell={form.shell} tab="bodies" title={title} crumbs={[bodyCrumb(body)]} narrow>
        <EmptyState
          title="Er zijn geen nieuwe dagen om te plannen."
          action={<LinkButton href={back}>Terug naar het overleg</LinkButton>}
        >
          De reeks is al ruim een jaar vooruit gepland, of is gestopt.
        </EmptyState>
      </GovernancePage>
    )
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title={title}
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, `/reeksen/${series.id}/plannen`)}
      submit="Deze dagen plannen"
      cancel={back}
      before={<Text lead>{`${saySeries(series)}.`}</Text>}
    >
      <Checkboxes
        name="dagen"
        label="Op welke dagen komt het overleg bij elkaar?"
        hint="Haal weg wat niet nodig is."
        values={listed(typed.dagen)}
        mistake={mistakes.dagen}
        optional
        options={days
          .filter(({ holiday }) => holiday === null)
          .map(({ occursOn }) => ({ value: occursOn, label: sayDay(occursOn, 'nl', 'weekday') }))}
      />
      {days.map(
        ({ occursOn, holiday, instead }) =>
          holiday !== null && (
            <Select
              name={`feestdag-${occursOn}`}
              label={`${sayDay(occursOn, 'nl', 'weekday')} is ${holiday}. Wat doet u?`}
              value={typed[`feestdag-${occursOn}`]}
              mistake={mistakes[`feestdag-${occursOn}`]}
              options={[
                ...(instead === null
                  ? []
                  : [{ value: instead, label: `Verzetten naar ${sayDay(instead, 'nl', 'weekday')}` }]),
                { value: occursOn, label: 'Toch op deze dag' },
                { value: 'niet', label: 'Niet plannen' },
              ]}
            />
          ),
      )}
    </OneFormPage>
  )
}

/** Nothing was taken away yet: every day that is no holiday is ticked. */
export function allDays(days: readonly DayProposal[]): { readonly dagen: string } {
  const plain: Day[] = days.filter(({ holiday }) => holiday === null).map(({ occursOn }) => occursOn)
  return { dagen: plain.join(',') }
}
