import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { HelpRequest } from '../../domain/request.ts'
import type { Desk } from '../../store/routing.ts'
import { type ActForm, ActPage } from './act-page.tsx'

/** Asks the asker something; the question waits for the answer. */
export function AskPage(form: ActForm) {
  return (
    <ActPage
      {...form}
      title="Iets vragen aan de vragensteller"
      submit="Vraag versturen"
      path="vragen"
      before={<Reach request={form.request} />}
    >
      <TextArea
        name="tekst"
        label="Wat wilt u weten?"
        hint={`${form.request.asker.name} leest dit. De beloofde dag blijft staan.`}
        value={form.typed.tekst}
        mistake={form.mistakes.tekst}
      />
    </ActPage>
  )
}

/** Gives advice and closes the question. */
export function AdvisePage(form: ActForm) {
  return (
    <ActPage
      {...form}
      title="Advies geven en afronden"
      submit="Advies versturen en afronden"
      path="advies"
      before={<Reach request={form.request} />}
    >
      <TextArea
        name="tekst"
        label="Uw advies"
        hint={`${form.request.asker.name} leest dit. Schrijf niets over het gezin dat die persoon niet mag weten.`}
        rows={8}
        value={form.typed.tekst}
        mistake={form.mistakes.tekst}
      />
    </ActPage>
  )
}

/** Closes the question without taking it up: with the reason, and where the asker can go. */
export function DeclinePage(form: ActForm) {
  return (
    <ActPage
      {...form}
      title="Niet aannemen"
      submit="Niet aannemen"
      path="niet-aannemen"
      danger
      before={
        <Text>
          Hoort de vraag bij een ander loket? Stuur haar dan door: dan hoeft de vragensteller niet opnieuw te beginnen.
        </Text>
      }
    >
      <TextArea
        name="reden"
        label="Waarom niet?"
        hint={`${form.request.asker.name} leest dit.`}
        value={form.typed.reden}
        mistake={form.mistakes.reden}
      />
      <TextArea
        name="waarheen"
        label="Waar kan de vragensteller wel terecht?"
        hint="Een naam en een telefoonnummer, zodat niemand hoeft te zoeken."
        rows={3}
        value={form.typed.waarheen}
        mistake={form.mistakes.waarheen}
      />
    </ActPage>
  )
}

/** Hands the question to another desk, with its clock. */
export function MovePage({ desks, ...form }: ActForm & { desks: readonly Desk[] }) {
  return (
    <ActPage
      {...form}
      title="Naar een ander loket"
      submit="Doorsturen"
      path="doorsturen"
      before={
        <Text>
          De vraag houdt haar nummer en de beloofde dagen. De vragensteller krijgt bericht. U ziet de vraag daarna niet
          meer.
        </Text>
      }
    >
      <Select
        name="loket"
        label="Naar welk loket?"
        options={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
        value={form.typed.loket}
        mistake={form.mistakes.loket}
      />
      <Field
        name="reden"
        label="Waarom daarheen?"
        hint="Het andere loket en de vragensteller kunnen dit lezen."
        value={form.typed.reden}
        mistake={form.mistakes.reden}
        maxlength={500}
      />
    </ActPage>
  )
}

function Reach({ request: { asker } }: { request: HelpRequest }) {
  if (asker.email !== null || asker.holderId !== null) return null
  return (
    <Text>
      De vragensteller gaf geen e-mailadres en leest dit alleen met de code
      {asker.phone === null ? '.' : `. Bel ook even: ${asker.phone}.`}
    </Text>
  )
}
