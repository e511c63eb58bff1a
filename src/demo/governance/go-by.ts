import { type RawBuilder, sql } from 'kysely'
import { addDays } from '#kernel/day.ts'
import { newId } from '#platform/new-id.ts'
import { placeOnAgenda } from '../../features/governance/store/bodies-agenda.ts'
import { membersOn } from '../../features/governance/store/bodies-sitting.ts'
import { carryAllOver } from '../../features/governance/store/items-carry.ts'
import { addGuest } from '../../features/governance/store/items-store.ts'
import { addPaper } from '../../features/governance/store/meeting-papers.ts'
import { readMeeting } from '../../features/governance/store/meetings-read.ts'
import {
  cancelMeeting,
  holdMeeting,
  moveMeeting,
  sendOutAgenda,
} from '../../features/governance/store/meetings-write.ts'
import { type Scene, type Who, visitAs, workerOf } from '../scene.ts'
import type { BodyKey } from './bodies.ts'
import { dayOfMeeting, meetingOf } from './calendar.ts'
import { minutes, points } from './points.ts'
import { bodyOf, themeOf } from './settle-bodies.ts'

/**
 * The meetings go by: of every one that is over the agenda was sent and it was held, with what was talked about, who was
 * there and the report. They are many, so they are written in a few statements; the last of the officials and what is
 * coming goes through the stores.
 */
export async function meetingsGoBy(scene: Scene, who: Who): Promise<void> {
  const { at } = await visitAs(scene, 'meeting.hold', who)
  const later = meetingOf(scene, 'officials', -3)
  await sql`
    update meetings set state = 'held', version = version + 1, agenda_sent_at = ${dutch('on_day - 7', '09:00')},
      changed_at = ${dutch('on_day', '18:00')},
      published_at = case when body_id = ${bodyOf(scene, 'board')} then ${dutch('on_day - 6', '09:00')} end
    where state = 'planned' and on_day < ${scene.today} and id <> ${later}`.execute(scene.tx)
  await sql`
    update meeting_items i set state = 'done', version = i.version + 1, outcome = case
        when exists (select 1 from route_steps s where s.id = i.step_id and s.state = 'returned') then 'Gaat terug naar wie het schreef.'
        when i.kind = 'decide' then 'Zie het besluit.' else 'Zie het advies.' end
    from meetings m where m.id = i.meeting_id and m.on_day < ${scene.today} and i.state = 'open' and i.proposal_id is not null`.execute(
    scene.tx,
  )
  const rows = points.map((point, index) => ({
    id: newId<'item'>(at),
    body_id: bodyOf(scene, point.body),
    meeting_id: point.week === null ? null : meetingOf(scene, point.body, point.week),
    // behind the proposals, which are on the agenda by their own acts
    position: 10 + index,
    title: point.title,
    kind: point.kind,
    theme_id: point.theme === undefined ? null : themeOf(scene, point.theme),
    minutes: point.minutes ?? null,
    presenter: point.presenter ?? '',
    note: point.note ?? '',
    is_confidential: point.confidential ?? false,
    state: point.outcome === undefined ? ('open' as const) : ('done' as const),
    outcome: point.outcome ?? '',
    made_at: at,
  }))
  await scene.tx.insertInto('meeting_items').values(rows).execute()
  await reports(scene, who)
}

/** A time on the Dutch clock, of a day in the row. */
function dutch(day: 'on_day' | 'on_day - 6' | 'on_day - 7', time: string): RawBuilder<Date> {
  return sql`((${sql.raw(day)} + ${time}::time) at time zone 'Europe/Amsterdam')`
}

async function reports(scene: Scene, who: Who): Promise<void> {
  const { actor } = await visitAs(scene, 'meeting.hold', who)
  const written = minutes.map(([body, week, text, state]) => {
    const on = dayOfMeeting(scene.today, body, week)
    const evening = new Date(`${addDays(on, 2)}T17:00:00+01:00`)
    return {
      meeting_id: meetingOf(scene, body, week),
      text,
      state: state === 'draft' ? ('draft' as const) : ('adopted' as const),
      adopted_on: state === 'draft' ? null : addDays(on, 28),
      published_at: state === 'public' ? new Date(`${addDays(on, 29)}T10:00:00+01:00`) : null,
      changed_at: evening,
      changed_by: actor.personId,
    }
  })
  await scene.tx.insertInto('meeting_minutes').values(written).execute()
  const there = []
  for (const [body, week, ill] of [
    ['board', -5, 'farid'],
    ['steering', -4, 'hugo'],
    ['directors', -2, 'anwar'],
  ] as const)
    for (const [index, member] of (
      await membersOn(scene.tx, bodyOf(scene, body), dayOfMeeting(scene.today, body, week))
    ).entries())
      there.push({
        id: newId<'attendance'>(scene.moment),
        meeting_id: meetingOf(scene, body, week),
        seat_holder_id: member.id,
        name: member.name,
        organisation_id: member.organisationId,
        kind: member.name === workerOf(scene, ill).name ? ('excused' as const) : ('present' as const),
        on_behalf_of: index === 1 && body === 'board' ? 'ook namens Zuiderhage' : '',
      })
  await scene.tx.insertInto('attendances').values(there).execute()
}

/** The last meeting of the officials: held, one point carried over, and no report yet. */
export async function holdsLast(scene: Scene, who: Who, body: BodyKey, week: number, next: number): Promise<void> {
  const visit = await visitAs(scene, 'meeting.hold', who)
  await sendOutAgenda(scene.tx, visit, meetingOf(scene, body, week))
  // it is told later than it happened: the agenda went out a week before, as with the others
  await sql`update meetings set agenda_sent_at = ${dutch('on_day - 7', '09:00')} where id = ${meetingOf(scene, body, week)}`.execute(
    scene.tx,
  )
  await holdMeeting(scene.tx, visit, meetingOf(scene, body, week))
  await carryAllOver(scene.tx, visit, meetingOf(scene, body, week), meetingOf(scene, body, next))
}

/** A guest is asked for one point of an agenda, with a paper for it. */
export async function invitesGuest(scene: Scene, who: Who, guest: Who): Promise<void> {
  const visit = await visitAs(scene, 'meeting.hold', who)
  const itemId = await placeOnAgenda(scene.tx, visit, {
    bodyId: bodyOf(scene, 'steering'),
    meetingId: meetingOf(scene, 'steering', 2),
    title: 'Wat een school terughoort van de behandelaar',
    kind: 'discuss',
    minutes: 20,
    presenter: workerOf(scene, guest).name,
  })
  await addGuest(scene.tx, visit, itemId, { who: { functionId: workerOf(scene, guest).functionId } })
  await addPaper(scene.tx, visit, {
    of: { itemId },
    title: 'Voorbeeldbrief aan school',
    content: {
      kind: 'text',
      text: 'Beste collega van school,\n\nMet toestemming van de ouders laten wij weten wat helpt in de klas. Dit zijn drie dingen die u morgen kunt doen.',
    },
    warned: [],
  })
}

/** What is coming changes: one meeting moves, one does not go on, and an agenda goes out. */
export async function calendarChanges(scene: Scene): Promise<void> {
  const visit = await visitAs(scene, 'meeting.hold', 'bente')
  const moved = await readMeeting(scene.tx, meetingOf(scene, 'steeringOfficials', 5))
  const { atTime, minutes: long, papersDueOn } = moved
  const onDay = addDays(moved.onDay, 2)
  await moveMeeting(scene.tx, visit, moved.id, moved.version, {
    onDay,
    atTime,
    minutes: long,
    papersDueOn: papersDueOn === null ? null : addDays(papersDueOn, 2),
    place: 'Gemeentehuis Polderveen',
  })
  await cancelMeeting(scene.tx, visit, meetingOf(scene, 'absence', 2), 'De voorzitter is ziek en er is geen vervanger.')
  const secretary = await visitAs(scene, 'meeting.hold', 'sunita')
  await sendOutAgenda(scene.tx, secretary, meetingOf(scene, 'officials', 1))
  await addPaper(scene.tx, secretary, {
    of: { meetingId: meetingOf(scene, 'board', 3) },
    title: 'Werkwijze van het algemeen bestuur',
    content: { kind: 'link', link: 'https://voorbeeld.example/werkwijze' },
    warned: [],
  })
}
