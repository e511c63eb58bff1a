import { addDays } from '#kernel/day.ts'
import { askOwners } from '../../features/agenda/store/ask-owners.ts'
import { daysAgo } from '../moments.ts'
import { called } from '../named.ts'
import { visitAs } from '../scene.ts'
import type { Story } from '../stories/story.ts'
import { booksHours, saysHowItStands, writesHours } from './at-once.ts'
import { beginsAgenda, knowsAreas, linksActions } from './begin.ts'
import { choosesLocally, fixesVersion, makesEightOfTen } from './change.ts'
import { choices } from './said.ts'
import { dayOfMeeting } from '../governance/calendar.ts'

/** The agenda of the region, from its beginning with ten ambitions until what is late today. */
export const agendaStory: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(800)
    await knowsAreas(scene)
    await beginsAgenda(scene, 'emre')
    await linksActions(scene, 'emre')
    yield daysAgo(780)
    await writesHours(scene, 'joris')
    yield daysAgo(745)
    await fixesVersion(
      scene,
      'emre',
      'first',
      {
        name: 'Tien ambities',
        reason: 'De eerste agenda van de regio.',
        adoptedOn: addDays(scene.today, -750),
        adoptedIn: 'Bestuurlijk OOGO Oost en West',
      },
      { publish: false },
    )
    yield daysAgo(358)
    await makesEightOfTen(scene, 'emre')
    yield daysAgo(355)
    await fixesVersion(
      scene,
      'emre',
      'second',
      {
        name: 'Acht ambities',
        reason: 'Samengevoegd en op volgorde gezet, na een jaar werken.',
        adoptedOn: dayOfMeeting(scene.today, 'board', -53),
        adoptedIn: 'Algemeen bestuur Jeugd',
        decisionId: called(scene, 'decision', 'eight'),
      },
      { publish: true },
    )
    for (const choice of choices) {
      yield daysAgo(choice[0], '14:00')
      await choosesLocally(scene, choice)
    }
    // what was said before the report to the board stands in it
    for (const [from, until] of [
      [800, 43],
      [43, 8],
    ] as const) {
      yield daysAgo(until)
      await saysHowItStands(scene, { from, until })
      await booksHours(scene, 'joris', { from, until })
    }
    yield daysAgo(1, '07:00')
    const { at } = await visitAs(scene, 'agenda.read', 'emre')
    await askOwners(scene.tx, scene.today, at)
  },
}
