import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, List, Text, Unseen } from '#ui/text.tsx'
import { dutch } from '#access/domain/words.ts'
import type { Body } from '../../domain/body.ts'
import { type Seat, saySeat } from '../../domain/seat.ts'
import type { Member } from '../../store/bodies-sitting.ts'
import type { SeatProposal } from '../../store/holder-proposals.ts'
import type { CompositionProps } from './composition-page.tsx'
import { bodyHref } from './places.ts'

/** One seat: its rule, who sits there, and whose it is by the map. */
export function SeatCard({ seat, body, members, proposals, keeps, isToday }: CompositionProps & { seat: Seat }) {
  const sitting = members.filter(({ seatId }) => seatId === seat.id)
  const proposal = proposals.get(seat.id)
  const free = seat.counts ? Math.max(0, seat.count - sitting.length) : null
  return (
    <Card
      title={seat.title}
      level={2}
      action={
        keeps && (
          <Link href={bodyHref(body.id, `/zetels/${seat.id}`)}>
            Wijzigen<Unseen>{` ${seat.title}`}</Unseen>
          </Link>
        )
      }
    >
      <Text>
        {sayRule(seat)} <SeatMarks seat={seat} />
      </Text>
      {seat.note !== '' && <Text small>{seat.note}</Text>}
      {sitting.length > 0 && (
        <List
          items={sitting.map((member) =>
            [member.name, member.organisationName].filter((part) => part !== null).join(', '),
          )}
        />
      )}
      {seat.settled ? (
        free !== null && free > 0 && <Text>{free === 1 ? 'Nog één plek vrij.' : `Nog ${free} plekken vrij.`}</Text>
      ) : (
        <Text>Wie hier zit, moet nog worden bepaald.</Text>
      )}
      {proposal !== undefined && (
        <Proposed {...{ seat, body, proposal, sitting }} accept={keeps && isToday && free !== 0} />
      )}
      {keeps && isToday && free !== 0 && (
        <Text>
          <Link href={bodyHref(body.id, `/leden/nieuw?zetel=${seat.id}`)}>
            Iemand toevoegen<Unseen>{` op de zetel ${seat.title}`}</Unseen>
          </Link>
        </Text>
      )}
    </Card>
  )
}

type ProposedProps = {
  seat: Seat
  body: Body
  proposal: SeatProposal
  sitting: readonly Member[]
  accept: boolean
}

/** Whose seat it is by the map, and who there could take it; the keeper accepts (SEAT-5). */
function Proposed({ seat, body, proposal, sitting, accept }: ProposedProps) {
  const { organisations, unknown, touching } = proposal
  const seated = new Set(sitting.map(({ functionId }) => functionId))
  const fromMap = seat.rule === 'kind-in-area' || seat.rule === 'municipalities'
  return (
    <>
      {organisations.length > 0 && (
        <>
          <Text small>{seat.settled ? 'Deze zetel hoort bij:' : 'Er kan gekozen worden uit:'}</Text>
          <List
            items={organisations.map(({ name, candidates }) => {
              const free = candidates.filter(({ functionId }) => !seated.has(functionId))
              return (
                <>
                  {name}
                  {free.map(({ functionId, name: person, role }) => (
                    <>
                      {'. Voorgesteld: '}
                      {`${person} (${dutch.roles[role]})`}
                      {accept && (
                        <>
                          {' · '}
                          <Link href={bodyHref(body.id, `/leden/nieuw?zetel=${seat.id}&wie=${functionId}`)}>
                            Toevoegen<Unseen>{` ${person}`}</Unseen>
                          </Link>
                        </>
                      )}
                    </>
                  ))}
                </>
              )
            })}
          />
        </>
      )}
      {unknown.length > 0 && <Text small>{`Nog geen organisatie bekend voor: ${unknown.join(', ')}.`}</Text>}
      {touching.length > 0 && (
        <Text small>{`Reikt ook in dit gebied, maar hoort er niet bij: ${touching.join(', ')}.`}</Text>
      )}
      {fromMap && body.areaId === null && seat.areaId === null && (
        <Text small>Kies een gebied bij het overleg of bij de zetel. Dan volgt uit de kaart wie hier hoort.</Text>
      )}
    </>
  )
}

function SeatMarks({ seat }: { seat: Seat }) {
  return (
    <>
      {!seat.settled && <StatusBadge kind="warning">nog te bepalen</StatusBadge>}
      {seat.themeName !== null && <StatusBadge kind="info">{`alleen voor ${seat.themeName}`}</StatusBadge>}
      {!seat.counts && <StatusBadge>telt niet mee</StatusBadge>}
    </>
  )
}

/** By what rule a seat is filled, in a sentence. */
function sayRule(seat: Seat): string {
  const many = seat.count === 1 ? 'Eén plek' : `${seat.count} plekken`
  const proposed = seat.role === null || !seat.settled ? '' : ` Voorgesteld wordt een ${dutch.roles[seat.role]}.`
  const area = seat.areaName ?? 'dit gebied'
  switch (seat.rule) {
    case 'organisation':
      return `${many} voor ${seat.organisationName ?? 'één organisatie'}.${proposed}`
    case 'kind-in-area': {
      const kind = seat.organisationKind === null ? 'organisatie' : dutch.organisationKinds[seat.organisationKind]
      return `${many}${seat.count === 1 ? '' : ', elk'} voor een ${kind} van ${area}.${proposed}`
    }
    case 'municipalities':
      return `${many} voor gemeenten van ${area}.${proposed}`
    case 'person':
      return `${many} op naam.`
    case 'guest':
      return `${saySeat.rules.guest}.`
  }
}
