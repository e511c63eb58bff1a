import { Radios } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Heading, Text, Written } from '#ui/text.tsx'
import { stances } from '../../domain/stance.ts'
import type { Choice } from '../../store/proposal-list.ts'
import { OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'
import type { AtStep } from './at-step.ts'

type StanceProps = AtStep & { parties: readonly Choice<string>[] }

/** What an organisation thinks of each point, before the body decides. */
export function StanceForm({ form, head, step, body, points, parties }: StanceProps) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={`Standpunt voor ${body}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, `route/${step.id}/standpunt`)}
      submit="Standpunt vastleggen"
      cancel={proposalHref(head.id)}
      before={<Text>Het laatste standpunt telt. Wat eerder gezegd is, blijft bewaard.</Text>}
    >
      <Select
        name="organisatie"
        label="Van welke organisatie?"
        options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.organisatie ?? (parties.length === 1 ? parties[0]!.id : undefined)}
        mistake={mistakes.organisatie}
      />
      {points.map((point) => (
        <>
          <Heading>{`Beslispunt ${point.number}`}</Heading>
          <Written>{point.text}</Written>
          <Radios
            name={`punt-${point.number}`}
            label={`Wat vindt de organisatie van punt ${point.number}?`}
            options={stances.map((stance) => ({ value: stance, label: stanceLabels[stance] }))}
            value={typed[`punt-${point.number}`]}
            mistake={mistakes[`punt-${point.number}`]}
            optional
          />
          <Field
            name={`tekst-${point.number}`}
            label={`Toelichting bij punt ${point.number}`}
            value={typed[`tekst-${point.number}`]}
            mistake={mistakes[`tekst-${point.number}`]}
            maxlength={1000}
            optional
          />
        </>
      ))}
    </OneFormPage>
  )
}

const stanceLabels = {
  agrees: 'Eens',
  'agrees-if': 'Eens, onder een voorwaarde',
  against: 'Tegen',
  abstains: 'Onthoudt zich',
  waits: 'Wacht nog',
} as const
