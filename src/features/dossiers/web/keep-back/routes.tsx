import type { OrganisationId } from '#kernel/id.ts'
import { room } from '#platform/http.ts'
import type { Tx } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Grant } from '#access/domain/grant.ts'
import { type Section, sections } from '#access/domain/words.ts'
import { toRead } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mayKeepBack } from '../../domain/withholding.ts'
import { readEntry } from '../../store/entry-store.ts'
import { readGoal } from '../../store/goal-store.ts'
import { type Keepable, keepBack, listKeepable } from '../../store/keep-back.ts'
import { readStep } from '../../store/step-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter, enterToWrite } from '../enter.ts'
import { ids, readForm } from '../form.ts'
import type { Tab } from '../frame.tsx'
import { notesPath, places } from '../notes/places.ts'
import { KeepBackPage, keepBackTexts } from './keep-back-page.tsx'

/** Keeping a text back: the same page for goals, steps and the notes of each section. */
export const keepingBack = room()

type Kind = {
  /** Where such a text stands, without its id. */
  readonly path: string
  readonly section: Section
  readonly tab: Tab
  readonly action: Action
  readonly read: (tx: Tx, grant: Grant<Section>, id: string) => Promise<Keepable>
}

const kinds: readonly Kind[] = [
  {
    path: 'plan/doelen',
    section: 'plan',
    tab: 'plan',
    action: 'plan.withhold',
    read: async (tx, grant, id) => ({ table: 'goals', text: await readGoal(tx, grant as Grant<'plan'>, idOf(id)) }),
  },
  {
    path: 'plan/stappen',
    section: 'plan',
    tab: 'plan',
    action: 'plan.withhold',
    read: async (tx, grant, id) => ({ table: 'steps', text: await readStep(tx, grant as Grant<'plan'>, idOf(id)) }),
  },
  ...sections.map((section): Kind => ({
    path: `${places[section].path}/notities`,
    section,
    tab: places[section].tab,
    action: places[section].keepBack,
    read: async (tx, grant, id) => ({ table: 'entries', text: await readEntry(tx, grant, idOf(id)) }),
  })),
]

for (const { path, section, tab, action: withhold, read } of kinds) {
  const address = `/dossiers/:dossierId/${path}/:textId/niet-voor` as const
  const backTo = (dossierId: Parameters<typeof notesPath>[0]) =>
    path.endsWith('notities') ? notesPath(dossierId, section) : (`/dossiers/${dossierId}/plan` as const)

  keepingBack.get(address, may(withhold), async (c) => {
    const { dossierId, textId } = c.req.param()
    return c.var.inOneGo(async (tx) => {
      const { grants, view } = await enter(c, tx, dossierIdOf(dossierId), [section])
      const grant = toRead(grants, section)
      const { table, text } = await read(tx, grant, textId ?? '')
      if (!mayKeepBack(grant, text)) throw new Refusal('forbidden', 'PLAN-5')
      const possible = await listKeepable(tx, grant, text)
      const back = backTo(view.head.id)
      const send = `/dossiers/${view.head.id}/${path}/${text.id}/niet-voor` as const
      return c.html(<KeepBackPage isGoal={table === 'goals'} action={send} {...{ view, tab, text, possible, back }} />)
    })
  })

  keepingBack.post(address, may(withhold), async (c) => {
    const { dossierId, textId } = c.req.param()
    const { fields } = await readForm(c, { 'niet-voor': ids })
    const ticked = fields['niet-voor']
    return c.var.inOneGo(async (tx) => {
      const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(dossierId), [section])
      const grant = toRead(grants, section)
      const keepable = await read(tx, grant, textId ?? '')
      const back = backTo(grants.dossierId)
      if ((await keepBack(tx, grant, keepable, ticked as OrganisationId[])) === 'kept') return c.redirect(back, 303)
      const { table, text } = keepable
      const possible = await listKeepable(tx, grant, text)
      const action = `/dossiers/${grants.dossierId}/${path}/${text.id}/niet-voor` as const
      const mistakes = { 'niet-voor': keepBackTexts[lang].doer }
      const again = { view: await view(), tab, text, possible, back, action, ticked, mistakes }
      return c.html(<KeepBackPage isGoal={table === 'goals'} {...again} />, 422)
    })
  })
}
