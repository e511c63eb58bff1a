import { ActionButton } from '#ui/button.tsx'
import { List, Text } from '#ui/text.tsx'
import type { OrganisationChoice, PersonChoice } from '../../store/body-choices.ts'
import { WhoFields } from '../bodies/who-fields.tsx'
import { OneFormPage } from '../one-form.tsx'
import type { OfItem } from './item-forms.tsx'
import { itemHref } from './places.ts'

type GuestProps = OfItem & { people: readonly PersonChoice[]; organisations: readonly OrganisationChoice[] }

/** Guests for one point: they read that point and its papers, and nothing else (SEAT-7). */
export function GuestForm({ form, crumbs, back, item, people, organisations }: GuestProps) {
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Gasten bij een punt"
      crumbs={crumbs}
      action={itemHref(item.id, '/gasten')}
      submit="Gast toevoegen"
      cancel={back}
      before={
        <>
          <Text lead>{item.title}</Text>
          <Text>Een gast leest alleen dit punt en de stukken erbij, en telt niet mee als lid.</Text>
        </>
      }
      after={
        <List
          items={item.guests.map((guest) => (
            <>
              {[guest.name, guest.organisationName].filter((part) => part !== null).join(' van ')}{' '}
              <ActionButton
                action={itemHref(item.id, `/gasten/${guest.id}/weg`)}
                look="link"
                label={`${guest.name} niet meer uitnodigen`}
              >
                Niet meer uitnodigen
              </ActionButton>
            </>
          ))}
        />
      }
    >
      <WhoFields {...{ form, people, organisations }} />
    </OneFormPage>
  )
}
