import { LinkButton } from '#ui/button.tsx'
import { type Movable, MovableList } from '#ui/movable-list.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { Ambition } from '../../domain/ambition.ts'
import type { OrderedThing } from '../../store/order.ts'
import { agendaHref, ambitionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { nameOfAction, nameOfAmbition } from '../said.tsx'

/** What a button says it moves. */
export const things = {
  ambitie: 'ambition',
  actie: 'action',
  uitgangspunt: 'principle',
  speerpunt: 'focal-point',
} as const satisfies Record<string, OrderedThing>

/** Puts ambitions, principles and focal points in another order (AGENDA-14). */
export function AgendaInOrderPage({ view, agenda }: { view: AgendaView; agenda: Agenda }) {
  const here = agendaHref(agenda.id)
  const action = `${here}/volgorde` as const
  const lists: readonly (readonly [string, string, keyof typeof things, readonly Movable[]])[] = [
    [
      'Ambities',
      'ambities',
      'ambitie',
      current(agenda.ambitions).map((ambition) => ({ id: ambition.id, name: nameOfAmbition(ambition) })),
    ],
    [
      'Uitgangspunten',
      'uitgangspunten',
      'uitgangspunt',
      current(agenda.principles).map(({ id, education, municipalities }) => ({
        id,
        name: education || municipalities,
      })),
    ],
    ['Speerpunten', 'speerpunten', 'speerpunt', current(agenda.focalPoints)],
  ]
  return (
    <AgendaPage view={view} tab="overview" title="Volgorde wijzigen" narrow bare>
      <Text>Nummers veranderen niet mee. Versies die al vastgelegd zijn, houden hun eigen volgorde.</Text>
      {lists.map(([title, id, kind, list]) => (
        <>
          <Heading id={id}>{title}</Heading>
          {list.length < 2 ? (
            <Text>Er zijn er hier nog geen twee.</Text>
          ) : (
            <MovableList things={list} action={action} hidden={{ soort: kind }} />
          )}
        </>
      ))}
      <LinkButton href={here}>Klaar</LinkButton>
    </AgendaPage>
  )
}

/** Puts the actions of one ambition in another order. */
export function ActionsInOrderPage({
  view,
  agenda,
  ambition,
}: {
  view: AgendaView
  agenda: Agenda
  ambition: Ambition
}) {
  const here = ambitionHref(agenda.id, ambition.id)
  const own = current(agenda.actions).filter(({ ambitionId }) => ambitionId === ambition.id)
  return (
    <AgendaPage
      view={view}
      tab="overview"
      title="Volgorde van de acties wijzigen"
      crumbs={[{ href: here, label: `Ambitie ${ambition.number}` }]}
      narrow
      bare
    >
      <Text>Nummers veranderen niet mee.</Text>
      {own.length < 2 ? (
        <Text>Deze ambitie heeft nog geen twee acties.</Text>
      ) : (
        <MovableList
          things={own.map((action) => ({ id: action.id, name: nameOfAction(action) }))}
          action={`${here}/volgorde`}
          hidden={{ soort: 'actie' }}
        />
      )}
      <LinkButton href={here}>Klaar</LinkButton>
    </AgendaPage>
  )
}
