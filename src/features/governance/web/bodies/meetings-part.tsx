import type { Day } from '#kernel/day.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Buttons } from '#ui/form.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Body } from '../../domain/body.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { type Series, sayRhythm } from '../../domain/series.ts'
import { MeetingTable } from '../meetings/meeting-table.tsx'
import { bodyHref } from './places.ts'

type Props = {
  body: Pick<Body, 'id'>
  series: readonly Series[]
  meetings: readonly Meeting[]
  keeps: boolean
  on: Day
}

/** When a body meets: its rhythms, what is coming, and what was. */
export function MeetingsPart({ body, series, meetings, keeps, on }: Props) {
  const coming = meetings.filter(({ onDay }) => onDay >= on)
  const past = meetings.filter(({ onDay }) => onDay < on)
  return (
    <Card title="Wanneer komt het bij elkaar">
      {series.length > 0 && (
        <List
          items={series.map((each) => (
            <>
              {saySeries(each)}
              {each.plannedTo !== null && (
                <>
                  . Gepland t/m <DayText on={each.plannedTo} />
                </>
              )}
              {keeps && (
                <>
                  {' · '}
                  <Link href={bodyHref(body.id, `/reeksen/${each.id}/plannen`)}>Verder plannen</Link>
                  {' · '}
                  <Link href={bodyHref(body.id, `/reeksen/${each.id}/wijzigen`)}>Ritme wijzigen</Link>
                  {' · '}
                  <Link href={bodyHref(body.id, `/reeksen/${each.id}/stoppen`)}>Stoppen</Link>
                </>
              )}
            </>
          ))}
        />
      )}
      <MeetingTable
        caption="Vergaderingen die nog komen"
        meetings={coming}
        empty={
          keeps ? 'Er is nog niets gepland. Maak een reeks, of plan een losse vergadering.' : 'Er is nog niets gepland.'
        }
      />
      {past.length > 0 && (
        <Details summary="Vergaderingen die geweest zijn">
          <MeetingTable caption="Vergaderingen die geweest zijn" meetings={past} empty="" />
        </Details>
      )}
      {keeps && (
        <Buttons>
          <LinkButton href={bodyHref(body.id, '/reeksen/nieuw')}>Reeks maken</LinkButton>
          <LinkButton href={bodyHref(body.id, '/vergaderingen/nieuw')}>Losse vergadering plannen</LinkButton>
        </Buttons>
      )}
      {!keeps && series.length === 0 && coming.length === 0 && <Text small>De secretaris plant de vergaderingen.</Text>}
    </Card>
  )
}

/** "Elke 8 weken om 14:00 uur", "2 keer per jaar: … voor het thema Samenhang". */
export function saySeries({ rhythm, atTime, themeName, name }: Series): string {
  const said = sayRhythm(rhythm)
  const theme = themeName === null ? '' : `, voor het thema ${themeName}`
  const label = name === '' ? '' : `${name}: `
  return `${label}${label === '' ? said.charAt(0).toUpperCase() + said.slice(1) : said}${theme}, om ${atTime} uur`
}
