import { type Column, DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text, Unseen } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { BodyId } from '../../domain/proposal.ts'
import { saySeat } from '../../domain/seat.ts'
import type { Member } from '../../store/bodies-sitting.ts'
import { bodyHref } from './places.ts'

type Props = { bodyId: BodyId; members: readonly Member[]; keeps: boolean }

/** Who sits in a body, on which seat, and for whom they speak. */
export function MembersTable({ bodyId, members, keeps }: Props) {
  const columns: readonly Column<Member>[] = [
    {
      label: 'Naam',
      rowHeader: true,
      cell: (member) => (
        <>
          {member.name}
          {member.part !== 'member' && <StatusBadge kind="info">{saySeat.parts[member.part]}</StatusBadge>}
          {member.organisationName !== null && <Text small>{member.organisationName}</Text>}
        </>
      ),
    },
    {
      label: 'Zetel',
      cell: (member) => (
        <>
          {member.seatTitle}
          {member.themeName !== null && <Text small>{`Alleen voor het thema ${member.themeName}`}</Text>}
          {!member.counts && <Text small>Gast, telt niet mee</Text>}
        </>
      ),
    },
    { label: 'Spreekt voor', cell: (member) => sayRepresented(member) },
    { label: 'Sinds', cell: (member) => <DayText on={member.from} length="short" /> },
    ...(keeps
      ? [
          {
            label: 'Wijzigen',
            cell: (member: Member) => (
              <Link href={bodyHref(bodyId, `/leden/${member.id}`)}>
                Wijzigen<Unseen>{` ${member.name}`}</Unseen>
              </Link>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption="Leden"
      captionUnseen
      columns={columns}
      rows={members}
      empty={
        <EmptyState title="Er zit nog niemand in dit overleg.">
          {keeps
            ? 'Ga naar zetels en samenstelling. Daar staat wie er op grond van de kaart een zetel heeft.'
            : 'De secretaris of het programmateam voegt de leden toe.'}
        </EmptyState>
      }
    />
  )
}

/** The rank and file in words and organisations: "De schoolbesturen: Stichting A, Stichting B". */
export function sayRepresented({ speaksFor, represents }: Pick<Member, 'speaksFor' | 'represents'>): string {
  const names = represents.map(({ name }) => name).join(', ')
  if (speaksFor === '') return names === '' ? '–' : names
  return names === '' ? speaksFor : `${speaksFor}: ${names}`
}
