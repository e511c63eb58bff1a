import { Checkbox } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { OrganisationChoice, PersonChoice } from '../../store/list-agendas.ts'
import { LevelField, PriorityField, SourceFields } from '../fields.tsx'
import { groupOwners, groupPeople } from '../owners.ts'
import { nameOfAmbition } from '../said.tsx'
import type { FormState } from '../sending.ts'

type Props = {
  form: FormState
  agenda: Agenda
  organisations: readonly OrganisationChoice[]
  people: readonly PersonChoice[]
}

/** The questions about an action. */
export function ActionFields({ form: { typed, mistakes }, agenda, organisations, people }: Props) {
  return (
    <>
      <Select
        name="ambitie"
        label="Bij welke ambitie hoort de actie?"
        options={current(agenda.ambitions).map((each) => ({ value: each.id, label: nameOfAmbition(each) }))}
        value={typed['ambitie']}
        mistake={mistakes['ambitie']}
      />
      <Field
        name="nummer"
        label="Nummer van de actie"
        hint="Bijvoorbeeld 3.2"
        value={typed['nummer']}
        mistake={mistakes['nummer']}
        width="short"
        maxlength={20}
        optional
      />
      <TextArea
        name="titel"
        label="Wat gaan wij doen?"
        value={typed['titel']}
        mistake={mistakes['titel']}
        rows={2}
        maxlength={600}
      />
      <TextArea name="doel" label="Waarvoor? Het doel" value={typed['doel']} rows={3} maxlength={5000} optional />
      <TextArea
        name="planning"
        label="Wanneer?"
        hint="In uw eigen woorden, ook meer momenten. Bijvoorbeeld: najaar 2026, of: voorbereiding maart 2026, evaluatie december 2026 en doorloop 2027"
        value={typed['planning']}
        mistake={mistakes['planning']}
        rows={2}
        maxlength={1000}
        optional
      />
      <Field
        name="trekker-tekst"
        label="Wie is de trekker, in woorden?"
        hint="Zoals de bron het zegt, bijvoorbeeld: samenwerkingsverbanden en gemeenten"
        value={typed['trekker-tekst']}
        maxlength={300}
        optional
      />
      <Select
        name="trekker-persoon"
        label="Welke persoon is de trekker?"
        hint="Deze persoon krijgt de vraag hoe het met de actie staat."
        options={groupPeople(people)}
        value={typed['trekker-persoon']}
        optional
      />
      <Select
        name="trekker-organisatie"
        label="Of welke organisatie, als er nog geen persoon is?"
        options={groupOwners(organisations)}
        value={typed['trekker-organisatie']}
        optional
      />
      <TextArea
        name="deelnemers"
        label="Wie doen mee?"
        hint="Elk op een eigen regel. Met een aantal als dat bekend is, bijvoorbeeld: 2/3 gemeenten"
        value={typed['deelnemers']}
        rows={3}
        maxlength={2000}
        optional
      />
      <TextArea name="uitwerking" label="Uitwerking" value={typed['uitwerking']} maxlength={10_000} optional />
      <LevelField value={typed['niveau']} />
      <Checkbox
        name="lokaal"
        label="Gemeenten mogen hiervan afwijken"
        hint="Elke gemeente krijgt dan de vraag of zij de actie overneemt, aanpast of niet meedoet."
        checked={typed['lokaal'] === 'ja'}
      />
      <PriorityField value={typed['prioriteit']} />
      <DateField
        name="bekijken"
        label="Wanneer bekijken wij opnieuw of de actie nog klopt?"
        value={readDateEntry(typed, 'bekijken')}
        mistake={mistakes['bekijken']}
        optional
      />
      <Field
        name="uren"
        label="Hoeveel uren noemt de bron voor deze actie?"
        value={typed['uren']}
        mistake={mistakes['uren']}
        width="short"
        inputmode="decimal"
        optional
      />
      <SourceFields typed={typed} agenda={agenda} />
    </>
  )
}
