import { ActionButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Steps } from '#ui/steps.tsx'
import { Link } from '#ui/text.tsx'
import { type Step, steps } from '../../domain/draft.ts'
import { type QuestionProps, fields, titleOf } from './questions.tsx'

export type StepPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly step: Step
  /** Which of how many pages this is, the page to check everything being the last. */
  readonly at: number
  readonly of: number
  readonly before: Step | null
  /** Comes from the page to check everything, and goes back there. */
  readonly changing: boolean
  readonly question: QuestionProps
}

/** One question on one page. */
export function StepPage({ shell, step, at, of, before, changing, question }: StepPageProps) {
  const { lang, texts, mistakes } = question
  const here = `/hulp-vragen/${steps[step]}` as const
  return (
    <Page
      {...shell}
      lang={lang}
      narrow
      title={titleOf(step, question)}
      failed={hasMistakes(mistakes)}
      above={
        <>
          {before !== null && !changing && <Link href={`/hulp-vragen/${steps[before]}`}>{texts.previous}</Link>}
          <Steps at={at} of={of} lang={lang} />
        </>
      }
    >
      <Mistakes of={mistakes} lang={lang} />
      <Form action={changing ? `${here}?wijzig=ja` : here} submit={step === 'danger' ? texts.danger.goOn : texts.next}>
        {fields[step](question)}
      </Form>
      <ActionButton action="/hulp-vragen/stoppen" look="link">
        {texts.stop}
      </ActionButton>
    </Page>
  )
}
