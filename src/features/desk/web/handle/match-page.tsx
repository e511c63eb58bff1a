import type { Day } from '#kernel/day.ts'
import { LinkButton } from '#ui/button.tsx'
import { Radios } from '#ui/choices.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { Candidate } from '../../store/match-store.ts'
import { type ActForm, ActPage } from './act-page.tsx'
import { childRows } from './said.tsx'

type MatchPageProps = ActForm & { readonly candidates: readonly Candidate[]; readonly on: Day }

/** Whether the child is known already. What is shown here is written in the log of each child that is shown. */
export function MatchPage(props: MatchPageProps) {
  const { candidates, request, on, typed, mistakes } = props
  const asked = <SummaryList rows={childRows(request, on)} />
  const another = `/loket/${request.id}/aannemen?anders=ja` as const
  if (candidates.length === 0) return <Nobody {...props} />
  return (
    <ActPage
      {...props}
      title="Is dit kind al bekend?"
      submit="Dit is hetzelfde kind"
      path="bekend"
      before={
        <>
          <Text>
            Een kind heeft maar één dossier. Kijk goed of het hetzelfde kind is. Dat u keek, staat bij elk kind in het
            logboek.
          </Text>
          <Heading>Dit staat in de hulpvraag</Heading>
          {asked}
        </>
      }
      after={
        <>
          <Heading>Staat het kind er niet bij?</Heading>
          <LinkButton href={another}>Geen van deze kinderen: een nieuw dossier</LinkButton>
        </>
      }
    >
      <Radios
        name="dossier"
        label="Welk kind is het?"
        value={typed.dossier}
        mistake={mistakes.dossier}
        options={candidates.map((candidate) => ({
          value: candidate.dossierId,
          label: `${candidate.called}, geboren ${sayDay(candidate.bornOn)}`,
          hint: `${candidate.number}. ${likeness(candidate)}`,
        }))}
      />
      <Field
        name="reden"
        label="Waarom is het hetzelfde kind?"
        hint="Bijvoorbeeld: naam, geboortedatum en adres zijn gelijk"
        value={typed.reden}
        mistake={mistakes.reden}
        maxlength={500}
      />
    </ActPage>
  )
}

function Nobody({ shell, request, on }: MatchPageProps) {
  return (
    <Page
      {...shell}
      narrow
      title="Is dit kind al bekend?"
      crumbs={[
        { href: '/loket', label: 'Loket' },
        { href: `/loket/${request.id}`, label: request.number },
      ]}
    >
      <EmptyState
        title="Wij vinden geen kind dat hierop lijkt"
        action={
          <LinkButton href={`/loket/${request.id}/aannemen?anders=ja`} look="primary">
            Een nieuw dossier openen
          </LinkButton>
        }
      >
        Klopt er iets niet aan de naam of de geboortedatum? Verbeter dat dan eerst en kijk opnieuw.
      </EmptyState>
      <Heading>Dit staat in de hulpvraag</Heading>
      <SummaryList rows={childRows(request, on)} />
      <LinkButton href={`/loket/${request.id}/kind`}>Gegevens van het kind verbeteren</LinkButton>
    </Page>
  )
}

function likeness({ sameBirth, samePostcode, likeness: score }: Candidate): string {
  const name = score > 0.95 ? 'Zelfde naam' : score > 0.6 ? 'Naam lijkt erop' : 'Naam lijkt er een beetje op'
  return `${name}, ${sameBirth ? 'zelfde geboortedatum' : 'andere geboortedatum'}, ${samePostcode ? 'zelfde postcode' : 'andere of onbekende postcode'}.`
}
