import type { Hono } from 'hono'
import type { Env } from '#platform/http.ts'
import { dutch } from '#access/domain/words.ts'
import { regionRoom } from '#regions/web/routes.tsx'
import { about } from './features/about/web/routes.tsx'
import { listOrganisationsThere } from './features/accounts/store/organisations-there.ts'
import { accountRooms } from './features/accounts/web/rooms.ts'
import { checkRoom } from './features/agenda/web/check/routes.tsx'
import { boardRoom } from './features/agenda/web/board/routes.tsx'
import { hoursRoom } from './features/agenda/web/hours/routes.tsx'
import { agendaRoom, publicAgendaRoom } from './features/agenda/web/routes.tsx'
import { ask } from './features/desk/web/ask/routes.tsx'
import { followByCode } from './features/desk/web/follow/code-routes.tsx'
import { followOwn } from './features/desk/web/follow/own-routes.tsx'
import { accepting } from './features/desk/web/handle/accept-routes.tsx'
import { desk } from './features/desk/web/handle/routes.tsx'
import { circle } from './features/dossiers/web/circle/routes.tsx'
import { consents } from './features/dossiers/web/consents/routes.tsx'
import { dossiers } from './features/dossiers/web/routes.tsx'
import { overviewRoom } from './features/governance/web/board/routes.tsx'
import { bodiesRoom } from './features/governance/web/bodies/rooms.ts'
import { costsRoom } from './features/governance/web/costs/rooms.ts'
import { publicMeetings } from './features/governance/web/meetings/public-routes.tsx'
import { plansRoom } from './features/governance/web/plans/rooms.ts'
import { reportsRoom } from './features/governance/web/reports/rooms.ts'
import { proposalsRoom } from './features/governance/web/proposals/routes.ts'
import { work } from './work/web/routes.tsx'

const regions = regionRoom(async (tx, { code, municipalityCodes, on }) =>
  (await listOrganisationsThere(tx, municipalityCodes, code, on)).map(({ name, kind }) => ({
    name,
    kind: dutch.organisationKinds[kind],
    href: null,
  })),
)

/** Every room with pages. A room that is not in this list has no address. */
export const allRooms: readonly Hono<Env>[] = [
  work,
  ...accountRooms,
  ask,
  followOwn,
  followByCode,
  desk,
  accepting,
  dossiers,
  circle,
  consents,
  checkRoom,
  agendaRoom,
  publicAgendaRoom,
  hoursRoom,
  boardRoom,
  overviewRoom,
  bodiesRoom,
  publicMeetings,
  costsRoom,
  plansRoom,
  reportsRoom,
  proposalsRoom,
  regions,
  about,
]
