import { ActionButton } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes, type MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { type SummaryRow, SummaryList } from '#ui/summary-list.tsx'
import { Text } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import type { Id } from '#kernel/id.ts'
import type { ShellProps } from '#access/web/shell.ts'
import { dutch } from '#access/domain/words.ts'
import type { Way } from '../../domain/acting.ts'
import type { Person } from '../../store/people.ts'
import type { ListedSession } from '../../store/sessions.ts'
import { accountTexts } from '../texts.ts'

export type AccountProps = {
  frame: ShellProps
  person: Person
  ways: readonly Way[]
  sessions: readonly ListedSession[]
  here: Id<'session'>
  /** What just happened. */
  news?: 'saved' | 'ended' | 'passwordSaved' | undefined
  typed?: { language: string; interpreter: string }
  mistakes?: MistakeList
}

/** What someone may know and change of their own account. */
export function AccountPage({ frame, person, ways, sessions, here, news, typed, mistakes = {} }: AccountProps) {
  const { lang } = frame
  const words = accountTexts[lang ?? 'nl'].own
  return (
    <Page {...frame} title={words.title} narrow failed={hasMistakes(mistakes)} notice={news && words[news]}>
      <Mistakes of={mistakes} lang={lang} />
      <Stack>
        <Card title={words.facts}>
          <SummaryList rows={factsOf(person, ways, lang)} lang={lang} />
          <Text small>{words.factsHint}</Text>
        </Card>
        <Card title={words.words}>
          <Words
            person={typed ?? { language: person.language, interpreter: person.interpreter ?? '' }}
            lang={lang}
            mistakes={mistakes}
          />
        </Card>
        <Card title={words.sessions}>
          <Text>{words.sessionsText}</Text>
          <Sessions sessions={sessions} here={here} lang={lang} />
        </Card>
        <Card title={words.password}>
          <Password lang={lang} mistakes={mistakes} />
        </Card>
      </Stack>
    </Page>
  )
}

type Said = { lang: ShellProps['lang'] }

function factsOf(
  { name, email, bornOn }: Person,
  ways: readonly Way[],
  lang: ShellProps['lang'],
): readonly SummaryRow[] {
  const words = accountTexts[lang ?? 'nl'].own
  const own = ways.map(
    ({ role, organisationName, insteadOf }) =>
      `${insteadOf === null ? '' : 'waarnemend '}${dutch.roles[role]}, ${organisationName}`,
  )
  return [
    { key: words.name, value: name },
    { key: words.email, value: email ?? '–' },
    ...(bornOn === null ? [] : [{ key: words.bornOn, value: <DayText on={bornOn} lang={lang} /> }]),
    { key: words.functions, value: own.length === 0 ? words.noFunctions : own.join(' · ') },
  ]
}

function Words({
  person,
  lang,
  mistakes,
}: Said & { person: { language: string; interpreter: string }; mistakes: MistakeList }) {
  const words = accountTexts[lang ?? 'nl'].own
  return (
    <Form action="/account/taal" submit={words.save}>
      <Radios
        name="taal"
        label={words.language}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        value={person.language}
        mistake={mistakes.taal}
        row
        lang={lang}
      />
      <Field
        name="tolk"
        label={words.interpreter}
        hint={words.interpreterHint}
        width="middle"
        value={person.interpreter}
        optional
        lang={lang}
      />
    </Form>
  )
}

function Sessions({ sessions, here, lang }: Said & { sessions: readonly ListedSession[]; here: Id<'session'> }) {
  const words = accountTexts[lang ?? 'nl'].own
  return (
    <>
      <DataTable
        caption={words.sessions}
        captionUnseen
        rows={sessions}
        empty=""
        lang={lang}
        columns={[
          {
            label: words.device,
            rowHeader: true,
            cell: (each) => (each.id === here ? `${each.device || '–'} (${words.here})` : each.device || '–'),
          },
          { label: words.as, cell: (each) => roleOf(each) ?? words.noFunctions },
          { label: words.since, cell: (each) => <MomentText at={each.madeAt} lang={lang} length="short" /> },
          { label: words.seen, cell: (each) => <MomentText at={each.seenAt} lang={lang} length="short" /> },
          {
            label: words.end,
            cell: (each) =>
              each.id === here ? (
                '–'
              ) : (
                <ActionButton
                  action={`/account/sessies/${each.id}/beeindigen`}
                  look="link"
                  label={`${words.end}: ${each.device}`}
                >
                  {words.end}
                </ActionButton>
              ),
          },
        ]}
      />
      {sessions.length > 1 && <ActionButton action="/account/sessies/beeindigen">{words.endOthers}</ActionButton>}
    </>
  )
}

function roleOf({ role, organisation }: ListedSession): string | null {
  return role === null ? null : `${dutch.roles[role as keyof typeof dutch.roles]}, ${organisation ?? ''}`
}

function Password({ lang, mistakes }: Said & { mistakes: MistakeList }) {
  const words = accountTexts[lang ?? 'nl'].own
  return (
    <Form action="/account/wachtwoord" submit={words.passwordSubmit}>
      <Field
        name="nu"
        label={words.oldPassword}
        type="password"
        autocomplete="current-password"
        mistake={mistakes.nu}
        lang={lang}
      />
      <Field
        name="nieuw"
        label={words.newPassword}
        hint={words.passwordHint}
        type="password"
        autocomplete="new-password"
        mistake={mistakes.nieuw}
        lang={lang}
      />
    </Form>
  )
}
