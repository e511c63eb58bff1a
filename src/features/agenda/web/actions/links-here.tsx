import { Card } from '#ui/card.tsx'
import { Link, List } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import type { ActionLink } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { becameOf } from '../../domain/numbering.ts'
import { dutch } from '../../domain/words.ts'
import { actionHref } from '../address.ts'
import { nameOfAction } from '../said.tsx'

/** Actions that point to an action or an ambition; also those that pointed to what it came from. */
export function LinksHere({ agenda, to }: { agenda: Agenda; to: ActionLink['to'] }) {
  const links = agenda.links.filter((link) => pointsTo(agenda, link.to, to))
  if (links.length === 0) return null
  return (
    <Card title="Hiernaar verwijst">
      <List
        plain
        items={links.flatMap(({ fromId, kind, note }) => {
          const action = agenda.actions.find(({ id }) => id === fromId)
          if (action === undefined) return []
          return [
            <>
              <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>{' '}
              <span class="sh-small">
                ({capital(dutch.links[kind])} dit{note === '' ? '' : `: ${note}`})
              </span>
            </>,
          ]
        })}
      />
    </Card>
  )
}

function pointsTo(agenda: Agenda, link: ActionLink['to'], to: ActionLink['to']): boolean {
  if ('actionId' in link) return 'actionId' in to && link.actionId === to.actionId
  if (!('ambitionId' in to)) return false
  return (
    link.ambitionId === to.ambitionId || becameOf(link.ambitionId, agenda).now.some(({ id }) => id === to.ambitionId)
  )
}
