import { ActionButton } from '#ui/button.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { type DecisionPoint, type ProposalHead, sections } from '../../domain/proposal.ts'
import { say } from '../../domain/words.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'
import { rowsFor } from './read-text.ts'

const hints: Partial<Record<(typeof sections)[number], string>> = {
  effect: 'Wat wordt er anders als dit voorstel doorgaat?',
  finances: 'Wat kost het, en wie betaalt dat?',
  communication: 'Wie hoort het, en hoe?',
  execution: 'Wie doet wat, en wanneer?',
}

type OfProposal = { form: FormState; head: Pick<ProposalHead, 'id' | 'number'> }

/** The text of the newest version. */
export function TextForm({ form, head, number }: OfProposal & { number: number }) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={`Tekst van versie ${number}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, 'tekst')}
      submit="Tekst bewaren"
      cancel={proposalHref(head.id)}
    >
      <DateField
        name="gedateerd"
        label="Dag van deze versie"
        value={readDateEntry(typed, 'gedateerd')}
        mistake={mistakes.gedateerd}
      />
      {number > 1 && (
        <TextArea
          name="veranderd"
          label="Wat is er anders dan in de vorige versie?"
          rows={3}
          value={typed.veranderd}
          maxlength={2000}
          optional
        />
      )}
      {sections.map((section) => (
        <TextArea
          name={section}
          label={say.sections[section]}
          hint={hints[section]}
          rows={6}
          value={typed[section]}
          mistake={mistakes[section]}
          optional
        />
      ))}
    </OneFormPage>
  )
}

type PointProps = OfProposal & { point: DecisionPoint | null; version: number }

/** One decision point with its arguments: a new one, or one that is there. */
export function PointForm({ form, head, point, version }: PointProps) {
  const { typed, mistakes } = form
  const place = point === null ? 'punten/nieuw' : `punten/${point.id}`
  const number = point?.number ?? null
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={number === null ? 'Beslispunt toevoegen' : `Beslispunt ${number} wijzigen`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, place)}
      submit="Beslispunt bewaren"
      cancel={proposalHref(head.id)}
      after={point !== null && <PointTools head={head} point={point} version={version} />}
    >
      <TextArea
        name="punt"
        label="Wat wordt er gevraagd?"
        hint="Bijvoorbeeld: instemmen met de startnotitie. Over elk punt wordt apart besloten."
        rows={4}
        value={typed.punt}
        mistake={mistakes.punt}
      />
      <TextArea name="gevolg" label="Wat volgt daaruit?" rows={3} value={typed.gevolg} optional />
      <Heading>Argumenten</Heading>
      <Text>Lege argumenten worden niet bewaard. Na het bewaren is er weer plaats voor meer.</Text>
      {Array.from({ length: rowsFor(typed) }, (_, index) => (
        <>
          <TextArea
            name={`argument-${index}`}
            label={`Argument ${number ?? ''}${number === null ? '' : '.'}${index + 1}`}
            rows={3}
            value={typed[`argument-${index}`]}
            mistake={mistakes[`argument-${index}`]}
            optional
          />
          <Field
            name={`kant-${index}`}
            label={`Kanttekening bij argument ${index + 1}`}
            value={typed[`kant-${index}`]}
            optional
          />
        </>
      ))}
      <TextArea
        name="kanttekening"
        label="Kanttekening bij het hele punt"
        hint="Wat is het risico als hier niet toe wordt besloten?"
        rows={3}
        value={typed.kanttekening}
        optional
      />
    </OneFormPage>
  )
}

function PointTools({
  head,
  point,
  version,
}: {
  head: Pick<ProposalHead, 'id'>
  point: DecisionPoint
  version: number
}) {
  const hidden = { versie: String(version) }
  return (
    <div class="utrecht-button-group">
      {point.number > 1 && (
        <ActionButton action={proposalHref(head.id, `punten/${point.id}/omhoog`)} hidden={hidden}>
          Een plaats omhoog
        </ActionButton>
      )}
      <ActionButton action={proposalHref(head.id, `punten/${point.id}/weg`)} hidden={hidden} look="danger">
        Beslispunt verwijderen
      </ActionButton>
    </div>
  )
}

/** Makes a new version, with its day. */
export function VersionForm({ form, head, number }: OfProposal & { number: number }) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={`Versie ${number} maken`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, 'nieuwe-versie')}
      submit="Nieuwe versie maken"
      cancel={proposalHref(head.id)}
      before={
        <Text>
          De nieuwe versie begint met de tekst van de vorige. De vorige blijft te lezen zoals die was en verandert niet
          meer.
        </Text>
      }
    >
      <DateField
        name="gedateerd"
        label="Dag van de nieuwe versie"
        value={readDateEntry(form.typed, 'gedateerd')}
        mistake={form.mistakes.gedateerd}
      />
    </OneFormPage>
  )
}

/** Takes a proposal off its way. */
export function WithdrawForm({ form, head }: OfProposal) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title="Voorstel intrekken"
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, 'intrekken')}
      submit="Voorstel intrekken"
      danger
      cancel={proposalHref(head.id)}
      before={<Text>Het voorstel gaat van zijn route. Wat erover gezegd en geadviseerd is, blijft te lezen.</Text>}
    />
  )
}
