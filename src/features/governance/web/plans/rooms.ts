import { room } from '#platform/http.ts'
import { plansKept } from './keep-routes.tsx'
import { oogo } from './oogo-routes.tsx'
import { plansRead } from './routes.tsx'

/** Everything under /bestuur/plannen. */
export const plansRoom = room()
for (const part of [plansRead, plansKept, oogo]) plansRoom.route('/', part)
