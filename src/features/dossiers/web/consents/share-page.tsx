import { sayPart, sayRole } from '#access/domain/say.ts'
import { sections } from '#access/domain/words.ts'
import { capital } from '#ui/capital.ts'
import { LinkButton } from '#ui/button.tsx'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { Recipients } from '../../store/consent-recipients.ts'
import { circleTexts } from '../circle/texts.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { consentTexts } from './texts.ts'

export type ShareTyped = {
  readonly who: string
  readonly sections: readonly string[]
  readonly lastDay: DateEntry
  readonly why: string
}

type Props = {
  view: DossierView
  people: Recipients['people']
  typed: ShareTyped
  /** Whether this reader decides about consent here at all. */
  decides: boolean
  invited: boolean
  formKey: string
  mistakes?: MistakeList
}

/** The family itself lets someone read along: a supporter, a parent without authority, or a parent of a young person. */
export function SharePage({ view, people, typed, decides, invited, formKey, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  const base = `/dossiers/${view.head.id}` as const
  return (
    <DossierPage
      view={view}
      tab="consents"
      title={words.shareTitle}
      crumbs={[{ href: `${base}/toestemmingen`, label: words.now }]}
      notice={invited ? words.shareInvited : undefined}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{words.shareTitle}</Heading>
      <Text>{decides ? words.shareIntro : words.shareNotYou}</Text>
      {decides && people.length === 0 && (
        <EmptyState
          title={words.shareNobody}
          action={<LinkButton href={`${base}/kring/steunpersoon`}>{circleTexts[lang].inviteSupporter}</LinkButton>}
        >
          <Text>{words.shareNobodyText}</Text>
        </EmptyState>
      )}
      {decides && people.length > 0 && (
        <Form
          action={`${base}/toestemmingen/delen`}
          submit={words.shareSubmit}
          cancel={{ href: `${base}/toestemmingen`, label: words.cancel }}
          formKey={formKey}
        >
          <Radios
            name="wie"
            label={words.shareWho}
            value={typed.who}
            mistake={mistakes['wie']}
            options={people.map(({ personId, name, kind }) => ({
              value: `p:${personId}`,
              label: name ?? words.nameless,
              hint: sayRole(kind, lang),
            }))}
            lang={lang}
          />
          <Checkboxes
            name="onderdelen"
            label={words.shareWhat}
            values={typed.sections}
            mistake={mistakes['onderdelen']}
            options={sections.map((section) => ({ value: section, label: capital(sayPart(section, lang)) }))}
            lang={lang}
          />
          <DateField
            name="tot"
            label={words.shareUntil}
            hint={words.shareUntilHint}
            value={typed.lastDay}
            mistake={mistakes['tot']}
            lang={lang}
          />
          <TextArea
            name="waarom"
            label={words.shareWhy}
            rows={3}
            value={typed.why}
            mistake={mistakes['waarom']}
            maxlength={2000}
            lang={lang}
          />
        </Form>
      )}
    </DossierPage>
  )
}
