import { room } from '#platform/http.ts'
import { proposalHeads } from './head-routes.tsx'
import { proposalHearing } from './hear-routes.tsx'
import { proposalPublishing } from './publish-routes.tsx'
import { publicProposalsRoom } from './public-routes.tsx'
import { proposalReading } from './read-routes.tsx'
import { proposalRoutes } from './route-routes.tsx'
import { proposalSpeaking } from './speak-routes.tsx'
import { proposalTexts } from './text-routes.tsx'
import { proposalTurns } from './turn-routes.tsx'

/** Proposals and decisions: writing, the way over bodies, what is said, who is heard, what is published, reading. */
export const proposalsRoom = room()
for (const part of [
  proposalHeads,
  proposalTexts,
  proposalRoutes,
  proposalTurns,
  proposalSpeaking,
  proposalHearing,
  proposalPublishing,
  proposalReading,
  publicProposalsRoom,
])
  proposalsRoom.route('/', part)
