import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import { room } from '#platform/http.ts'
import { explainAccess } from '#access/store/explain.ts'
import { toRead } from '#access/store/gate.ts'
import { type LookFilter, listLooked, listLookingOrganisations, lookKinds } from '#access/store/looked.ts'
import { lookedTexts } from '#access/web/looked-texts.ts'
import { may } from '#access/web/may.ts'
import { type DateEntry, dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { LookedPage, WhoCanSeePage } from './seen-pages.tsx'

/** "Wie kan dit zien, en waarom" and "Wie heeft gekeken". */
export const seen = room()

seen.get('/dossiers/:dossierId/wie-kan-dit-zien', may('access.explain'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const explanation = await explainAccess(tx, grants, c.var.visit.on)
    const lead = view.head.lead?.functionId
    const detailed = view.family || (lead !== undefined && lead === c.var.visit.actor.functionId)
    return c.html(<WhoCanSeePage {...{ view, explanation, detailed }} />)
  }),
)

seen.get('/dossiers/:dossierId/wie-heeft-gekeken', may('log.read'), async (c) => {
  const query = c.req.query()
  const typed = { from: readDateEntry(query, 'sinds'), to: readDateEntry(query, 'tot') }
  const filter: LookFilter = {
    from: dayOfEntry(typed.from),
    to: dayOfEntry(typed.to),
    organisationId: findId(query['organisatie']),
    kind: z.enum(lookKinds).nullable().catch(null).parse(query['soort']),
  }
  const after = findId<'act'>(query['na'])
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    const found = await listLooked(tx, cover, filter, after)
    const organisations = await listLookingOrganisations(tx, cover)
    const wrong = (entry: DateEntry) =>
      isBlankDate(entry) || dayOfEntry(entry) !== null ? undefined : lookedTexts[lang].wrongDay
    const mistakes = { sinds: wrong(typed.from), tot: wrong(typed.to) }
    return c.html(
      <LookedPage {...found} newest={after === null} {...{ view, filter, typed, organisations, mistakes }} />,
    )
  })
})
