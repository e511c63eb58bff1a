import { Alert } from '#ui/alert.tsx'
import { Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { outcomes } from '../../domain/decision.ts'
import { say } from '../../domain/words.ts'
import type { Choice } from '../../store/proposal-list.ts'
import { OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'
import type { AtStep } from './at-step.ts'
import { FollowUpFields } from './follow-up-fields.tsx'
import { PointText } from './points-part.tsx'

type DecisionProps = AtStep & {
  notHeard: readonly string[]
  /** Who said nothing yet, or waits. */
  waits: readonly string[]
  correcting: boolean
  organisations: readonly Choice<string>[]
  people: readonly Choice<string>[]
}

/** What a body decided, point by point. Who was not heard stands above it (HEAR-2). */
export function DecisionForm({
  form,
  head,
  step,
  body,
  points,
  notHeard,
  waits,
  correcting,
  organisations,
  people,
}: DecisionProps) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={correcting ? `Nieuw besluit van ${body}` : `Besluit van ${body}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, `route/${step.id}/${correcting ? 'herstel' : 'besluit'}`)}
      submit="Besluit vastleggen"
      cancel={proposalHref(head.id)}
      before={
        <>
          {notHeard.length > 0 && (
            <Alert kind="warning" title="Niet gehoord">
              <Text>{`${notHeard.join(', ')}. Dit blijft bij het besluit staan.`}</Text>
            </Alert>
          )}
          {waits.length > 0 && <Text>{`Nog geen standpunt van: ${waits.join(', ')}.`}</Text>}
          <Text>
            {correcting
              ? 'Het eerdere besluit blijft te lezen. Kies alleen bij punten waarover anders is besloten.'
              : 'Een besluit verandert niet meer als het is vastgelegd. Herstellen kan met een nieuw besluit.'}
          </Text>
        </>
      }
    >
      <DateField
        name="dag"
        label="Op welke dag is besloten?"
        value={readDateEntry(typed, 'dag')}
        mistake={mistakes.dag}
      />
      {!correcting && (
        <Field
          name="dag-reden"
          label="Waarom eerder dan de dag op de route?"
          hint="Alleen nodig als het besluit eerder is genomen."
          value={typed['dag-reden']}
          maxlength={500}
          optional
        />
      )}
      {points.map((point) => (
        <>
          <Heading>{`Beslispunt ${point.number}`}</Heading>
          <PointText point={point} />
          <Radios
            name={`punt-${point.number}`}
            label={`Wat is besloten over punt ${point.number}?`}
            options={outcomes.map((outcome) => ({ value: outcome, label: say.outcomes[outcome] }))}
            value={typed[`punt-${point.number}`]}
            mistake={mistakes[`punt-${point.number}`]}
            optional={correcting}
          />
          <TextArea
            name={`tekst-${point.number}`}
            label={`Tekst bij punt ${point.number}`}
            hint="Nodig bij een wijziging, een afwijzing of aanhouden."
            rows={2}
            value={typed[`tekst-${point.number}`]}
            mistake={mistakes[`tekst-${point.number}`]}
            optional
          />
        </>
      ))}
      <Heading>Verder</Heading>
      <TextArea name="voorwaarden" label="Onder welke voorwaarden?" rows={2} value={typed.voorwaarden} optional />
      <TextArea
        name="mandaat"
        label="Wie mag het uitvoeren, en binnen welke grenzen?"
        rows={2}
        value={typed.mandaat}
        optional
      />
      <DateField
        name="herzien"
        label="Wanneer kijkt het overleg er opnieuw naar?"
        value={readDateEntry(typed, 'herzien')}
        mistake={mistakes.herzien}
        optional
      />
      {!correcting && (
        <>
          <Heading>Wat volgt hieruit?</Heading>
          <Text>Later kunt u meer toevoegen.</Text>
          <FollowUpFields form={form} organisations={organisations} people={people} optional />
        </>
      )}
    </OneFormPage>
  )
}
