import type { Child } from '#jsx/jsx-runtime'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import type { Body, Theme } from '../../domain/body.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { bodyCrumb, bodyHref } from '../bodies/places.ts'
import { ThemeChoice, TimeAndPlace } from '../bodies/series-form.tsx'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { sayWhen } from './meeting-table.tsx'
import { meetingCrumb, meetingHref } from './places.ts'

type NewProps = { form: FormState; body: Pick<Body, 'id' | 'name'>; themes: readonly Theme[] }

/** One meeting beside any series. */
export function NewMeetingForm({ form, body, themes }: NewProps) {
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title="Vergadering plannen"
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, '/vergaderingen')}
      submit="Vergadering plannen"
      cancel={bodyHref(body.id)}
    >
      <WhenFields form={form} />
      <ThemeChoice form={form} themes={themes} />
    </OneFormPage>
  )
}

type Props = { form: FormState; meeting: Meeting }

/** Another day, time or place. */
export function MoveForm({ form, meeting }: Props) {
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Vergadering verzetten"
      crumbs={[meetingCrumb(meeting)]}
      action={meetingHref(meeting.id, '/verzetten')}
      submit="Vergadering verzetten"
      cancel={meetingHref(meeting.id)}
      before={<Text>{`Nu: ${sayWhen(meeting)}. De agenda en de stukken gaan mee.`}</Text>}
    >
      <WhenFields form={form} />
    </OneFormPage>
  )
}

function WhenFields({ form }: { form: FormState }) {
  const { typed, mistakes } = form
  return (
    <>
      <DateField name="dag" label="Op welke dag?" value={readDateEntry(typed, 'dag')} mistake={mistakes.dag} />
      <TimeAndPlace form={form} />
      <DateField
        name="stukken"
        label="Tot en met welke dag kunnen stukken komen?"
        optional
        value={readDateEntry(typed, 'stukken')}
        mistake={mistakes.stukken}
      />
    </>
  )
}

export function CancelForm({ form, meeting }: Props) {
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Vergadering gaat niet door"
      crumbs={[meetingCrumb(meeting)]}
      action={meetingHref(meeting.id, '/afzeggen')}
      submit="Vergadering afzeggen"
      danger
      cancel={meetingHref(meeting.id)}
      before={
        <Text>
          De vergadering blijft te zien, met de reden. In agenda’s staat zij als afgezegd. Open punten wachten op een
          andere vergadering.
        </Text>
      }
    >
      <TextArea
        name="reden"
        label="Waarom gaat de vergadering niet door?"
        rows={3}
        value={form.typed.reden}
        mistake={form.mistakes.reden}
        maxlength={500}
      />
    </OneFormPage>
  )
}

export function MinutesForm({ form, meeting, before }: Props & { before?: Child }) {
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Verslag schrijven"
      crumbs={[meetingCrumb(meeting)]}
      action={meetingHref(meeting.id, '/verslag')}
      submit="Concept bewaren"
      cancel={meetingHref(meeting.id)}
      before={before}
    >
      <TextArea
        name="tekst"
        label="Verslag"
        hint="Leden van het overleg lezen het concept. Schrijf niets over een kind op."
        rows={20}
        value={form.typed.tekst}
        mistake={form.mistakes.tekst}
        maxlength={50_000}
      />
    </OneFormPage>
  )
}

export function AdoptForm({ form, meeting }: Props) {
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Verslag vaststellen"
      crumbs={[meetingCrumb(meeting)]}
      action={meetingHref(meeting.id, '/verslag/vaststellen')}
      submit="Verslag vaststellen"
      cancel={meetingHref(meeting.id)}
    >
      <DateField
        name="op"
        label="Op welke dag is het verslag vastgesteld?"
        hint="Meestal de dag van de volgende vergadering."
        value={readDateEntry(form.typed, 'op')}
        mistake={form.mistakes.op}
      />
    </OneFormPage>
  )
}
