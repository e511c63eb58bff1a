import type { Day } from '#kernel/day.ts'
import { Radios } from '#ui/choices.tsx'
import { DateField } from '#ui/date-field.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, Text } from '#ui/text.tsx'
import { dutch as accessWords } from '#access/domain/words.ts'
import { authorityWays, identityWays } from '../../domain/handling.ts'
import type { HelpRequest } from '../../domain/request.ts'
import type { Link as KnownChild } from '../../store/match-store.ts'
import type { Lead } from '../../store/find-lead.ts'
import { type ActForm, ActPage } from './act-page.tsx'
import { childRows } from './said.tsx'

export type AcceptPageProps = ActForm & {
  readonly on: Day
  readonly link: KnownChild | null
  readonly leads: readonly Lead[]
  /** The desk looked at the known children, and this is another one. */
  readonly another: boolean
}

/** Accepts a question: a dossier for this child, with someone who keeps it moving. */
export function AcceptPage(props: AcceptPageProps) {
  const { request, on, link, leads, another, typed, mistakes } = props
  return (
    <ActPage
      {...props}
      title="Hulpvraag aannemen"
      submit={link === null ? 'Aannemen en dossier openen' : 'Aannemen in het bekende dossier'}
      path="aannemen"
      hidden={another ? { anders: 'ja' } : {}}
      before={
        <>
          <Text>
            {link === null
              ? 'Er komt een nieuw dossier voor dit kind.'
              : `De vraag komt in dossier ${link.dossierNumber}. De casusregisseur die het heeft, blijft.`}
          </Text>
          <SummaryList rows={childRows(request, on)} />
          {link === null && (
            <Text>
              <Link href={`/loket/${request.id}/kind`}>Gegevens van het kind verbeteren</Link>
            </Text>
          )}
        </>
      }
    >
      <Select
        name="regisseur"
        label="Wie wordt casusregisseur?"
        hint={
          link === null
            ? 'Krijgt de taak om binnen tien werkdagen met het gezin te praten.'
            : 'Alleen als het dossier nu niemand heeft.'
        }
        options={leads.map((lead) => ({
          value: lead.functionId,
          label: `${lead.name}, ${accessWords.roles[lead.role]}, ${lead.organisationName}`,
        }))}
        value={typed.regisseur}
        mistake={mistakes.regisseur}
      />
      <TextArea
        name="tekst"
        label="Zo komt de vraag in het plan"
        hint={hintFor(request)}
        rows={8}
        value={typed.tekst}
        mistake={mistakes.tekst}
      />
      {asksAsFamily(request) && <Established {...props} />}
    </ActPage>
  )
}

/** Whether the one who asked is the family, with an account of their own. */
export function asksAsFamily({ asker }: HelpRequest): boolean {
  return (asker.kind === 'parent' || asker.kind === 'youth') && asker.personId !== null && asker.organisationId === null
}

function hintFor({ asker, parentsKnow }: HelpRequest): string {
  const reads = 'Het gezin leest dit later.'
  if (asker.kind === 'parent' || asker.kind === 'youth') return `${reads} Houd de woorden van de vragensteller.`
  const careful = 'Schrijf op wat nodig is; niet wie wat over het gezin zei, als die persoon dat niet wil.'
  return parentsKnow === 'yes' ? `${reads} ${careful}` : `${reads} De ouders wisten nog niet van deze vraag. ${careful}`
}

function Established({ request, typed, mistakes }: AcceptPageProps) {
  const parent = request.asker.kind === 'parent'
  return (
    <Radios
      name="vastgesteld"
      label={`Hebt u vastgesteld wie ${request.asker.name} is?`}
      hint="Zonder dat komt deze persoon nog niet in de kring, en leest niets van het dossier."
      value={typed.vastgesteld}
      mistake={mistakes.vastgesteld}
      options={[
        { value: 'nee', label: 'Nee, dat gebeurt later' },
        {
          value: 'ja',
          label: 'Ja',
          detail: (
            <>
              <Select
                name="identiteit"
                label="Hoe hebt u vastgesteld wie het is?"
                options={Object.entries(identityWays).map(([value, label]) => ({ value, label }))}
                value={typed.identiteit}
                mistake={mistakes.identiteit}
              />
              {parent && (
                <Select
                  name="gezag"
                  label="Hoe hebt u het gezag vastgesteld?"
                  options={Object.entries(authorityWays).map(([value, label]) => ({ value, label }))}
                  blank="Gezag is niet vastgesteld"
                  value={typed.gezag}
                  mistake={mistakes.gezag}
                  optional
                />
              )}
              <DateField name="op" label="Op welke dag?" value={readDateEntry(typed, 'op')} mistake={mistakes.op} />
            </>
          ),
        },
      ]}
    />
  )
}
