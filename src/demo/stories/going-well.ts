import { daysAgo } from '../moments.ts'
import { setsAddress } from '../verbs/basics.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn, schoolAnswers } from '../verbs/circle.ts'
import { answers, asksConsent } from '../verbs/consent.ts'
import { asksHelp, deskAccepts, deskLinks } from '../verbs/desk.ts'
import { welcomes } from '../verbs/family.ts'
import { looks } from '../verbs/looks.ts'
import { movesGoal, movesStep, setsGoal, setsStep, writes } from '../verbs/plan.ts'
import { did, talksWithFamily } from '../verbs/work.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/**
 * All given, and it works: family, school, care and swv in one plan. Goals reached, stopped with a reason and still open;
 * steps done, busy, stopped and too late. The care provider keeps the file of its own help on the ground of the law. The
 * school asked again without knowing that the child was known: the desk linked it to this dossier.
 */
export const goingWell: Story = {
  relatives: {
    '@ireen': {
      name: 'Ireen Pinasveld',
      kind: 'parent_with_authority',
      about: 'Moeder van Zoë (7): ziet het hele plan, wie er in de kring staat en wie er keek.',
    },
    '@winston': {
      name: 'Winston Pinasveld',
      kind: 'parent_with_authority',
      about: 'Vader van Zoë (7): heeft een stap in het plan die te laat is.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 210,
      desk: 'marit',
      lead: 'sanne',
      ask: {
        asker: 'parent',
        name: 'Ireen Pinasveld',
        child: { givenName: 'Zoë', surname: 'Pinasveld', bornOn: yearsOld(scene.today, 7), postcode: '9369 ZE' },
        school: 'lampionboom',
        question: 'Zoë praat thuis honderduit en op school helemaal niet. De juf maakt zich zorgen, en wij ook.',
      },
      entry: 'Ouders en school willen dat Zoë op school durft te praten.',
    })
    yield daysAgo(200, '13:20')
    await talksWithFamily(scene, 'sanne', dossier)
    await welcomes(scene, 'sanne', dossier, this.relatives)
    await setsAddress(scene, 'sanne', dossier, {
      street: 'Helmgras',
      houseNumber: '41',
      postcode: '9369 ZE',
      place: 'Duinrand',
    })
    await bringsIn(scene, 'sanne', dossier, {
      who: 'meryem',
      purpose: 'arrange-support',
      ground: 'wpo-40a',
      sections: ['basics'],
      reason: 'Begeleidt Zoë op school',
    })
    await bringsIn(scene, 'sanne', dossier, {
      who: 'tessa',
      purpose: 'give-care',
      ground: 'jw-7.3.8',
      sections: ['basics', 'care'],
      reason: 'Geeft de speltherapie',
    })
    yield daysAgo(196, '09:05')
    await schoolAnswers(scene, 'meryem', dossier, 'yes')

    yield daysAgo(195, '10:00')
    const forSchool = await asksConsent(scene, 'sanne', dossier, {
      to: 'lampionboom',
      sections: ['basics', 'plan'],
      why: 'De juf en de intern begeleider willen weten wat thuis helpt, en schrijven op wat op school werkt.',
    })
    const forCare = await asksConsent(scene, 'sanne', dossier, {
      to: 'jeugdhulp',
      kind: 'secrecy',
      sections: ['basics', 'plan', 'care'],
      why: 'De speltherapeut van Jeugdhulp Oeverland leest het plan en schrijft mee.',
    })
    const forSwv = await asksConsent(scene, 'sanne', dossier, {
      to: 'poOost',
      purpose: 'arrange-support',
      sections: ['basics', 'plan'],
      why: 'Het samenwerkingsverband kan de school extra uren geven. Daarvoor leest de consulent het plan.',
    })
    yield daysAgo(194, '20:15')
    for (const who of ['@ireen', '@winston'] as const)
      for (const request of [forSchool, forCare, forSwv]) await answers(scene, who, dossier, request, 'yes')

    yield daysAgo(193, '11:00')
    await bringsIn(scene, 'sanne', dossier, {
      who: 'meryem',
      sections: ['basics', 'plan'],
      reason: 'Werkt mee aan het plan',
    })
    await bringsIn(scene, 'sanne', dossier, {
      who: 'joost',
      sections: ['basics', 'plan'],
      reason: 'Is de leerkracht van Zoë',
    })
    await bringsIn(scene, 'sanne', dossier, {
      who: 'tessa',
      sections: ['basics', 'plan'],
      reason: 'Werkt mee aan het plan',
    })
    await bringsIn(scene, 'sanne', dossier, {
      who: 'rachida',
      purpose: 'arrange-support',
      sections: ['basics', 'plan'],
      reason: 'Denkt mee over ondersteuning op school',
    })
    const speaks = await setsGoal(scene, 'sanne', dossier, 'Zoë zegt op school wat zij nodig heeft.', 214)
    const plays = await setsGoal(scene, '@ireen', dossier, 'Zoë speelt een keer per week met een ander kind.', 120)
    const group = await setsGoal(scene, 'meryem', dossier, 'Zoë doet mee met het praatgroepje.', 90)
    const card = await setsStep(scene, 'meryem', dossier, speaks, {
      text: 'Kaartjes maken waarmee Zoë kan laten zien wat zij wil',
      by: 'meryem',
      dueIn: 14,
    })
    const therapy = await setsStep(scene, 'sanne', dossier, speaks, {
      text: 'Speltherapie, elke week een uur',
      by: 'tessa',
      dueIn: 206,
    })
    const swimming = await setsStep(scene, 'sanne', dossier, speaks, {
      text: 'Een maatje zoeken voor zwemles',
      by: '@winston',
      dueIn: 185,
    })
    const talking = await setsStep(scene, 'meryem', dossier, group, {
      text: 'Elke maandag een praatgroepje',
      by: 'meryem',
      dueIn: 60,
    })

    yield daysAgo(178, '15:45')
    await movesStep(scene, 'meryem', dossier, card, 'done')
    await movesStep(scene, 'tessa', dossier, therapy, 'busy')
    await writes(
      scene,
      'tessa',
      dossier,
      'care',
      'Zoë koos de poppen en liet mij zien hoe stil het in haar klas kan zijn. Wij oefenen met gebaren.',
    )
    yield daysAgo(140, '14:30')
    await movesStep(scene, 'meryem', dossier, talking, 'stopped', 'Zoë werd er bang van.')
    await movesGoal(
      scene,
      'meryem',
      dossier,
      group,
      'stopped',
      'Een groepje is nog te groot. Wij beginnen met één kind.',
    )
    await writes(
      scene,
      'meryem',
      dossier,
      'plan',
      'In de kring fluisterde Zoë vandaag een antwoord in mijn oor. De klas wachtte rustig.',
    )
    yield daysAgo(75, '19:30')
    await writes(
      scene,
      '@ireen',
      dossier,
      'plan',
      'Zoë heeft bij Lien gespeeld. Zij vertelde er aan tafel over, en ’s avonds nog een keer.',
    )
    await movesGoal(scene, '@ireen', dossier, plays, 'reached')

    // the school asks again by the desk; the child is known, and the asker never learns that
    yield daysAgo(62, '10:05')
    const again = await asksHelp(scene, {
      as: 'meryem',
      asker: 'school',
      name: 'Meryem Zandoğullari',
      child: { givenName: 'Zoe', surname: 'Pinasveld', bornOn: yearsOld(scene.today, 7), postcode: '9369 ZE' },
      school: 'lampionboom',
      question: 'Voor Zoë zoeken wij ook hulp bij plassen: zij durft op school niet naar de wc.',
      tried: 'Een vaste tijd, samen met een vriendinnetje.',
    })
    yield daysAgo(61, '09:25')
    await deskLinks(
      scene,
      'marit',
      again,
      dossier,
      'Zelfde geboortedatum en postcode; de naam is zonder trema geschreven.',
    )
    await deskAccepts(scene, 'marit', again, {
      lead: 'sanne',
      entry: 'De school vraagt hulp: Zoë durft op school niet naar de wc.',
      known: true,
    })
    await did(scene, 'meryem', 'request.decided', { requestId: again })
    yield daysAgo(57, '14:00')
    await talksWithFamily(scene, 'sanne', dossier)

    yield daysAgo(33, '16:20')
    await writes(
      scene,
      'tessa',
      dossier,
      'care',
      'Zoë neemt zelf een vriendin mee naar binnen. Wij bespreken met de juf hoe dat op school kan.',
    )
    yield daysAgo(6, '08:50')
    await looks(scene, 'rachida', dossier)
    await looks(scene, 'joost', dossier)
    yield daysAgo(2, '12:10')
    await movesStep(scene, '@winston', dossier, swimming, 'busy')
    // a colleague without a relation tried the address: for them there is nothing there
    await looks(scene, 'hiba', dossier)
    await looks(scene, 'tessa', dossier, 'care.read')
  },
}
