import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import { List, Text } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import type { AgendaAction } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { type LocalChoice, countChoices, sayChoices } from '../../domain/local-choice.ts'
import { mayChoose } from '../../domain/who.ts'
import { dutch } from '../../domain/words.ts'
import { actionHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'

type Props = { view: AgendaView; agenda: Agenda; action: AgendaAction; choices: readonly LocalChoice[] }

/** What each municipality does with an action that may differ; all are counted, also those that said nothing (AGENDA-6). */
export function Local({ view, agenda, action, choices }: Props) {
  const here = actionHref(agenda.id, action.id)
  const last = agenda.choices.filter(({ actionId }) => actionId === action.id)
  const of = new Map(last.map((choice) => [choice.organisationId, choice]))
  const earlier = choices.filter((choice) => !last.some((each) => isSame(each, choice)))
  const mine = mayChoose(agenda.municipalities, view.visit.actor) && action.endedOn === null
  return (
    <Card title="Wat gemeenten ermee doen" id="lokaal">
      <Text>{sayChoices(countChoices(agenda.municipalities, last))}.</Text>
      <DataTable
        caption="Keuze van elke gemeente"
        captionUnseen
        columns={[
          { label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
          {
            label: 'Keuze',
            cell: ({ organisationId }) => {
              const choice = organisationId === null ? undefined : of.get(organisationId)
              return choice === undefined ? 'nog niet gezegd' : capital(dutch.choices[choice.choice])
            },
          },
          {
            label: 'Hoe of waarom',
            cell: ({ organisationId }) => {
              const choice = organisationId === null ? undefined : of.get(organisationId)
              return choice === undefined ? '–' : `${choice.text} (${sayDay(choice.on)})`.trim()
            },
          },
        ]}
        rows={agenda.municipalities}
        empty="In dit gebied zijn geen gemeenten bekend."
      />
      {earlier.length > 0 && (
        <Details summary="Eerdere keuzes">
          <List
            items={earlier.map(
              ({ organisationName, choice, text, on }) =>
                `${sayDay(on)}: ${organisationName} ${dutch.choices[choice]}${text === '' ? '' : `. ${text}`}`,
            )}
          />
        </Details>
      )}
      {mine && <LinkButton href={`${here}/lokaal`}>Zeg wat uw gemeente doet</LinkButton>}
    </Card>
  )
}

function isSame(a: LocalChoice, b: LocalChoice): boolean {
  return a.organisationId === b.organisationId && a.choice === b.choice && a.text === b.text && a.on === b.on
}
