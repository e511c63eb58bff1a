import { daysAgo } from '../moments.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn } from '../verbs/circle.ts'
import { asksConsent } from '../verbs/consent.ts'
import { welcomes } from '../verbs/family.ts'
import { looks } from '../verbs/looks.ts'
import { setsGoal, writes } from '../verbs/plan.ts'
import { talksWithFamily } from '../verbs/work.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/**
 * Just accepted: the desk opened the dossier yesterday, the lead has the first talk on her list. The child lives in the
 * part of Polderveen that belongs to PO West; the rest of the municipality belongs to PO Oost.
 */
export const justAccepted: Story = {
  relatives: {},
  async *tell(scene) {
    yield* begins(scene, {
      ago: 3,
      desk: 'teun',
      lead: 'hiba',
      ask: {
        asker: 'parent',
        name: 'Shanice Hofstrander',
        child: { givenName: 'Keano', surname: 'Hofstrander', bornOn: yearsOld(scene.today, 7), postcode: '9374 BR' },
        school: 'vliegerkoning',
        question:
          'Keano heeft veel driftbuien, op school en thuis. De school denkt aan een andere school. Wij willen eerst weten wat er aan de hand is.',
      },
      entry:
        'Moeder vraagt hulp bij driftbuien. De school denkt aan een andere plek. Vraag: wat is er aan de hand, en wat helpt Keano?',
    })
  },
}

/** Consent was asked and nobody answered yet: nothing is shared, and both parents have it on their list. */
export const noAnswerYet: Story = {
  relatives: {
    '@wout': {
      name: 'Wout Kersenboom',
      kind: 'parent_with_authority',
      about: 'Vader van Lieve (8): ziet haar dossier en heeft nog niet geantwoord op een vraag om toestemming.',
    },
    '@jasmijn': {
      name: 'Jasmijn Kersenboom',
      kind: 'parent_with_authority',
      about: 'Moeder van Lieve (8): ook zij kan nog ja of nee zeggen, per onderdeel.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 19,
      desk: 'marit',
      lead: 'ozan',
      ask: {
        asker: 'parent',
        name: 'Jasmijn Kersenboom',
        child: { givenName: 'Lieve', surname: 'Kersenboom', bornOn: yearsOld(scene.today, 8), postcode: '9368 AK' },
        school: 'lampionboom',
        question:
          'Lieve leert moeilijk lezen en voelt zich dom. Zij slaapt slecht. Kan iemand met ons en de school meedenken?',
      },
      entry: 'Ouders vragen om mee te denken over lezen, zelfvertrouwen en slapen.',
    })
    yield daysAgo(11, '13:30')
    await talksWithFamily(scene, 'ozan', dossier)
    await welcomes(scene, 'ozan', dossier, this.relatives)
    await bringsIn(scene, 'ozan', dossier, {
      who: 'meryem',
      purpose: 'arrange-support',
      ground: 'wpo-40a',
      sections: ['basics'],
      reason: 'Begeleidt Lieve op school',
    })
    await setsGoal(scene, 'ozan', dossier, 'Lieve durft weer hardop te lezen in de klas.', 60)
    yield daysAgo(6, '20:10')
    await writes(
      scene,
      '@jasmijn',
      dossier,
      'plan',
      'Lieve slaapt beter als wij samen lezen voor het slapen. Dat willen wij volhouden.',
    )
    yield daysAgo(3, '10:45')
    await asksConsent(scene, 'ozan', dossier, {
      to: 'lampionboom',
      sections: ['basics', 'plan'],
      why: 'De school wil met u aan het lezen werken. Daarvoor leest de intern begeleider het plan en schrijft zij op wat de school doet.',
    })
    yield daysAgo(2, '08:40')
    await looks(scene, 'meryem', dossier, 'basics.read')
    // the plan is not shared with the school yet: this look was refused, and the family reads that it was tried
    await looks(scene, 'meryem', dossier, 'plan.read')
  },
}
