import type { Hono } from 'hono'
import type { Env } from '#platform/http.ts'
import { ownAccount } from './account-routes.tsx'
import { functions } from './admin/function-routes.tsx'
import { organisations } from './admin/organisation-routes.tsx'
import { people } from './admin/people-routes.tsx'
import { person } from './admin/person-routes.tsx'
import { roster } from './admin/roster-routes.tsx'
import { demo } from './demo-routes.tsx'
import { invitations } from './invitation-routes.tsx'
import { signIn } from './sign-in-routes.tsx'
import { ways } from './ways-routes.tsx'

/** Everything with an address in this feature. `people` before `person`: `/nieuw` is no number of a person. */
export const accountRooms: readonly Hono<Env>[] = [
  signIn,
  ways,
  invitations,
  ownAccount,
  demo,
  organisations,
  people,
  person,
  functions,
  roster,
]
