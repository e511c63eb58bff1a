import { Radios } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { sayRole } from '#access/domain/say.ts'
import type { CircleRow } from '../../store/circle-read.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

type Props = {
  view: DossierView
  /** Who can be lead: in the circle, and may write in the plan (CIRCLE-4). */
  possible: readonly CircleRow[]
  leadId: string | null
  formKey: string
  mistakes?: MistakeList
}

/** Hands the lead ("regie") over, or takes it when nobody has it. */
export function LeadPage({ view, possible, leadId, formKey, mistakes = {} }: Props) {
  const base = `/dossiers/${view.head.id}/kring` as const
  const others = possible.filter((row) => (row.holderId as string) !== leadId)
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Regie overdragen"
      crumbs={[{ href: base, label: 'Kring' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>Regie overdragen</Heading>
      <Text>
        De casusregisseur houdt alles bij elkaar, vraagt toestemming en bepaalt met het gezin wie in de kring staat. Er
        is er altijd één.
      </Text>
      {others.length === 0 ? (
        <EmptyState title="Er is nog niemand die de regie kan overnemen">
          <Text>Voeg eerst iemand toe die in het plan mag schrijven.</Text>
        </EmptyState>
      ) : (
        <Form
          action={`${base}/regie`}
          submit="Regie overdragen"
          cancel={{ href: base, label: 'Niet overdragen' }}
          formKey={formKey}
          hidden={{ nu: leadId ?? '' }}
        >
          <Radios
            name="naar"
            label="Wie wordt de casusregisseur?"
            mistake={mistakes['naar']}
            options={others.map((row) => ({
              value: row.holderId,
              label: row.name ?? 'Onbekend',
              hint: [sayRole(row.role), row.organisation].filter(Boolean).join(', '),
            }))}
          />
        </Form>
      )}
    </DossierPage>
  )
}
