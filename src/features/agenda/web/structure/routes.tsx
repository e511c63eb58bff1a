import { room } from '#platform/http.ts'
import { parties } from './party-routes.tsx'
import { points } from './point-routes.tsx'
import { principles } from './principle-routes.tsx'
import { sources } from './source-routes.tsx'

/** What stands around the ambitions of an agenda: principles, focal points, parties and sources. */
export const structure = room()

for (const part of [principles, points, parties, sources]) structure.route('/', part)
