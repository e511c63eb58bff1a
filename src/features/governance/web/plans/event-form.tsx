import { z } from 'zod'
import { type Id, findId } from '#kernel/id.ts'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { sayDay } from '#ui/dates.ts'
import { TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import { mayFollow, mistakeIn, namesParties } from '../../domain/oogo/follow.ts'
import { type EventKind, type OogoTrack, eventKinds, isOutcome } from '../../domain/oogo/track.ts'
import { keepsTrack, maySay } from '../../domain/oogo/who.ts'
import type { PolicyPlan } from '../../domain/plans/policy-plan.ts'
import { say } from '../../domain/plans/words.ts'
import type { EventInput } from '../../store/plans/oogo-acts.ts'
import type { HeldMeeting } from '../../store/plans/read-tracks.ts'
import { type Body, idOrNone, oneOf, readNeededDay, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { planHref, trackHref } from './address.ts'
import type { PlanReader } from './reader.ts'

const eventShape = z.object({
  wat: oneOf(eventKinds),
  tekst: typed(4000),
  vergadering: idOrNone<'meeting'>(),
})

/** What this reader may write down now. */
export function kindsFor(track: OogoTrack, { actor }: PlanReader): readonly EventKind[] {
  const next = mayFollow(track)
  return keepsTrack(track, actor) ? next : next.filter(isOutcome)
}

export function readEvent(
  body: Body,
  track: OogoTrack,
  reader: PlanReader,
): { readonly event: EventInput | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const { wat, tekst, vergadering } = eventShape.parse(body)
  const day = readNeededDay(body, 'op', 'Vul in op welke dag dit was')
  const ids = [body.met].flat().flatMap((each) => findId<'organisation'>(each) ?? [])
  const own = reader.actor.organisationId
  const organisationIds = keepsTrack(track, reader.actor) ? ids : own === null ? [] : [own]
  const missing = {
    wat: wat === null ? 'Kies wat er gebeurde' : undefined,
    ...day.mistakes,
  }
  if (wat === null || day.on === null) return { event: null, mistakes: missing, texts: [tekst] }
  const meetingId = wat === 'held' ? vergadering : null
  const event = {
    kind: wat,
    on: day.on,
    organisationIds: namesParties(wat) ? organisationIds : [],
    text: tekst,
    meetingId,
  }
  const wrong = maySay(track, event, reader.actor)
    ? mistakeIn(track, event, reader.on)
    : 'Dit schrijft op wie het overleg begon, of het programmateam.'
  return { event: wrong === null ? event : null, mistakes: wrong === null ? {} : { wat: wrong }, texts: [tekst] }
}

type EventProps = {
  form: FormState
  plan: PolicyPlan
  track: OogoTrack
  reader: PlanReader
  meetings: readonly HeldMeeting[]
  chosen: readonly string[]
}

/** Writes down what happened in a consultation. */
export function EventPage({ form, plan, track, reader, meetings, chosen }: EventProps) {
  const { typed, mistakes } = form
  const keeps = keepsTrack(track, reader.actor)
  const parties: readonly { readonly id: Id<'organisation'>; readonly name: string }[] = [
    track.initiator,
    ...track.invited,
  ]
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title={keeps ? 'Opschrijven wat er gebeurde' : 'Zeggen of u het eens bent'}
      crumbs={[{ href: planHref(plan.id), label: plan.title }]}
      action={trackHref(plan.id, track.id, '/bericht')}
      submit="Opslaan"
      cancel={planHref(plan.id)}
      before={<Text>{`OOGO over ${track.draftName}. Wat u hier opschrijft, blijft staan.`}</Text>}
    >
      <Radios
        name="wat"
        label="Wat gebeurde er?"
        options={kindsFor(track, reader).map((value) => ({ value, label: say.events[value] }))}
        value={typed.wat}
        mistake={mistakes.wat}
      />
      {keeps && (
        <Checkboxes
          name="met"
          label="Met wie?"
          hint="Bij een geschil: wie erom vroeg. Bij verweer, een zitting, hervatten en sluiten is dit niet nodig."
          optional
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
          values={chosen}
          mistake={mistakes.met}
        />
      )}
      <DateField name="op" label="Op welke dag?" value={readDateEntry(typed, 'op')} mistake={mistakes.op} />
      {keeps && meetings.length > 0 && (
        <Select
          name="vergadering"
          label="In welke vergadering?"
          hint="Alleen bij overleg gevoerd."
          optional
          blank="Geen vergadering in Samenhang"
          options={meetings.map(({ id, name, on }) => ({ value: id, label: `${name}, ${sayDay(on)}` }))}
          value={typed.vergadering}
        />
      )}
      <TextArea
        name="tekst"
        label="Wat is er gezegd?"
        hint="Nodig bij opmerkingen, bij geen overeenstemming en bij een geschil."
        optional
        value={typed.tekst}
        maxlength={4000}
      />
    </OneFormPage>
  )
}
