import { daysAgo } from '../moments.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn, schoolAnswers } from '../verbs/circle.ts'
import { answers, asksConsent } from '../verbs/consent.ts'
import { welcomes } from '../verbs/family.ts'
import { looks } from '../verbs/looks.ts'
import { morningOf } from '../verbs/morning.ts'
import { keepsBack, setsGoal, setsStep, writes } from '../verbs/plan.ts'
import { did, talksWithFamily } from '../verbs/work.ts'
import { reaches, yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/** Turns twelve in seven weeks: from then on the child signs too. The lead and the family know since last week. */
export const almostTwelve: Story = {
  relatives: {
    '@marloes': {
      name: 'Marloes Korenbloemer',
      kind: 'parent_with_authority',
      about: 'Moeder van Tygo, die over zeven weken 12 wordt: dan tekent hij zelf mee en moet alles opnieuw gevraagd.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 190,
      desk: 'nadia',
      lead: 'jurrien',
      ask: {
        as: 'soraya',
        asker: 'school',
        name: 'Soraya Baldewlall',
        child: {
          givenName: 'Tygo',
          surname: 'Korenbloemer',
          bornOn: reaches(scene.today, 12, 49),
          postcode: '9376 TK',
        },
        school: 'sboHeidermond',
        question:
          'Tygo gaat volgend jaar naar een andere school. Wij willen samen met moeder en de zorg kijken welke school bij hem past.',
        tried: 'Twee scholen bezocht.',
      },
      entry: 'School en moeder zoeken een school die bij Tygo past, met zorg erbij.',
    })
    yield daysAgo(180, '10:50')
    await talksWithFamily(scene, 'jurrien', dossier)
    await welcomes(scene, 'jurrien', dossier, this.relatives)
    yield daysAgo(176, '12:30')
    await schoolAnswers(scene, 'soraya', dossier, 'yes')
    yield daysAgo(170, '09:15')
    const request = await asksConsent(scene, 'jurrien', dossier, {
      to: 'poOost',
      purpose: 'arrange-support',
      sections: ['basics', 'plan'],
      why: 'Het samenwerkingsverband kent de scholen en leest het plan om mee te denken.',
    })
    yield daysAgo(168, '21:10')
    await answers(scene, '@marloes', dossier, request, 'yes')
    yield daysAgo(167, '10:10')
    await bringsIn(scene, 'jurrien', dossier, {
      who: 'rachida',
      purpose: 'arrange-support',
      sections: ['basics', 'plan'],
      reason: 'Denkt mee over de volgende school',
    })
    const goal = await setsGoal(
      scene,
      'jurrien',
      dossier,
      'Tygo weet naar welke school hij gaat en heeft er zin in.',
      230,
    )
    await setsStep(scene, 'jurrien', dossier, goal, {
      text: 'Met Tygo en moeder naar de open dag',
      by: '@marloes',
      dueIn: 200,
    })
    yield daysAgo(6, '06:15')
    await morningOf(scene, dossier)
  },
}

/**
 * Thirteen, with an own account: she and both parents signed together. She kept one note from the school ("niet voor
 * school"): for the school it is absent, for the others it is there.
 */
export const signsTogether: Story = {
  relatives: {
    '@ayse': {
      name: 'Ayşe Bozkirli',
      kind: 'parent_with_authority',
      about: 'Moeder van Selin (13): tekende samen met vader en Selin.',
    },
    '@kemal': {
      name: 'Kemal Bozkirli',
      kind: 'parent_with_authority',
      about: 'Vader van Selin (13): tekende samen met moeder en Selin.',
    },
    '@selin': {
      name: 'Selin Bozkirli',
      kind: 'youth',
      about: '13 jaar, eigen account: tekende zelf mee en hield een notitie voor zich: niet voor school.',
      bornOn: (today) => yearsOld(today, 13),
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 120,
      desk: 'marit',
      lead: 'ozan',
      ask: {
        asker: 'youth',
        name: 'Selin Bozkirli',
        child: { givenName: 'Selin', surname: 'Bozkirli', bornOn: yearsOld(scene.today, 13), postcode: '9368 SB' },
        school: 'college',
        question: 'Ik word gepest en wil niet meer naar school. Ik weet niet hoe ik dat thuis moet zeggen.',
        parentsKnow: 'no',
      },
      entry: 'Selin vroeg zelf hulp. Met haar is afgesproken hoe wij het haar ouders vertellen.',
    })
    yield daysAgo(110, '15:40')
    await talksWithFamily(scene, 'ozan', dossier)
    await welcomes(scene, 'ozan', dossier, this.relatives)
    await bringsIn(scene, 'ozan', dossier, {
      who: 'bas',
      purpose: 'arrange-support',
      ground: 'wpo-40a',
      sections: ['basics'],
      reason: 'Begeleidt Selin op school',
    })
    yield daysAgo(108, '09:00')
    await schoolAnswers(scene, 'bas', dossier, 'yes')
    yield daysAgo(104, '11:20')
    const forSchool = await asksConsent(scene, 'ozan', dossier, {
      to: 'college',
      sections: ['basics', 'plan'],
      why: 'De school wil het pesten stoppen. De coördinator en je mentor lezen je plan en schrijven op wat zij doen.',
    })
    const forCare = await asksConsent(scene, 'ozan', dossier, {
      to: 'jeugdhulp',
      sections: ['basics', 'plan'],
      why: 'Tessa van Jeugdhulp Oeverland kan met je praten. Zij leest je plan.',
    })
    yield daysAgo(103, '17:15')
    for (const who of ['@selin', '@ayse', '@kemal'] as const)
      for (const request of [forSchool, forCare]) await answers(scene, who, dossier, request, 'yes')
    yield daysAgo(102, '10:00')
    await bringsIn(scene, 'ozan', dossier, {
      who: 'bas',
      sections: ['basics', 'plan'],
      reason: 'Werkt mee aan het plan',
    })
    await bringsIn(scene, 'ozan', dossier, { who: 'kofi', sections: ['plan'], reason: 'Is de mentor van Selin' })
    await bringsIn(scene, 'ozan', dossier, { who: 'tessa', sections: ['basics', 'plan'], reason: 'Praat met Selin' })
    const goal = await setsGoal(
      scene,
      '@selin',
      dossier,
      'Ik wil in de pauze ergens kunnen zijn waar het veilig is.',
      130,
    )
    await setsStep(scene, 'bas', dossier, goal, { text: 'Een lokaal openhouden in de pauze', by: 'bas', dueIn: 110 })
    yield daysAgo(80, '22:10')
    await writes(
      scene,
      '@selin',
      dossier,
      'plan',
      'Ik weet wie het doet, maar ik wil niet dat de mentor het uitpraat waar iedereen bij is.',
      ['college'],
    )
    yield daysAgo(60, '16:15')
    const note = await writes(
      scene,
      'tessa',
      dossier,
      'plan',
      'Selin vertelde over een ruzie met een vriendin. Zij wil dit eerst zelf oplossen.',
    )
    yield daysAgo(59, '20:05')
    await keepsBack(scene, '@selin', dossier, { section: 'plan', id: note, from: 'college' })
    yield daysAgo(10, '13:30')
    await looks(scene, 'bas', dossier)
    await looks(scene, 'kofi', dossier)
  },
}

/**
 * Turned sixteen last week: what he and his parents signed together stopped that day, and his parents read nothing more
 * by themselves. The lead had the renewal as work, and asked him; he has not answered yet.
 */
export const justSixteen: Story = {
  relatives: {
    '@hilde': {
      name: 'Hilde Rietlander',
      kind: 'parent_with_authority',
      about:
        'Moeder van Jesse, die vorige week 16 werd: sindsdien ziet zij alleen wat hij deelt, en hij deelde nog niets.',
    },
    '@jesse': {
      name: 'Jesse Rietlander',
      kind: 'youth',
      about: 'Vorige week 16 geworden: beslist nu alleen, en heeft een vraag om toestemming klaarstaan.',
      bornOn: (today) => reaches(today, 16, -7),
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 230,
      desk: 'nadia',
      lead: 'latisha',
      ask: {
        asker: 'parent',
        name: 'Hilde Rietlander',
        child: { givenName: 'Jesse', surname: 'Rietlander', bornOn: reaches(scene.today, 16, -7), postcode: '9388 JR' },
        school: 'lyceum',
        question:
          'Jesse slaapt overdag en gamet ’s nachts. Hij blijft bijna zitten. Wij komen er niet meer met hem uit.',
      },
      entry: 'Moeder en Jesse zoeken hulp bij slapen en school.',
    })
    yield daysAgo(220, '16:00')
    await talksWithFamily(scene, 'latisha', dossier)
    await welcomes(scene, 'latisha', dossier, this.relatives)
    await bringsIn(scene, 'latisha', dossier, {
      who: 'evelien',
      purpose: 'arrange-support',
      ground: 'wpo-40a',
      sections: ['basics'],
      reason: 'Begeleidt Jesse op school',
    })
    yield daysAgo(210, '10:30')
    const request = await asksConsent(scene, 'latisha', dossier, {
      to: 'ggz',
      sections: ['basics', 'plan'],
      why: 'Bij Jeugd-ggz Zandrug leren jongeren weer slapen. De behandelaar leest je plan.',
    })
    yield daysAgo(208, '23:20')
    await answers(scene, '@jesse', dossier, request, 'yes')
    yield daysAgo(207, '08:10')
    await answers(scene, '@hilde', dossier, request, 'yes')
    yield daysAgo(206, '11:00')
    await bringsIn(scene, 'latisha', dossier, {
      who: 'murat',
      sections: ['basics', 'plan'],
      reason: 'Helpt Jesse met slapen',
    })
    await setsGoal(scene, '@jesse', dossier, 'Ik wil ’s ochtends wakker worden zonder dat iemand roept.', 190)
    yield daysAgo(62, '06:15')
    await morningOf(scene, dossier)
    yield daysAgo(4, '10:20')
    await asksConsent(scene, 'latisha', dossier, {
      to: 'ggz',
      sections: ['basics', 'plan'],
      why: 'Je bent 16 geworden. Wat je eerder samen met je moeder goed vond, is gestopt. Wil je dat Murat je plan weer leest?',
    })
    yield daysAgo(3, '09:10')
    // the treatment provider tried to open it: closed since the birthday
    await looks(scene, 'murat', dossier)
  },
}

/** Sixteen, and she shares her plan with her mother, by her own choice; her care she keeps to herself. */
export const sharesWithMother: Story = {
  relatives: {
    '@carla': {
      name: 'Carla Opdendijk',
      kind: 'parent_with_authority',
      about: 'Moeder van Nina (16): leest het plan omdat Nina dat met haar deelt, de zorg niet.',
    },
    '@nina': {
      name: 'Nina Opdendijk',
      kind: 'youth',
      about: '16 jaar: beslist zelf en deelde haar plan met haar moeder.',
      bornOn: (today) => yearsOld(today, 16, 130),
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 100,
      desk: 'nadia',
      lead: 'latisha',
      ask: {
        asker: 'youth',
        name: 'Nina Opdendijk',
        child: { givenName: 'Nina', surname: 'Opdendijk', bornOn: yearsOld(scene.today, 16, 130), postcode: '9390 NO' },
        school: 'lyceum',
        question:
          'Ik eet bijna niet meer en kan niet stoppen met sporten. Ik wil hulp, maar ik wil zelf weten wie wat leest.',
        parentsKnow: 'no',
      },
      entry: 'Nina vroeg zelf hulp en beslist zelf wie meeleest.',
    })
    yield daysAgo(92, '15:10')
    await talksWithFamily(scene, 'latisha', dossier)
    await welcomes(scene, 'latisha', dossier, this.relatives)
    await setsGoal(scene, '@nina', dossier, 'Ik wil weer eten zonder te tellen.', 120)
    yield daysAgo(88, '10:00')
    const forMother = await asksConsent(scene, 'latisha', dossier, {
      to: { person: '@carla', as: 'parent_with_authority' },
      purpose: 'family',
      sections: ['basics', 'plan', 'care'],
      why: 'Je moeder wil je helpen. Je kiest zelf welk onderdeel zij leest.',
    })
    const forCare = await asksConsent(scene, 'latisha', dossier, {
      to: 'ggz',
      kind: 'secrecy',
      sections: ['basics', 'plan', 'care'],
      why: 'Anouk van Jeugd-ggz Zandrug gaat je behandelen. Zij leest je plan en schrijft over de behandeling.',
    })
    yield daysAgo(87, '21:40')
    await answers(scene, '@nina', dossier, forMother, { basics: 'yes', plan: 'yes', care: 'no' })
    await answers(scene, '@nina', dossier, forCare, 'yes')
    yield daysAgo(86, '09:30')
    await did(scene, 'latisha', 'consent.objection', { dossierId: dossier })
    await bringsIn(scene, 'latisha', dossier, {
      who: 'anouk',
      sections: ['basics', 'plan', 'care'],
      reason: 'Behandelt Nina',
    })
    yield daysAgo(50, '14:00')
    await writes(
      scene,
      'anouk',
      dossier,
      'care',
      'Nina houdt een eetschrift bij en bespreekt het elke week. Sporten doet zij nu twee keer per week.',
    )
    yield daysAgo(12, '19:20')
    await looks(scene, '@carla', dossier)
  },
}
