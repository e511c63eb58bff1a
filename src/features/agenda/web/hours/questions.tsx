import type { Child } from '#jsx/jsx-runtime'
import { Details } from '#ui/details.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { type HoursQuestion, questionsOf } from '../../domain/hours-questions.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { agendaHref } from '../address.ts'
import { sayQuestion } from './say-question.ts'

type Kind = HoursQuestion['kind']

/**
 * Differences are shown at once (that of the total stands above the page already); of what is open in several lines stands
 * how many, and which behind it.
 */
const differences: readonly Kind[] = ['stated-sum', 'ambition', 'action', 'product']
const groups: readonly (readonly [Kind, (count: number) => string])[] = [
  ['circle', (count) => `${count} regels verwijzen naar elkaar, zodat ze nergens geteld zijn`],
  ['leads-nowhere', (count) => `${count} regels zijn geteld op een plek waar geen uren gevonden zijn`],
  ['undecided', (count) => `Bij ${count} regels is nog niet bepaald welke partij het doet`],
  ['together', (count) => `Bij ${count} regels zijn de uren niet over de partijen verdeeld`],
  ['nobody', (count) => `Bij ${count} regels is geen partij genoemd`],
  ['no-amount', (count) => `Bij ${count} regels staat geen aantal uren`],
  ['outside', (count) => `${count} regels staan buiten het totaal`],
  ['ended', (count) => `${count} regels staan bij een ambitie of actie die is beëindigd`],
  ['no-lines', (count) => `${count} ambities hebben nog geen regels met uren`],
]

/** What is open in the hours (HOURS-11). */
export function Questions({ data }: { data: AgendaWithHours }) {
  const questions = questionsOf(data.agenda, data.lines)
  const codes = questions.flatMap((question) => (question.kind === 'code' ? [question.code] : []))
  const items = [
    ...questions.filter(({ kind }) => differences.includes(kind)).map((question) => said(question, data)),
    ...groups.flatMap(([kind, say]) =>
      grouped(
        questions.filter((each) => each.kind === kind),
        say,
        data,
      ),
    ),
    ...(codes.length === 0 ? [] : [<Codes codes={codes} data={data} />]),
  ]
  if (items.length === 0) return <Text>Er staan geen vragen open over de uren.</Text>
  return (
    <>
      <Heading id="open">Wat nog openstaat</Heading>
      <List items={items} />
    </>
  )
}

function grouped(
  questions: readonly HoursQuestion[],
  say: (count: number) => string,
  data: AgendaWithHours,
): readonly Child[] {
  const items = questions.map((question) => said(question, data))
  if (items.length < 2) return items
  return [
    <Details summary={say(items.length)}>
      <List items={items} />
    </Details>,
  ]
}

function said(question: HoursQuestion, data: AgendaWithHours): Child {
  const { text, href } = sayQuestion(question, data)
  return href === null ? text : <Link href={href}>{text}</Link>
}

function Codes({ codes, data }: { codes: readonly string[]; data: AgendaWithHours }) {
  const text = `Nergens uitgelegd: ${codes.join(', ')}`
  return <Link href={`${agendaHref(data.agenda.id)}/partijen`}>{text}</Link>
}
