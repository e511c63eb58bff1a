import { room } from '#platform/http.ts'
import { progressPublic } from '../progress/public-routes.tsx'
import { progressInside } from '../progress/routes.tsx'
import { advisoryRoom } from './routes.tsx'

/** Everything under /bestuur/rapporten, /bestuur/voortgang and /openbaar/voortgang. */
export const reportsRoom = room()
for (const part of [advisoryRoom, progressInside, progressPublic]) reportsRoom.route('/', part)
