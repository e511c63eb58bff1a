import { addDays } from '#kernel/day.ts'
import type { FunctionId } from '#kernel/id.ts'
import { newId } from '#platform/new-id.ts'
import { hoursOf, storedHours } from '../../features/agenda/domain/hours-amount.ts'
import { mistakesInEntry, readCodes } from '../../features/agenda/domain/hours-entry.ts'
import { objectToStatement } from '../../features/agenda/domain/saying.ts'
import { voiceOf } from '../../features/agenda/domain/who.ts'
import { call, called } from '../named.ts'
import { type Scene, type Who, placeOf, visitAs, workerOf } from '../scene.ts'
import { type ActionKey, actionSketches } from './actions.ts'
import { actionOf, ambitionOf, ownedBy, theAgenda } from './owned.ts'
import { hourLines } from './hours.ts'
import { statements } from './said.ts'

/*
 * What is many and all of one shape is held to the rules one by one and written in one statement, as `settle.ts` does:
 * a first start should not keep anyone waiting. What is an act of its own goes through the stores.
 */

/** The elaboration of hours, line by line. */
export async function writesHours(scene: Scene, who: Who): Promise<void> {
  const { actor, at } = await visitAs(scene, 'agenda.change', who)
  const agenda_id = theAgenda(scene)
  const places = new Map<string, number>()
  const lines = hourLines.map((line, index) => {
    const { of, action, what, who: codes = '', hours, stated, counted = 'here', elsewhere, extra = false, by } = line
    const parties = readCodes(codes)
    const sharing = line.how ?? (parties.length === 0 ? 'nobody' : 'each')
    const text = {
      ambitionId: ambitionOf(scene, of),
      actionId: action === undefined ? null : actionOf(scene, action),
      activity: what,
      sharing,
      hours: hours === null ? null : hoursOf(String(hours)),
      statedTogether: stated === undefined ? null : hoursOf(String(stated)),
      parties,
      counted,
      elsewhere: { ambitionId: null, actionId: elsewhere === undefined ? null : actionOf(scene, elsewhere), text: '' },
      extra,
      functionId: by === undefined ? null : workerOf(scene, by).functionId,
    }
    const [mistake] = mistakesInEntry(text)
    if (mistake !== undefined) throw new TypeError(`${what}: ${mistake}`)
    const position = (places.get(of) ?? 0) + 1
    places.set(of, position)
    return {
      id: call(scene, 'hour-line', String(index), newId<'hour-line'>(at)),
      agenda_id,
      ambition_id: text.ambitionId,
      action_id: text.actionId,
      position,
      activity: what,
      sharing,
      hours: text.hours === null ? null : storedHours(text.hours),
      stated_together: text.statedTogether === null ? null : storedHours(text.statedTogether),
      parties: [...parties],
      counted,
      elsewhere_action_id: text.elsewhere.actionId,
      extra,
      function_id: text.functionId,
    }
  })
  await scene.tx.insertInto('hour_lines').values(lines).execute()
  const added = lines.map(({ id, activity }) => ({
    id: newId<'hour-line-change'>(at),
    agenda_id,
    hour_line_id: id,
    kind: 'added' as const,
    activity,
    made_by: actor.personId,
    made_at: at,
  }))
  await scene.tx.insertInto('hour_line_changes').values(added).execute()
}

/** Days before today: from this many until that many. */
type Stretch = { readonly from: number; readonly until: number }

/** What was said of the actions in some time, each by someone who may (AGENDA-2), person by person. */
export async function saysHowItStands(scene: Scene, { from, until }: Stretch): Promise<void> {
  const owners = new Map(actionSketches().map(([key, { owner }]) => [key, ownedBy(scene, owner)]))
  const agenda = { officeId: placeOf(scene, 'office').id }
  const then = statements.filter(([days]) => days <= from && days > until)
  for (const [by, said] of Map.groupBy(then, ([, , who]) => who)) {
    const { actor } = await visitAs(scene, 'agenda.say', by)
    const rows = said.map(([days, action, , state, text, shown]) => {
      const on = addDays(scene.today, -days)
      const { ownerFunctionId = null, ownerOrganisationId = null } = owners.get(action as ActionKey)!
      const voice = voiceOf(agenda, { functionId: ownerFunctionId, organisationId: ownerOrganisationId }, actor)
      const wrong = voice === null ? 'may not say this' : objectToStatement({ state, on, text }, scene.today)?.say
      if (wrong !== undefined) throw new TypeError(`${by} of ${action}: ${wrong}`)
      return {
        id: newId<'action-statement'>(middayOf(scene, days)),
        agenda_id: theAgenda(scene),
        action_id: actionOf(scene, action),
        state,
        on_day: on,
        text,
        is_public: shown === 'public',
        on_behalf: voice === 'on-behalf',
        made_by: actor.personId,
        function_id: actor.functionId,
        made_at: middayOf(scene, days),
      }
    })
    await scene.tx.insertInto('action_statements').values(rows).execute()
  }
}

/** The hours that were made, by those who made them; the programme team writes down those of a party (HOURS-9). */
export async function booksHours(scene: Scene, team: Who, { from, until }: Stretch): Promise<void> {
  const all = hourLines.flatMap(({ booked = [], who }, index) =>
    booked.map((each) => ({ ...each, index, party: each.party ?? who ?? null })),
  )
  const then = all.filter(({ daysAgo }) => daysAgo <= from && daysAgo > until)
  for (const [by, bookings] of Map.groupBy(then, (each) => each.by ?? team)) {
    const { actor } = await visitAs(scene, 'agenda.say', by)
    const rows = bookings.map(({ daysAgo, hours, party, note = '', index, by: maker }) => ({
      id: newId<'spent-hours'>(middayOf(scene, daysAgo)),
      agenda_id: theAgenda(scene),
      hour_line_id: called(scene, 'hour-line', String(index)) as string,
      party,
      function_id: (maker === undefined ? null : actor.functionId) as FunctionId | null,
      hours: storedHours(hoursOf(String(hours))),
      on_day: addDays(scene.today, -daysAgo),
      note,
      made_by: actor.personId,
      made_at: middayOf(scene, daysAgo),
    }))
    await scene.tx.insertInto('hours_spent').values(rows).execute()
  }
}

function middayOf(scene: Scene, daysAgo: number): Date {
  return new Date(`${addDays(scene.today, -daysAgo)}T12:00:00+01:00`)
}
