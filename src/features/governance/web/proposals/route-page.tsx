import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Alert } from '#ui/alert.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { say } from '../../domain/words.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { proposalHref } from './address.ts'
import { StepBadge } from './badges.tsx'
import { type ProposalView, bodyName, nextOf } from './view.ts'

/** The route of a proposal to work on: its order, its days, and what a rule still asks of it. */
export function RoutePage({ shell, view }: { shell: Shell; view: ProposalView }) {
  const { head, steps, escalations, missing } = view
  const hidden = { versie: String(head.version) }
  const at = (id: string, what = '') => proposalHref(head.id, `route/${id}${what}`)
  const said = missing.filter(({ at: place }) => place === 'route')
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title="Route"
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      actions={<LinkButton href={proposalHref(head.id, 'route/nieuw')}>Overleg toevoegen</LinkButton>}
    >
      {said.length > 0 && (
        <Alert kind="warning" title="Dit klopt nog niet">
          <List items={said.map(({ what }) => what)} />
        </Alert>
      )}
      {escalations.map(({ reason, onRoute, bodyId }) => (
        <Card quiet title="Regel voor opschalen">
          <Text>{reason}</Text>
          {onRoute ? (
            <Text>Dit besluit staat op de route.</Text>
          ) : bodyId === null ? (
            <Text>
              Er is nog geen overleg dat over geld besluit. <Link href="/bestuur/overleggen">Naar de overleggen</Link>
            </Text>
          ) : (
            <ActionButton action={proposalHref(head.id, 'route/escalatie')}>
              {`${bodyName(view, bodyId)} op de route zetten`}
            </ActionButton>
          )}
        </Card>
      ))}
      <DataTable
        caption="De route, in volgorde"
        captionUnseen
        columns={[
          { label: 'Overleg', rowHeader: true, cell: (step) => bodyName(view, step.bodyId) },
          { label: 'Wat', cell: (step) => `${say.kinds[step.kind]}${step.mandatory ? '' : ' (mag vervallen)'}` },
          { label: 'Dag', cell: (step) => (step.onDay === null ? 'nog geen dag' : <DayText on={step.onDay} />) },
          {
            label: 'Volgende vergadering',
            cell: (step) => {
              const next = nextOf(view, step.bodyId)
              return next === null ? '–' : <DayText on={next.onDay} length="short" />
            },
          },
          { label: 'Stand', cell: (step) => <StepBadge state={step.state} /> },
          {
            label: 'Wijzigen',
            cell: (step) =>
              step.state !== 'waiting' ? (
                '–'
              ) : (
                <>
                  <Link href={at(step.id)} label={`Wijzigen: ${bodyName(view, step.bodyId)}`}>
                    Wijzigen
                  </Link>
                  <ActionButton
                    action={at(step.id, '/omhoog')}
                    hidden={hidden}
                    look="link"
                    label={`Omhoog: ${bodyName(view, step.bodyId)}`}
                  >
                    Omhoog
                  </ActionButton>
                  <ActionButton
                    action={at(step.id, '/weg')}
                    hidden={hidden}
                    look="link"
                    label={`Verwijderen: ${bodyName(view, step.bodyId)}`}
                  >
                    Verwijderen
                  </ActionButton>
                </>
              ),
          },
        ]}
        rows={steps}
        empty={
          <EmptyState
            title="Er staat nog geen overleg op de route."
            action={<Link href={proposalHref(head.id, 'route/nieuw')}>Overleg toevoegen</Link>}
          >
            <Text>Kies eerst wie adviseert, en daarna wie besluit.</Text>
          </EmptyState>
        }
      />
    </GovernancePage>
  )
}
