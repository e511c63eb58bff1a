import { addDays } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { followUpToAction } from '../../acts/follow-up-to-action.ts'
import { issueReport } from '../../acts/draw-up-report.ts'
import {
  addAdvisoryReport,
  followAdvice,
  readAdvisoryReport,
} from '../../features/governance/store/reports/advisory-store.ts'
import { addProgressReport, publishReport } from '../../features/governance/store/reports/progress-store.ts'
import type { AdviceState } from '../../features/governance/domain/reports/advisory.ts'
import type { ActionKey } from '../agenda/actions.ts'
import { actionOf, ambitionOf, theAgenda } from '../agenda/owned.ts'
import { whenAround } from '../agenda/when.ts'
import { daysAgo } from '../moments.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'
import type { Story } from '../stories/story.ts'
import { after, dayOfMeeting } from './calendar.ts'
import { findsFollowUp } from './deciding.ts'
import { proposalOf } from './proposing.ts'
import { bodyOf } from './settle-bodies.ts'

type Advice = readonly [theme: string, text: string, state: AdviceState, what: string, actions?: readonly ActionKey[]]

/** What ninety people advised, and what became of each. */
const advices: readonly Advice[] = [
  ['Vroeg zien', 'Bel de jeugdarts bij tien dagen ziek.', 'done', 'Alle scholen doen het.', ['calls']],
  [
    'Vroeg zien',
    'Laat elke school verzuim op dezelfde manier tellen.',
    'done',
    'Alle besturen tellen hetzelfde.',
    ['counts'],
  ],
  ['Samen', 'Zet iedereen elke twee weken aan één tafel.', 'taken-up', 'De snelle tafel loopt.', ['table']],
  [
    'Samen',
    'Geef één persoon het recht om te beslissen als het vastloopt.',
    'taken-up',
    'Er ligt een voorstel.',
    ['closed'],
  ],
  ['Gezin', 'Laat ouders en kind bij elk gesprek zijn.', 'taken-up', 'De uitnodiging is herschreven.', ['invite']],
  ['Aanbod', 'Maak plekken waar een kind half op school en half in zorg kan zijn.', 'open', ''],
  [
    'Aanbod',
    'Laat elk kind dat thuis zit online les volgen.',
    'not-taken',
    'Online les is geen aanbod: het houdt een kind thuis.',
  ],
]

/** An advisory report of seven advices, adopted by the board, and what followed from it. */
export const advisory: Story = {
  relatives: {},
  async *tell(scene) {
    yield after(scene, 'board', -45, '17:30')
    const visit = await visitAs(scene, 'report.manage', 'joris')
    const id = await addAdvisoryReport(scene.tx, visit, {
      title: 'Niemand thuis: zeven adviezen over thuiszitten',
      madeBy: 'Werkconferentie en werkgroep thuiszitten',
      origin: 'Een dag met negentig mensen, gesprekken in groepjes en een vragenlijst achteraf.',
      adoptedOn: dayOfMeeting(scene.today, 'board', -45),
      adoptedBy: bodyOf(scene, 'board'),
      proposalId: proposalOf(scene, 'conference'),
      advices: advices.map(([theme, text]) => ({ theme, text })),
    })
    yield daysAgo(100, '15:00')
    const now = await visitAs(scene, 'report.manage', 'joris')
    const report = await readAdvisoryReport(scene.tx, id)
    for (const [index, [, , state, text, actions = []]] of advices.entries()) {
      const advice = report.advices[index]!
      if (state !== 'open')
        await followAdvice(scene.tx, now, id, advice.id, advice.version, {
          state,
          text,
          on: now.on,
          actionIds: actions.map((key) => actionOf(scene, key)),
        })
    }
  },
}

/** What follows from the decision on eight ambitions becomes an action of the agenda. */
export const becomesAction: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(290)
    const id = await findsFollowUp(scene, 'emre', 'eight', 'Leerplicht en Doorstroompunt')
    const visit = await visitAs(scene, 'agenda.change', 'emre')
    await followUpToAction(scene.tx, visit, id, {
      agendaId: theAgenda(scene),
      ambitionId: ambitionOf(scene, 'home'),
      planning: whenAround(scene.today).month(2),
    })
  },
}

/** A report to the board that was issued and published, and the next one in the making. */
export const progress: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(41)
    await reportsTo(
      scene,
      'emre',
      'Voortgang van de regioagenda, eerste halfjaar',
      [230, 45],
      'Vier acties zijn klaar. Waar het vastzit, is het vaak dezelfde vraag: wie beslist?',
      true,
    )
    yield daysAgo(3, '16:00')
    await reportsTo(scene, 'emre', 'Voortgang van de regioagenda, tweede halfjaar', [45, 0], '', false)
  },
}

async function reportsTo(
  scene: Scene,
  who: Who,
  title: string,
  [from, until]: readonly [from: number, until: number],
  foreword: string,
  issued: boolean,
): Promise<void> {
  const visit = await visitAs(scene, 'report.manage', who)
  const id = await addProgressReport(scene.tx, visit, {
    agendaId: theAgenda(scene) as Id<'agenda'>,
    bodyId: bodyOf(scene, 'board'),
    title,
    from: addDays(scene.today, -from),
    until: addDays(scene.today, -until + (issued ? 0 : 90)),
    asOf: issued ? addDays(scene.today, -until) : visit.on,
    foreword,
  })
  if (!issued) return
  await issueReport(scene.tx, visit, id, 1)
  await publishReport(scene.tx, visit, id)
}
