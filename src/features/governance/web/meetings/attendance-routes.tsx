import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { isThereFor } from '../../domain/composition.ts'
import type { Attendance, MeetingId } from '../../domain/meeting.ts'
import { type AttendanceInput, listAttendance, recordAttendance } from '../../store/attendance-store.ts'
import { type Member, membersOn, mustKeep } from '../../store/bodies-sitting.ts'
import { readMeeting } from '../../store/meetings-read.ts'
import { type Body, oneOf, typed } from '../form.ts'
import { newForm } from '../one-form.tsx'
import { type Read, sendForm } from '../send-form.tsx'
import { AttendanceForm } from './attendance-form.tsx'
import { meetingHref, meetingIdOf, meetingPath } from './places.ts'

/** Who was at a meeting (MEETING-13). */
export const attendanceRoutes = room()

attendanceRoutes.get(`${meetingPath}/aanwezigheid`, may('meeting.hold'), async (c) => {
  const { known, ...around } = await c.var.inOneGo((tx) => load(tx, c.var.visit, meetingIdOf(c)))
  return c.html(<AttendanceForm form={newForm(c, typedAttendance(known))} {...around} />)
})

attendanceRoutes.post(`${meetingPath}/aanwezigheid`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => load(tx, c.var.visit, meetingIdOf(c)),
    read: (sent, { expected }) => readAttendance(sent, expected),
    act: (tx, visit, people, { around }) => recordAttendance(tx, visit, around.meeting.id, people),
    to: ({ meeting }) => meetingHref(meeting.id, '?gedaan=aanwezigheid'),
    field: 'gasten',
    page: (form, { meeting, expected }) => <AttendanceForm form={form} meeting={meeting} expected={expected} />,
  }),
)

/** Whom nothing is said of is left out: nobody is absent by accident. */
function readAttendance(sent: Body, expected: readonly Member[]): Read<readonly AttendanceInput[]> {
  const members = expected.flatMap((member): AttendanceInput[] => {
    const kind = oneOf(['present', 'excused', 'absent'] as const).parse(sent[`was-${member.id}`])
    if (kind === null) return []
    const onBehalfOf = typed(200).parse(sent[`namens-${member.id}`])
    return [{ seatHolderId: member.id, name: member.name, organisationId: member.organisationId, kind, onBehalfOf }]
  })
  const names = typed(4000).parse(sent.gasten).split(/\r?\n/)
  const guests = names.flatMap((line): AttendanceInput[] => {
    const name = line.trim().slice(0, 200)
    return name === '' ? [] : [{ seatHolderId: null, name, organisationId: null, kind: 'guest', onBehalfOf: '' }]
  })
  const texts = [...members.map(({ onBehalfOf }) => onBehalfOf), ...names]
  return { value: [...members, ...guests], mistakes: {}, texts }
}

function typedAttendance(known: readonly Attendance[]): Readonly<Record<string, string>> {
  const members = known.flatMap(({ seatHolderId, kind, onBehalfOf }): [string, string][] =>
    seatHolderId === null
      ? []
      : [
          [`was-${seatHolderId}`, kind],
          [`namens-${seatHolderId}`, onBehalfOf],
        ],
  )
  const guests = known.filter(({ kind }) => kind === 'guest').map(({ name }) => name)
  return { ...Object.fromEntries(members), gasten: guests.join('\n') }
}

/** Who was expected: who sat in the body on that day; for a meeting about one theme also who is there for it alone. */
async function load(tx: Tx, visit: Visit, meetingId: MeetingId) {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  const members = await membersOn(tx, meeting.bodyId, meeting.onDay)
  const expected = members.filter(
    (member) => member.counts && (member.themeId === null || isThereFor(member, meeting.themeId)),
  )
  return { meeting, expected, known: await listAttendance(tx, meetingId) }
}
