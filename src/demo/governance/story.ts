import { remindOfPapers } from '../../features/governance/store/papers-due.ts'
import { daysAgo } from '../moments.ts'
import { visitAs } from '../scene.ts'
import type { Story } from '../stories/story.ts'
import { plansMeetings } from './calendar.ts'
import { calendarChanges, holdsLast, invitesGuest, meetingsGoBy } from './go-by.ts'
import { namesSubjects } from './proposing.ts'
import { settlesBodies } from './settle-bodies.ts'

/** The bodies of the region, who sits there, when they meet, and how the meetings went by. */
export const bodiesStory: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(790)
    await settlesBodies(scene, 'emre')
    await plansMeetings(scene, 'emre')
    await namesSubjects(scene, 'emre')
    yield daysAgo(2, '17:00')
    await meetingsGoBy(scene, 'emre')
    await holdsLast(scene, 'sunita', 'officials', -3, 1)
    await invitesGuest(scene, 'bente', 'sigrid')
    await calendarChanges(scene)
    yield daysAgo(1, '07:10')
    const { at } = await visitAs(scene, 'meeting.hold', 'emre')
    await remindOfPapers(scene.tx, scene.today, at)
  },
}
