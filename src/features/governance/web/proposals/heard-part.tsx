import type { Address } from '#ui/address.ts'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { type Heard, heardOf } from '../../domain/hear.ts'
import { mayWrite } from '../../domain/standing.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from './address.ts'
import { type ProposalView, bodyName } from './view.ts'

const heardWords: Record<Heard, { label: string; kind: 'success' | 'warning' | 'danger' }> = {
  heard: { label: 'Gehoord', kind: 'success' },
  asked: { label: 'Gevraagd, nog geen antwoord', kind: 'warning' },
  'not-asked': { label: 'Niet gehoord', kind: 'danger' },
}

type Row = {
  readonly who: string
  readonly by: string
  readonly heard: Heard
  readonly said: string
  readonly href: Address | null
}

/** Who was heard: the rank and file of every body, the panels, and who was aligned with beforehand (HEAR-1). */
export function HeardPart({ view }: { view: ProposalView }) {
  const { hearing, consultations, head, standing } = view
  const own = new Set(
    standing.seats.flatMap(({ bodyId }) => (view.members.get(bodyId) ?? []).map(({ id }) => id as string)),
  )
  const mayAsk = mayWrite(standing) || standing.seats.some(({ part }) => part !== 'member') || own.size > 0
  const rows: readonly Row[] = [
    ...hearing.coverage.flatMap(({ bodyId, speakers }) =>
      speakers.flatMap(({ name, places, seatHolderId }) =>
        places.map((place) => ({
          who: place.name,
          by: `${name}, ${bodyName(view, bodyId)}`,
          heard: place.heard,
          said: answerOf(view, place.consultationId, say.heard[place.outcome]),
          href: proposalHref(
            head.id,
            place.consultationId === null
              ? `achterban/nieuw?spreker=${seatHolderId}&organisatie=${place.organisationId}`
              : `achterban/${place.consultationId}`,
          ),
        })),
      ),
    ),
    ...consultations
      .filter(({ kind }) => kind !== 'rank-and-file')
      .map((one) => ({
        who: one.name,
        by: say.hearing[one.kind],
        heard: heardOf(one),
        said: answerOf(view, one.id, say.heard[one.outcome]),
        href: proposalHref(head.id, `achterban/${one.id}`),
      })),
  ]
  return (
    <Card
      title="Wie is gehoord?"
      id="gehoord"
      action={mayAsk ? <Link href={proposalHref(head.id, 'achterban/nieuw')}>Iemand toevoegen</Link> : undefined}
    >
      {hearing.notHeard.length > 0 && (
        <Text>
          <strong>Nog niet gehoord:</strong> {hearing.notHeard.join(', ')}
        </Text>
      )}
      <DataTable
        caption="Achterban en panels"
        captionUnseen
        columns={[
          { label: 'Wie', rowHeader: true, cell: (row) => row.who },
          { label: 'Via', cell: (row) => row.by },
          {
            label: 'Stand',
            cell: (row) => <StatusBadge kind={heardWords[row.heard].kind}>{heardWords[row.heard].label}</StatusBadge>,
          },
          { label: 'Antwoord', cell: (row) => row.said || '–' },
          ...(mayAsk
            ? [
                {
                  label: 'Vastleggen',
                  cell: (row: Row) =>
                    row.href === null ? (
                      ''
                    ) : (
                      <Link href={row.href} label={`Antwoord van ${row.who} vastleggen`}>
                        Antwoord
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
        rows={rows}
        empty="Er is op deze route geen achterban vastgelegd en er is nog niemand gevraagd."
      />
    </Card>
  )
}

function answerOf({ consultations }: ProposalView, id: string | null, outcome: string): string {
  const found = consultations.find((one) => one.id === id)
  if (found === undefined || found.outcome === 'open') return ''
  return found.answer === '' ? outcome : `${outcome}: ${found.answer}`
}
