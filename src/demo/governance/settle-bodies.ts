import { addDays } from '#kernel/day.ts'
import { youthRegions } from '#regions/domain/atlas.ts'
import { newId } from '#platform/new-id.ts'
import { addBody, addTheme } from '../../features/governance/store/bodies-write.ts'
import type { BodyId, ThemeId } from '../../features/governance/domain/proposal.ts'
import { call, called } from '../named.ts'
import { cooperation } from '../region-map.ts'
import { type Scene, type Who, placeOf, visitAs, workerOf } from '../scene.ts'
import { type BodyKey, type ThemeKey, bodySketches, themes } from './bodies.ts'

export const bodyOf = (scene: Scene, key: BodyKey): BodyId => called<BodyId>(scene, 'body', key)
export const themeOf = (scene: Scene, key: ThemeKey): ThemeId => called<ThemeId>(scene, 'theme', key)

/** The project leader puts the bodies there, with their seats by rule and who sits on them. */
export async function settlesBodies(scene: Scene, who: Who): Promise<void> {
  const visit = await visitAs(scene, 'body.manage', who)
  for (const [key, name] of Object.entries(themes)) call(scene, 'theme', key, await addTheme(scene.tx, visit, name))
  for (const [key, { area, under, seats: _seats, ...body }] of bodySketches())
    call(
      scene,
      'body',
      key,
      await addBody(scene.tx, visit, {
        budgetPower: false,
        isOogo: false,
        ...body,
        division: area.startsWith('Jeugdregio') ? youthRegions.kind : cooperation.kind,
        areaId: called(scene, 'area', area),
        parentId: under === undefined ? null : bodyOf(scene, under),
        from: visit.on,
      }),
    )
  await fillsSeats(scene, who)
}

/**
 * All seats and who sits on them, in three statements. What the keeper of one body holds to (SEAT-5) is looked at here:
 * no more people than a seat is for, nobody twice, and one chair.
 */
async function fillsSeats(scene: Scene, who: Who): Promise<void> {
  const { at, on } = await visitAs(scene, 'body.manage', who)
  const seats = bodySketches().flatMap(([body, { seats: own }]) =>
    own.map((seat, index) => {
      const id = newId<'seat'>(at)
      return {
        seat,
        body,
        row: {
          id,
          body_id: bodyOf(scene, body),
          position: index + 1,
          title: seat.title,
          rule: seat.rule,
          organisation_id: seat.rule === 'organisation' ? placeOf(scene, seat.of!).id : null,
          organisation_kind: seat.kind ?? null,
          division: seat.division ?? null,
          area_id: null,
          role: seat.role ?? null,
          theme_id: seat.theme === undefined ? null : themeOf(scene, seat.theme),
          count: seat.count ?? 1,
          settled: seat.open !== true,
          counts: seat.rule !== 'guest',
          from_on: on,
          note: seat.note ?? '',
        },
      }
    }),
  )
  await scene.tx
    .insertInto('seats')
    .values(seats.map(({ row }) => row))
    .execute()

  const holders = seats.flatMap(({ seat, body, row }) =>
    (seat.sits ?? []).map((sits) => {
      const id = newId<'seat-holder'>(at)
      if (typeof sits.who === 'string') call(scene, 'holder', `${body} ${sits.who}`, id)
      return {
        sits,
        seat,
        row: {
          id,
          seat_id: row.id,
          body_id: row.body_id,
          ...whoIs(scene, sits.who),
          part: sits.part ?? ('member' as const),
          speaks_for: sits.speaksFor ?? '',
          from_on: sits.began === undefined ? on : addDays(scene.today, -sits.began),
          until_on: sits.ended === undefined ? null : addDays(scene.today, -sits.ended),
        },
      }
    }),
  )
  mustFit(holders)
  await scene.tx
    .insertInto('seat_holders')
    .values(holders.map(({ row }) => row))
    .execute()
  const spoken = holders.flatMap(({ sits, row }) =>
    (sits.for ?? []).map((place) => ({
      id: newId<'rank-and-file'>(at),
      seat_holder_id: row.id,
      organisation_id: placeOf(scene, place).id,
      from_on: row.from_on,
    })),
  )
  await scene.tx.insertInto('rank_and_file').values(spoken).execute()
}

type SeatOf = ReturnType<typeof bodySketches>[number][1]['seats'][number]

/** Someone in their function, or only a name with where they came from. */
function whoIs(scene: Scene, who: NonNullable<SeatOf['sits']>[number]['who']) {
  if (typeof who !== 'string')
    return { function_id: null, name: who.name, organisation_id: who.at === null ? null : placeOf(scene, who.at).id }
  const { functionId, name, place } = workerOf(scene, who)
  return { function_id: functionId, name, organisation_id: place.id }
}

type Sitting = {
  readonly seat: { readonly title: string; readonly rule: string; readonly count?: number }
  readonly row: {
    readonly seat_id: string
    readonly body_id: string
    readonly name: string
    readonly part: string
    readonly until_on: string | null
  }
}

function mustFit(sitting: readonly Sitting[]): void {
  const now = sitting.filter(({ row }) => row.until_on === null)
  for (const [, own] of Map.groupBy(now, ({ row }) => row.seat_id)) {
    const { title, rule, count = 1 } = own[0]!.seat
    if (rule !== 'guest' && own.length > count) throw new TypeError(`${title}: more people than the seat is for`)
    if (new Set(own.map(({ row }) => row.name)).size < own.length) throw new TypeError(`${title}: someone sits twice`)
  }
  for (const [, own] of Map.groupBy(now, ({ row }) => row.body_id))
    if (own.filter(({ row }) => row.part === 'chair').length > 1) throw new TypeError('a body has one chair')
}
