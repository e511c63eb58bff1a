import { PrintButton } from '#ui/button.tsx'
import { Confirmation } from '#ui/confirmation.tsx'
import { sayMoment } from '#ui/dates.ts'
import { Link, Text } from '#ui/text.tsx'
import { DossierPage, type DossierView } from '../frame.tsx'

/** The code of a letter, once: it is kept nowhere and cannot be shown again. */
export function LetterPage({
  view,
  name,
  code,
  expiresAt,
}: {
  view: DossierView
  name: string
  code: string
  expiresAt: Date
}) {
  const base = `/dossiers/${view.head.id}/kring` as const
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Brief met code"
      crumbs={[{ href: base, label: 'Kring' }]}
      narrow
      actions={<PrintButton>Brief afdrukken</PrintButton>}
    >
      <Confirmation title={`Uitnodiging voor ${name}`} reference={code}>
        <Text>
          Ga naar de website en kies "Uitnodiging". Vul daar deze code in. De code werkt één keer en tot{' '}
          {sayMoment(expiresAt)}. Geef de brief alleen aan {name} zelf.
        </Text>
        <Text>Deze code staat nergens anders. Druk de brief nu af.</Text>
      </Confirmation>
      <Text>
        <Link href={base}>Terug naar de kring</Link>
      </Text>
    </DossierPage>
  )
}
