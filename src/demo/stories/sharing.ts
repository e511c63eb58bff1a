import { daysAgo } from '../moments.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn, schoolAnswers } from '../verbs/circle.ts'
import { answers, asksConsent, takesBack } from '../verbs/consent.ts'
import { welcomes } from '../verbs/family.ts'
import { looks } from '../verbs/looks.ts'
import { morningOf } from '../verbs/morning.ts'
import { movesStep, setsGoal, setsStep, writes } from '../verbs/plan.ts'
import { did, talksWithFamily } from '../verbs/work.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/** Given for one part and not for the other: yes to the plan, "dit deel niet" to care. */
export const onlyPart: Story = {
  relatives: {
    '@agnieszka': {
      name: 'Agnieszka Sokolowicz',
      kind: 'parent_with_authority',
      about: 'Moeder van Milan (8): deelt het plan, maar de zorg niet.',
    },
    '@marek': {
      name: 'Marek Sokolowicz',
      kind: 'parent_with_authority',
      about: 'Vader van Milan (8): koos hetzelfde als moeder, elk voor zich.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 70,
      desk: 'nadia',
      lead: 'esmee',
      ask: {
        asker: 'parent',
        name: 'Agnieszka Sokolowicz',
        child: { givenName: 'Milan', surname: 'Sokolowicz', bornOn: yearsOld(scene.today, 8), postcode: '9380 DV' },
        school: 'klaverdijk',
        question: 'Milan eet bijna niets meer en is afgevallen. Op school gaat het nog. Thuis lukt het ons niet.',
        spoken: 'Pools en Nederlands',
      },
      entry: 'Ouders vragen hulp bij eten thuis.',
    })
    yield daysAgo(60, '13:00')
    await talksWithFamily(scene, 'esmee', dossier)
    await welcomes(scene, 'esmee', dossier, this.relatives)
    const goal = await setsGoal(scene, 'esmee', dossier, 'Milan eet weer mee aan tafel, zonder ruzie.', 75)
    yield daysAgo(55, '09:45')
    const request = await asksConsent(scene, 'esmee', dossier, {
      to: 'thuisbegeleiding',
      sections: ['basics', 'plan', 'care'],
      why: 'Thuisbegeleiding Lindevoort komt bij u thuis meekijken. U kiest zelf welk onderdeel zij lezen.',
    })
    yield daysAgo(54, '19:00')
    await answers(scene, '@agnieszka', dossier, request, { basics: 'yes', plan: 'yes', care: 'no' })
    await answers(scene, '@marek', dossier, request, { basics: 'yes', plan: 'yes', care: 'no' })
    yield daysAgo(53, '10:30')
    await did(scene, 'esmee', 'consent.objection', { dossierId: dossier })
    await bringsIn(scene, 'esmee', dossier, {
      who: 'precious',
      sections: ['basics', 'plan'],
      reason: 'Begeleidt het gezin thuis',
    })
    const step = await setsStep(scene, 'esmee', dossier, goal, {
      text: 'Elke week een keer mee-eten',
      by: 'precious',
      dueIn: 50,
    })
    yield daysAgo(40, '18:45')
    await movesStep(scene, 'precious', dossier, step, 'busy')
    await writes(
      scene,
      'precious',
      dossier,
      'plan',
      'Milan koos zelf wat er op tafel kwam. Hij at twee hapjes meer dan vorige week.',
    )
  },
}

/**
 * Refused by both: nothing is shared. The child lives in Duinrand and goes to school over the border in Polderveen: the
 * attendance officers of both see the basics on the ground of the law. The school has not answered yet: pending.
 */
export const refusedOverTheBorder: Story = {
  relatives: {
    '@roos': {
      name: 'Roos Lindqvaart',
      kind: 'parent_with_authority',
      about: 'Moeder van Noa (11): zei nee tegen delen met Jeugd-ggz Zandrug, en dat is goed.',
    },
    '@thijs': {
      name: 'Thijs Lindqvaart',
      kind: 'parent_with_authority',
      about: 'Vader van Noa (11): zei ook nee; er is niets gedeeld.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 52,
      desk: 'marit',
      lead: 'ozan',
      ask: {
        as: 'ferdi',
        asker: 'school',
        name: 'Ferdi Appelhof-Sital',
        child: { givenName: 'Noa', surname: 'Lindqvaart', bornOn: yearsOld(scene.today, 11), postcode: '9370 PT' },
        school: 'vliegerkoning',
        question:
          'Noa is veel ziek gemeld. Als zij er is, is zij bang. Ouders willen graag hulp om haar weer naar school te krijgen.',
        tried: 'Halve dagen. Elke ochtend iemand bij de deur.',
        parentsKnow: 'yes',
      },
      entry: 'School en ouders vragen hulp om Noa weer naar school te laten gaan.',
    })
    yield daysAgo(42, '10:10')
    await talksWithFamily(scene, 'ozan', dossier)
    await welcomes(scene, 'ozan', dossier, this.relatives)
    for (const who of ['gerben', 'rosa'] as const)
      await bringsIn(scene, 'ozan', dossier, {
        who,
        purpose: 'watch-attendance',
        ground: 'lpw-16',
        sections: ['basics'],
        reason: who === 'gerben' ? 'Noa woont in Duinrand' : 'De school van Noa staat in Polderveen',
      })
    const goal = await setsGoal(scene, 'ozan', dossier, 'Noa gaat elke dag een deel van de dag naar school.', 40)
    await setsStep(scene, 'ozan', dossier, goal, {
      text: 'Elke ochtend samen naar school lopen',
      by: '@roos',
      dueIn: 30,
    })
    yield daysAgo(30, '14:50')
    const request = await asksConsent(scene, 'ozan', dossier, {
      to: 'ggz',
      kind: 'secrecy',
      sections: ['plan', 'care'],
      why: 'Jeugd-ggz Zandrug kan helpen met angst. U beslist of zij mogen meelezen.',
    })
    yield daysAgo(28, '21:20')
    await answers(scene, '@roos', dossier, request, 'no')
    yield daysAgo(27, '07:15')
    await answers(scene, '@thijs', dossier, request, 'no')
    yield daysAgo(24, '13:00')
    await did(scene, 'ozan', 'consent.objection', { dossierId: dossier })
    yield daysAgo(15, '09:05')
    await looks(scene, 'gerben', dossier, 'basics.read')
    await looks(scene, 'rosa', dossier, 'basics.read')
  },
}

/** Withdrawn yesterday: it worked at once; the log, the plan and the provider's own file stay. */
export const withdrawnYesterday: Story = {
  relatives: {
    '@naima': {
      name: 'Naima Amezianour',
      kind: 'parent_with_authority',
      about: 'Moeder van Youssef (9): trok gisteren een toestemming in; het delen stopte meteen.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 150,
      desk: 'nadia',
      lead: 'wietske',
      ask: {
        asker: 'parent',
        name: 'Naima Amezianour',
        child: { givenName: 'Youssef', surname: 'Amezianour', bornOn: yearsOld(scene.today, 9), postcode: '9382 NW' },
        school: 'molenschool',
        question:
          'Youssef heeft weinig vriendjes en zit veel binnen. Hij houdt van dieren. Is er een plek waar hij zich goed voelt?',
      },
      entry: 'Moeder zoekt een plek waar Youssef zich goed voelt, na school en op zaterdag.',
    })
    yield daysAgo(140, '11:15')
    await talksWithFamily(scene, 'wietske', dossier)
    await welcomes(scene, 'wietske', dossier, this.relatives)
    const goal = await setsGoal(scene, 'wietske', dossier, 'Youssef heeft een plek waar hij graag komt.', 160)
    yield daysAgo(130, '10:00')
    const request = await asksConsent(scene, 'wietske', dossier, {
      to: 'boerderij',
      sections: ['basics', 'plan'],
      why: 'Op Het Molenwoudse Erf kan Youssef met dieren werken. De begeleider leest het plan.',
    })
    yield daysAgo(129, '19:45')
    await answers(scene, '@naima', dossier, request, 'yes')
    yield daysAgo(128, '09:00')
    await bringsIn(scene, 'wietske', dossier, {
      who: 'klaas',
      sections: ['basics', 'plan'],
      reason: 'Begeleidt Youssef op zaterdag',
    })
    const step = await setsStep(scene, 'wietske', dossier, goal, {
      text: 'Elke zaterdag met Youssef de geiten verzorgen',
      by: 'klaas',
      dueIn: 150,
    })
    yield daysAgo(100, '16:10')
    await movesStep(scene, 'klaas', dossier, step, 'busy')
    await writes(
      scene,
      'klaas',
      dossier,
      'plan',
      'Youssef lacht veel. Hij gaf een geitje een naam en vertelde erover aan een ander kind.',
    )
    yield daysAgo(1, '20:55')
    await answers(scene, '@naima', dossier, request, 'no')
  },
}

/** Ends in six weeks: the lead has the renewal as work and the family has had a notice, two weeks ago already. */
export const endsSoon: Story = {
  relatives: {
    '@eefje': {
      name: 'Eefje Muntgaarde',
      kind: 'parent_with_authority',
      about: 'Moeder van Fleur (10): haar toestemming loopt over zes weken af.',
    },
    '@stijn': {
      name: 'Stijn Muntgaarde',
      kind: 'parent_with_authority',
      about: 'Vader van Fleur (10): kreeg bericht dat een toestemming bijna afloopt.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 345,
      desk: 'nadia',
      lead: 'pieterjan',
      ask: {
        asker: 'parent',
        name: 'Eefje Muntgaarde',
        child: { givenName: 'Fleur', surname: 'Muntgaarde', bornOn: yearsOld(scene.today, 10), postcode: '9387 BX' },
        school: 'klaverdijk',
        question: 'Fleur heeft diabetes. De school durft haar niet te helpen met prikken. Wie weet raad?',
      },
      entry: 'Ouders en school zoeken hulp bij diabetes in de klas.',
    })
    yield daysAgo(335, '10:40')
    await talksWithFamily(scene, 'pieterjan', dossier)
    await welcomes(scene, 'pieterjan', dossier, this.relatives)
    await bringsIn(scene, 'pieterjan', dossier, {
      who: 'iris',
      purpose: 'arrange-support',
      ground: 'wpo-40a',
      sections: ['basics'],
      reason: 'Begeleidt Fleur op school',
    })
    await bringsIn(scene, 'pieterjan', dossier, {
      who: 'femke',
      purpose: 'give-care',
      ground: 'wpg-5',
      sections: ['basics'],
      reason: 'Jeugdarts van de school',
    })
    yield daysAgo(334, '12:00')
    await schoolAnswers(scene, 'iris', dossier, 'yes')
    yield daysAgo(322, '09:30')
    const request = await asksConsent(scene, 'pieterjan', dossier, {
      to: 'klaverdijk',
      sections: ['basics', 'plan'],
      why: 'De school leest wat er in een noodgeval moet gebeuren en wie zij belt.',
      days: 364,
    })
    yield daysAgo(321, '20:20')
    await answers(scene, '@eefje', dossier, request, 'yes')
    await answers(scene, '@stijn', dossier, request, 'yes')
    yield daysAgo(320, '09:00')
    await bringsIn(scene, 'pieterjan', dossier, {
      who: 'iris',
      sections: ['basics', 'plan'],
      reason: 'Helpt Fleur met prikken',
    })
    const goal = await setsGoal(scene, 'pieterjan', dossier, 'Fleur prikt zelf, met iemand in de buurt.', 380)
    const step = await setsStep(scene, 'iris', dossier, goal, {
      text: 'Twee collega’s leren wat zij doen bij een hypo',
      by: 'iris',
      dueIn: 60,
    })
    yield daysAgo(270, '15:20')
    await movesStep(scene, 'iris', dossier, step, 'done')
    yield daysAgo(14, '06:15')
    await morningOf(scene, dossier)
  },
}

/** Ended a month ago and not asked again: the recipient sees nothing since, by time alone. Another question was taken back. */
export const ended: Story = {
  relatives: {
    '@truus': {
      name: 'Truus Bontekraai',
      kind: 'guardian',
      about: 'Voogd van Fenna (14): besliste samen met haar; een toestemming is voorbij.',
    },
    '@gerrit': {
      name: 'Gerrit Bontekraai',
      kind: 'foster_parent',
      about: 'Pleegvader van Fenna (14): leest het plan dat met hem gedeeld is.',
    },
    '@fenna': {
      name: 'Fenna Duinvoort',
      kind: 'youth',
      about: '14 jaar, woont in een pleeggezin: ziet haar eigen plan en wie er keek, en tekent zelf mee.',
      bornOn: (today) => yearsOld(today, 14),
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 420,
      desk: 'nadia',
      lead: 'latisha',
      ask: {
        asker: 'relative',
        name: 'Truus Bontekraai',
        child: { givenName: 'Fenna', surname: 'Duinvoort', bornOn: yearsOld(scene.today, 14), postcode: '9389 HJ' },
        school: 'vsoPolderveen',
        question: 'Ik ben de voogd van Fenna. Zij gaat bijna niet meer naar school en weet niet wat zij wil.',
      },
      entry: 'De voogd vraagt hulp: wat wil Fenna, en wie helpt haar daarbij?',
    })
    yield daysAgo(410, '13:10')
    await talksWithFamily(scene, 'latisha', dossier)
    await welcomes(scene, 'latisha', dossier, this.relatives)
    const goal = await setsGoal(scene, '@fenna', dossier, 'Ik wil leren op een plek waar het rustig is.', 450)
    yield daysAgo(400, '10:00')
    const forTransition = await asksConsent(scene, 'latisha', dossier, {
      to: 'transition',
      sections: ['basics', 'plan'],
      why: 'Het Doorstroompunt zoekt met je naar school of werk dat past. Zij lezen je plan.',
      days: 365,
    })
    const forFosterFather = await asksConsent(scene, 'latisha', dossier, {
      to: { person: '@gerrit', as: 'foster_parent' },
      purpose: 'family',
      sections: ['basics', 'plan'],
      why: 'Je pleegvader helpt je elke dag. Wil je dat hij je plan leest?',
    })
    yield daysAgo(398, '19:10')
    for (const who of ['@fenna', '@truus'] as const) {
      await answers(scene, who, dossier, forTransition, 'yes')
      await answers(scene, who, dossier, forFosterFather, 'yes')
    }
    yield daysAgo(397, '09:20')
    await bringsIn(scene, 'latisha', dossier, {
      who: 'delano',
      sections: ['basics', 'plan'],
      reason: 'Zoekt met Fenna naar school of werk',
    })
    const step = await setsStep(scene, 'latisha', dossier, goal, {
      text: 'Op drie scholen gaan kijken',
      by: '@fenna',
      dueIn: 40,
    })
    yield daysAgo(340, '17:00')
    await movesStep(scene, '@fenna', dossier, step, 'done')
    yield daysAgo(91, '06:15')
    await morningOf(scene, dossier)
    yield daysAgo(45, '11:00')
    const again = await asksConsent(scene, 'latisha', dossier, {
      to: { person: '@gerrit', as: 'foster_parent' },
      purpose: 'family',
      sections: ['basics', 'plan'],
      why: 'De toestemming voor je pleegvader loopt bijna af. Wil je dat hij je plan blijft lezen?',
    })
    yield daysAgo(44, '19:30')
    await answers(scene, '@fenna', dossier, again, 'yes')
    await answers(scene, '@truus', dossier, again, 'yes')
    await did(scene, '@fenna', 'consent.ends-soon', { dossierId: dossier })
    await did(scene, '@truus', 'consent.ends-soon', { dossierId: dossier })
    yield daysAgo(20, '10:30')
    const mistaken = await asksConsent(scene, 'latisha', dossier, {
      to: 'voWest',
      purpose: 'arrange-support',
      sections: ['basics', 'plan'],
      why: 'Het samenwerkingsverband kan meedenken over een passende school.',
    })
    yield daysAgo(19, '09:00')
    await takesBack(scene, 'latisha', dossier, mistaken)
  },
}
