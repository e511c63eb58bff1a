import { ActionButton } from '#ui/button.tsx'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { Address } from '#ui/address.ts'
import type { Crumb } from '#ui/page.tsx'
import { Text } from '#ui/text.tsx'
import type { Theme } from '../../domain/body.ts'
import { type Item, itemKinds, sayMeeting } from '../../domain/meeting.ts'
import type { ComingMeeting } from '../../store/bodies-agenda.ts'
import { ThemeChoice } from '../bodies/series-form.tsx'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { sayWhen } from './meeting-table.tsx'
import { itemHref } from './places.ts'

export type Around = { form: FormState; crumbs: readonly Crumb[]; back: Address }

type ItemFormProps = Around & {
  /** The point that is changed, or null for a new one. */
  item: Pick<Item, 'id' | 'state' | 'title'> | null
  action: Address
  themes: readonly Theme[]
}

/** A point of an agenda: new, or as it stands. */
export function ItemForm({ form, crumbs, back, item, action, themes }: ItemFormProps) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title={item === null ? 'Punt toevoegen' : 'Punt wijzigen'}
      crumbs={crumbs}
      action={action}
      submit={item === null ? 'Punt toevoegen' : 'Opslaan'}
      cancel={back}
      after={
        item !== null &&
        item.state === 'open' && (
          <ActionButton action={itemHref(item.id, '/terugtrekken')} look="subtle">
            Punt terugtrekken
          </ActionButton>
        )
      }
    >
      <Field name="titel" label="Waar gaat het over?" value={typed.titel} mistake={mistakes.titel} maxlength={300} />
      <Radios
        name="soort"
        label="Wat wordt er gevraagd?"
        value={typed.soort}
        mistake={mistakes.soort}
        options={itemKinds.map((kind) => ({ value: kind, label: capital(sayMeeting.kinds[kind]) }))}
      />
      <ThemeChoice form={form} themes={themes} />
      <Field
        name="minuten"
        label="Hoeveel minuten?"
        type="number"
        optional
        width="short"
        value={typed.minuten}
        mistake={mistakes.minuten}
      />
      <Field
        name="door"
        label="Wie licht het toe?"
        optional
        value={typed.door}
        mistake={mistakes.door}
        maxlength={200}
      />
      <TextArea
        name="toelichting"
        label="Toelichting"
        optional
        rows={4}
        value={typed.toelichting}
        mistake={mistakes.toelichting}
        maxlength={4000}
      />
      <Checkbox
        name="vertrouwelijk"
        label="Dit punt is vertrouwelijk"
        hint="Het wordt nooit openbaar, en de stukken erbij ook niet."
        checked={typed.vertrouwelijk === 'ja'}
      />
    </OneFormPage>
  )
}

export type OfItem = Around & { item: Item }

/** Where a point goes: another meeting, or back to what waits. */
export function PlaceForm({ form, crumbs, back, item, coming }: OfItem & { coming: readonly ComingMeeting[] }) {
  const others = coming.filter(({ id }) => id !== item.meetingId)
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Punt verplaatsen"
      crumbs={crumbs}
      action={itemHref(item.id, '/verplaatsen')}
      submit="Verplaatsen"
      cancel={back}
      before={<Text lead>{item.title}</Text>}
    >
      <Radios
        name="naar"
        label="Waar gaat het punt naartoe?"
        hint="Is de agenda al verstuurd of is de vergadering geweest? Dan blijft daar staan dat het punt is doorgeschoven."
        value={form.typed.naar}
        mistake={form.mistakes.naar}
        options={[
          ...others.map((meeting) => ({
            value: meeting.id as string,
            label: `${sayWhen(meeting)}${meeting.themeName === null ? '' : `, thema ${meeting.themeName}`}`,
          })),
          ...(item.meetingId === null ? [] : [{ value: 'wacht', label: 'Wacht op een vergadering' }]),
        ]}
      />
      {others.length === 0 && item.meetingId === null && (
        <Text>Er is nog geen vergadering gepland die dit punt kan behandelen. Plan er eerst een.</Text>
      )}
    </OneFormPage>
  )
}

/** What became of a point; it can be corrected later (MEETING-8). */
export function OutcomeForm({ form, crumbs, back, item }: OfItem) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Uitkomst"
      crumbs={crumbs}
      action={itemHref(item.id, '/uitkomst')}
      submit="Uitkomst opslaan"
      cancel={back}
      before={
        <>
          <Text lead>{item.title}</Text>
          {item.proposalId !== null && (
            <Text small>Advies, standpunten en besluiten over het voorstel legt u vast bij het voorstel zelf.</Text>
          )}
        </>
      }
    >
      <TextArea
        name="uitkomst"
        label="Wat is ermee gebeurd?"
        hint="Dit kan ook na de vergadering, en u kunt het later verbeteren."
        rows={5}
        value={typed.uitkomst}
        mistake={mistakes.uitkomst}
        maxlength={4000}
      />
      <Checkbox name="klaar" label="Dit punt is behandeld" checked={typed.klaar === 'ja'} />
    </OneFormPage>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
