import { type Answers, type Step } from '../../domain/draft.ts'
import { entryOf } from '#ui/date-entry.ts'

/** What stands in the fields of a page: as it was typed just now, or as it was answered before. */
export type Typed = Readonly<Record<string, string>>

/** A sent form as texts, to show it again as it was. */
export function typedOf(form: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** An earlier answer as it would have been typed. */
export function answeredAs(step: Step, answers: Answers): Typed {
  return Object.fromEntries(
    Object.entries(fieldsOf(step, answers)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function fieldsOf(step: Step, answers: Answers): Record<string, string | null | undefined> {
  switch (step) {
    case 'channel':
      return { kanaal: answers.channel }
    case 'asker':
      return { wie: answers.asker }
    case 'child': {
      if (answers.child === undefined) return {}
      if (!answers.child.named) return { noem: 'nee' }
      return { noem: 'ja', voornaam: answers.child.givenName, achternaam: answers.child.surname }
    }
    case 'born': {
      const { day, month, year } = entryOf(answers.born?.on)
      return {
        'geboren-dag': day,
        'geboren-maand': month,
        'geboren-jaar': year,
        leeftijd: answers.born?.age?.toString(),
      }
    }
    case 'place':
      return { postcode: answers.postcode }
    case 'school':
      return { school: answers.school?.id, 'school-anders': answers.school?.text }
    case 'question':
      return { vraag: answers.question }
    case 'tried':
      return { geprobeerd: answers.tried }
    case 'urgency':
      return { spoed: answers.urgency }
    case 'danger':
      return {}
    case 'parents':
      return { ouders: answers.parentsKnow && (answers.parentsKnow === 'yes' ? 'ja' : 'nee') }
    case 'language':
      return { taal: answers.language?.spoken, tolk: answers.language && (answers.language.interpreter ? 'ja' : 'nee') }
    case 'reach':
      return { naam: answers.reach?.name, email: answers.reach?.email, telefoon: answers.reach?.phone }
  }
}
