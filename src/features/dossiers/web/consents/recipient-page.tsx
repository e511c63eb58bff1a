import { sayRole } from '#access/domain/say.ts'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Select, type SelectGroup } from '#ui/select.tsx'
import { Heading } from '#ui/text.tsx'
import type { Recipients } from '../../store/consent-recipients.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

type Props = { view: DossierView; recipients: Recipients; mistakes?: MistakeList }

/** The first question of asking for consent: with whom. What one can ask for follows from the answer. */
export function RecipientPage({ view, recipients, mistakes = {} }: Props) {
  const base = `/dossiers/${view.head.id}/toestemmingen` as const
  const title = 'Toestemming vragen'
  return (
    <DossierPage
      view={view}
      tab="consents"
      title={title}
      crumbs={[{ href: base, label: 'Toestemmingen' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>{title}</Heading>
      <Form action={`${base}/vragen`} method="get" submit="Verder" cancel={{ href: base, label: 'Niet doen' }}>
        <Select
          name="ontvanger"
          label="Met wie wilt u delen?"
          mistake={mistakes['ontvanger']}
          options={groupsOf(recipients)}
        />
      </Form>
    </DossierPage>
  )
}

/** Organisations in the circle first, then people around the child, then the others of the region. */
function groupsOf({ organisations, people }: Recipients): readonly SelectGroup[] {
  const inCircle = organisations.filter((each) => each.inCircle)
  const others = organisations.filter((each) => !each.inCircle)
  const options = (rows: typeof organisations) => rows.map((each) => ({ value: `o:${each.id}`, label: each.name }))
  return [
    { label: 'Organisaties in de kring', options: options(inCircle) },
    {
      label: 'Mensen om het kind heen',
      options: people.map((each) => ({
        value: `p:${each.personId}`,
        label: `${each.name ?? 'naam niet bekend'} (${sayRole(each.kind)})`,
      })),
    },
    { label: 'Andere organisaties', options: options(others) },
  ].filter((group) => group.options.length > 0)
}
