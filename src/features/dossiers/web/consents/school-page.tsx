import type { OrganisationId } from '#kernel/id.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import { TextArea } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { StatusBadge, type BadgeKind } from '#ui/status-badge.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading, List, Text } from '#ui/text.tsx'
import type { SchoolAnswer } from '../../domain/school-answer.ts'
import type { SchoolAgreement } from '../../store/school-agreement-store.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { consentTexts } from './texts.ts'

const badges: Record<SchoolAnswer, BadgeKind> = { asked: 'info', yes: 'success', no: 'danger', withdrawn: 'danger' }

type Props = {
  view: DossierView
  agreements: readonly SchoolAgreement[]
  /** The school for which this reader can answer; null for everyone else. */
  ownSchool: OrganisationId | null
  formKey: string
  notice?: string | undefined
}

/** What the school of a child agreed to; the school itself answers here (SCHOOL-1). */
export function SchoolPage({ view, agreements, ownSchool, formKey, notice }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  return (
    <DossierPage
      view={view}
      tab="consents"
      title={words.school.title}
      crumbs={[{ href: `/dossiers/${view.head.id}/toestemmingen`, label: words.now }]}
      notice={notice}
      narrow
    >
      <Heading>{words.school.title}</Heading>
      <Text>{words.school.intro}</Text>
      {agreements.length === 0 && <EmptyState title={words.school.none} />}
      {agreements.map((agreement) => (
        <Card title={agreement.school}>
          <StatusBadge kind={agreement.answer === null ? 'neutral' : badges[agreement.answer]}>
            {agreement.answer === null ? words.school.never : words.school.answers[agreement.answer]}
          </StatusBadge>
          {agreement.schoolId === ownSchool && <Answer view={view} answer={agreement.answer} formKey={formKey} />}
          {agreement.history.length > 0 && (
            <Details summary={words.school.history}>
              <List
                items={agreement.history.map(({ answer, on, by, note }) =>
                  [`${sayDay(on, lang)}: ${words.school.answers[answer]}`, by, note].filter(Boolean).join(', '),
                )}
              />
            </Details>
          )}
        </Card>
      ))}
    </DossierPage>
  )
}

/** Yes and no are equally easy; a no to an earlier yes takes it back, at once. */
function Answer({ view, answer, formKey }: { view: DossierView; answer: SchoolAnswer | null; formKey: string }) {
  return (
    <Form action={`/dossiers/${view.head.id}/akkoord-school`} formKey={formKey}>
      <TextArea
        name="toelichting"
        label="Toelichting"
        hint="Het gezin en de kring lezen dit."
        rows={2}
        maxlength={500}
        optional
      />
      <Buttons>
        {answer !== 'yes' && (
          <Button look="secondary" name="antwoord" value="yes">
            De school gaat akkoord
          </Button>
        )}
        {answer !== 'no' && answer !== 'withdrawn' && (
          <Button look="secondary" name="antwoord" value="no">
            {answer === 'yes' ? 'Akkoord intrekken' : 'De school gaat niet akkoord'}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}
