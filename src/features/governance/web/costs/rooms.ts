import { room } from '#platform/http.ts'
import { costLines } from './line-routes.tsx'
import { costsRead } from './routes.tsx'
import { costYears } from './year-routes.tsx'

/** Everything under /bestuur/kosten. */
export const costsRoom = room()
costsRoom.route('/', costsRead)
costsRoom.route('/', costYears)
costsRoom.route('/', costLines)
