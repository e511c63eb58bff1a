import { inTransaction } from '#platform/database.ts'
import { type House, open, room } from '#platform/http.ts'
import { downloadHeaders } from '#platform/upload.ts'
import { shell } from '#access/web/shell.ts'
import { readAnnex } from '../../store/annex-store.ts'
import { everyDecision, listDecisions } from '../../store/decision-list.ts'
import { listPublicProposals, readPublicProposal } from '../../store/public-proposals.ts'
import { idIn, proposalIn } from './address.ts'
import { readDecisionFilter } from './list-address.ts'
import { PublicDecisionsPage, PublicProposalPage, PublicProposalsPage } from './public-pages.tsx'

/**
 * What was published, for everyone. Nobody acts in these transactions, also when someone is signed in, so that the
 * policies of the database show what was published and nothing else.
 */
export const publicProposalsRoom = room()

const asEveryone = (house: House) => ({ on: house.clock.today() })

publicProposalsRoom.get('/openbaar/besluiten', open('decisions that were published'), async (c) => {
  const { house } = c.var
  const filter = { ...everyDecision, page: readDecisionFilter(c.req.query()).page }
  const list = await inTransaction(house.db, asEveryone(house), (tx) =>
    listDecisions(tx, { on: house.clock.today() }, filter),
  )
  return c.html(<PublicDecisionsPage shell={shell(c)} list={list} filter={filter} />)
})

publicProposalsRoom.get('/openbaar/voorstellen', open('proposals that were published'), async (c) => {
  const { house } = c.var
  const proposals = await inTransaction(house.db, asEveryone(house), (tx) => listPublicProposals(tx))
  return c.html(<PublicProposalsPage shell={shell(c)} proposals={proposals} />)
})

const proposalPath = '/openbaar/voorstellen/:proposalId{[0-9a-f-]{36}}'

publicProposalsRoom.get(proposalPath, open('a proposal that was published'), async (c) => {
  const { house } = c.var
  const proposal = await inTransaction(house.db, asEveryone(house), (tx) => readPublicProposal(tx, proposalIn(c)))
  return c.html(<PublicProposalPage shell={shell(c)} proposal={proposal} />)
})

publicProposalsRoom.get(
  `${proposalPath}/bijlagen/:paperId{[0-9a-f-]{36}}`,
  open('an annex that was published'),
  async (c) => {
    const { house } = c.var
    const annex = await inTransaction(house.db, asEveryone(house), (tx) =>
      readAnnex(tx, proposalIn(c), idIn<'paper'>(c, 'paperId'), { onlyPublished: true }),
    )
    return c.body(new Uint8Array(annex.content), 200, downloadHeaders(annex.title, annex.mediaType))
  },
)
