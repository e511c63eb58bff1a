import type { Area, Division } from '../domain/atlas.ts'
import type { Standing } from '../domain/standing.ts'
import { AreaLink } from './area-link.tsx'
import type { DayAsked } from './day-asked.ts'

/** One sentence on how an area stands to another division. */
export function StandingText({
  division,
  standing,
  asked,
}: {
  division: Division
  standing: Standing
  asked: DayAsked
}) {
  return (
    <>
      <strong>{division.name}:</strong> <Sentence standing={standing} asked={asked} />
    </>
  )
}

function Sentence({ standing, asked }: { standing: Standing; asked: DayAsked }) {
  switch (standing.kind) {
    case 'same':
      return standing.areas.length === 1 ? (
        <>
          precies gelijk aan <Areas areas={standing.areas} asked={asked} />.
        </>
      ) : (
        <>
          precies <Areas areas={standing.areas} asked={asked} /> samen.
        </>
      )
    case 'within':
      return (
        <>
          ligt in <AreaLink area={standing.area} asked={asked} />, dat groter is.
        </>
      )
    case 'across':
      return (
        <>
          loopt niet gelijk. Er zijn delen van <Areas areas={standing.areas} asked={asked} />
          {standing.isComplete ? '.' : '. Van een deel is het gebied niet bekend.'}
        </>
      )
    case 'unknown':
      return <>de gebieden zijn niet bekend.</>
  }
}

function Areas({ areas, asked }: { areas: readonly Area[]; asked: DayAsked }) {
  return (
    <>
      {areas.map((area, at) => (
        <>
          {at > 0 && (at === areas.length - 1 ? ' en ' : ', ')}
          <AreaLink area={area} asked={asked} />
        </>
      ))}
    </>
  )
}
