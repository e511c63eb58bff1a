import { daysAgo } from '../moments.ts'
import { begins } from '../verbs/begin.ts'
import { bringsIn, takesOut } from '../verbs/circle.ts'
import { answers, asksConsent } from '../verbs/consent.ts'
import { asksHelp, deskAccepts, deskAdvises, deskNamesChild } from '../verbs/desk.ts'
import { welcomes } from '../verbs/family.ts'
import { looks } from '../verbs/looks.ts'
import { setsGoal, setsStep, writes } from '../verbs/plan.ts'
import { did, talksWithFamily } from '../verbs/work.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/** A measure of the court ("ondertoezichtstelling"): the guardian worker reads on that ground, without consent, for its time. */
export const courtOrder: Story = {
  relatives: {
    '@bianca': {
      name: 'Bianca Dwarswinder',
      kind: 'parent_with_authority',
      about:
        'Moeder van Sofie (9): de jeugdbeschermer leest mee op grond van de wet, ook zonder haar ja; zij ziet waarom.',
    },
  },
  async *tell(scene) {
    const dossier = yield* begins(scene, {
      ago: 135,
      desk: 'nadia',
      lead: 'jurrien',
      ask: {
        as: 'soraya',
        asker: 'school',
        name: 'Soraya Baldewlall',
        child: { givenName: 'Sofie', surname: 'Dwarswinder', bornOn: yearsOld(scene.today, 9), postcode: '9377 SD' },
        school: 'sboHeidermond',
        question: 'Sofie is vaak afwezig en durft niet te vertellen waarom. Wij maken ons grote zorgen.',
        tried: 'Huisbezoek en overleg met de jeugdarts.',
        urgency: 'today',
      },
      entry: 'De school maakt zich grote zorgen over Sofie. Moeder is uitgenodigd voor een gesprek.',
    })
    yield daysAgo(126, '10:00')
    await talksWithFamily(scene, 'jurrien', dossier)
    await welcomes(scene, 'jurrien', dossier, this.relatives)
    yield daysAgo(90, '15:00')
    await bringsIn(scene, 'jurrien', dossier, {
      who: 'ruud',
      ground: 'jw-7.3.11-4',
      sections: ['basics', 'plan', 'care'],
      reason: 'Ondertoezichtstelling, beschikking OTS-9903-4 van de rechtbank Oeverland, voor een jaar',
      days: 365,
    })
    const goal = await setsGoal(scene, 'jurrien', dossier, 'Sofie is veilig, elke dag, ook in het weekend.', 100)
    await setsStep(scene, 'jurrien', dossier, goal, {
      text: 'Elke week bij Sofie en moeder thuis komen',
      by: 'ruud',
      dueIn: 95,
    })
    yield daysAgo(60, '11:30')
    const request = await asksConsent(scene, 'jurrien', dossier, {
      to: 'jeugdhulp',
      kind: 'help',
      sections: ['basics', 'plan'],
      why: 'Jeugdhulp Oeverland kan thuis helpen. Voor hen is uw toestemming wel nodig.',
    })
    yield daysAgo(58, '20:30')
    await answers(scene, '@bianca', dossier, request, 'no')
    yield daysAgo(55, '10:00')
    await did(scene, 'jurrien', 'consent.objection', { dossierId: dossier })
    yield daysAgo(9, '09:45')
    await looks(scene, 'ruud', dossier)
  },
}

/**
 * It began as a consultation without a name. A care worker was taken out of the circle and put back: the history says
 * both times. The lead is on leave and a colleague stands in. The youth doctor sees the basics on the ground of the law.
 */
export const outAndBack: Story = {
  relatives: {
    '@petra': {
      name: 'Petra Strandvonder',
      kind: 'parent_with_authority',
      about: 'Moeder van Evi (14): ziet dat de behandelaar wegging en terugkwam.',
    },
    '@evi': {
      name: 'Evi Strandvonder',
      kind: 'youth',
      about: '14 jaar: ziet wie er in haar kring staat, sinds wanneer en waarom.',
      bornOn: (today) => yearsOld(today, 14),
    },
  },
  async *tell(scene) {
    yield daysAgo(185, '12:40')
    const request = await asksHelp(scene, {
      as: 'bas',
      asker: 'school',
      name: 'Bas Lindenblad',
      child: null,
      age: 13,
      postcode: '9370',
      question:
        'Een leerling vertelde dat zij zichzelf pijn doet. Zij wil niet dat ik haar naam noem. Wat kan ik doen?',
      tried: 'Elke dag een kort gesprek.',
      parentsKnow: 'no',
    })
    yield daysAgo(184, '09:20')
    await deskAdvises(
      scene,
      'marit',
      request,
      'Blijf haar elke dag zien. Vraag of zij met u samen haar moeder wil bellen. Bij gevaar belt u 112; 113 is dag en nacht bereikbaar.',
    )
    yield daysAgo(178, '15:30')
    await deskNamesChild(scene, 'marit', request, 'Moeder en Evi samen, aan de telefoon', {
      givenName: 'Evi',
      surname: 'Strandvonder',
      bornOn: yearsOld(scene.today, 14),
      postcode: '9370 EV',
    })
    yield daysAgo(177, '10:10')
    const dossier = await deskAccepts(scene, 'marit', request, {
      lead: 'sanne',
      entry: 'Evi en haar moeder vragen hulp. De school dacht eerst zonder naam mee.',
    })
    await did(scene, 'bas', 'request.decided', { requestId: request })
    yield daysAgo(172, '16:30')
    await talksWithFamily(scene, 'sanne', dossier)
    await welcomes(scene, 'sanne', dossier, this.relatives)
    await bringsIn(scene, 'sanne', dossier, {
      who: 'femke',
      purpose: 'give-care',
      ground: 'wpg-5',
      sections: ['basics'],
      reason: 'Jeugdarts van de school',
    })
    yield daysAgo(168, '10:00')
    const forCare = await asksConsent(scene, 'sanne', dossier, {
      to: 'ggz',
      kind: 'secrecy',
      sections: ['basics', 'plan', 'care'],
      why: 'Murat van Jeugd-ggz Zandrug gaat met je praten. Hij leest je plan en schrijft over de behandeling.',
    })
    yield daysAgo(167, '19:10')
    await answers(scene, '@evi', dossier, forCare, 'yes')
    await answers(scene, '@petra', dossier, forCare, 'yes')
    yield daysAgo(166, '09:30')
    await bringsIn(scene, 'sanne', dossier, {
      who: 'murat',
      sections: ['basics', 'plan', 'care'],
      reason: 'Behandelt Evi',
    })
    yield daysAgo(150, '15:15')
    await writes(
      scene,
      'murat',
      dossier,
      'care',
      'Evi maakte een veiligheidsplan. Zij weet wie zij belt als het moeilijk wordt.',
    )
    yield daysAgo(110, '11:00')
    await takesOut(scene, 'sanne', dossier, 'murat', 'De behandeling stopt voor de zomer')
    yield daysAgo(109, '09:05')
    await looks(scene, 'murat', dossier, 'care.read')
    yield daysAgo(64, '10:40')
    await bringsIn(scene, 'sanne', dossier, {
      who: 'murat',
      sections: ['basics', 'plan', 'care'],
      reason: 'Evi wil na de zomer verder',
    })
    await setsGoal(scene, '@evi', dossier, 'Ik wil iemand bellen vóór het te veel wordt.', 70)
    yield daysAgo(40, '15:50')
    await writes(scene, 'murat', dossier, 'care', 'Evi belde deze maand twee keer op tijd. Daar is zij trots op.')
  },
}
