import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { SubjectEvent } from '../../domain/history.ts'
import { say } from '../../domain/words.ts'
import { sayMeeting } from '../../domain/meeting.ts'
import type { Choice } from '../../store/proposal-list.ts'
import type { Subject } from '../../store/subject-store.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'

/** The subjects, each with its history over all bodies. */
export function SubjectListPage({
  shell,
  subjects,
  team,
}: {
  shell: Shell
  subjects: readonly Subject[]
  team: boolean
}) {
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title="Onderwerpen"
      actions={team ? <LinkButton href="/bestuur/onderwerpen/nieuw">Onderwerp toevoegen</LinkButton> : undefined}
    >
      <DataTable
        caption="Onderwerpen"
        captionUnseen
        columns={[
          {
            label: 'Onderwerp',
            rowHeader: true,
            cell: (row) => <Link href={`/bestuur/onderwerpen/${row.id}`}>{row.name}</Link>,
          },
          { label: 'Thema', cell: (row) => row.theme ?? '–' },
          { label: 'Voorstellen', numeric: true, cell: (row) => String(row.proposals) },
        ]}
        rows={subjects}
        empty={
          <EmptyState
            title="Er zijn nog geen onderwerpen."
            action={team ? <Link href="/bestuur/onderwerpen/nieuw">Onderwerp toevoegen</Link> : undefined}
          >
            <Text>Bij een onderwerp staat alles bij elkaar wat er over de jaren over is voorgesteld en besloten.</Text>
          </EmptyState>
        }
      />
    </GovernancePage>
  )
}

/** Adds a subject. */
export function SubjectForm({ form, themes }: { form: FormState; themes: readonly Choice<string>[] }) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title="Onderwerp toevoegen"
      crumbs={[{ href: '/bestuur/onderwerpen', label: 'Onderwerpen' }]}
      action="/bestuur/onderwerpen/nieuw"
      submit="Onderwerp toevoegen"
      cancel="/bestuur/onderwerpen"
    >
      <Field
        name="naam"
        label="Hoe heet het onderwerp?"
        value={form.typed.naam}
        mistake={form.mistakes.naam}
        maxlength={200}
      />
      <Select
        name="thema"
        label="Bij welk thema hoort het?"
        blank="Geen"
        options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.typed.thema}
        optional
      />
    </OneFormPage>
  )
}

type HistoryProps = { shell: Shell; subject: Subject; events: readonly SubjectEvent[] }

/** All that happened around one subject, over all bodies and years, the oldest first (PROPOSAL-9). */
export function SubjectPage({ shell, subject, events }: HistoryProps) {
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title={subject.name}
      crumbs={[{ href: '/bestuur/onderwerpen', label: 'Onderwerpen' }]}
      above={subject.theme ?? undefined}
      actions={<LinkButton href={`/bestuur/voorstellen?onderwerp=${subject.id}`}>Voorstellen hierover</LinkButton>}
    >
      {events.length === 0 ? (
        <EmptyState title="Over dit onderwerp is nog niets gebeurd dat u kunt lezen.">
          <Text>Zet een voorstel bij dit onderwerp. Dan staat hier wat ermee gebeurt.</Text>
        </EmptyState>
      ) : (
        <Timeline
          level={2}
          entries={events.map((event) => ({
            title: titleOf(event),
            byline: (
              <>
                <DayText on={event.on} />
                {' · '}
                <Link href={proposalHref(event.proposalId)}>{event.proposal}</Link>
              </>
            ),
            body: event.text === '' ? undefined : event.text,
          }))}
        />
      )}
    </GovernancePage>
  )
}

function titleOf({ kind, who, what }: SubjectEvent): string {
  const by = who ?? ''
  switch (kind) {
    case 'version':
      return what
    case 'meeting':
      return `${by}: ${lookUp(sayMeeting.kinds, what)}`
    case 'advice':
      return `Advies van ${by}: ${lookUp(say.opinions, what)}`
    case 'decision':
      return `Besluit van ${by}: ${sayOutcomes(what)}`
    case 'consultation':
      return `Gehoord: ${by}. ${lookUp(say.heard, what)}`
    case 'follow-up':
      return what === 'done' ? `Gedaan${by && ` door ${by}`}` : what === 'dropped' ? 'Gaat niet door' : 'Weer opgepakt'
    case 'proposal':
      return what
  }
}

function lookUp(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word
}

/** `1:agreed,2:held` as it is read. */
function sayOutcomes(what: string): string {
  return what
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [number = '', outcome = ''] = part.split(':')
      return `punt ${number} ${lookUp(say.outcomes, outcome).toLowerCase()}`
    })
    .join(', ')
}
