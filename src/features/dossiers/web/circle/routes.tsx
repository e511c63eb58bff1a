import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { CirclePage } from './circle-page.tsx'
import { establishing } from './establish-routes.tsx'
import { inviting } from './invite-routes.tsx'
import { join } from './join-routes.tsx'
import { placesInCircle } from './place-routes.tsx'
import { seen } from './seen-routes.tsx'
import { loadCircle } from './view.ts'

/** The circle ("kring") around a child, who can see what and why, and who looked. */
export const circle = room()

circle.get('/dossiers/:dossierId/kring', may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    return c.html(<CirclePage view={view} circle={await loadCircle(tx, grants, view)} />)
  }),
)

circle.route('/', join)
circle.route('/', inviting)
circle.route('/', establishing)
circle.route('/', placesInCircle)
circle.route('/', seen)
