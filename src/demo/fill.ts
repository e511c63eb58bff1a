import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addDays } from '#kernel/day.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import { hashPassword } from '#features/accounts/store/password-hash.ts'
import { newSecret } from '#features/accounts/store/second-step.ts'
import { momentOf, tellInOrder } from './moments.ts'
import { fillRegion } from './region.ts'
import type { Scene } from './scene.ts'
import { isMadeUp, mark } from './mark.ts'
import { settle } from './settle.ts'
import { regionStories, stories } from './stories/all.ts'
import type { Story } from './stories/story.ts'
import { together } from './together.ts'

/** In how many lanes the stories of children are told at the same time; those of the region have one of their own. More than there are hands in a small machine brings nothing. */
const lanes = 3

/**
 * Fills an empty database with the made-up region "Duin en Polder": its map, its organisations, who works there, and the
 * stories of its children, told relative to today so that they stay alive on any day.
 *
 * The stories happen through the product's own acts and stores, by someone who may, on the day of the story: what one
 * sees is what the product does, and the log of it is real. They are told side by side and end together, with the mark:
 * a start that is cut off leaves none, and the next one goes on. A database that carries the mark stays as it is.
 *
 * @param site the address that stands in the mails, which are only shown.
 */
export async function fillMadeUpRegion(db: Database, clock: Clock, site = 'http://localhost:3000'): Promise<void> {
  if (await isMadeUp(db)) return
  const [now, today] = [clock.now(), clock.today()]
  const began = new Date(`${addDays(today, -900)}T09:00:00+01:00`)
  // chance that nobody knows: in this region one comes in by one click
  const passwordHash = await hashPassword(randomBytes(24).toString('base64url'))
  const wayIn = { passwordHash, totpSecret: newSecret() }
  const settlers = await inTransaction(db, {}, async (tx) => {
    await fillRegion(tx, began)
    return settle(tx, { at: began, now, today, wayIn, site })
  })
  const ofChildren = Array.from({ length: lanes }, (_, lane) =>
    stories.filter((_story, index) => index % lanes === lane),
  )
  const told = [...ofChildren, regionStories]
  await together(
    db,
    told.map((mine, lane) => async (tx) => {
      await tell(
        { tx, site, ...settlers, family: new Map(), named: new Map(), wayIn, today, moment: began, acting: '' },
        mine,
        now,
      )
      if (lane === 0)
        await tx.insertInto('settings').values({ name: mark, value: 'true', source: 'Samenhang' }).execute()
    }),
  )
}

async function tell(scene: Scene, told: readonly Story[], now: Date): Promise<void> {
  // each question is asked a few times only: to plan it anew for its values costs more than it brings
  await sql`set local plan_cache_mode = force_generic_plan`.execute(scene.tx)
  await tellInOrder(
    told.map((story) => story.tell(scene)),
    (moment) => momentOf(moment, scene.today, now),
    (at) => {
      scene.moment = at
    },
  )
}
