import { addDays } from '#kernel/day.ts'
import { newId } from '#platform/new-id.ts'
import type { FocalPointId, SourceId } from '../../features/agenda/domain/agenda.ts'
import type { AmbitionText } from '../../features/agenda/store/ambitions.ts'
import { call, called } from '../named.ts'
import { type Scene, placeOf } from '../scene.ts'
import { ambitions } from './ambitions.ts'
import { theAgenda } from './owned.ts'
import { focalPoints, parties, principles } from './principles.ts'

/** What the parties share and aim at, and who they are: a statement for each kind. Whoever acts keeps the agenda. */
export async function writesFrame(scene: Scene, sourceId: SourceId): Promise<void> {
  const [at, agenda_id] = [scene.moment, theAgenda(scene)]
  await scene.tx
    .insertInto('agenda_parties')
    .values(
      parties.map(({ code, name, at: place }) => ({
        id: newId<'agenda-party'>(at),
        agenda_id,
        code,
        name,
        organisation_id: place === null ? null : placeOf(scene, place).id,
      })),
    )
    .execute()
  await scene.tx
    .insertInto('agenda_principles')
    .values(
      principles.map(([education, municipalities], index) => ({
        id: newId<'agenda-principle'>(at),
        agenda_id,
        position: index + 1,
        education,
        municipalities,
        source_id: sourceId,
        source_place: `hoofdstuk 2, regel ${index + 1}`,
      })),
    )
    .execute()
  await scene.tx
    .insertInto('focal_points')
    .values(
      Object.entries(focalPoints).map(([key, { name, about }], index) => ({
        id: call(scene, 'focal-point', key, newId<'focal-point'>(at)),
        agenda_id,
        position: index + 1,
        name,
        about,
        source_id: sourceId,
        source_place: 'hoofdstuk 1',
      })),
    )
    .execute()
}

/** The ten ambitions, with what each aims at. */
export async function writesAmbitions(scene: Scene): Promise<void> {
  const [at, agenda_id] = [scene.moment, theAgenda(scene)]
  const written = Object.entries(ambitions).map(([key, sketch], index) => {
    const { points, number, title, about, ...rest } = sketch
    const { isZero, target, priority, priorityReason, statedHours }: Omit<AmbitionText, 'title' | 'about'> = rest
    const reviewIn = 'reviewIn' in sketch ? sketch.reviewIn : null
    return {
      points,
      row: {
        id: call(scene, 'ambition', key, newId<'ambition'>(at)),
        agenda_id,
        position: index + 1,
        number,
        title,
        about,
        is_zero: isZero ?? false,
        target: target ?? '',
        priority: priority ?? null,
        priority_reason: priorityReason ?? '',
        review_on: reviewIn === null ? null : addDays(scene.today, reviewIn),
        stated_hours: statedHours ?? null,
        made_at: at,
      },
    }
  })
  await scene.tx
    .insertInto('ambitions')
    .values(written.map(({ row }) => row))
    .execute()
  const aims = written.flatMap(({ points, row }) =>
    points.map((point) => ({
      agenda_id,
      ambition_id: row.id,
      focal_point_id: called<FocalPointId>(scene, 'focal-point', point),
    })),
  )
  await scene.tx.insertInto('ambition_focal_points').values(aims).execute()
}
