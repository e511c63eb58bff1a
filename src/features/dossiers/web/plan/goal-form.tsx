import { Checkboxes } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading } from '#ui/text.tsx'
import type { GoalId, KeptFrom } from '../../domain/plan.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { planTexts } from './texts.ts'

type Props = {
  view: DossierView
  /** The goal that is changed; null for a new one, which can be kept back at once. */
  goal: { readonly id: GoalId; readonly version: number } | null
  text: string
  evaluateOn: DateEntry
  circle?: readonly KeptFrom[]
  withheldFrom?: readonly string[]
  formKey?: string
  mistakes?: MistakeList
}

/** Writes a goal of the plan. */
export function GoalForm({
  view,
  goal,
  text,
  evaluateOn,
  circle = [],
  withheldFrom = [],
  formKey,
  mistakes = {},
}: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = planTexts[lang]
  const back = `/dossiers/${view.head.id}/plan` as const
  const title = goal === null ? words.addGoal : words.changeGoal
  return (
    <DossierPage
      view={view}
      tab="plan"
      title={title}
      crumbs={[{ href: back, label: words.title }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{title}</Heading>
      <Form
        action={goal === null ? `${back}/doelen` : `${back}/doelen/${goal.id}`}
        submit={goal === null ? words.addGoal : words.save}
        cancel={{ href: back, label: goal === null ? words.notAdding : words.cancel }}
        formKey={formKey}
        hidden={goal === null ? {} : { versie: String(goal.version) }}
      >
        <TextArea
          name="doel"
          label={words.goalLabel}
          hint={words.goalHint}
          value={text}
          mistake={mistakes['doel']}
          rows={3}
          maxlength={1000}
          lang={lang}
        />
        <DateField
          name="evaluatie"
          label={words.evaluateLabel}
          hint={words.dayHint}
          value={evaluateOn}
          mistake={mistakes['evaluatie']}
          optional
          lang={lang}
        />
        {goal === null && circle.length > 0 && (
          <Checkboxes
            name="niet-voor"
            label={words.withheldLabel}
            hint={words.withheldHint}
            options={circle.map(({ id, name }) => ({ value: id, label: name }))}
            values={withheldFrom}
            optional
            lang={lang}
          />
        )}
      </Form>
    </DossierPage>
  )
}
