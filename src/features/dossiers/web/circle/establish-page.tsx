import { capital } from '#ui/capital.ts'
import { Radios } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { sayRole } from '#access/domain/say.ts'
import { authorityWays, identityWays, type IdentityMistake } from '../../domain/identity-check.ts'
import type { FamilyMember } from '../../store/circle-read.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { circleTexts } from './texts.ts'

export type EstablishTyped = {
  readonly identity: string
  readonly on: DateEntry
  readonly authority: string
  readonly way: string
  readonly from: DateEntry
  readonly until: DateEntry
}

type Props = { view: DossierView; member: FamilyMember; typed: EstablishTyped; formKey: string; mistakes?: MistakeList }

/** A worker writes down how they saw who someone is, and whether that person holds authority (IDENTITY-1, IDENTITY-2). */
export function EstablishPage({ view, member, typed, formKey, mistakes = {} }: Props) {
  const base = `/dossiers/${view.head.id}/kring` as const
  const words = circleTexts.nl
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Identiteit en gezag vaststellen"
      crumbs={[{ href: base, label: 'Kring' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>Identiteit en gezag vaststellen</Heading>
      <Text>
        {member.name ?? words.unknown}, {sayRole(member.kind)}. Pas als dit is vastgesteld, telt een ja dat iemand met
        het eigen account geeft. Uw naam komt erbij te staan.
      </Text>
      <Form
        action={`${base}/gezin/${member.id}/vaststellen`}
        submit="Vastleggen"
        cancel={{ href: `${base}#gezin`, label: 'Niet vastleggen' }}
        formKey={formKey}
      >
        <Radios
          name="identiteit"
          label="Hoe hebt u gezien wie dit is?"
          value={typed.identity}
          mistake={mistakes['identiteit']}
          options={identityWays.map((way) => ({ value: way, label: capital(words.identityWays[way]) }))}
        />
        <DateField name="gezien" label="Op welke dag?" value={typed.on} mistake={mistakes['gezien']} />
        <Radios
          name="heeft-gezag"
          label="Heeft deze persoon gezag over dit kind?"
          value={typed.authority}
          mistake={mistakes['heeft-gezag']}
          options={[
            { value: 'ja', label: 'Ja' },
            { value: 'nee', label: 'Nee' },
          ]}
        />
        <Radios
          name="gezag"
          label="Hoe hebt u dat gezien?"
          value={typed.way}
          mistake={mistakes['gezag']}
          options={authorityWays.map((way) => ({ value: way, label: capital(words.authorityWays[way]) }))}
        />
        <DateField
          name="gezag-vanaf"
          label="Gezag vanaf"
          value={typed.from}
          mistake={mistakes['gezag-vanaf']}
          optional
        />
        <DateField
          name="gezag-tot"
          label="Gezag tot en met"
          hint="Alleen als er een einddag bekend is."
          value={typed.until}
          mistake={mistakes['gezag-tot']}
          optional
        />
      </Form>
    </DossierPage>
  )
}

export const establishMistakes: Record<IdentityMistake, { readonly field: string; readonly say: string }> = {
  oneself: { field: 'identiteit', say: 'U kunt uw eigen identiteit of gezag niet vaststellen' },
  'in-the-future': { field: 'gezien', say: 'Kies vandaag of een eerdere dag' },
  'authority-not-shown': {
    field: 'gezag',
    say: 'Kies hoe u het gezag hebt gezien. Wat iemand zelf zegt, is niet genoeg',
  },
  'authority-without-day': { field: 'gezag-vanaf', say: 'Vul in vanaf welke dag het gezag geldt' },
  'authority-ends-before-it-begins': { field: 'gezag-tot', say: 'De laatste dag kan niet voor de eerste liggen' },
  'no-authority-for-this-kind': { field: 'heeft-gezag', say: 'Alleen een ouder of voogd kan gezag hebben' },
}
