import type { Reader } from '#access/store/readers.ts'
import { Checkboxes } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { Heading, Written } from '#ui/text.tsx'
import type { Goal, KeptFrom, StepId } from '../../domain/plan.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { sayWriter } from '../marks.tsx'
import { planTexts } from './texts.ts'

type Props = {
  view: DossierView
  /** Under which goal; null for a step whose goal this reader does not see. */
  goal: Pick<Goal, 'id' | 'text'> | null
  /** The step that is changed; null for a new one, which can be kept back at once. */
  step: { readonly id: StepId; readonly version: number } | null
  text: string
  doerId: string
  doers: readonly Reader[]
  dueOn: DateEntry
  circle?: readonly KeptFrom[]
  withheldFrom?: readonly string[]
  formKey?: string
  mistakes?: MistakeList
}

/** Writes who does what by when. */
export function StepForm({
  view,
  goal,
  step,
  text,
  doerId,
  doers,
  dueOn,
  circle = [],
  withheldFrom = [],
  formKey,
  mistakes = {},
}: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = planTexts[lang]
  const back = `/dossiers/${view.head.id}/plan` as const
  const title = step === null ? words.addStep : words.changeStep
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
      {goal !== null && <Written>{`${words.goal}: ${goal.text}`}</Written>}
      <Form
        action={step === null ? `${back}/doelen/${goal?.id ?? ''}/stappen` : `${back}/stappen/${step.id}`}
        submit={step === null ? words.addStep : words.save}
        cancel={{ href: back, label: step === null ? words.notAdding : words.cancel }}
        formKey={formKey}
        hidden={step === null ? {} : { versie: String(step.version) }}
      >
        <TextArea
          name="stap"
          label={words.stepLabel}
          value={text}
          mistake={mistakes['stap']}
          rows={3}
          maxlength={1000}
          lang={lang}
        />
        <Select
          name="wie"
          label={words.doerLabel}
          hint={words.doerHint}
          value={doerId}
          options={doers.map((doer) => ({ value: doer.holderId, label: sayWriter(doer, lang) }))}
          mistake={mistakes['wie']}
          lang={lang}
        />
        <DateField
          name="klaar-op"
          label={words.dueLabel}
          hint={words.dayHint}
          value={dueOn}
          mistake={mistakes['klaar-op']}
          optional
          lang={lang}
        />
        {step === null && circle.length > 0 && (
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
