import type { HourLine } from '../../domain/hours-line.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import type { HoursQuestion, LineQuestion } from '../../domain/hours-questions.ts'
import { sayDifference, sayLine, sayParties, sayReckoning } from '../../domain/hours-say.ts'
import { compareAction, compareAmbition } from '../../domain/hours-stated.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { agendaHref } from '../address.ts'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { ambitionOf } from './labels.ts'
import { hoursOfActionHref, hoursOfAmbitionHref, lineHref, newLineHref } from './places.ts'

type Said = {
  /** What it is about, as a link; null where it is the whole. */
  readonly about: string | null
  readonly text: string
  readonly href: `/agenda/${string}` | null
}

/** An open question of the hours as a sentence, with where one looks at it (HOURS-11). */
export function sayQuestion(question: HoursQuestion, { agenda, lines }: AgendaWithHours): Said {
  switch (question.kind) {
    case 'total':
      return {
        about: null,
        text: `Het genoemde totaal (${sayHours(question.compared.stated!)}) is niet wat alle regels samen geven (${sayHours(question.compared.computed)}): ${sayDifference(question.compared.difference)}.`,
        href: null,
      }
    case 'stated-sum':
      return {
        about: null,
        text: `Het genoemde totaal (${sayHours(question.compared.stated!)}) is niet de som van wat per ambitie genoemd is (${sayHours(question.compared.computed)}): ${sayDifference(question.compared.difference)}.`,
        href: null,
      }
    case 'ambition': {
      const { ambition } = question
      const { lines: own, ...compared } = compareAmbition(ambition, lines)
      return {
        about: `Ambitie ${nameOfAmbition(ambition)}`,
        text: `${sayReckoning(own, compared)}.`,
        href: hoursOfAmbitionHref(agenda.id, ambition.id),
      }
    }
    case 'action': {
      const { lines: own, ...compared } = compareAction(question.action, lines)
      return {
        about: `Actie ${nameOfAction(question.action)}`,
        text: `${sayReckoning(own, compared)}.`,
        href: hoursOfActionHref(agenda.id, question.action.id),
      }
    }
    case 'product':
      return {
        about: named(question.line, agenda),
        text: `${sayLine(question.line)}; genoemd ${sayHours(question.compared.stated!)}, ${sayDifference(question.compared.difference)}.`,
        href: lineHref(agenda.id, question.line.id),
      }
    case 'code':
      return {
        about: `Afkorting ${question.code}`,
        text: 'nergens uitgelegd.',
        href: `${agendaHref(agenda.id)}/partijen`,
      }
    case 'no-lines':
      return {
        about: `Ambitie ${nameOfAmbition(question.ambition)}`,
        text: 'nog geen regels met uren.',
        href: newLineHref(agenda.id, { ambitionId: question.ambition.id }),
      }
    case 'undecided':
    case 'together':
    case 'nobody':
    case 'no-amount':
    case 'outside':
    case 'leads-nowhere':
    case 'circle':
    case 'ended':
      return {
        about: named(question.line, agenda),
        text: sayLineQuestion(question.kind, question.line),
        href: lineHref(agenda.id, question.line.id),
      }
  }
}

function sayLineQuestion(kind: LineQuestion, line: HourLine): string {
  const hours = line.hours === null ? 'uren zonder getal' : `${sayHours(line.hours)} uur`
  const says: Record<LineQuestion, string> = {
    undecided: `${hours} van ${sayParties(line)}. Nog niet bepaald van wie.`,
    together: `${hours} van ${sayParties(line)} samen. Niet verdeeld.`,
    nobody: `${hours}. Geen partij genoemd.`,
    'no-amount': `van ${sayParties(line)}. Er staat geen aantal uren bij.`,
    outside: `${hours} van ${sayParties(line)}. Staat buiten het totaal.`,
    'leads-nowhere': 'geteld op een andere plek, maar daar zijn geen uren gevonden.',
    circle: 'geteld op een plek die weer hierheen verwijst: nergens geteld.',
    ended: 'staat nog bij een ambitie of actie die is beëindigd.',
  }
  return says[kind]
}

function named(line: HourLine, agenda: AgendaWithHours['agenda']): string {
  const ambition = ambitionOf(agenda, line.ambitionId)
  return `“${line.activity}”${ambition === undefined ? '' : ` (ambitie ${ambition.number})`}`
}
