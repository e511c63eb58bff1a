import { addDays } from '#kernel/day.ts'
import { readPlanning } from '#calendar/planning.ts'
import { newId } from '#platform/new-id.ts'
import { readParticipants } from '../../features/agenda/domain/participants.ts'
import type { ActionId } from '../../features/agenda/domain/action.ts'
import { askMunicipalities } from '../../features/agenda/store/local-asking.ts'
import { knowAgenda } from '../../features/agenda/store/keep.ts'
import { call } from '../named.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'
import { actionSketches } from './actions.ts'
import { ambitionOf, ownedBy, theAgenda } from './owned.ts'
import { whenAround } from './when.ts'

/**
 * All actions with their planning and who takes part, in three statements: read from the words as the product reads them.
 * Where municipalities may differ they are asked what they do (AGENDA-6).
 */
export async function writesActions(scene: Scene, who: Who): Promise<void> {
  const { tx, today } = scene
  const visit = await visitAs(scene, 'agenda.change', who)
  const [agenda, when] = [await knowAgenda(tx, theAgenda(scene)), whenAround(today)]
  const places = new Map<string, number>()
  const written = actionSketches().map(([key, sketch]) => {
    const id: ActionId = call(scene, 'action', key, newId<'agenda-action'>(visit.at))
    const planning = sketch.planning?.(when) ?? ''
    const owner = ownedBy(scene, sketch.owner)
    const position = (places.get(sketch.of) ?? 0) + 1
    places.set(sketch.of, position)
    return {
      id,
      planning,
      participants: sketch.participants ?? '',
      mayDiffer: sketch.mayDiffer ?? false,
      row: {
        id,
        agenda_id: agenda.id,
        ambition_id: ambitionOf(scene, sketch.of),
        position,
        number: sketch.number,
        title: sketch.title,
        goal: sketch.goal ?? '',
        elaboration: sketch.elaboration ?? '',
        planning_text: planning,
        owner_text: owner.ownerText ?? '',
        owner_organisation_id: owner.ownerOrganisationId ?? null,
        owner_function_id: owner.ownerFunctionId ?? null,
        participants_text: sketch.participants ?? '',
        level: sketch.level ?? ('regional' as const),
        priority: sketch.priority ?? null,
        may_differ: sketch.mayDiffer ?? false,
        review_on: sketch.reviewIn === undefined ? null : addDays(today, sketch.reviewIn),
        stated_hours: sketch.statedHours ?? null,
        made_at: visit.at,
      },
    }
  })
  await tx
    .insertInto('agenda_actions')
    .values(written.map(({ row }) => row))
    .execute()
  const moments = written.flatMap(({ id, planning }) =>
    readPlanning(planning).moments.map(({ words, label, kind, precision, from, until, runsOn }, position) => ({
      id: newId<'action-moment'>(visit.at),
      agenda_id: agenda.id,
      action_id: id,
      position,
      words,
      label,
      kind,
      precision,
      from_on: from,
      until_on: until,
      runs_on_until: runsOn,
    })),
  )
  await tx.insertInto('action_moments').values(moments).execute()
  const participants = written.flatMap(({ id, participants: words }) =>
    readParticipants(words).map(({ party, organisationId, atLeast, atMost }, position) => ({
      id: newId<'action-participant'>(visit.at),
      agenda_id: agenda.id,
      action_id: id,
      position,
      party,
      organisation_id: organisationId,
      at_least: atLeast,
      at_most: atMost,
    })),
  )
  await tx.insertInto('action_participants').values(participants).execute()
  for (const { id, mayDiffer } of written) if (mayDiffer) await askMunicipalities(tx, visit, agenda, id, true)
}
