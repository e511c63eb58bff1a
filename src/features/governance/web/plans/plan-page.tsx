import { ActionButton, LinkButton, PrintButton } from '#ui/button.tsx'
import { Card, Columns, Stack } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, OutsideLink, Text, Written } from '#ui/text.tsx'
import { PeriodText } from '#ui/time-text.tsx'
import type { AdoptionView } from '../../domain/oogo/adoption.ts'
import { needsOf } from '../../domain/plans/needed.ts'
import { type PolicyPlan, sideOf } from '../../domain/plans/policy-plan.ts'
import { say } from '../../domain/plans/words.ts'
import type { Council, Passage, WholePlan } from '../../store/plans/read-plans.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { planHref } from './address.ts'
import type { PlanReader } from './reader.ts'
import { TrackCard } from './track-card.tsx'
import { Needs, Standing } from './standing.tsx'

type Props = {
  shell: Shell
  whole: WholePlan
  adoption: AdoptionView | null
  /** Councils to which a plan of the whole region goes. */
  councils: readonly Council[]
  reader: PlanReader
  notice: string | undefined
}

/** A plan: what it is, how it stands at each council, what it still needs, and the consultation about it. */
export function PlanPage({ shell, whole, adoption, councils, reader, notice }: Props) {
  const { plan, tracks } = whole
  const needs = needsOf(plan, whole.statuses, adoption, reader.on)
  const newest = tracks.at(-1) ?? null
  return (
    <GovernancePage
      shell={shell}
      tab="plans"
      title={plan.title}
      notice={notice}
      above={say.kinds[plan.kind]}
      below={<Text>{plan.organisationName ?? 'Van de regio'}</Text>}
      actions={
        <>
          {reader.saysStatus && <LinkButton href={planHref(plan.id, '/stand')}>Stand melden</LinkButton>}
          <PrintButton>Afdrukken</PrintButton>
        </>
      }
    >
      <Columns aside={<Facts plan={plan} mayChange={reader.keeps} />}>
        {needs.length > 0 && <Needs plan={plan} needs={needs} />}
        <Standing whole={whole} councils={councils} />
        {sideOf(plan.kind) !== null && newest === null && <NoTrack plan={plan} reader={reader} />}
        {newest !== null && adoption !== null && <TrackCard {...{ plan, adoption, reader }} track={newest} />}
        {tracks.length > 1 && (
          <Details summary={`Eerdere concepten (${tracks.length - 1})`}>
            <Text small>Over een gewijzigd concept is opnieuw overlegd. Dit overleg telt niet meer mee.</Text>
            <Stack>
              {tracks
                .slice(0, -1)
                .toReversed()
                .map((track) => (
                  <TrackCard {...{ plan, track, reader }} adoption={null} />
                ))}
            </Stack>
          </Details>
        )}
        <Passages plan={plan} passages={whole.passages} reader={reader} />
      </Columns>
    </GovernancePage>
  )
}

function Facts({ plan, mayChange }: { plan: PolicyPlan; mayChange: boolean }) {
  const { holdsFrom: from, holdsUntil: until, holdsTheme } = plan
  return (
    <Card title="Gegevens" quiet>
      <SummaryList
        rows={[
          {
            key: 'Geldt',
            value: from === null && until === null ? 'Niet bekend' : <PeriodText period={{ from, until }} />,
          },
          {
            key: 'Onderwijs en jeugdhulp',
            value: holdsTheme === null ? 'Niet bekend' : holdsTheme ? 'Staat erin' : 'Staat er niet in',
          },
          ...(plan.link === ''
            ? []
            : [{ key: 'Document', value: <OutsideLink to={plan.link}>Lees het plan</OutsideLink> }]),
        ]}
      />
      {plan.note !== '' && <Written>{plan.note}</Written>}
      {mayChange && <LinkButton href={planHref(plan.id, '/wijzigen')}>Gegevens wijzigen</LinkButton>}
    </Card>
  )
}

function NoTrack({ plan, reader }: { plan: PolicyPlan; reader: PlanReader }) {
  return (
    <Card title="Overleg over het concept (OOGO)">
      <Text>
        {plan.kind === 'support-plan'
          ? 'Voordat dit plan wordt vastgesteld, overlegt het samenwerkingsverband over het concept met elke gemeente in zijn gebied.'
          : 'Voordat dit plan wordt vastgesteld, overlegt de gemeente over het concept met elk samenwerkingsverband waar zij in ligt.'}
      </Text>
      {reader.keeps ? (
        <LinkButton href={planHref(plan.id, '/oogo/nieuw')}>OOGO beginnen</LinkButton>
      ) : (
        <Text>Het programmateam begint het overleg in Samenhang.</Text>
      )}
    </Card>
  )
}

type PassagesProps = { plan: PolicyPlan; passages: readonly Passage[]; reader: PlanReader }

function Passages({ plan, passages, reader }: PassagesProps) {
  if (passages.length === 0 && !reader.keeps) return <></>
  return (
    <section aria-labelledby="passages">
      <Stack>
        <Heading id="passages">Uitgangspunten om naar te verwijzen</Heading>
        {passages.length === 0 && <Text>Er staan nog geen passages.</Text>}
        {passages.map(({ id, place, text }) => (
          <Card id={`p-${id}`} quiet>
            <Written>{text}</Written>
            {place !== '' && <Text small>{place}</Text>}
            {reader.keeps && (
              <ActionButton
                action={planHref(plan.id, `/passages/${id}/weg`)}
                look="link"
                label={`Verwijderen: de passage ${place}`}
              >
                Verwijderen
              </ActionButton>
            )}
          </Card>
        ))}
        {reader.keeps && (
          <Text>
            <LinkButton href={planHref(plan.id, '/passages/nieuw')}>Passage toevoegen</LinkButton>
          </Text>
        )}
      </Stack>
    </section>
  )
}
