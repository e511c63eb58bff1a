import { Checkbox, Radios } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Select, type SelectGroup } from '#ui/select.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { HourLine } from '../../domain/hours-line.ts'
import type { HoursPerson } from '../../store/hours-people.ts'
import { FormPage } from '../form-page.tsx'
import type { AgendaView } from '../frame.tsx'
import type { FormState } from '../sending.ts'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { sayPerson } from './labels.ts'
import { PlaceChoice } from './place-choice.tsx'
import { hoursHref, lineHref } from './places.ts'

type Props = {
  view: AgendaView
  agenda: Agenda
  people: readonly HoursPerson[]
  form: FormState
  /** The line that is changed; null for a new one. */
  line: Pick<HourLine, 'id' | 'activity'> | null
}

/** Writes a line of hours: which activity, how many, of whom, and where it counts. */
export function LineForm({ view, agenda, people, form, line }: Props) {
  const { typed, mistakes } = form
  const back = line === null ? hoursHref(agenda.id) : lineHref(agenda.id, line.id)
  return (
    <FormPage
      view={view}
      tab="hours"
      title={line === null ? 'Regel met uren toevoegen' : 'Regel met uren wijzigen'}
      crumbs={[
        { href: hoursHref(agenda.id), label: 'Uren' },
        ...(line === null ? [] : [{ href: back, label: line.activity }]),
      ]}
      form={form}
      action={line === null ? `${hoursHref(agenda.id)}/regels/nieuw` : `${back}/wijzigen`}
      submit={line === null ? 'Regel toevoegen' : 'Wijziging bewaren'}
      back={back}
      hidden={line === null ? {} : { versie: typed['versie'] ?? '' }}
    >
      <Field
        name="activiteit"
        label="Welke activiteit?"
        hint="Bijvoorbeeld: overleg, voorstel schrijven"
        value={typed['activiteit']}
        mistake={mistakes['activiteit']}
        maxlength={300}
      />
      <Select
        name="ambitie"
        label="Bij welke ambitie?"
        value={typed['ambitie']}
        options={current(agenda.ambitions).map((ambition) => ({ value: ambition.id, label: nameOfAmbition(ambition) }))}
        mistake={mistakes['ambitie']}
      />
      <Select
        name="actie"
        label="Bij welke actie van die ambitie?"
        blank="De ambitie als geheel"
        value={typed['actie']}
        options={actionsBy(agenda)}
        mistake={mistakes['actie']}
        optional
      />
      <Field
        name="uren"
        label="Hoeveel uren?"
        hint="Laat leeg als er geen aantal genoemd is. Bijvoorbeeld 7,5"
        value={typed['uren']}
        mistake={mistakes['uren']}
        inputmode="decimal"
        width="short"
        optional
      />
      <Radios
        name="verdeling"
        label="Van wie zijn deze uren?"
        value={typed['verdeling']}
        mistake={mistakes['verdeling']}
        options={[
          { value: 'each', label: 'Elke partij maakt dit aantal', hint: '“6 O/Gem/JG” is dan 3 keer 6, dus 18 uur' },
          { value: 'together', label: 'De partijen maken dit aantal samen' },
          { value: 'either', label: 'Eén van de partijen, nog niet bepaald wie', hint: '“8 O of Gem” telt één keer' },
          { value: 'nobody', label: 'Er is geen partij genoemd' },
        ]}
      />
      <Field
        name="partijen"
        label="Welke partijen?"
        hint={`Met een schuine streep ertussen, bijvoorbeeld O/Gem.${knownCodes(agenda)}`}
        value={typed['partijen']}
        mistake={mistakes['partijen']}
        maxlength={400}
        optional
      />
      <Field
        name="genoemd"
        label="Uren samen, zoals de bron het noemt"
        hint="Ook als het niet klopt: het blijft staan naast wat berekend is"
        value={typed['genoemd']}
        mistake={mistakes['genoemd']}
        inputmode="decimal"
        width="short"
        optional
      />
      <Radios
        name="telt"
        label="Waar worden deze uren geteld?"
        value={typed['telt']}
        mistake={mistakes['telt']}
        options={[
          { value: 'here', label: 'Hier' },
          {
            value: 'elsewhere',
            label: 'Op een andere plek in de agenda',
            detail: <PlaceChoice agenda={agenda} form={form} />,
          },
          { value: 'outside', label: 'Buiten het totaal', hint: 'Bijvoorbeeld uren die een aanbieder zelf draagt' },
        ]}
      />
      <Checkbox
        name="extra"
        label="Hiervoor is extra formatie nodig"
        hint="De uren passen niet binnen de mensen die er nu werken"
        checked={typed['extra'] === 'ja'}
      />
      <Select
        name="persoon"
        label="Op wiens naam?"
        hint="Alleen bij één partij, of bij uren samen"
        blank="Niemand in het bijzonder"
        value={typed['persoon']}
        options={people.map((person) => ({ value: person.functionId, label: sayPerson(person) }))}
        mistake={mistakes['persoon']}
        optional
      />
      {line !== null && (
        <Field
          name="reden"
          label="Waarom verandert deze regel?"
          value={typed['reden']}
          mistake={mistakes['reden']}
          maxlength={500}
          optional
        />
      )}
    </FormPage>
  )
}

function actionsBy(agenda: Agenda): readonly SelectGroup[] {
  const actions = current(agenda.actions)
  return current(agenda.ambitions)
    .map((ambition) => ({
      label: nameOfAmbition(ambition),
      options: actions
        .filter(({ ambitionId }) => ambitionId === ambition.id)
        .map((action) => ({ value: action.id, label: nameOfAction(action) })),
    }))
    .filter(({ options }) => options.length > 0)
}

function knownCodes({ parties }: Agenda): string {
  return parties.length === 0 ? '' : ` Bekend zijn: ${parties.map(({ code }) => code).join(', ')}.`
}
