import { dayOf } from '#kernel/day.ts'
import { PrintButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { IdentityBar } from '#ui/identity-bar.tsx'
import { Page } from '#ui/page.tsx'
import { Heading, Link, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Plan } from '../../domain/plan.ts'
import type { DossierView } from '../frame.tsx'
import { Byline, Marks } from '../marks.tsx'
import type { PlanReader } from './reader.ts'
import { StepTable } from './step-table.tsx'
import { planTexts } from './texts.ts'

/**
 * PLAN-9 · On paper stands what this reader may read on the screen, and no more: the same gate, the same questions.
 *
 * Source: scenario C13.
 */
export function PrintPage({ view, plan, reader, at }: { view: DossierView; plan: Plan; reader: PlanReader; at: Date }) {
  const lang = view.shell.lang ?? 'nl'
  const words = planTexts[lang]
  const { head } = view
  const base = `/dossiers/${head.id}/plan` as const
  const here = { base, reader, lang }
  return (
    <Page
      {...view.shell}
      title={`${words.printPage} · ${head.number}`}
      heading={`${words.title}: ${head.called}`}
      crumbs={[
        { href: `/dossiers/${head.id}`, label: head.number },
        { href: base, label: words.title },
      ]}
      actions={<PrintButton>{words.print}</PrintButton>}
      below={
        <IdentityBar
          facts={[
            { label: words.printed, value: <DayText on={dayOf(at)} lang={lang} /> },
            { label: words.printedBy, value: view.shell.who?.name ?? '' },
          ]}
        />
      }
    >
      <Text small>{words.printNote}</Text>
      {!reader.schoolPart && <Text small>{words.schoolWaits}</Text>}
      {plan.goals.length === 0 && <Text>{words.none}</Text>}
      <Stack>
        {plan.goals.map((goal, index) => (
          <section>
            <Heading>{`${words.goal} ${index + 1} · ${words.goalStates[goal.state]}`}</Heading>
            <Written>{goal.text}</Written>
            <Text small>
              <Byline text={goal} lang={lang} /> <Marks text={goal} lang={lang} />
            </Text>
            {goal.evaluateOn !== null && (
              <Text>
                {words.evaluateOn} <DayText on={goal.evaluateOn} lang={lang} />.
              </Text>
            )}
            {goal.steps.length > 0 && <StepTable steps={goal.steps} caption={words.stepsOf} onPaper {...here} />}
          </section>
        ))}
        {plan.loose.length > 0 && (
          <section>
            <Heading>{words.loose}</Heading>
            <StepTable steps={plan.loose} caption={words.loose} onPaper {...here} />
          </section>
        )}
      </Stack>
      <Text>
        <Link href={base}>{words.backToPlan}</Link>
      </Text>
    </Page>
  )
}
