import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { type NewAdvicePoint, adviceOpinions } from '../../domain/advice.ts'
import { type PointDecision, mistakeInDay, mistakesInPoints, outcomes } from '../../domain/decision.ts'
import { stances } from '../../domain/stance.ts'
import { type DecisionPoint, sections } from '../../domain/proposal.ts'
import type { RouteStep } from '../../domain/route.ts'
import type { AdviceInput } from '../../store/advice-store.ts'
import type { DecisionInput } from '../../store/decision-store.ts'
import type { FollowUpInput } from '../../store/follow-up-store.ts'
import type { StanceInput } from '../../store/stance-store.ts'
import { type Body, idOrNone, oneOf, readDay, readNeededDay, typed } from '../form.ts'
import type { Read } from '../send-form.tsx'
import { adviceRows } from './advice-forms.tsx'

/** An advice as it was typed; what it asks point by point, each about a point, a section, or the whole. */
export function readAdvice(
  body: Body,
  step: RouteStep,
  points: readonly DecisionPoint[],
  today: Day,
): Read<AdviceInput> {
  const day = readNeededDay(body, 'dag', 'Vul de dag van het advies in')
  const opinion = oneOf(adviceOpinions).parse(body.oordeel)
  const text = typed(10_000).parse(body.advies)
  const asked = Array.from({ length: adviceRows }, (_, index): NewAdvicePoint => {
    const about = body[`over-${index}`]
    return {
      text: typed(5000).parse(body[`vraag-${index}`]),
      thread: points.find(({ thread }) => thread === about)?.thread ?? null,
      section: sections.find((section) => section === about) ?? null,
    }
  })
  return {
    value: {
      stepId: step.id,
      onDay: day.on ?? today,
      opinion: opinion ?? 'none',
      text,
      points: asked.filter((one) => one.text !== ''),
    },
    mistakes: {
      ...day.mistakes,
      ...(day.on !== null && day.on > today ? { dag: 'Vul een dag in tot en met vandaag' } : {}),
      oordeel: opinion === null ? 'Kies wat het oordeel is' : undefined,
      advies: text === '' ? 'Schrijf op hoe het advies luidt' : undefined,
    },
    texts: [text, ...asked.map((one) => one.text)],
  }
}

const decisionShape = z.object({
  'dag-reden': typed(500),
  voorwaarden: typed(5000),
  mandaat: typed(5000),
})

/** A decision as it was typed. When it corrects an earlier one, points that were left alone are not decided again. */
export function readDecision(
  body: Body,
  step: RouteStep,
  points: readonly DecisionPoint[],
  today: Day,
  correcting: boolean,
): Read<DecisionInput> {
  const day = readNeededDay(body, 'dag', 'Vul de dag van het besluit in')
  const said = decisionShape.parse(body)
  const decided = points.flatMap(({ id, number }): PointDecision[] => {
    const outcome = oneOf(outcomes).parse(body[`punt-${number}`])
    return outcome === null ? [] : [{ pointId: id, outcome, text: typed(5000).parse(body[`tekst-${number}`]) }]
  })
  const asked = correcting ? points.filter(({ id }) => decided.some(({ pointId }) => pointId === id)) : points
  const wrong = mistakesInPoints(asked, decided)
  const inDay = day.on === null ? null : mistakeInDay(correcting ? null : step.onDay, day.on, said['dag-reden'], today)
  const review = readDay(body, 'herzien')
  const followUp = correcting || typed(2000).parse(body.vervolg) === '' ? null : readFollowUp(body)
  const [first] = points
  return {
    value: {
      stepId: step.id,
      onDay: day.on ?? today,
      otherDayReason: said['dag-reden'],
      points: decided,
      conditions: said.voorwaarden,
      mandate: said.mandaat,
      reviewOn: review.on,
      followUps: followUp === null ? [] : [followUp.value],
    },
    mistakes: {
      ...day.mistakes,
      ...(inDay === null ? {} : { dag: inDay }),
      ...Object.fromEntries(
        points.flatMap(({ id, number }) => {
          const mistake = wrong.get(id)
          if (mistake === undefined) return []
          return [[decided.some(({ pointId }) => pointId === id) ? `tekst-${number}` : `punt-${number}`, mistake]]
        }),
      ),
      ...(correcting && decided.length === 0 && first !== undefined
        ? { [`punt-${first.number}`]: 'Kies bij welk punt anders is besloten' }
        : {}),
      ...review.mistakes,
      ...followUp?.mistakes,
    },
    texts: [...decided.map(({ text }) => text), ...Object.values(said), ...(followUp?.texts ?? [])],
  }
}

const followUpShape = z.object({
  vervolg: typed(2000),
  'vervolg-wie': idOrNone<'function'>(),
  'vervolg-naam': typed(200),
  'vervolg-organisatie': idOrNone<'organisation'>(),
})

export function readFollowUp(body: Body): Read<FollowUpInput> {
  const said = followUpShape.parse(body)
  const due = readDay(body, 'vervolg-dag')
  return {
    value: {
      text: said.vervolg,
      ownerText: said['vervolg-naam'],
      ownerFunctionId: said['vervolg-wie'] as FunctionId | null,
      ownerOrganisationId: said['vervolg-organisatie'] as OrganisationId | null,
      dueOn: due.on,
    },
    mistakes: { vervolg: said.vervolg === '' ? 'Schrijf op wat er moet gebeuren' : undefined, ...due.mistakes },
    texts: [said.vervolg, said['vervolg-naam']],
  }
}

/** The stance of an organisation on the points it said something of. */
export function readStance(
  body: Body,
  step: RouteStep,
  points: readonly DecisionPoint[],
  parties: readonly { readonly id: string }[],
  today: Day,
): Read<StanceInput> {
  const organisation = idOrNone<'organisation'>().parse(body.organisatie) as OrganisationId | null
  const known = parties.some(({ id }) => id === organisation)
  const said = points.flatMap(({ thread, number }) => {
    const stance = oneOf(stances).parse(body[`punt-${number}`])
    return stance === null ? [] : [{ thread, stance, text: typed(1000).parse(body[`tekst-${number}`]), number }]
  })
  const [first] = points
  return {
    value: {
      stepId: step.id,
      organisationId: organisation!,
      onDay: today,
      points: said.map(({ thread, stance, text }) => ({ thread, stance, text })),
    },
    mistakes: {
      organisatie: known ? undefined : 'Kies van welke organisatie dit is',
      ...(said.length === 0 && first !== undefined ? { [`punt-${first.number}`]: 'Kies bij ten minste één punt' } : {}),
      ...Object.fromEntries(
        said
          .filter(({ stance, text }) => stance === 'agrees-if' && text === '')
          .map(({ number }) => [`tekst-${number}`, 'Schrijf op onder welke voorwaarde']),
      ),
    },
    texts: said.map(({ text }) => text),
  }
}
