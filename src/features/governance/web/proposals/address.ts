import type { Context } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Address } from '#ui/address.ts'
import type { ProposalId } from '../../domain/proposal.ts'
import { idOf } from '../form.ts'

const uuid = '[0-9a-f-]{36}'

/** The addresses of proposals, as routes: ids have the shape of one, so that words are never taken for an id. */
export const proposalRoute = `/bestuur/voorstellen/:proposalId{${uuid}}` as const
export const pointRoute = `${proposalRoute}/punten/:pointId{${uuid}}` as const
export const stepRoute = `${proposalRoute}/route/:stepId{${uuid}}` as const
export const decisionRoute = `${proposalRoute}/besluiten/:decisionId{${uuid}}` as const

/** A page of a proposal; without a place the proposal itself. */
export function proposalHref(id: ProposalId, place = ''): Address {
  return place === '' ? `/bestuur/voorstellen/${id}` : `/bestuur/voorstellen/${id}/${place}`
}

type Asked = { readonly req: Pick<Context['req'], 'param'> }

export function proposalIn(c: Asked): ProposalId {
  return idOf<'proposal'>(c.req.param('proposalId'), 'PROPOSAL-5')
}

/** Another id in the address; what has not the shape of one is as absent as what is not there. */
export function idIn<Name extends string>(c: Asked, name: string) {
  return idOf<Name>(c.req.param(name), 'PROPOSAL-5')
}

/** The one with this id, or absent. */
export function oneOfThem<One extends { readonly id: string }>(list: readonly One[], id: string): One {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new Refusal('absent', 'PROPOSAL-5')
  return found
}
