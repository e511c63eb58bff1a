import type { ShellProps } from '#access/web/shell.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Field, FileField, TextArea } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { List, Text } from '#ui/text.tsx'
import type { AgendaHead } from '../../domain/agenda.ts'
import type { Together } from '../../domain/reading/check.ts'
import { agendaHref } from '../address.ts'
import { Findings } from './findings.tsx'
import type { Given } from './given.ts'

export type CheckPageProps = {
  readonly frame: ShellProps
  readonly pasted: string
  readonly mistakes: MistakeList
  /** What was found; null before anything was given. */
  readonly together: Together | null
  readonly documents: readonly Given[]
  /** Agendas of which the reader belongs to the team: there a document can be taken over. */
  readonly kept: readonly Pick<AgendaHead, 'id' | 'name'>[]
}

/** Looks through policy documents: where they contradict themselves or are incomplete. Nothing is kept. */
export function CheckPage({ frame, pasted, mistakes, together, documents, kept }: CheckPageProps) {
  return (
    <Page
      {...frame}
      title="Document nakijken"
      crumbs={[{ href: '/agenda', label: 'Agenda' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Stack>
        <Mistakes of={mistakes} />
        {together === null ? <Intro /> : <Result {...{ together, documents, kept }} />}
        <Form action="/agenda/nakijken" files submit="Nakijken">
          <DocumentFields pasted={pasted} mistakes={mistakes} several />
        </Form>
      </Stack>
    </Page>
  )
}

function Intro() {
  return (
    <>
      <Text lead>
        Geef een agenda, memo, voorstel of projectplan. U ziet waar het stuk zichzelf tegenspreekt en wat er ontbreekt.
        Er wordt niets bewaard en niets veranderd.
      </Text>
      <Details summary="Waar wordt op gelet?">
        <List
          items={[
            'Uren, bedragen, fte en percentages die niet optellen',
            'Aantallen die anders zijn dan aangekondigd',
            'Datums die niet bestaan of in een volgorde staan die niet kan',
            'Acties zonder datum of trekker, speerpunten zonder ambitie',
            'Voetnoten, nummers, verwijzingen en afkortingen die niet kloppen',
            'Argumenten zonder beslispunt en beslispunten zonder argument',
            'Documenten die samen iets anders zeggen over hetzelfde',
            'Wat lijkt op een burgerservicenummer of een geboortedatum',
          ]}
        />
      </Details>
    </>
  )
}

/** The file and the box to paste in. */
export function DocumentFields({
  pasted,
  mistakes,
  several,
}: {
  pasted: string
  mistakes: MistakeList
  several?: boolean
}) {
  return (
    <>
      <FileField
        name="bestand"
        label={several ? 'Welke bestanden?' : 'Welk bestand?'}
        hint={several ? 'Tekst, Markdown of Word, hoogstens vijf tegelijk.' : 'Tekst, Markdown of Word.'}
        mistake={mistakes['bestand']}
        accept=".md,.txt,.docx,.odt"
        multiple={several ?? false}
        optional
      />
      <TextArea name="tekst" label="Of plak de tekst" value={pasted} rows={8} mistake={mistakes['tekst']} optional />
      {!several && (
        <Field
          name="naam"
          label="Hoe heet het document?"
          hint="Alleen nodig bij geplakte tekst."
          maxlength={200}
          optional
        />
      )}
    </>
  )
}

function Result({ together, documents, kept }: Pick<CheckPageProps, 'documents' | 'kept'> & { together: Together }) {
  const count = together.files.reduce((sum, { findings }) => sum + findings.length, together.between.length)
  return (
    <>
      <Alert kind={count === 0 ? 'success' : 'info'}>
        {count === 0
          ? 'Er is niets gevonden.'
          : `Er ${count === 1 ? 'is 1 punt' : `zijn ${count} punten`} gevonden. Er is niets veranderd en niets bewaard.`}
      </Alert>
      <Findings {...{ together, documents }} />
      {kept.length > 0 && documents.map((document, index) => <TakeOver {...{ document, index, kept, together }} />)}
    </>
  )
}

/** From a document that has ambitions or actions to the preview of what is taken over. */
function TakeOver({
  document,
  index,
  kept,
  together,
}: Pick<CheckPageProps, 'kept'> & { document: Given; index: number; together: Together }) {
  const read = together.files[index]?.read
  if (read === undefined || read.ambitions + read.actions === 0) return <></>
  return (
    <Card title={`${document.name} overnemen in een agenda`}>
      <Text>U ziet eerst wat er wordt overgenomen. Per regel kiest u: overnemen, verbeteren of laten.</Text>
      {kept.map(({ id, name }) => (
        <Form action={`${agendaHref(id)}/overnemen/bekijken`} hidden={{ tekst: document.text, naam: document.name }}>
          <Buttons>
            <Button look="secondary">{`Bekijken voor ${name}`}</Button>
          </Buttons>
        </Form>
      ))}
    </Card>
  )
}
