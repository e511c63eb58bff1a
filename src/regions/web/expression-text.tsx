import { Alert } from '#ui/alert.tsx'
import { List, Text } from '#ui/text.tsx'
import type { Division } from '../domain/atlas.ts'
import type { Expression, Reason } from '../domain/express.ts'
import { AreaLink } from './area-link.tsx'
import { areaName, memberName, sayAnd } from './say.ts'
import type { DayAsked } from './day-asked.ts'

type ExpressionTextProps = {
  division: Division
  expression: Expression
  asked: DayAsked
}

/** The answer of REGION-4 in words. */
export function ExpressionText({ division, expression, asked }: ExpressionTextProps) {
  if (expression.kind === 'areas')
    return (
      <Alert kind="success" title={`Herleidbaar naar: ${division.name}`}>
        <Text>Deze gebieden samen zijn precies wat u koos:</Text>
        <List
          items={expression.areas.map((area) => (
            <AreaLink area={area} asked={asked} />
          ))}
        />
      </Alert>
    )
  return (
    <Alert kind="warning" title={`Niet herleidbaar naar: ${division.name}`}>
      <Text>Cijfers van deze indeling zeggen niet precies iets over wat u koos.</Text>
      <List items={expression.reasons.map(sayReason)} />
    </Alert>
  )
}

function sayReason(reason: Reason): string {
  switch (reason.kind) {
    case 'sticksOut':
      return `${areaName(reason.area)} is groter. Daar hoort ook bij: ${sayAnd(reason.beyond.map(memberName))}.`
    case 'unknownArea':
      return `Niet bekend is in welk gebied dit ligt: ${sayAnd(reason.missing.map(memberName))}.`
    case 'notThere':
      return 'Een gemeente die u koos, bestaat niet op deze dag.'
  }
}
