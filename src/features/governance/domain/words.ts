import type { AdviceOpinion, Dealt } from './advice.ts'
import type { Outcome } from './decision.ts'
import type { Stance } from './stance.ts'
import type { ConsultationKind, ConsultationOutcome } from './hear.ts'
import type { ProposalState, Purchasing, TextSection } from './proposal.ts'
import type { StepKind, StepState } from './route.ts'

/** What people read for the words of proposals and decisions. */
export const say = {
  states: {
    concept: 'Concept',
    'on-route': 'Op weg',
    decided: 'Besloten',
    withdrawn: 'Ingetrokken',
  } satisfies Record<ProposalState, string>,
  sections: {
    occasion: 'Aanleiding',
    effect: 'Beoogd effect',
    finances: 'Financiën',
    communication: 'Communicatie',
    execution: 'Uitvoering',
  } satisfies Record<TextSection, string>,
  purchasings: {
    none: 'Geen gevolgen voor de inkoop',
    local: 'Gaat over lokale inkoop',
    regional: 'Gaat over regionale inkoop',
  } satisfies Record<Purchasing, string>,
  kinds: {
    advise: 'adviseert',
    decide: 'besluit',
    consent: 'stemt in',
    inform: 'krijgt het ter kennis',
    align: 'stemt af',
  } satisfies Record<StepKind, string>,
  steps: {
    waiting: 'Moet nog komen',
    'before-body': 'Ligt nu voor',
    done: 'Geweest',
    returned: 'Teruggestuurd',
    skipped: 'Overgeslagen',
  } satisfies Record<StepState, string>,
  opinions: {
    positive: 'Positief',
    'positive-if': 'Positief, mits',
    negative: 'Negatief',
    none: 'Geen oordeel',
  } satisfies Record<AdviceOpinion, string>,
  dealt: {
    open: 'Nog te verwerken',
    taken: 'Overgenomen',
    partly: 'Deels overgenomen',
    'not-taken': 'Niet overgenomen',
  } satisfies Record<Dealt, string>,
  outcomes: {
    agreed: 'Akkoord',
    amended: 'Akkoord met wijziging',
    refused: 'Afgewezen',
    held: 'Aangehouden',
  } satisfies Record<Outcome, string>,
  stances: {
    agrees: 'is het eens',
    'agrees-if': 'is het eens onder voorwaarde',
    against: 'is tegen',
    abstains: 'onthoudt zich',
    waits: 'wacht nog',
  } satisfies Record<Stance, string>,
  hearing: {
    'rank-and-file': 'Achterban',
    panel: 'Cliëntenraad of panel',
    alignment: 'Vooraf afgestemd',
  } satisfies Record<ConsultationKind, string>,
  heard: {
    open: 'Nog geen antwoord',
    supports: 'Steunt het',
    mixed: 'Verdeeld',
    objects: 'Heeft bezwaar',
    'no-answer': 'Gaf geen antwoord',
  } satisfies Record<ConsultationOutcome, string>,
}
