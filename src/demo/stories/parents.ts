import { daysAgo } from '../moments.ts'
import { setsAddress } from '../verbs/basics.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn, handsOver, schoolAnswers, takesOut } from '../verbs/circle.ts'
import { answers, asksConsent, writesDown } from '../verbs/consent.ts'
import { welcomes } from '../verbs/family.ts'
import { setsGoal, setsStep, writes } from '../verbs/plan.ts'
import { did, talksWithFamily } from '../verbs/work.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/**
 * Separated parents: she signed, he did not answer, so it is incomplete ("onvolledig") and nothing is shared. Her address
 * is hidden from him: for him it is absent, as if none were known.
 */
export const halfSigned: Story = {
  relatives: {
    '@samira': {
      name: 'Samira Benzahrani',
      kind: 'parent_with_authority',
      about: 'Moeder van Amira (9): zei ja, en haar adres is niet zichtbaar voor de vader van Amira.',
    },
    '@karim': {
      name: 'Karim Oulazzi',
      kind: 'parent_with_authority',
      about: 'Vader van Amira (9), gescheiden: heeft nog niet geantwoord en ziet het adres van moeder niet.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 48,
      desk: 'marit',
      lead: 'sanne',
      ask: {
        asker: 'parent',
        name: 'Samira Benzahrani',
        child: { givenName: 'Amira', surname: 'Oulazzi', bornOn: yearsOld(scene.today, 9), postcode: '9370 GH' },
        school: 'lampionboom',
        question:
          'Sinds de scheiding is Amira stil en boos. Ik wil dat iemand met haar praat. Haar vader en ik praten niet met elkaar.',
      },
      entry: 'Moeder vraagt hulp voor Amira na de scheiding. Beide ouders hebben gezag.',
    })
    yield daysAgo(38, '10:00')
    await talksWithFamily(scene, 'sanne', dossier)
    await welcomes(scene, 'sanne', dossier, this.relatives)
    await setsAddress(scene, 'sanne', dossier, {
      street: 'Zeewinde',
      houseNumber: '12',
      postcode: '9370 GH',
      place: 'Duinrand',
      hiddenFrom: ['@karim'],
    })
    await setsAddress(scene, 'sanne', dossier, {
      of: '@karim',
      street: 'Veenkade',
      houseNumber: '3',
      postcode: '9371 XA',
      place: 'Polderveen',
      phone: '06 0000 0902',
    })
    yield daysAgo(37, '21:00')
    await setsAddress(scene, '@samira', dossier, {
      of: '@samira',
      street: 'Zeewinde',
      houseNumber: '12',
      postcode: '9370 GH',
      place: 'Duinrand',
      phone: '06 0000 0901',
      hiddenFrom: ['@karim'],
    })
    yield daysAgo(30, '14:15')
    await setsGoal(scene, 'sanne', dossier, 'Amira kan bij iemand kwijt wat zij voelt.', 45)
    yield daysAgo(14, '11:10')
    const request = await asksConsent(scene, 'sanne', dossier, {
      to: 'jeugdhulp',
      sections: ['basics', 'plan'],
      why: 'Jeugdhulp Oeverland kan met Amira praten en spelen. De hulpverlener leest dan haar plan en schrijft mee.',
    })
    yield daysAgo(12, '20:30')
    await answers(scene, '@samira', dossier, request, 'yes')
  },
}

/**
 * One parent said yes and the other no: objection ("bezwaar"), work for the lead. The school does not join in: refused.
 * The lead was handed over once, and who had it first left the circle.
 */
export const objection: Story = {
  relatives: {
    '@anke': {
      name: 'Anke Waterspoor',
      kind: 'parent_with_authority',
      about: 'Moeder van Melle (10): zei ja tegen delen met Jeugd-ggz Zandrug.',
    },
    '@sjoerd': {
      name: 'Sjoerd Waterspoor',
      kind: 'parent_with_authority',
      about: 'Vader van Melle (10): heeft bezwaar tegen delen; daarom wordt er niets gedeeld.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 65,
      desk: 'teun',
      lead: 'hiba',
      ask: {
        asker: 'parent',
        name: 'Anke Waterspoor',
        child: { givenName: 'Melle', surname: 'Waterspoor', bornOn: yearsOld(scene.today, 10), postcode: '9372 EM' },
        school: 'vliegerkoning',
        question: 'Melle kan niet stilzitten en wordt steeds uit de klas gestuurd. Wij willen weten of het ADHD is.',
      },
      entry: 'Ouders vragen wat Melle nodig heeft om zich te kunnen richten op zijn werk.',
    })
    yield daysAgo(58, '09:30')
    await bringsIn(scene, 'hiba', dossier, {
      who: 'chantal/1',
      ground: 'jw-2.3',
      sections: ['basics', 'plan'],
      reason: 'Wordt casusregisseur: zij kent het gezin van eerder',
    })
    await handsOver(scene, 'hiba', dossier, 'chantal/1')
    await did(scene, 'chantal/1', 'dossier.lead', { dossierId: dossier })
    await takesOut(scene, 'chantal/1', dossier, 'hiba', 'De regie is overgedragen')
    yield daysAgo(55, '15:00')
    await talksWithFamily(scene, 'chantal/1', dossier)
    await welcomes(scene, 'chantal/1', dossier, this.relatives)
    await bringsIn(scene, 'chantal/1', dossier, {
      who: 'ferdi',
      purpose: 'arrange-support',
      ground: 'wpo-40a',
      sections: ['basics'],
      reason: 'Begeleidt Melle op school',
    })
    yield daysAgo(52, '09:15')
    await schoolAnswers(
      scene,
      'ferdi',
      dossier,
      'no',
      'Wij werken met ons eigen handelingsplan en doen nu niet mee met dit plan.',
    )
    yield daysAgo(40, '10:20')
    const goal = await setsGoal(scene, 'chantal/1', dossier, 'Melle kan een half uur achter elkaar werken.', 70)
    await setsStep(scene, 'chantal/1', dossier, goal, {
      text: 'Elke dag na school een half uur naar buiten',
      by: '@anke',
      dueIn: 60,
    })
    yield daysAgo(8, '09:40')
    const request = await asksConsent(scene, 'chantal/1', dossier, {
      to: 'ggz',
      kind: 'secrecy',
      sections: ['basics', 'plan', 'care'],
      why: 'Jeugd-ggz Zandrug kan onderzoeken wat Melle nodig heeft. Zij lezen het plan en schrijven op wat zij vinden.',
    })
    yield daysAgo(7, '19:50')
    await answers(scene, '@anke', dossier, request, 'yes')
    yield daysAgo(5, '22:05')
    await answers(scene, '@sjoerd', dossier, request, 'no')
  },
}

/** A parent could not be reached for an answer and the court decided in his place: that counts as his yes. */
export const courtReplaced: Story = {
  relatives: {
    '@linda': {
      name: 'Linda Doornrozen',
      kind: 'parent_with_authority',
      about: 'Moeder van Kyan (10): zei ja; voor vader besliste de rechter.',
    },
    '@ricardo': { name: 'Ricardo Valkuil', kind: 'parent_with_authority', about: null },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 160,
      desk: 'nadia',
      lead: 'esmee',
      ask: {
        asker: 'parent',
        name: 'Linda Doornrozen',
        child: { givenName: 'Kyan', surname: 'Valkuil', bornOn: yearsOld(scene.today, 10), postcode: '9379 RS' },
        school: 'klaverdijk',
        question:
          'Kyan heeft nare dingen meegemaakt en droomt daar elke nacht over. Hij moet behandeld worden, maar zijn vader werkt niet mee.',
      },
      entry: 'Moeder vraagt behandeling voor Kyan. Vader geeft geen antwoord.',
    })
    yield daysAgo(150, '10:30')
    await talksWithFamily(scene, 'esmee', dossier)
    await welcomes(scene, 'esmee', dossier, this.relatives)
    yield daysAgo(140, '09:00')
    const request = await asksConsent(scene, 'esmee', dossier, {
      to: 'ggz',
      kind: 'secrecy',
      sections: ['basics', 'plan', 'care'],
      why: 'Jeugd-ggz Zandrug kan Kyan behandelen. Zij lezen het plan en schrijven over de behandeling.',
    })
    yield daysAgo(139, '18:20')
    await answers(scene, '@linda', dossier, request, 'yes')
    yield daysAgo(70, '14:00')
    await writesDown(scene, 'esmee', dossier, request, {
      by: '@ricardo',
      way: 'court',
      place: 'Rechtbank Oeverland, beschikking ZK-9904-17',
      note: 'Vervangende toestemming voor behandeling en voor het delen dat daarvoor nodig is.',
    })
    yield daysAgo(69, '09:30')
    await bringsIn(scene, 'esmee', dossier, {
      who: 'anouk',
      sections: ['basics', 'plan', 'care'],
      reason: 'Behandelt Kyan',
    })
    yield daysAgo(48, '16:40')
    await writes(
      scene,
      'anouk',
      dossier,
      'care',
      'Wij zijn begonnen met EMDR. Kyan komt elke week. Hij slaapt nog onrustig; dat hoort er nu bij.',
    )
    yield daysAgo(20, '16:30')
    await setsGoal(scene, 'anouk', dossier, 'Kyan slaapt door, en als hij wakker wordt weet hij wat hem helpt.', 40)
  },
}

/**
 * Those around a parent with authority: a grandmother and a client supporter who help, by consent, each in their own way,
 * and a father without authority, who reads nothing by himself.
 */
export const helpers: Story = {
  relatives: {
    '@indra': {
      name: 'Indra Kanhainar',
      kind: 'parent_with_authority',
      about: 'Moeder van Raoul (8): deelt het plan met oma en met een cliëntondersteuner.',
    },
    '@radha': {
      name: 'Radha Kanhainar',
      kind: 'helper',
      about: 'Oma van Raoul (8), steunpersoon: leest het plan, geen zorg.',
    },
    '@steven': {
      name: 'Steven Goudplevier',
      kind: 'parent_without_authority',
      about: 'Vader van Raoul (8), zonder gezag: staat in de kring en ziet niets zonder toestemming.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 95,
      desk: 'nadia',
      lead: 'esmee',
      ask: {
        asker: 'parent',
        name: 'Indra Kanhainar',
        child: { givenName: 'Raoul', surname: 'Kanhainar', bornOn: yearsOld(scene.today, 8), postcode: '9378 LB' },
        school: 'klaverdijk',
        question:
          'Ik ben vaak ziek en red het niet altijd met Raoul. Mijn moeder helpt. Wij zoeken iemand die met ons meekijkt.',
      },
      entry: 'Moeder vraagt steun in huis als zij ziek is. Oma helpt al veel.',
    })
    yield daysAgo(85, '11:00')
    await talksWithFamily(scene, 'esmee', dossier)
    await welcomes(scene, 'esmee', dossier, this.relatives)
    const goal = await setsGoal(scene, 'esmee', dossier, 'Raoul weet elke dag wie er voor hem is.', 100)
    yield daysAgo(80, '09:20')
    const forGrandmother = await asksConsent(scene, 'esmee', dossier, {
      to: { person: '@radha', as: 'helper' },
      sections: ['basics', 'plan'],
      why: 'Oma brengt Raoul naar school en wil weten wat er is afgesproken.',
    })
    const forSupporter = await asksConsent(scene, 'esmee', dossier, {
      to: 'support',
      sections: ['basics', 'plan'],
      why: 'Een cliëntondersteuner kan naast u staan bij gesprekken. Zij leest het plan.',
    })
    yield daysAgo(79, '20:00')
    await answers(scene, '@indra', dossier, forGrandmother, 'yes')
    await answers(scene, '@indra', dossier, forSupporter, 'yes')
    yield daysAgo(78, '10:00')
    await bringsIn(scene, 'esmee', dossier, {
      who: 'yvonne',
      sections: ['basics', 'plan'],
      reason: 'Staat moeder bij in gesprekken',
    })
    await setsStep(scene, 'esmee', dossier, goal, {
      text: 'Raoul op dinsdag en donderdag naar school brengen',
      by: '@radha',
      dueIn: 100,
    })
  },
}
