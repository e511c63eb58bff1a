import { daysAgo } from '../moments.ts'
import { setsLanguage } from '../verbs/basics.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn } from '../verbs/circle.ts'
import { asksConsent, corrects, disputes, writesDown } from '../verbs/consent.ts'
import { welcomes } from '../verbs/family.ts'
import { setsGoal, setsStep, writes } from '../verbs/plan.ts'
import { talksWithFamily } from '../verbs/work.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/** A mother who reads English pages and needs an interpreter at a talk; the language stands with the child too. */
export const readsEnglish: Story = {
  relatives: {
    '@selam': {
      name: 'Selam Tekleberhanu',
      kind: 'parent_with_authority',
      about: 'Moeder van Samuel (7): leest de pagina’s in het Engels en heeft bij een gesprek een tolk Tigrinya nodig.',
      language: 'en',
      interpreter: 'ti',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 45,
      desk: 'teun',
      lead: 'hiba',
      ask: {
        asker: 'parent',
        name: 'Selam Tekleberhanu',
        child: { givenName: 'Samuel', surname: 'Tekleberhanu', bornOn: yearsOld(scene.today, 7), postcode: '9373 ST' },
        school: 'vliegerkoning',
        question:
          'My son Samuel does not speak Dutch well and is alone at school. I want to help him but I do not know how school works here.',
        spoken: 'Tigrinya',
        interpreter: true,
        language: 'en',
      },
      entry: 'Moeder wil weten hoe school hier werkt en hoe zij Samuel kan helpen. Bij elk gesprek is een tolk.',
    })
    yield daysAgo(36, '13:00')
    await talksWithFamily(scene, 'hiba', dossier)
    await welcomes(scene, 'hiba', dossier, this.relatives)
    await setsLanguage(scene, 'hiba', dossier, { language: 'ti', interpreter: 'ti' })
    const goal = await setsGoal(
      scene,
      'hiba',
      dossier,
      'Samuel has a friend at school and knows the words to play.',
      60,
    )
    await setsStep(scene, 'hiba', dossier, goal, { text: 'Ask one child to play at home', by: '@selam', dueIn: 40 })
    yield daysAgo(20, '10:00')
    await asksConsent(scene, 'hiba', dossier, {
      to: 'vliegerkoning',
      sections: ['basics', 'plan'],
      why: 'The school wants to help Samuel with language and with making friends. The teacher reads the plan.',
    })
    yield daysAgo(19, '18:40')
    await writes(
      scene,
      '@selam',
      dossier,
      'plan',
      'Samuel likes football. His cousin lives near and can bring him to the club.',
    )
  },
}

/**
 * A spoken yes that was written down wrong: the father says it is not what he said, and from that moment it does not
 * count. Before that a question was corrected; the old one stays readable.
 */
export const disputed: Story = {
  relatives: {
    '@wilma': {
      name: 'Wilma Zonneveldt',
      kind: 'parent_with_authority',
      about: 'Moeder van Merel (9): tekende op papier, de casusregisseur schreef het op.',
    },
    '@rutger': {
      name: 'Rutger Zonneveldt',
      kind: 'parent_with_authority',
      about: 'Vader van Merel (9): betwist een ja die namens hem is opgeschreven.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 60,
      desk: 'nadia',
      lead: 'wietske',
      ask: {
        as: 'hendrik',
        asker: 'school',
        name: 'Hendrik Rietzanger',
        child: { givenName: 'Merel', surname: 'Zonneveldt', bornOn: yearsOld(scene.today, 9), postcode: '9381 MZ' },
        school: 'molenschool',
        question: 'Merel huilt veel sinds haar opa is overleden en wil niet bij haar moeder weg.',
        tried: 'Een rouwdoos in de klas.',
      },
      entry: 'School en ouders vragen steun voor Merel na de dood van haar opa.',
    })
    yield daysAgo(50, '14:10')
    await talksWithFamily(scene, 'wietske', dossier)
    await welcomes(scene, 'wietske', dossier, this.relatives)
    await setsGoal(scene, 'wietske', dossier, 'Merel kan over opa praten en daarna weer gaan spelen.', 60)
    yield daysAgo(30, '09:00')
    const wrong = await asksConsent(scene, 'wietske', dossier, {
      to: 'boerderij',
      sections: ['basics', 'plan', 'care'],
      why: 'Op Het Molenwoudse Erf is een groep voor kinderen die iemand missen. De begeleider leest het plan.',
    })
    yield daysAgo(29, '09:40')
    const request = await corrects(scene, 'wietske', dossier, wrong, {
      reason: 'Het onderdeel zorg was niet nodig',
      sections: ['basics', 'plan'],
    })
    yield daysAgo(27, '16:00')
    await writesDown(scene, 'wietske', dossier, request, {
      by: '@wilma',
      way: 'written',
      place: 'Formulier, bewaard bij de gemeente Molenwoude',
    })
    yield daysAgo(26, '11:30')
    await writesDown(scene, 'wietske', dossier, request, { by: '@rutger', way: 'spoken', place: 'Aan de telefoon' })
    yield daysAgo(25, '10:00')
    await bringsIn(scene, 'wietske', dossier, {
      who: 'klaas',
      sections: ['basics', 'plan'],
      reason: 'Begeleidt de groep',
    })
    yield daysAgo(5, '21:45')
    await disputes(scene, '@rutger', dossier, request)
  },
}
