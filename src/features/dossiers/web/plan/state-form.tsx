import type { Address } from '#ui/address.ts'
import { Radios } from '#ui/choices.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Written } from '#ui/text.tsx'
import { DossierPage, type DossierView } from '../frame.tsx'
import { planTexts } from './texts.ts'

type Props = {
  view: DossierView
  title: string
  /** What the goal or step says. */
  text: string
  /** Each state with its word; `stopped` asks for a reason. */
  states: Readonly<Record<string, string>>
  chosen: string
  reason: string
  version: number
  action: Address
  mistakes?: MistakeList
}

/** Says how far a goal or a step is; stopping asks why. */
export function StateForm({ view, title, text, states, chosen, reason, version, action, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = planTexts[lang]
  const back = `/dossiers/${view.head.id}/plan` as const
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
      <Written>{text}</Written>
      <Form
        action={action}
        submit={words.save}
        cancel={{ href: back, label: words.cancel }}
        hidden={{ versie: String(version) }}
      >
        <Radios
          name="stand"
          label={words.stateLabel}
          value={chosen}
          mistake={mistakes['stand']}
          lang={lang}
          options={Object.entries(states).map(([value, label]) => ({
            value,
            label,
            detail:
              value === 'stopped' ? (
                <TextArea
                  name="reden"
                  label={words.reasonLabel}
                  value={reason}
                  mistake={mistakes['reden']}
                  rows={2}
                  maxlength={500}
                  lang={lang}
                />
              ) : undefined,
          }))}
        />
      </Form>
    </DossierPage>
  )
}
