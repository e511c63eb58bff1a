import type { Child } from '#jsx/jsx-runtime'
import { Details } from '#ui/details.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { type HoursQuestion, questionsOf } from '../../domain/hours-questions.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { agendaHref } from '../address.ts'
import { sayQuestion } from './say-question.ts'

type Kind = HoursQuestion['kind']

/** Shown at once, with the arithmetic; that of the total stands above the page already. */
const differences: readonly Kind[] = ['stated-sum', 'ambition', 'action', 'product']
/** Of what is open in several lines stands how many, and which behind it. */
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

/** Where a source and its own parts say two things, and what is open (HOURS-7, HOURS-11). */
export function Questions({ data, keeps }: { data: AgendaWithHours; keeps: boolean }) {
  const questions = questionsOf(data.agenda, data.lines)
  const different = questions.filter(({ kind }) => differences.includes(kind))
  const codes = questions.flatMap((question) => (question.kind === 'code' ? [question.code] : []))
  const open = [
    ...groups.flatMap(([kind, say]) =>
      grouped(
        questions.filter((each) => each.kind === kind),
        say,
        data,
      ),
    ),
    ...(codes.length === 0 ? [] : [<Codes codes={codes} data={data} keeps={keeps} />]),
  ]
  return (
    <>
      {different.length > 0 && (
        <>
          <Heading id="verschillen">Waar de bron en de regels verschillen</Heading>
          <List items={different.map((question) => said(question, data))} />
        </>
      )}
      <Heading id="open">Wat nog openstaat</Heading>
      {open.length === 0 ? <Text>Er staan geen vragen open over de uren.</Text> : <List items={open} />}
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
  const { about, text, href } = sayQuestion(question, data)
  if (href === null || about === null) return text
  return (
    <>
      <Link href={href}>{`${about}:`}</Link> {text}
    </>
  )
}

/** Who keeps the agenda goes on to explain them; for others there is nothing to do. */
function Codes({ codes, data, keeps }: { codes: readonly string[]; data: AgendaWithHours; keeps: boolean }) {
  const text = `Nergens uitgelegd: ${codes.join(', ')}`
  if (!keeps) return <>{text}</>
  return <Link href={`${agendaHref(data.agenda.id)}/partijen`}>{text}</Link>
}
