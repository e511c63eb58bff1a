import { entryOf } from '#ui/date-entry.ts'
import type { ChildAsked } from '../../domain/question.ts'

/** What is known of a child, as it would have been typed in a form. */
export function typedChild(child: ChildAsked): Readonly<Record<string, string>> {
  if (!child.named) return {}
  const { day, month, year } = entryOf(child.bornOn)
  return {
    voornaam: child.givenName,
    achternaam: child.surname,
    'geboren-dag': day,
    'geboren-maand': month,
    'geboren-jaar': year,
    postcode: child.postcode ?? '',
  }
}
