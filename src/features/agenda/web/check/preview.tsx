import type { Child } from '#jsx/jsx-runtime'
import { readPlanning, sayInterval } from '#calendar/planning.ts'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { Details } from '#ui/details.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Text } from '#ui/text.tsx'
import { sayNumber } from '../../domain/reading/numbers.ts'
import type { Proposal, ProposedAction, ProposedAmbition, ProposedLine } from '../../domain/reading/proposal.ts'
import { type Typed, typedIn } from './choices.ts'

export type PreviewProps = {
  readonly proposal: Proposal
  /** Rows that came from this document before: `ambition:regel 12`. */
  readonly known: ReadonlySet<string>
  readonly typed: Readonly<Record<string, string>>
  readonly mistakes: MistakeList
}

type Parts = PreviewProps & { readonly value: Typed; readonly isSeen: boolean }

/** Every row of a document, to take, to correct or to leave. What is there already says so and is left alone. */
export function Preview(props: PreviewProps) {
  const parts: Parts = { ...props, value: typedIn(props.typed), isSeen: props.typed['gezien'] === 'ja' }
  const { principles, focalPoints, parties, ambitions, total } = props.proposal
  return (
    <>
      {ambitions.map((ambition) => (
        <AmbitionRows {...{ parts, ambition }} />
      ))}
      {focalPoints.length > 0 && (
        <Card title="Speerpunten">
          {focalPoints.map(({ key, name, place }) => (
            <Row {...{ parts, id: key, place, kind: 'point', says: name }}>
              <Field
                name={`${key}-naam`}
                label="Speerpunt"
                value={parts.value(`${key}-naam`, name)}
                mistake={parts.mistakes[`${key}-naam`]}
              />
            </Row>
          ))}
        </Card>
      )}
      {principles.length > 0 && (
        <Card title="Gedeelde uitgangspunten">
          {principles.map(({ key, education, municipalities, place }) => (
            <Row {...{ parts, id: key, place, kind: 'principle', says: `${education} / ${municipalities}` }}>
              <TextArea
                name={`${key}-onderwijs`}
                label="Onderwijs"
                rows={2}
                value={parts.value(`${key}-onderwijs`, education)}
              />
              <TextArea
                name={`${key}-gemeenten`}
                label="Gemeenten"
                rows={2}
                value={parts.value(`${key}-gemeenten`, municipalities)}
              />
            </Row>
          ))}
        </Card>
      )}
      {parties.length > 0 && (
        <Card title="Partijen bij de uren">
          {parties.map(({ key, code, name }) => (
            <Row
              {...{
                parts,
                id: key,
                place: code,
                kind: 'party',
                says: name === '' ? `${code} (in het document niet uitgelegd)` : `${code}: ${name}`,
              }}
            >
              <Field
                name={`${key}-naam`}
                label={`Waar staat ${code} voor?`}
                value={parts.value(`${key}-naam`, name)}
                optional
              />
            </Row>
          ))}
        </Card>
      )}
      {total !== null && (
        <Checkbox
          name="totaal"
          label={`Het totaal volgens het document: ${sayNumber(total)} uur`}
          hint="Staat er al een totaal bij de agenda, dan blijft dat staan."
          checked={!parts.isSeen || props.typed['totaal'] === 'ja'}
        />
      )}
    </>
  )
}

function AmbitionRows({ parts, ambition }: { parts: Parts; ambition: ProposedAmbition }) {
  const { key, number, title, place, actions, lines, statedHours } = ambition
  return (
    <Card title={`${number}. ${title}`}>
      <Row
        {...{ parts, id: key, place, kind: 'ambition', says: `Ambitie ${number}: ${title}${hoursBehind(statedHours)}` }}
      >
        <Field
          name={`${key}-nummer`}
          label="Nummer"
          width="short"
          value={parts.value(`${key}-nummer`, number)}
          mistake={parts.mistakes[`${key}-nummer`]}
        />
        <Field
          name={`${key}-titel`}
          label="Ambitie"
          value={parts.value(`${key}-titel`, title)}
          mistake={parts.mistakes[`${key}-titel`]}
        />
        <Hours {...{ parts, name: `${key}-uren`, hours: statedHours, label: 'Uren volgens het document' }} />
      </Row>
      {actions.map((action) => (
        <ActionRow {...{ parts, action }} />
      ))}
      {lines.map((line) => (
        <LineRow {...{ parts, line }} />
      ))}
    </Card>
  )
}

function ActionRow({ parts, action }: { parts: Parts; action: ProposedAction }) {
  const { key, title, planning, owner, place, statedHours } = action
  const moments = readPlanning(planning).moments.map(sayInterval)
  const says = [
    `Actie: ${title}`,
    planning,
    moments.length === 0 ? '' : `(${moments.join('; ')})`,
    owner === '' ? 'geen trekker' : owner,
  ]
  return (
    <Row
      {...{
        parts,
        id: key,
        place,
        kind: 'action',
        says: says.filter((part) => part !== '').join(' · ') + hoursBehind(statedHours),
      }}
    >
      <TextArea
        name={`${key}-titel`}
        label="Actie"
        rows={3}
        value={parts.value(`${key}-titel`, title)}
        mistake={parts.mistakes[`${key}-titel`]}
      />
      <Field
        name={`${key}-planning`}
        label="Planning, in de woorden van het document"
        value={parts.value(`${key}-planning`, planning)}
        optional
      />
      <Field name={`${key}-trekker`} label="Trekker" value={parts.value(`${key}-trekker`, owner)} optional />
      <Hours {...{ parts, name: `${key}-uren`, hours: statedHours, label: 'Uren volgens het document' }} />
    </Row>
  )
}

const shares = { each: 'elk', together: 'samen', either: 'een van hen', nobody: '' } as const

function LineRow({ parts, line }: { parts: Parts; line: ProposedLine }) {
  const { key, activity, hours, sharing, counted, elsewhere, statedTogether, place } = line
  const by = line.parties.join(sharing === 'either' ? ' of ' : '/')
  const how =
    counted === 'elsewhere'
      ? `geteld bij: ${elsewhere}`
      : counted === 'outside'
        ? `buiten het totaal, door ${by}`
        : `${sayNumber(hours ?? 0)} ${by} ${line.parties.length > 1 ? shares[sharing] : ''}`
  const told = statedTogether === null || counted !== 'here' ? '' : ` · genoemd ${sayNumber(statedTogether)}`
  return (
    <Row {...{ parts, id: key, place, kind: 'line', says: `Uren: ${activity} · ${how.trim()}${told}` }}>
      <Field
        name={`${key}-wat`}
        label="Waarvoor"
        value={parts.value(`${key}-wat`, activity)}
        mistake={parts.mistakes[`${key}-wat`]}
      />
      <Hours {...{ parts, name: `${key}-uren`, hours, label: 'Uren' }} />
      <Field
        name={`${key}-partijen`}
        label="Partijen"
        hint="Codes met een streep ertussen: O/Gem"
        value={parts.value(`${key}-partijen`, line.parties.join('/'))}
        optional
      />
    </Row>
  )
}

function Hours({ parts, name, hours, label }: { parts: Parts; name: string; hours: number | null; label: string }) {
  const proposed = hours === null ? '' : sayNumber(hours)
  return (
    <Field
      name={name}
      label={label}
      width="short"
      inputmode="decimal"
      value={parts.value(name, proposed)}
      mistake={parts.mistakes[name]}
      optional
    />
  )
}

type RowProps = { parts: Parts; id: string; place: string; kind: string; says: string; children: Child }

function Row({ parts, id, place, kind, says, children }: RowProps) {
  if (parts.known.has(`${kind}:${place}`)) return <Text small>{says} · staat al in de agenda</Text>
  const isWrong = Object.keys(parts.mistakes).some((name) => name.startsWith(`${id}-`))
  return (
    <>
      <Checkbox
        name={id}
        label={says}
        hint={kind === 'party' ? undefined : place}
        mistake={parts.mistakes[id]}
        checked={!parts.isSeen || parts.typed[id] === 'ja'}
      />
      <Details summary={`Verbeteren: ${says.slice(0, 60)}`} open={isWrong}>
        {children}
      </Details>
    </>
  )
}

function hoursBehind(hours: number | null): string {
  return hours === null ? '' : ` · ${sayNumber(hours)} uur`
}
