import { addDays } from '#kernel/day.ts'
import { swvPo, swvVo, youthRegions } from '#regions/domain/atlas.ts'
import { addAgenda } from '../../features/agenda/store/agenda-acts.ts'
import { addLink } from '../../features/agenda/store/links.ts'
import { listAreas } from '../../features/agenda/store/list-agendas.ts'
import { addSource } from '../../features/agenda/store/parties.ts'
import { call, called } from '../named.ts'
import { cooperation } from '../region-map.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'
import { actionOf, theAgenda } from './owned.ts'
import { writesAmbitions, writesFrame } from './write-frame.ts'
import { writesActions } from './write-actions.ts'

/** Finds the areas of the map that the agenda and the bodies are about. */
export async function knowsAreas(scene: Scene): Promise<void> {
  await visitAs(scene, 'agenda.read', 'emre')
  for (const { id, name, division } of await listAreas(scene.tx, scene.today))
    if ([cooperation, youthRegions, swvPo, swvVo].some(({ kind }) => kind === division)) call(scene, 'area', name, id)
}

/** The project leader begins the agenda with what the parties share, ten ambitions and what is done for them. */
export async function beginsAgenda(scene: Scene, who: Who): Promise<void> {
  const { tx, today } = scene
  const visit = await visitAs(scene, 'agenda.change', who)
  const id = await addAgenda(tx, visit, {
    name: 'Regioagenda Duin en Polder: samen naar school, samen groot',
    about:
      'Wat onderwijs, gemeenten en jeugdhulp in Duin en Polder samen willen bereiken, wie wat doet, en hoe het ermee staat.',
    division: cooperation.kind,
    areaId: called(scene, 'area', 'Regio Duin en Polder'),
    fromOn: addDays(today, -760),
    untilOn: addDays(today, 700),
    secretariatCounted: false,
    hoursNote: 'De uren zijn van mensen die er al werken, tenzij er staat dat het extra is.',
    statedTotal: '669',
  })
  call(scene, 'agenda', 'region', id)
  const sourceId = await addSource(tx, visit, id, {
    name: 'Startnotitie regioagenda',
    datedOn: addDays(today, -830),
    note: 'Geschreven na de werkconferentie.',
  })
  await writesFrame(scene, sourceId)
  await writesAmbitions(scene)
  await writesActions(scene, who)
}

/** Actions that belong to each other. */
export async function linksActions(scene: Scene, who: Who): Promise<void> {
  const visit = await visitAs(scene, 'agenda.change', who)
  const links = [
    ['groups', 'continues', 'table', 'Wie aan de snelle tafel geen plek vindt, komt hier terecht.'],
    ['arrangements', 'hours', 'groups', ''],
    ['face', 'after', 'routes', 'Eerst weten wie wat doet.'],
    ['overview', 'see', 'profiles', ''],
    ['training', 'see', 'feedback', 'Gestopt: gaat op in de voorbeeldbrief.'],
  ] as const
  for (const [from, kind, to, note] of links)
    await addLink(scene.tx, visit, theAgenda(scene), {
      from: actionOf(scene, from),
      kind,
      to: { actionId: actionOf(scene, to) },
      note,
    })
}
