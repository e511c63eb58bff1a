import type { Tx } from '#platform/database.ts'
import { findTypedPostcode } from '../domain/postcode.ts'
import { findPostcodeAnswer, listDivisions } from '../store/region-queries.ts'
import type { DayAsked } from './day-asked.ts'
import type { PostcodePageProps } from './pages/postcode-page.tsx'

/** What the page of a postcode shows for what was typed; an empty box is a page without an answer, not a mistake. */
export async function readPostcodeProps(
  tx: Tx,
  typed: string,
  { on }: DayAsked,
): Promise<Omit<PostcodePageProps, 'frame' | 'asked'>> {
  if (typed.trim() === '') return { typed: '', found: null }
  const postcode = findTypedPostcode(typed)
  if (postcode === null)
    return { typed, found: null, mistake: 'Vul een postcode in met vier cijfers, bijvoorbeeld 1234.' }
  const answer = await findPostcodeAnswer(tx, postcode, on)
  return { typed, found: { ...answer, postcode, divisions: await listDivisions(tx, on) } }
}
