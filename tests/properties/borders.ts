import { birthday, amsterdamDay } from './oracle.ts'
import { shift } from './sketch.ts'
import type { World, WorldDossier } from './world.ts'

/** Every day on which something begins or ends for a dossier, with the day before and the day after. */
export function bordersOf(world: World, dossier: WorldDossier): readonly string[] {
  const holders = new Set(dossier.relations.map((relation) => relation.holderId))
  const days: (string | null)[] = [
    ...[0, 12, 16, 18].map((years) => birthday(dossier.bornOn, years)),
    ...dossier.relations.flatMap((row) => [row.from, row.until]),
    ...world.functions.filter((post) => holders.has(post.id)).flatMap((post) => [post.from, post.until]),
    ...dossier.members.flatMap((row) => [row.from, row.until, row.authorityFrom, row.authorityUntil]),
    ...dossier.agreements.map((row) => row.on),
    ...dossier.consents.flatMap((row) => [
      row.from,
      row.until,
      row.closedAt === null ? null : amsterdamDay(row.closedAt),
      ...row.signatures.map((signature) => signature.on),
    ]),
    '2014-12-31',
    '2060-01-01',
  ]
  const around = days.flatMap((day) => (day === null ? [] : [shift(day, -1), day, shift(day, 1)]))
  return [...new Set(around)].toSorted()
}
