import { room } from '#platform/http.ts'
import { basics } from './basics/routes.tsx'
import { keepingBack } from './keep-back/routes.tsx'
import { lists } from './list/routes.tsx'
import { notes } from './notes/routes.tsx'
import { overviews } from './overview/routes.tsx'
import { goals } from './plan/goal-routes.tsx'
import { plan } from './plan/routes.tsx'
import { steps } from './plan/step-routes.tsx'

/** The dossier of a child: the list, the overview and its sections. Circle and consents have rooms of their own. */
export const dossiers = room()

for (const part of [lists, overviews, basics, plan, goals, steps, notes, keepingBack]) dossiers.route('/', part)
