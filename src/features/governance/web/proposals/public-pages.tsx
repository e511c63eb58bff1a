import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Heading, Link, List, OutsideLink, Text } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import { say } from '../../domain/words.ts'
import { type DecisionFilter, type DecisionLine, decisionsOnPage } from '../../store/decision-list.ts'
import type { PublicLine, PublicProposal } from '../../store/public-proposals.ts'
import type { Shell } from '../frame.tsx'
import { OutcomeBadge } from './badges.tsx'
import { PointOutcomes } from './decision-list-page.tsx'
import { decisionsHref } from './list-address.ts'
import { VersionText } from './version-page.tsx'

const home = { href: '/openbaar', label: 'Openbaar' } as const

type DecisionsProps = {
  shell: Shell
  list: { readonly rows: readonly DecisionLine[]; readonly found: number }
  filter: DecisionFilter
}

/** The decisions that were published, for everyone. */
export function PublicDecisionsPage({ shell, list, filter }: DecisionsProps) {
  return (
    <Page {...shell} title="Besluiten van de regio" crumbs={[home]}>
      <DataTable
        caption="Gepubliceerde besluiten, de nieuwste eerst"
        captionUnseen
        columns={[
          {
            label: 'Besluit over',
            rowHeader: true,
            cell: (row) => <Link href={`/openbaar/voorstellen/${row.proposalId}`}>{row.proposal}</Link>,
          },
          { label: 'Overleg', cell: (row) => row.body },
          { label: 'Dag', cell: (row) => <DayText on={row.onDay} /> },
          { label: 'Wat', cell: (row) => <PointOutcomes row={row} /> },
        ]}
        rows={list.rows}
        empty={
          <EmptyState title="Er zijn nog geen besluiten gepubliceerd.">
            <Text>Kijk later nog eens.</Text>
          </EmptyState>
        }
      />
      <Pagination
        at={filter.page}
        of={Math.ceil(list.found / decisionsOnPage)}
        href={(page) => decisionsHref({ page }, '/openbaar/besluiten')}
      />
    </Page>
  )
}

/** The proposals that were published, for everyone. */
export function PublicProposalsPage({ shell, proposals }: { shell: Shell; proposals: readonly PublicLine[] }) {
  return (
    <Page {...shell} title="Voorstellen van de regio" crumbs={[home]}>
      <DataTable
        caption="Gepubliceerde voorstellen, de nieuwste eerst"
        captionUnseen
        columns={[
          {
            label: 'Voorstel',
            rowHeader: true,
            cell: (row) => <Link href={`/openbaar/voorstellen/${row.id}`}>{`${row.number} ${row.title}`}</Link>,
          },
          { label: 'Gepubliceerd', cell: (row) => <MomentText at={row.publishedAt} /> },
        ]}
        rows={proposals}
        empty={
          <EmptyState title="Er zijn nog geen voorstellen gepubliceerd.">
            <Text>Kijk later nog eens.</Text>
          </EmptyState>
        }
      />
    </Page>
  )
}

/** One published proposal: its text, the way it went, and what was decided. */
export function PublicProposalPage({ shell, proposal }: { shell: Shell; proposal: PublicProposal }) {
  const { versions, steps, decisions, annexes } = proposal
  const newest = versions.at(-1)
  const points = versions.flatMap((version) => version.points)
  return (
    <Page
      {...shell}
      title={`${proposal.number} ${proposal.title}`}
      crumb={proposal.number}
      crumbs={[home, { href: '/openbaar/voorstellen', label: 'Voorstellen' }]}
      narrow
      above={proposal.office}
      below={
        <Text>
          {'Gepubliceerd op '}
          <MomentText at={proposal.publishedAt} />
        </Text>
      }
    >
      <Stack>
        {decisions.length > 0 && (
          <Card title="Wat is er besloten?">
            {decisions.toReversed().map((decision) => (
              <>
                <Heading level={3}>
                  {decision.body}, <DayText on={decision.onDay} />
                </Heading>
                <List
                  plain
                  items={decision.points.map(({ pointId, outcome, text }) => (
                    <>
                      {`Punt ${points.find(({ id }) => id === pointId)?.number ?? '?'} `}
                      <OutcomeBadge outcome={outcome} /> {text}
                    </>
                  ))}
                />
                {decision.conditions !== '' && <Text>{`Voorwaarden: ${decision.conditions}`}</Text>}
                {decision.notHeard.length > 0 && <Text>{`Niet gehoord: ${decision.notHeard.join(', ')}.`}</Text>}
              </>
            ))}
          </Card>
        )}
        <Card title="Hoe gaat dit voorstel?">
          <List
            ordered
            items={steps.map(({ body, kind, onDay, state }) => (
              <>
                {`${body} ${say.kinds[kind]}`}
                {onDay !== null && (
                  <>
                    {', '}
                    <DayText on={onDay} />
                  </>
                )}
                {state === 'done' ? ' (geweest)' : ''}
              </>
            ))}
          />
        </Card>
        {newest && (
          <>
            <Text>
              {`Versie ${newest.number}, `}
              <DayText on={newest.datedOn} />
            </Text>
            <VersionText version={newest} />
          </>
        )}
        {annexes.length > 0 && (
          <Card title="Bijlagen">
            <List
              items={annexes.map(({ id, title, link }) =>
                link === null ? (
                  <Link href={`/openbaar/voorstellen/${proposal.id}/bijlagen/${id}`}>{title}</Link>
                ) : (
                  <OutsideLink to={link}>{title}</OutsideLink>
                ),
              )}
            />
          </Card>
        )}
      </Stack>
    </Page>
  )
}
