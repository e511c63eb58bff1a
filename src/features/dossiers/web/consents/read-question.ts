import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { agreementKinds } from '#access/domain/signers.ts'
import { isSection, purposes } from '#access/domain/words.ts'
import { dayOfEntry, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { AskedRecipient, Question } from '../../domain/consent-question.ts'
import { typed as line } from '../form.ts'
import { type AskTyped, askMistakes } from './ask-page.tsx'

export const fieldsOfQuestion = {
  ontvanger: line(40),
  doel: line(40),
  soort: line(40),
  onderdelen: z.preprocess((value) => [value].flat(), z.array(z.string()).catch([])),
  uitleg: line(2001),
}

type Fields = { ontvanger: string; doel: string; soort: string; onderdelen: readonly string[]; uitleg: string }

/** What was typed, to fill the form with again. */
export function readTyped(fields: Fields, body: Readonly<Record<string, unknown>>): AskTyped {
  return {
    recipient: fields.ontvanger,
    purpose: fields.doel,
    kind: fields.soort,
    sections: fields.onderdelen,
    explanation: fields.uitleg,
    from: readDateEntry(body, 'vanaf'),
    lastDay: readDateEntry(body, 'tot'),
  }
}

/** What was typed as a question, or what is not even of the right shape. */
export function readQuestion(
  typed: AskTyped,
  recipient: AskedRecipient,
): Question | { readonly mistakes: MistakeList } {
  const purpose = purposes.find((each) => each === typed.purpose)
  const kind = agreementKinds.find((each) => each === typed.kind)
  const [from, lastDay] = [dayOfEntry(typed.from), dayOfEntry(typed.lastDay)]
  if (purpose === undefined || kind === undefined || from === null || lastDay === null)
    return {
      mistakes: {
        ...(purpose === undefined ? { doel: 'Kies waarvoor' } : {}),
        ...(kind === undefined ? { soort: 'Kies wat voor toestemming dit is' } : {}),
        ...(typed.sections.length === 0 ? { onderdelen: askMistakes['nothing-asked'].say } : {}),
        ...(from === null ? { vanaf: 'Vul een bestaande dag in' } : {}),
        ...(lastDay === null ? { tot: 'Vul een bestaande dag in' } : {}),
        ...(typed.explanation === '' ? { uitleg: askMistakes['no-explanation'].say } : {}),
      },
    }
  const sections = typed.sections.filter(isSection)
  return { recipient, purpose, kind, sections, explanation: typed.explanation, from, until: addDays(lastDay, 1) }
}

/** Each mistake at its field. */
export function asList(found: readonly (keyof typeof askMistakes)[]): MistakeList {
  return Object.fromEntries(found.map((mistake) => [askMistakes[mistake].field, askMistakes[mistake].say]))
}
