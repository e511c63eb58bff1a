import { type Day, addDays } from '#kernel/day.ts'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { ActionButton } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/data-table.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { FilteredList } from '#ui/filter-panel.tsx'
import { Form } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, Text } from '#ui/text.tsx'
import { PeriodText } from '#ui/time-text.tsx'
import type { ShellProps } from '#access/web/shell.ts'
import { type StaffRole, dutch } from '#access/domain/words.ts'
import { type FunctionRow, type FunctionState, functionsPerPage } from '../../store/function-list.ts'
import type { ListedFunction } from '../../store/functions.ts'
import type { ListedStandIn } from '../../store/stand-ins.ts'
import { AdminPage, addressOf } from './frame.tsx'
import { type Named, capital, roleOptions } from './people-pages.tsx'

const states: Readonly<Record<FunctionState, string>> = { now: 'Nu', later: 'Begint nog', over: 'Voorbij' }

type ListProps = {
  frame: ShellProps
  rows: readonly FunctionRow[]
  total: number
  organisations: readonly Named[]
  asked: { organisation: OrganisationId | null; role: StaffRole | null; state: FunctionState; page: number }
}

export function FunctionsPage({ frame, rows, total, organisations, asked }: ListProps) {
  const { organisation, role, state, page } = asked
  const list = (change: Record<string, string | number | null>) =>
    addressOf('/beheer/functies', { organisatie: organisation, functie: role, wanneer: state, ...change })
  const chips = [
    organisation === null
      ? null
      : {
          label: organisations.find(({ id }) => id === organisation)?.name ?? 'Organisatie',
          without: list({ organisatie: null }),
        },
    role === null ? null : { label: capital(dutch.roles[role]), without: list({ functie: null }) },
  ].filter((chip) => chip !== null)
  return (
    <AdminPage frame={frame} part="functions" title="Functies">
      <FilteredList
        action="/beheer/functies"
        found={total === 1 ? '1 functie' : `${total} functies`}
        filters={
          <>
            <Radios
              name="wanneer"
              label="Wanneer"
              options={Object.entries(states).map(([value, label]) => ({ value, label }))}
              value={state}
            />
            <Select
              name="organisatie"
              label="Organisatie"
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              value={organisation}
              blank="Alle organisaties"
              optional
            />
            <Select name="functie" label="Functie" options={roleOptions} value={role} blank="Alle functies" optional />
          </>
        }
        chips={chips}
        clear="/beheer/functies"
      >
        <DataTable
          caption="Functies per organisatie"
          captionUnseen
          rows={rows}
          empty="Er zijn geen functies gevonden. Een functie voegt u toe bij een medewerker, onder Mensen."
          columns={[
            {
              label: 'Wie',
              rowHeader: true,
              cell: (row) => <Link href={`/beheer/functies/${row.id}`}>{row.name}</Link>,
            },
            { label: 'Functie', cell: (row) => capital(row.title ?? dutch.roles[row.role]) },
            { label: 'Organisatie', cell: (row) => row.organisation },
            { label: 'Wanneer', cell: (row) => <PeriodText period={row} length="short" /> },
            { label: 'Waarnemer nu', cell: (row) => row.standIn ?? '–' },
          ]}
        />
        <Pagination at={page} of={Math.ceil(total / functionsPerPage)} href={(pagina) => list({ pagina })} />
      </FilteredList>
    </AdminPage>
  )
}

export type FunctionProps = {
  frame: ShellProps
  held: ListedFunction
  name: string
  standIns: readonly ListedStandIn[]
  colleagues: readonly { readonly id: PersonId; readonly name: string }[]
  on: Day
  formKey: string
  news?: string | undefined
  typed?: { when?: string; last?: DateEntry; standIn?: string; from?: DateEntry; until?: DateEntry }
  mistakes?: MistakeList
}

/** One function: how long, who stands in, and ending it. */
export function FunctionPage(props: FunctionProps) {
  const { frame, held, name, news, on, mistakes } = props
  const isOver = held.period.until !== null && held.period.until <= on
  return (
    <AdminPage
      frame={frame}
      part="functions"
      one
      title={`${capital(held.title ?? dutch.roles[held.role])}: ${name}`}
      news={news}
      mistakes={mistakes ?? {}}
    >
      <Stack>
        <SummaryList
          rows={[
            { key: 'Wie', value: <Link href={`/beheer/mensen/${held.personId}`}>{name}</Link> },
            { key: 'Functie', value: capital(dutch.roles[held.role]) },
            { key: 'Organisatie', value: held.organisationName },
            { key: 'Wanneer', value: <PeriodText period={held.period} /> },
          ]}
        />
        {isOver ? (
          <Text>Deze functie is voorbij. Komt iemand terug? Voeg dan een nieuwe functie toe bij de medewerker.</Text>
        ) : (
          <>
            <StandIns {...props} />
            <End {...props} />
          </>
        )}
      </Stack>
    </AdminPage>
  )
}

function StandIns({ held, standIns, colleagues, formKey, typed = {}, mistakes = {} }: FunctionProps) {
  return (
    <Card title="Waarnemen">
      <Text>
        Een waarnemer ziet en doet wat bij deze functie hoort, tot en met de laatste dag. Het gezin ziet de naam van de
        waarnemer.
      </Text>
      {standIns.length > 0 && (
        <DataTable
          caption="Wie neemt waar"
          captionUnseen
          rows={standIns}
          empty=""
          columns={[
            { label: 'Wie', rowHeader: true, cell: (row) => row.name },
            { label: 'Wanneer', cell: (row) => <PeriodText period={row} length="short" /> },
            {
              label: 'Beëindigen',
              cell: (row) => (
                <ActionButton
                  action={`/beheer/functies/${held.id}/waarnemers/${row.id}/beeindigen`}
                  look="link"
                  label={`Beëindig de waarneming door ${row.name}`}
                >
                  Nu beëindigen
                </ActionButton>
              ),
            },
          ]}
        />
      )}
      <Form action={`/beheer/functies/${held.id}/waarnemer`} submit="Waarnemer toevoegen" formKey={formKey}>
        <Select
          name="waarnemer"
          label="Wie neemt waar?"
          hint="Een collega van dezelfde organisatie."
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.standIn}
          mistake={mistakes.waarnemer}
        />
        <DateField name="vanaf" label="Eerste dag" value={typed.from} mistake={mistakes.vanaf} />
        <DateField
          name="tot"
          label="Laatste dag"
          hint="Ten hoogste een jaar."
          value={typed.until}
          mistake={mistakes.tot}
        />
      </Form>
    </Card>
  )
}

function End({ held, on, typed = {}, mistakes = {} }: FunctionProps) {
  return (
    <Card title="Beëindigen">
      <Text>
        Met de functie eindigen ook de toegang tot dossiers, de waarneming en de aanmeldingen in deze functie. Is deze
        persoon casusregisseur? Dan krijgen anderen in de kring de taak om de regie over te nemen.
      </Text>
      <Form action={`/beheer/functies/${held.id}/beeindigen`} submit="Functie beëindigen" danger>
        <Radios
          name="wanneer"
          label="Wanneer eindigt de functie?"
          options={[
            { value: 'nu', label: 'Nu meteen', hint: 'Vandaag telt al niet meer.' },
            {
              value: 'later',
              label: 'Op een latere dag',
              detail: <DateField name="laatste" label="Laatste dag" value={typed.last} mistake={mistakes.laatste} />,
            },
          ]}
          value={typed.when}
          mistake={mistakes.wanneer}
        />
        {held.period.until !== null && held.period.until > on && (
          <Text small>
            Nu is de laatste dag{' '}
            <PeriodText period={{ from: addDays(held.period.until, -1), until: held.period.until }} />.
          </Text>
        )}
      </Form>
    </Card>
  )
}
