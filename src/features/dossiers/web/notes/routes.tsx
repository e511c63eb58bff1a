import { findId } from '#kernel/id.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { sections } from '#access/domain/words.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { keepableFrom, keepsBackAll } from '../../domain/withholding.ts'
import { listCircleOrganisations } from '../../store/circle-organisations.ts'
import { addEntry, changeEntry, listEntries, readEntry } from '../../store/entry-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { enter, enterToWrite } from '../enter.ts'
import { ids, readForm, typed, version } from '../form.ts'
import { WhoCanSeeLink } from '../who-can-see.tsx'
import { NoteForm } from './note-form.tsx'
import { NotesPage } from './notes-page.tsx'
import { notePath, notesPath, places } from './places.ts'
import { longestNote, noteTexts } from './texts.ts'

/** What people write in a section: the same pages under basics, plan and care. */
export const notes = room()

for (const section of sections) {
  const { path, tab, read, change } = places[section]
  const base = `/dossiers/:dossierId/${path}` as const

  notes.get(section === 'care' ? base : `${base}/notities`, may(read), async (c) => {
    const after = findId<'entry'>(c.req.query('na'))
    return c.var.inOneGo(async (tx) => {
      const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), [section])
      const grant = toRead(grants, section)
      const { mayWrite, schoolPart } = grant
      const reader = { personId: c.var.visit.actor.personId, mayWrite, mayKeepBackAll: keepsBackAll(grant.role) }
      const found = await listEntries(tx, grant, after)
      const below = <WhoCanSeeLink dossierId={grants.dossierId} {...{ section, lang }} />
      return c.html(<NotesPage {...found} newest={after === null} {...{ view, section, reader, schoolPart, below }} />)
    })
  })

  notes.get(`${base}/notities/nieuw`, may(change), async (c) =>
    c.var.inOneGo(async (tx) => {
      const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), [section])
      const circle = keepableFrom(await listCircleOrganisations(tx, toWrite(grants, section)), c.var, null)
      const formKey = newId<'form'>(c.var.visit.at)
      return c.html(<NoteForm note={null} text="" withheldFrom={[]} {...{ view, section, circle, formKey }} />)
    }),
  )

  notes.post(`${base}/notities`, may(change), async (c) => {
    const { visit } = c.var
    const { key, fields } = await readForm(c, { tekst: typed(longestNote + 1), 'niet-voor': ids })
    const { tekst: text, 'niet-voor': withheldFrom } = fields
    return c.var.inOneGo(async (tx) => {
      const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), [section])
      const grant = toWrite(grants, section)
      const mistakes = mistakesIn(text, lang)
      // who can be kept out is asked for only when someone is, or when the form comes back
      const asked = mistakes !== null || withheldFrom.length > 0
      const circle = asked ? keepableFrom(await listCircleOrganisations(tx, grant), c.var, null) : []
      if (mistakes !== null) {
        const formKey = key ?? newId<'form'>(visit.at)
        return c.html(
          <NoteForm note={null} {...{ view: await view(), section, text, circle, withheldFrom, formKey, mistakes }} />,
          422,
        )
      }
      const back = notesPath(grants.dossierId, section)
      const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
      const kept = circle.filter(({ id }) => withheldFrom.includes(id)).map(({ id }) => id)
      if (!earlier) await addEntry(tx, grant, { text, withheldFrom: kept })
      return c.redirect(back, 303)
    })
  })

  notes.get(`${base}/notities/:entryId`, may(change), async (c) =>
    c.var.inOneGo(async (tx) => {
      const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), [section])
      const note = await readEntry(tx, toWrite(grants, section), idOf(c.req.param('entryId')))
      return c.html(<NoteForm text={note.text} {...{ view, section, note }} />)
    }),
  )

  notes.post(`${base}/notities/:entryId`, may(change), async (c) => {
    const entryId = idOf<'entry'>(c.req.param('entryId'))
    const { fields } = await readForm(c, { tekst: typed(longestNote + 1), versie: version })
    const { tekst: text, versie } = fields
    return c.var.inOneGo(async (tx) => {
      const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), [section])
      const grant = toWrite(grants, section)
      const mistakes = mistakesIn(text, lang)
      const note = { id: entryId, version: versie }
      if (mistakes !== null) return c.html(<NoteForm {...{ view: await view(), section, note, text, mistakes }} />, 422)

      const outcome = await changeEntry(tx, grant, entryId, versie, text)
      const back = notesPath(grants.dossierId, section)
      if (outcome.kind === 'written') return c.redirect(back, 303)
      const words = noteTexts[lang]
      return c.html(
        <ConflictPage
          {...{ view: await view(), tab, back }}
          title={words.change}
          fields={[{ label: words.text, yours: text, theirs: outcome.current.text }]}
          action={notePath(grants.dossierId, section, entryId)}
          hidden={{ tekst: text, versie: String(outcome.current.version) }}
        />,
        409,
      )
    })
  })
}

function mistakesIn(text: string, lang: 'nl' | 'en'): { readonly tekst: string } | null {
  const { mistakes } = noteTexts[lang]
  if (text === '') return { tekst: mistakes.text }
  return text.length > longestNote ? { tekst: mistakes.long } : null
}
