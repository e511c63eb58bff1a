import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import type { ActionLink, AgendaAction } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { becameOf } from '../../domain/numbering.ts'
import { dutch } from '../../domain/words.ts'
import { actionHref, ambitionHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'
import { nameOfAction, nameOfAmbition } from '../said.tsx'

type Props = { view: AgendaView; agenda: Agenda; action: AgendaAction }

/** What an action belongs to: other actions and ambitions, also what these became. */
export function LinksOf({ view, agenda, action }: Props) {
  const here = actionHref(agenda.id, action.id)
  const links = agenda.links.filter(({ fromId }) => fromId === action.id)
  const mayLink = view.keeps && action.endedOn === null
  if (links.length === 0 && !mayLink) return null
  return (
    <Card title="Hoort bij">
      {links.length === 0 ? (
        <Text>Deze actie verwijst nog niet naar een andere actie of ambitie.</Text>
      ) : (
        <List
          plain
          items={links.map((link) => (
            <>
              {capital(dutch.links[link.kind])}: <To agenda={agenda} to={link.to} />
              {link.note !== '' && <span class="sh-small"> {link.note}</span>}{' '}
              {mayLink && (
                <ActionButton
                  action={`${here}/koppelen/${link.id}/weg`}
                  look="link"
                  label={`Haal weg: verwijzing naar ${nameOfTarget(agenda, link.to)}`}
                >
                  Haal weg
                </ActionButton>
              )}
            </>
          ))}
        />
      )}
      {mayLink && <LinkButton href={`${here}/koppelen`}>Verwijzing toevoegen</LinkButton>}
    </Card>
  )
}

function To({ agenda, to }: { agenda: Agenda; to: ActionLink['to'] }) {
  if ('actionId' in to) {
    const action = agenda.actions.find(({ id }) => id === to.actionId)
    if (action === undefined) return <>een actie die er niet meer is</>
    return (
      <>
        <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>
        {action.endedOn !== null && ' (beëindigd)'}
      </>
    )
  }
  const ambition = agenda.ambitions.find(({ id }) => id === to.ambitionId)
  if (ambition === undefined) return <>een ambitie die er niet meer is</>
  const now = becameOf(ambition.id, agenda).now.filter(({ id }) => id !== ambition.id)
  return (
    <>
      <Link href={ambitionHref(agenda.id, ambition.id)}>Ambitie {nameOfAmbition(ambition)}</Link>
      {now.length > 0 && (
        <>
          , nu{' '}
          {now.map((each, index) => (
            <>
              {index > 0 && ' en '}
              <Link href={ambitionHref(agenda.id, each.id)}>{nameOfAmbition(each)}</Link>
            </>
          ))}
        </>
      )}
      {now.length === 0 && ambition.endedOn !== null && ' (beëindigd)'}
    </>
  )
}

function nameOfTarget(agenda: Agenda, to: ActionLink['to']): string {
  if ('actionId' in to) {
    const action = agenda.actions.find(({ id }) => id === to.actionId)
    return action === undefined ? 'een actie' : nameOfAction(action)
  }
  const ambition = agenda.ambitions.find(({ id }) => id === to.ambitionId)
  return ambition === undefined ? 'een ambitie' : `ambitie ${ambition.number}`
}
