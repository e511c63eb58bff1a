import { addDays } from '#kernel/day.ts'
import { type OrganisationId } from '#kernel/id.ts'
import { findMoney, plainMoney } from '#kernel/money.ts'
import { z } from 'zod'
import {
  type BodyId,
  type ProposalHead,
  type ProposalId,
  type SubjectId,
  type ThemeId,
  purchasings,
} from '../../domain/proposal.ts'
import type { HeadInput } from '../../store/proposal-write.ts'
import { type Body, idOrNone, oneOf, readDay, ticked, typed } from '../form.ts'
import { dayTexts } from '../one-form.tsx'
import type { Read } from '../send-form.tsx'

const shape = z.object({
  titel: typed(300),
  onderwerp: idOrNone<'subject'>(),
  thema: idOrNone<'theme'>(),
  ambitie: idOrNone<'ambition'>(),
  actie: idOrNone<'action'>(),
  'vervolg-op': idOrNone<'proposal'>(),
  'hoort-bij': idOrNone<'proposal'>(),
  aan: typed(300),
  van: typed(300),
  opdracht: idOrNone<'body'>(),
  opgesteld: typed(300),
  geld: typed(40),
  begroting: oneOf(['ja', 'nee'] as const),
  inkoop: oneOf(purchasings),
  'inkoop-wijzigt': ticked,
  bron: typed(300),
})

export type HeadForm = HeadInput & { readonly officeId: OrganisationId | null }

/** What stands around the text, as it was typed. */
export function readHead(body: Body): Read<HeadForm> {
  const said = shape.parse(body)
  const money = said.geld === '' ? null : findMoney(said.geld)
  const [from, until, extendable, review] = [
    readDay(body, 'vanaf'),
    readDay(body, 'tot'),
    readDay(body, 'verlengbaar'),
    readDay(body, 'herzien'),
  ]
  const mistakes = {
    titel: said.titel === '' ? 'Schrijf op waar het voorstel over gaat' : undefined,
    geld: said.geld !== '' && (money === null || money < 0) ? 'Vul een bedrag in, bijvoorbeeld 12.500' : undefined,
    ...from.mistakes,
    ...until.mistakes,
    ...extendable.mistakes,
    ...review.mistakes,
    ...(from.on !== null && until.on !== null && until.on < from.on
      ? { tot: 'De laatste dag ligt voor de eerste' }
      : {}),
  }
  return {
    mistakes,
    texts: [said.titel, said.aan, said.van, said.opgesteld, said.bron],
    value: {
      officeId: z.custom<OrganisationId | null>().parse(idOrNone<'organisation'>().parse(body.bureau)),
      title: said.titel,
      subjectId: said.onderwerp as SubjectId | null,
      themeId: said.thema as ThemeId | null,
      ambitionId: said.ambitie,
      actionId: said.actie,
      followsId: said['vervolg-op'] as ProposalId | null,
      siblingId: said['hoort-bij'] as ProposalId | null,
      addressee: said.aan,
      sender: said.van,
      commissionedBy: said.opdracht as BodyId | null,
      drawnUpBy: said.opgesteld,
      moneyCents: money,
      moneyWithinBudget: said.begroting === null ? null : said.begroting === 'ja',
      purchasing: said.inkoop ?? 'none',
      changesPurchasing: said['inkoop-wijzigt'],
      holdsFrom: from.on,
      holdsUntil: until.on === null ? null : addDays(until.on, 1),
      extendableUntil: extendable.on,
      reviewOn: review.on,
      sourcePlace: said.bron,
    },
  }
}

/** A known head as it would have been typed. */
export function typedHead(head: ProposalHead): Readonly<Record<string, string>> {
  return {
    titel: head.title,
    onderwerp: head.subjectId ?? '',
    thema: head.themeId ?? '',
    ambitie: head.ambitionId ?? '',
    actie: head.actionId ?? '',
    'vervolg-op': head.followsId ?? '',
    'hoort-bij': head.siblingId ?? '',
    aan: head.addressee,
    van: head.sender,
    opdracht: head.commissionedBy ?? '',
    opgesteld: head.drawnUpBy,
    geld: head.moneyCents === null ? '' : plainMoney(head.moneyCents),
    begroting: head.moneyWithinBudget === null ? '' : head.moneyWithinBudget ? 'ja' : 'nee',
    inkoop: head.purchasing,
    'inkoop-wijzigt': head.changesPurchasing ? 'ja' : '',
    bron: head.sourcePlace,
    ...dayTexts('vanaf', head.holdsFrom),
    ...dayTexts('tot', head.holdsUntil === null ? null : addDays(head.holdsUntil, -1)),
    ...dayTexts('verlengbaar', head.extendableUntil),
    ...dayTexts('herzien', head.reviewOn),
  }
}

export const headLabels = { titel: 'Onderwerp', aan: 'Aan', van: 'Van', opgesteld: 'Opgesteld door', geld: 'Bedrag' }
