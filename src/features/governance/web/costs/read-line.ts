import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { findMoney, plainMoney } from '#kernel/money.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type CostLine, type CostLineFacts, lineKinds } from '../../domain/costs/cost-year.ts'
import { findFte, sayFte } from '../../domain/costs/words.ts'
import { type Body, idOrNone, oneOf, readDay, ticked, typed } from '../form.ts'
import { dayTexts } from '../one-form.tsx'

const shape = z.object({
  wat: typed(300),
  soort: oneOf(lineKinds),
  bedrag: typed(40),
  fte: typed(20),
  werkgever: idOrNone<'organisation'>(),
  wie: typed(200),
  tijdelijk: ticked,
  bestaand: ticked,
  geruild: typed(300),
  extra: ticked,
  geld: typed(200),
  omslaan: ticked,
  corrigeert: typed(20),
  reden: typed(1000),
})

/** A line of costs out of a form: the facts, or what there is to repair. Texts are there to be looked at. */
export function readLineForm(body: Body): {
  readonly facts: CostLineFacts
  readonly mistakes: MistakeList
  readonly texts: readonly string[]
} {
  const fields = shape.parse(body)
  const kind = fields.soort ?? 'other'
  const [from, last] = [readDay(body, 'vanaf'), readDay(body, 'totenmet')]
  const cents = kind === 'in-kind' ? 0 : findMoney(fields.bedrag)
  const fte = fields.fte === '' ? null : findFte(fields.fte)
  const until = last.on === null ? null : addDays(last.on, 1)
  const facts: CostLineFacts = {
    what: fields.wat,
    kind,
    cents: cents ?? 0,
    fteThousandths: fte,
    employerId: fields.werkgever,
    person: fields.wie,
    from: from.on,
    until,
    isTemporary: fields.tijdelijk,
    withinStaff: fields.bestaand,
    exchangedWith: fields.geruild,
    isExtra: fields.extra,
    fund: fields.geld,
    charged: kind !== 'in-kind' && fields.omslaan,
    correctsYear: /^\d{4}$/.test(fields.corrigeert) ? Number(fields.corrigeert) : null,
    reason: fields.reden,
  }
  const mistakes = {
    wat: facts.what === '' ? 'Schrijf op waarvoor het is' : undefined,
    soort: fields.soort === null ? 'Kies wat voor regel dit is' : undefined,
    ...inAmounts(facts, fields, cents),
    ...from.mistakes,
    ...last.mistakes,
    ...inPeriod(facts),
    geruild: kind === 'in-kind' && facts.exchangedWith === '' ? 'Schrijf op met wie er geruild is' : undefined,
    extra:
      facts.isExtra && facts.withinStaff
        ? 'Wie al in dienst is, vraagt geen extra geld: kies een van de twee'
        : undefined,
    corrigeert: kind === 'correction' && facts.correctsYear === null ? 'Kies het jaar dat u corrigeert' : undefined,
    reden: kind === 'correction' && facts.reason === '' ? 'Schrijf op wat er niet klopte' : undefined,
  }
  return { facts, mistakes, texts: [facts.what, facts.person, facts.exchangedWith, facts.reason] }
}

function inAmounts(facts: CostLineFacts, fields: { bedrag: string; fte: string }, cents: number | null): MistakeList {
  const below = cents !== null && cents < 0 && facts.kind !== 'correction'
  return {
    bedrag:
      cents === null
        ? 'Vul een bedrag in, bijvoorbeeld 1250,50'
        : below
          ? 'Alleen een correctie kan onder nul zijn'
          : undefined,
    fte:
      fields.fte !== '' && facts.fteThousandths === null
        ? 'Vul een aantal fte in, bijvoorbeeld 0,8'
        : facts.kind === 'in-kind' && facts.fteThousandths === null
          ? 'Vul in hoeveel fte er geruild is'
          : undefined,
  }
}

function inPeriod({ from, until, isTemporary }: CostLineFacts): MistakeList {
  if (from !== null && until !== null && until <= from) return { totenmet: 'De laatste dag is eerder dan de eerste' }
  return isTemporary && until === null ? { totenmet: 'Een tijdelijke rol heeft een laatste dag' } : {}
}

/** A line as it is typed, to fill the form with. */
export function typedLine(line: CostLine): Readonly<Record<string, string>> {
  const yes = (is: boolean) => (is ? 'ja' : '')
  return {
    wat: line.what,
    soort: line.kind,
    bedrag: line.kind === 'in-kind' ? '' : plainMoney(line.cents),
    fte: line.fteThousandths === null ? '' : sayFte(line.fteThousandths).replace(' fte', ''),
    werkgever: line.employerId ?? '',
    wie: line.person,
    ...dayTexts('vanaf', line.from),
    ...dayTexts('totenmet', line.until === null ? null : addDays(line.until, -1)),
    tijdelijk: yes(line.isTemporary),
    bestaand: yes(line.withinStaff),
    geruild: line.exchangedWith,
    extra: yes(line.isExtra),
    geld: line.fund,
    omslaan: yes(line.charged),
    corrigeert: line.correctsYear === null ? '' : String(line.correctsYear),
    reden: line.reason,
  }
}
