import { room } from '#platform/http.ts'
import { choosing } from './actions/local-routes.tsx'
import { linking } from './actions/link-routes.tsx'
import { actions } from './actions/routes.tsx'
import { saying } from './actions/say-routes.tsx'
import { ending } from './ambitions/end-routes.tsx'
import { merging } from './ambitions/merge-routes.tsx'
import { numbers } from './ambitions/number-routes.tsx'
import { ambitions } from './ambitions/routes.tsx'
import { splitting } from './ambitions/split-routes.tsx'
import { ordering } from './overview/order-routes.tsx'
import { overviews } from './overview/routes.tsx'
import { publicAgendas } from './public/routes.tsx'
import { structure } from './structure/routes.tsx'
import { fixing } from './versions/fix-routes.tsx'
import { versions } from './versions/routes.tsx'

/** The region's agenda. Hours, board and the document check have rooms of their own. */
export const agendaRoom = room()

for (const part of [
  overviews,
  ordering,
  structure,
  ambitions,
  merging,
  splitting,
  ending,
  numbers,
  actions,
  saying,
  choosing,
  linking,
  versions,
  fixing,
])
  agendaRoom.route('/', part)

/** What everyone may read of the agenda. */
export const publicAgendaRoom = publicAgendas
