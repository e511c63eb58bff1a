import { Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Heading, Text, Written } from '#ui/text.tsx'
import { type AdvicePoint, adviceOpinions } from '../../domain/advice.ts'
import { type DecisionPoint, type ProposalHead, sections } from '../../domain/proposal.ts'
import { say } from '../../domain/words.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'
import type { AtStep } from './at-step.ts'

/** How many things an advice can ask at once; who has more writes them together. */
export const adviceRows = 6

/** What a body advises, as text, and what it asks point by point. */
export function AdviceForm({ form, head, step, body, points }: AtStep) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={`Advies van ${body}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, `route/${step.id}/advies`)}
      submit="Advies vastleggen"
      cancel={proposalHref(head.id)}
      before={<Text>Een advies verandert niet meer als het is vastgelegd.</Text>}
    >
      <DateField name="dag" label="Op welke dag?" value={readDateEntry(typed, 'dag')} mistake={mistakes.dag} />
      <Radios
        name="oordeel"
        label={step.kind === 'consent' ? 'Stemt het overleg in?' : 'Wat is het oordeel?'}
        options={adviceOpinions.map((opinion) => ({ value: opinion, label: say.opinions[opinion] }))}
        value={typed.oordeel}
        mistake={mistakes.oordeel}
      />
      <TextArea name="advies" label="Hoe luidt het advies?" rows={6} value={typed.advies} mistake={mistakes.advies} />
      <Heading>Wat vraagt het advies?</Heading>
      <Text>
        Zet elk ding dat gevraagd wordt apart. Dan is later te zien wat ermee gedaan is. Lege regels tellen niet.
      </Text>
      {Array.from({ length: adviceRows }, (_, index) => (
        <>
          <TextArea
            name={`vraag-${index}`}
            label={`Gevraagd ${index + 1}`}
            rows={2}
            value={typed[`vraag-${index}`]}
            mistake={mistakes[`vraag-${index}`]}
            optional
          />
          <Select
            name={`over-${index}`}
            label={`Waar gaat ${index + 1} over?`}
            blank="Over het geheel"
            options={[
              ...points.map((point) => ({ value: point.thread, label: `Beslispunt ${point.number}` })),
              ...sections.map((section) => ({ value: section, label: say.sections[section] })),
            ]}
            value={typed[`over-${index}`]}
            optional
          />
        </>
      ))}
    </OneFormPage>
  )
}

type DealProps = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  point: AdvicePoint
  body: string
  about: DecisionPoint | null
}

/** What was done with one point of an advice. */
export function DealForm({ form, head, point, body, about }: DealProps) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title="Advies verwerken"
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, `advies/${point.id}`)}
      submit="Vastleggen"
      cancel={proposalHref(head.id)}
      before={
        <>
          <Text>{`${body} adviseerde:`}</Text>
          <Written>{point.text}</Written>
          {about !== null && <Text>{`Dit gaat over beslispunt ${about.number}: ${about.text}`}</Text>}
          {point.section !== null && <Text>{`Dit gaat over: ${say.sections[point.section]}`}</Text>}
        </>
      }
    >
      <Radios
        name="verwerkt"
        label="Wat is ermee gedaan?"
        options={(['taken', 'partly', 'not-taken'] as const).map((dealt) => ({
          value: dealt,
          label: say.dealt[dealt],
        }))}
        value={form.typed.verwerkt}
        mistake={form.mistakes.verwerkt}
      />
      <TextArea
        name="hoe"
        label="Hoe, of waarom niet?"
        hint="Het overleg dat besluit, leest dit naast de tekst die veranderde."
        rows={4}
        value={form.typed.hoe}
        mistake={form.mistakes.hoe}
        maxlength={5000}
      />
    </OneFormPage>
  )
}
