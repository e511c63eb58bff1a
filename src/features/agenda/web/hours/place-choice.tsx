import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import type { FormState } from '../sending.ts'

/** Where the hours of a line are counted instead: an ambition or an action, and what the source says. */
export function PlaceChoice({ agenda, form: { typed, mistakes } }: { agenda: Agenda; form: FormState }) {
  return (
    <>
      <Select
        name="plek"
        label="Op welke plek?"
        value={typed['plek']}
        options={[
          {
            label: 'Ambities',
            options: current(agenda.ambitions).map((ambition) => ({
              value: `ambitie:${ambition.id}`,
              label: nameOfAmbition(ambition),
            })),
          },
          {
            label: 'Acties',
            options: current(agenda.actions).map((action) => ({
              value: `actie:${action.id}`,
              label: nameOfAction(action),
            })),
          },
        ]}
        mistake={mistakes['plek']}
        optional
      />
      <Field
        name="plek-woorden"
        label="Wat zegt de bron?"
        hint="Bijvoorbeeld: zie ambitie 8.3"
        value={typed['plek-woorden']}
        mistake={mistakes['plek-woorden']}
        maxlength={200}
        optional
      />
    </>
  )
}
