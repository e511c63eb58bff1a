import { room } from '#platform/http.ts'
import { attendanceRoutes } from '../meetings/attendance-routes.tsx'
import { feedRoutes } from '../meetings/feed-routes.tsx'
import { guestRoutes } from '../meetings/guest-routes.tsx'
import { itemRoutes } from '../meetings/item-routes.tsx'
import { minutesRoutes } from '../meetings/minutes-routes.tsx'
import { paperRoutes } from '../meetings/paper-routes.tsx'
import { meetingRoutes } from '../meetings/routes.tsx'
import { holderRoutes } from './holder-routes.tsx'
import { bodyRegister } from './routes.tsx'
import { seatRoutes } from './seat-routes.tsx'
import { seriesRoutes } from './series-routes.tsx'
import { themeRoutes } from './theme-routes.tsx'

/** Everything under /bestuur/overleggen, /bestuur/vergaderingen and /bestuur/kalender. */
export const bodiesRoom = room()

for (const part of [
  bodyRegister,
  themeRoutes,
  seatRoutes,
  holderRoutes,
  seriesRoutes,
  meetingRoutes,
  itemRoutes,
  guestRoutes,
  paperRoutes,
  attendanceRoutes,
  minutesRoutes,
  feedRoutes,
])
  bodiesRoom.route('/', part)
