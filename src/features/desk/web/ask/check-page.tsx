import type { Child } from '#jsx/jsx-runtime'
import { ActionButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Steps } from '#ui/steps.tsx'
import { CheckAnswers } from '#ui/summary-list.tsx'
import { Link, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Answers, Step } from '../../domain/draft.ts'
import { steps } from '../../domain/draft.ts'
import { dutch } from '../../domain/words.ts'
import { CrisisNumbers } from '../crisis.tsx'
import { type QuestionProps, titleOf } from './questions.tsx'
import { sentTexts } from './sent-texts.ts'

type CheckPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly question: QuestionProps
  readonly answers: Answers
  readonly asked: readonly Step[]
  readonly formKey: string
}

/** Everything once more before it is sent, each with a way back to it. */
export function CheckPage({ shell, question, answers, asked, formKey }: CheckPageProps) {
  const { lang, texts } = question
  const words = sentTexts[lang].check
  const last = asked.at(-1)
  const rows = asked
    .filter((step) => step !== 'danger')
    .map((step) => ({
      key: titleOf(step, question),
      value: valueOf(step, answers, question),
      change: { href: `/hulp-vragen/${steps[step]}?wijzig=ja` as const, label: texts.change },
    }))
  return (
    <Page
      {...shell}
      lang={lang}
      narrow
      title={words.title}
      above={
        <>
          {last && <Link href={`/hulp-vragen/${steps[last]}`}>{texts.previous}</Link>}
          <Steps at={asked.length + 1} of={asked.length + 1} lang={lang} />
        </>
      }
    >
      {answers.urgency === 'today' && <CrisisNumbers lang={lang} />}
      <CheckAnswers rows={rows} lang={lang} />
      <Text>{words.sendNote}</Text>
      <Form action="/hulp-vragen/controle" submit={words.send} formKey={formKey} />
      <ActionButton action="/hulp-vragen/stoppen" look="link">
        {texts.stop}
      </ActionButton>
    </Page>
  )
}

function valueOf(step: Step, answers: Answers, { lang, texts, schools, byDesk }: QuestionProps): Child {
  const { check } = sentTexts[lang]
  const given = (text: string | null | undefined): Child => (text ? text : check.notGiven)
  switch (step) {
    case 'channel':
      return answers.channel && texts.channel.options[answers.channel]
    case 'asker':
      return answers.asker && (byDesk ? dutch.askerKinds[answers.asker] : texts.asker.options[answers.asker])
    case 'child':
      return answers.child?.named ? `${answers.child.givenName} ${answers.child.surname}` : check.noName
    case 'born':
      if (answers.born?.on && answers.child?.named) return <DayText on={answers.born.on} lang={lang} />
      return answers.born?.age === null || answers.born?.age === undefined
        ? check.notGiven
        : check.years(answers.born.age)
    case 'place':
      return given(answers.postcode)
    case 'school':
      return given(schools.find((school) => school.id === answers.school?.id)?.name ?? answers.school?.text)
    case 'question':
      return <Written>{answers.question ?? ''}</Written>
    case 'tried':
      return answers.tried ? <Written>{answers.tried}</Written> : check.notGiven
    case 'urgency':
      return answers.urgency && texts.urgency.options[answers.urgency]
    case 'danger':
      return null
    case 'parents':
      return answers.parentsKnow === 'yes' ? texts.yes : texts.no
    case 'language':
      return `${answers.language?.spoken ?? ''}${answers.language?.interpreter ? `, ${check.interpreter}` : ''}`
    case 'reach': {
      const { name, email, phone } = answers.reach ?? { name: '', email: null, phone: null }
      return [name, email, phone].filter(Boolean).join(', ')
    }
  }
}
