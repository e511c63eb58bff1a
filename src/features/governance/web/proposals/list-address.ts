import { findId } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import { type Outcome, outcomes } from '../../domain/decision.ts'
import { type BodyId, type SubjectId, type ThemeId, proposalStates } from '../../domain/proposal.ts'
import { type DecisionFilter, everyDecision } from '../../store/decision-list.ts'
import { type ProposalFilter, everyProposal } from '../../store/proposal-list.ts'

type Query = Readonly<Record<string, string>>

const pageOf = (query: Query) => Math.min(10_000, Math.max(1, Number.parseInt(query.pagina ?? '1', 10) || 1))

/** What the list of proposals is asked for in its address; what is not understood counts as not said. */
export function readProposalFilter(query: Query): ProposalFilter {
  return {
    state: proposalStates.find((state) => state === query.stand) ?? null,
    body: findId<'body'>(query.overleg) as BodyId | null,
    theme: findId<'theme'>(query.thema) as ThemeId | null,
    subject: findId<'subject'>(query.onderwerp) as SubjectId | null,
    mine: query.mijn === 'ja',
    waitsFor: findId<'body'>(query['wacht-op']) as BodyId | null,
    words: (query.zoek ?? '').trim().slice(0, 100),
    page: pageOf(query),
  }
}

export function proposalsHref(filter: Partial<ProposalFilter>): Address {
  const { state, body, theme, subject, mine, waitsFor, words, page } = { ...everyProposal, ...filter }
  return compose('/bestuur/voorstellen', {
    stand: state,
    overleg: body,
    thema: theme,
    onderwerp: subject,
    mijn: mine ? 'ja' : null,
    'wacht-op': waitsFor,
    zoek: words === '' ? null : words,
    pagina: page > 1 ? String(page) : null,
  })
}

const todos = { open: 'nog-te-doen', late: 'te-laat', review: 'herzien' } as const

export function readDecisionFilter(query: Query): DecisionFilter {
  const year = Number(query.jaar)
  return {
    body: findId<'body'>(query.overleg) as BodyId | null,
    theme: findId<'theme'>(query.thema) as ThemeId | null,
    outcome: outcomes.find((outcome): outcome is Outcome => outcome === query.uitkomst) ?? null,
    year: Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : null,
    todo: (Object.keys(todos) as (keyof typeof todos)[]).find((todo) => todos[todo] === query.vervolg) ?? null,
    page: pageOf(query),
  }
}

export function decisionsHref(
  filter: Partial<DecisionFilter>,
  base: '/bestuur/besluiten' | '/openbaar/besluiten' = '/bestuur/besluiten',
): Address {
  const { body, theme, outcome, year, todo, page } = { ...everyDecision, ...filter }
  return compose(base, {
    overleg: body,
    thema: theme,
    uitkomst: outcome,
    jaar: year === null ? null : String(year),
    vervolg: todo === null ? null : todos[todo],
    pagina: page > 1 ? String(page) : null,
  })
}

export const todoWords = todos

function compose(base: `/${string}`, parts: Readonly<Record<string, string | null>>): Address {
  const asked = new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => part[1] !== null))
  return asked.size === 0 ? base : `${base}?${asked.toString()}`
}
