import { type Day } from '#kernel/day.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { entryOf } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Details } from '#ui/details.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Text } from '#ui/text.tsx'
import { DayText, PeriodText } from '#ui/time-text.tsx'
import type { Body } from '../../domain/body.ts'
import { countOf, sayCount } from '../../domain/composition.ts'
import type { Seat, SeatHolder, SeatId } from '../../domain/seat.ts'
import type { Member } from '../../store/bodies-sitting.ts'
import type { SeatProposal } from '../../store/holder-proposals.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { bodyCrumb, bodyHref } from './places.ts'
import { SeatCard } from './seat-card.tsx'

export type CompositionProps = {
  shell: Shell
  body: Body
  seats: readonly Seat[]
  members: readonly Member[]
  proposals: ReadonlyMap<SeatId, SeatProposal>
  /** Everyone who ever sat there. */
  history: readonly (SeatHolder & { seatTitle: string })[]
  keeps: boolean
  /** The day that is looked at, and whether it is today. */
  on: Day
  isToday: boolean
  notice: string | undefined
}

/** The seats of a body on a day, by what rule they are filled, who sits there and who is proposed. */
export function CompositionPage(props: CompositionProps) {
  const { shell, body, seats, keeps, on, isToday, notice, history } = props
  return (
    <GovernancePage
      shell={shell}
      tab="bodies"
      title={`Samenstelling · ${body.name}`}
      heading="Zetels en samenstelling"
      crumb="Samenstelling"
      crumbs={[bodyCrumb(body)]}
      notice={notice}
      below={`${body.name}: ${sayCount(countOf(seats))}.`}
      actions={keeps && <LinkButton href={bodyHref(body.id, '/zetels/nieuw')}>Zetel toevoegen</LinkButton>}
    >
      {!isToday && (
        <Text lead>
          Zo was het op <DayText on={on} />.
        </Text>
      )}
      {seats.length === 0 && (
        <EmptyState title={isToday ? 'Dit overleg heeft nog geen zetels.' : 'Dit overleg had toen geen zetels.'}>
          {keeps && isToday
            ? 'Voeg een zetel toe. Daarna ziet u wie er op grond van de kaart voor in aanmerking komt.'
            : null}
        </EmptyState>
      )}
      {seats.map((seat) => (
        <SeatCard seat={seat} {...props} />
      ))}
      <Details summary="Bekijk de samenstelling op een andere dag">
        <Form action={bodyHref(body.id, '/samenstelling')} method="get">
          <DateField name="op" label="Op welke dag?" value={entryOf(on)} />
          <Button look="secondary">Laten zien</Button>
        </Form>
      </Details>
      <Details summary="Wie zat er ooit in">
        <DataTable
          caption="Iedereen die in dit overleg zit of zat"
          captionUnseen
          columns={[
            { label: 'Naam', rowHeader: true, cell: (row) => row.name },
            { label: 'Organisatie', cell: (row) => row.organisationName ?? '–' },
            { label: 'Zetel', cell: (row) => row.seatTitle },
            { label: 'Wanneer', cell: (row) => <PeriodText period={row} length="short" /> },
          ]}
          rows={history}
          empty="Er zat nog niemand in dit overleg."
        />
      </Details>
    </GovernancePage>
  )
}
