import type { Context } from 'hono'
import type { Env } from '#platform/http.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type Step, askerOf, steps } from '../../domain/draft.ts'
import type { Draft } from '../../store/draft-store.ts'
import { type School, listSchools } from '../../store/routing.ts'
import { type Asking, asAsker, askersFor, draftOf, followsWithAccount } from './asking.ts'
import type { QuestionProps } from './questions.tsx'
import { stepTexts, voiceOf } from './texts.ts'
import type { Typed } from './typed.ts'

/** The page of a question, or that to check everything when there is none left. */
export function addressOf(step: Step | null): `/${string}` {
  return step === null ? '/hulp-vragen/controle' : `/hulp-vragen/${steps[step]}`
}

/** The draft of this browser, and the schools that can be chosen in it. */
export async function readDraft(
  c: Context<Env>,
  asking: Asking,
): Promise<{ draft: Draft | null; schools: readonly School[] }> {
  return asAsker(c, asking, async (tx) => ({
    draft: await draftOf(tx, asking),
    schools: await listSchools(tx, asking.on),
  }))
}

/** All that a page of the form is made of. */
export function propsOf(
  asking: Asking,
  draft: Draft,
  schools: readonly School[],
  typed: Typed,
  mistakes: MistakeList,
): QuestionProps {
  const { writer } = asking
  return {
    lang: draft.language,
    texts: stepTexts[draft.language],
    voice: voiceOf(askerOf(draft.answers, writer)),
    typed,
    mistakes,
    schools,
    askers: askersFor(writer),
    unnamed: draft.answers.child?.named === false,
    byDesk: writer === 'desk',
    withAccount: followsWithAccount(asking),
  }
}
