import { LinkButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import type { Entry } from '../../domain/entry.ts'
import type { Plan } from '../../domain/plan.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { NoteList } from '../notes/note-list.tsx'
import { newPath } from '../notes/notes-page.tsx'
import { notesPath } from '../notes/places.ts'
import { noteTexts } from '../notes/texts.ts'
import { GoalCard, LooseSteps } from './goal-card.tsx'
import type { PlanReader } from './reader.ts'
import { planTexts } from './texts.ts'

type Props = {
  view: DossierView
  plan: Plan
  reader: PlanReader
  notes: readonly Entry[]
  moreNotes: boolean
}

/** The joint plan: what we want, who does what by when, and what people wrote with it. */
export function PlanPage({ view, plan, reader, notes, moreNotes }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = planTexts[lang]
  const base = `/dossiers/${view.head.id}/plan` as const
  return (
    <DossierPage
      view={view}
      tab="plan"
      actions={
        <>
          {reader.mayWrite && (
            <LinkButton href={`${base}/doelen/nieuw`} look="primary">
              {words.addGoal}
            </LinkButton>
          )}
          <LinkButton href={`${base}/afdrukken`}>{words.print}</LinkButton>
        </>
      }
    >
      <Heading>{words.title}</Heading>
      <Text lead>{words.lead}</Text>
      {!reader.schoolPart && <Text small>{words.schoolWaits}</Text>}
      {plan.goals.length === 0 && (
        <EmptyState title={words.none}>
          <Text>{reader.mayWrite ? words.noneText : words.noneRead}</Text>
        </EmptyState>
      )}
      <Stack>
        {plan.goals.map((goal, index) => (
          <GoalCard
            {...{ goal, base, reader, lang }}
            number={index + 1}
            first={index === 0}
            last={index === plan.goals.length - 1}
          />
        ))}
        <LooseSteps steps={plan.loose} {...{ base, reader, lang }} />
      </Stack>

      <Heading id="notities">{words.notes}</Heading>
      <NoteList dossierId={view.head.id} section="plan" entries={notes} reader={reader} lang={lang} />
      <Text>
        {reader.mayWrite && <Link href={newPath(view.head.id, 'plan')}>{noteTexts[lang].add}</Link>}
        {reader.mayWrite && moreNotes && ' · '}
        {moreNotes && <Link href={notesPath(view.head.id, 'plan')}>{noteTexts[lang].all}</Link>}
      </Text>
      <Text>
        <Link href={`/dossiers/${view.head.id}/wie-kan-dit-zien#plan`}>{words.whoCanSee}</Link>
      </Text>
    </DossierPage>
  )
}
