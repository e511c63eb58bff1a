import type { Section } from '#access/domain/words.ts'
import { Checkboxes } from '#ui/choices.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading } from '#ui/text.tsx'
import type { EntryId } from '../../domain/entry.ts'
import type { KeptFrom } from '../../domain/plan.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { notePath, notesPath, places } from './places.ts'
import { noteTexts } from './texts.ts'

type Props = {
  view: DossierView
  section: Section
  /** The note that is changed; null for a new one, which can be kept back at once. */
  note: { readonly id: EntryId; readonly version: number } | null
  text: string
  circle?: readonly KeptFrom[]
  withheldFrom?: readonly string[]
  formKey?: string
  mistakes?: MistakeList
}

/** Writes a note, or changes one of one's own. */
export function NoteForm({ view, section, note, text, circle = [], withheldFrom = [], formKey, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = noteTexts[lang]
  const back = notesPath(view.head.id, section)
  const title = note === null ? words.add : words.change
  return (
    <DossierPage
      view={view}
      tab={places[section].tab}
      title={title}
      crumbs={section === 'care' ? [] : [{ href: back, label: words.titles[section] }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{title}</Heading>
      <Form
        action={
          note === null
            ? `/dossiers/${view.head.id}/${places[section].path}/notities`
            : notePath(view.head.id, section, note.id)
        }
        submit={note === null ? words.add : words.save}
        cancel={{ href: back, label: note === null ? words.notAdding : words.cancel }}
        formKey={formKey}
        hidden={note === null ? {} : { versie: String(note.version) }}
      >
        <TextArea
          name="tekst"
          label={words.text}
          hint={words.hint}
          value={text}
          mistake={mistakes['tekst']}
          rows={8}
          lang={lang}
        />
        {note === null && circle.length > 0 && (
          <Checkboxes
            name="niet-voor"
            label={words.withheld}
            hint={words.withheldHint}
            options={circle.map(({ id, name }) => ({ value: id, label: name }))}
            values={withheldFrom}
            optional
            lang={lang}
          />
        )}
      </Form>
    </DossierPage>
  )
}
