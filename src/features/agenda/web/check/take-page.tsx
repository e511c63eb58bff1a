import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { PersonalWarning } from '#ui/personal-warning.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { agendaHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import type { FormState } from '../sending.ts'
import { DocumentFields } from './check-page.tsx'
import type { Given } from './given.ts'
import { Preview } from './preview.tsx'

/** Chooses the document that is taken over in an agenda. */
export function TakePage({ view, pasted, mistakes }: { view: AgendaView; pasted: string; mistakes: MistakeList }) {
  const here = agendaHref(view.agenda.id)
  return (
    <AgendaPage view={view} tab="overview" title="Een document overnemen" failed={hasMistakes(mistakes)} narrow bare>
      <Mistakes of={mistakes} />
      <Text lead>
        Geef een document met ambities en acties. U ziet eerst wat er wordt overgenomen; er staat nog niets in de
        agenda.
      </Text>
      <Text>
        <Link href="/agenda/nakijken">Eerst een document nakijken</Link> ·{' '}
        <Link href="/agenda/nieuw">Een nieuwe agenda beginnen</Link>
      </Text>
      <Form action={`${here}/overnemen/bekijken`} files submit="Bekijken" cancel={{ href: here, label: 'Annuleren' }}>
        <DocumentFields pasted={pasted} mistakes={mistakes} />
      </Form>
    </AgendaPage>
  )
}

type PreviewPageProps = {
  view: AgendaView
  document: Given
  proposal: Proposal
  known: ReadonlySet<string>
  form: FormState
}

/** What is taken over, row by row, before it is. */
export function PreviewPage({ view, document, proposal, known, form }: PreviewPageProps) {
  const here = agendaHref(view.agenda.id)
  const { mistakes, seen, formKey, typed } = form
  const isEmpty = proposal.ambitions.length + proposal.focalPoints.length + proposal.principles.length === 0
  return (
    <AgendaPage
      view={view}
      tab="overview"
      title="Een document overnemen"
      failed={hasMistakes(mistakes) || seen.length > 0}
      narrow
      bare
    >
      <Mistakes of={mistakes} />
      {isEmpty ? (
        <EmptyState
          title="In dit document zijn geen ambities of acties gevonden."
          action={<LinkButton href={`${here}/overnemen`}>Een ander document</LinkButton>}
        />
      ) : (
        <>
          <Text lead>
            Dit staat in {document.name}. Haal weg wat u niet overneemt en verbeter wat niet goed gelezen is. Bij elke
            regel blijft staan uit welk document hij komt en van welke plaats.
          </Text>
          <Form
            action={`${here}/overnemen`}
            submit="Overnemen in de agenda"
            cancel={{ href: here, label: 'Annuleren' }}
            formKey={formKey}
            hidden={{ tekst: document.text, naam: document.name, gezien: 'ja' }}
          >
            <PersonalWarning seen={seen} />
            <Preview {...{ proposal, known, typed, mistakes }} />
          </Form>
        </>
      )}
    </AgendaPage>
  )
}
