import { ageInYears, type Day } from '#kernel/day.ts'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { Link, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { HelpRequest } from '../../domain/request.ts'
import { dutch } from '../../domain/words.ts'

/** What was said in the question, in the asker's own words. */
export function Said({ request, on }: { request: HelpRequest; on: Day }) {
  const { question, tried } = request
  return (
    <SummaryList
      rows={[
        { key: 'Wat er aan de hand is', value: <Written>{question}</Written> },
        ...(tried === null ? [] : [{ key: 'Wat er al gedaan is', value: <Written>{tried}</Written> }]),
        ...childRows(request, on),
        ...askerRows(request),
      ]}
    />
  )
}

export function childRows({ child, schoolName, namedBy }: HelpRequest, on: Day): readonly SummaryRow[] {
  if (!child.named)
    return [
      { key: 'Kind', value: 'zonder naam gevraagd' },
      { key: 'Leeftijd', value: child.age === null ? 'niet gezegd' : `ongeveer ${child.age} jaar` },
    ]
  const { givenName, surname, bornOn, age, postcode } = child
  return [
    { key: 'Kind', value: `${givenName} ${surname}` },
    {
      key: 'Geboren',
      value:
        bornOn === null ? (
          age === null ? (
            'niet gezegd'
          ) : (
            `ongeveer ${age} jaar, datum niet gezegd`
          )
        ) : (
          <>
            <DayText on={bornOn} /> ({ageInYears(bornOn, on)} jaar)
          </>
        ),
    },
    { key: 'Postcode', value: postcode ?? 'niet gezegd' },
    { key: 'School', value: schoolName ?? 'niet gezegd' },
    ...(namedBy === null
      ? []
      : [
          {
            key: 'Naam gegeven met instemming',
            value: (
              <>
                van {namedBy.name}, op <DayText on={namedBy.on} />
              </>
            ),
          },
        ]),
  ]
}

function askerRows({ asker, channel, parentsKnow, spokenLanguage, interpreter }: HelpRequest): readonly SummaryRow[] {
  const place = asker.organisationName === null ? '' : `, ${asker.organisationName}`
  return [
    { key: 'Wie vraagt', value: `${asker.name} (${dutch.askerKinds[asker.kind]}${place})` },
    { key: 'Weten de ouders ervan', value: dutch.parentsKnow[parentsKnow] },
    { key: 'Taal', value: `${spokenLanguage ?? 'niet gezegd'}${interpreter ? ', tolk nodig' : ''}` },
    {
      key: 'Telefoon',
      value:
        asker.phone === null ? (
          'niet gegeven'
        ) : (
          <Link href={`tel:${asker.phone.replaceAll(/[^+\d]/g, '')}`}>{asker.phone}</Link>
        ),
    },
    { key: 'E-mail', value: asker.email ?? 'niet gegeven' },
    {
      key: 'Binnengekomen',
      value: `${dutch.channels[channel]}${asker.holderId === null ? ', volgt met een code' : ', volgt met een account'}`,
    },
  ]
}
