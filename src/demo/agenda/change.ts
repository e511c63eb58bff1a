import type { Id } from '#kernel/id.ts'
import { mergeAmbitions, renumberAmbition } from '../../features/agenda/store/ambition-changes.ts'
import { findAmbition } from '../../features/agenda/store/read-agenda.ts'
import { type VersionInput, fixVersion, publishVersion } from '../../features/agenda/store/versions.ts'
import { choose } from '../../features/agenda/store/choose.ts'
import { call, called } from '../named.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'
import { type AmbitionKey } from './ambitions.ts'
import { actionOf, ambitionOf, theAgenda } from './owned.ts'
import type { choices } from './said.ts'

/** Ten become eight, as the board decided: two go into another, and the last takes the number that came free. */
export async function makesEightOfTen(scene: Scene, who: Who): Promise<void> {
  const visit = await visitAs(scene, 'agenda.change', who)
  const ground = {
    on: visit.on,
    decidedIn: 'Algemeen bestuur Jeugd',
    decisionId: called<Id<'decision'>>(scene, 'decision', 'eight'),
  }
  await mergeAmbitions(scene.tx, visit, theAgenda(scene), {
    ...ground,
    reason: 'Verzuim, thuiszitten en uitval zonder diploma vragen dezelfde mensen aan dezelfde tafel.',
    from: await seen(scene, ['home', 'early', 'diploma']),
    into: { id: ambitionOf(scene, 'home') },
  })
  const [parents] = await seen(scene, ['parents'])
  await renumberAmbition(scene.tx, visit, theAgenda(scene), {
    ...ground,
    reason: 'Nummer 6 kwam vrij door de samenvoeging.',
    ambition: parents!,
    number: '6',
  })
}

async function seen(scene: Scene, keys: readonly AmbitionKey[]) {
  const found = []
  for (const key of keys) {
    const id = ambitionOf(scene, key)
    const ambition = await findAmbition(scene.tx, theAgenda(scene), id)
    found.push({ id, version: ambition!.version })
  }
  return found
}

/** Fixes the agenda as it stands, and lets everyone read it when it is said so. */
export async function fixesVersion(
  scene: Scene,
  who: Who,
  name: string,
  input: VersionInput,
  { publish }: { publish: boolean },
): Promise<void> {
  const visit = await visitAs(scene, 'agenda.change', who)
  const id = call(scene, 'version', name, await fixVersion(scene.tx, visit, theAgenda(scene), input))
  if (publish) await publishVersion(scene.tx, visit, theAgenda(scene), id)
}

/** A municipality says what it does with the one face for each school. */
export async function choosesLocally(scene: Scene, [, by, choice, text]: (typeof choices)[number]): Promise<void> {
  const visit = await visitAs(scene, 'agenda.say', by)
  await choose(scene.tx, visit, theAgenda(scene), actionOf(scene, 'face'), { choice, text })
}
