import { daysAgo } from '../moments.ts'
import { answersDesk, asksHelp, deskAdvises, deskAsks, deskDeclines, deskMoves, deskTakesUp } from '../verbs/desk.ts'
import { yearsOld } from './ages.ts'
import type { Story } from './story.ts'

/** A fresh question at the desk of Duinrand: asked yesterday evening, read by nobody yet. */
export const freshQuestion: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(1, '20:40')
    await asksHelp(scene, {
      asker: 'parent',
      name: 'Ilse Zeegrasma',
      child: { givenName: 'Mats', surname: 'Zeegrasma', bornOn: yearsOld(scene.today, 8), postcode: '9369 CD' },
      school: 'lampionboom',
      question:
        'Mats wil sinds de herfst niet meer naar school. ’s Ochtends heeft hij buikpijn. Wij weten niet meer wat wij moeten doen.',
    })
  },
}

/** A school asked for a pupil; the desk of the region asked something back and waits for the answer. */
export const askedBack: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(4, '15:20')
    const request = await asksHelp(scene, {
      as: 'hendrik',
      asker: 'school',
      name: 'Hendrik Rietzanger',
      child: { givenName: 'Liv', surname: 'Winterkoning', bornOn: yearsOld(scene.today, 7), postcode: '9381 KL' },
      school: 'molenschool',
      question:
        'Liv komt vaak zonder ontbijt en valt in de klas in slaap. Wij maken ons zorgen over hoe het thuis gaat.',
      tried: 'Twee gesprekken met moeder. Een rustige plek in de klas.',
      parentsKnow: 'yes',
    })
    yield daysAgo(3, '10:15')
    await deskAsks(
      scene,
      'nadia',
      request,
      'Dank voor uw vraag. Weet moeder dat u ons om hulp vraagt, en mogen wij haar bellen?',
    )
  },
}

/** A school answered what the desk asked: the question is the desk's again, and read. */
export const answered: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(3, '13:05')
    const request = await asksHelp(scene, {
      as: 'ferdi',
      asker: 'school',
      name: 'Ferdi Appelhof-Sital',
      child: { givenName: 'Dion', surname: 'Molenaarsz', bornOn: yearsOld(scene.today, 10), postcode: '9372 PQ' },
      school: 'vliegerkoning',
      question: 'Dion is dit jaar drie keer verhuisd en heeft bijna geen vrienden meer. Zijn vader zoekt steun.',
      tried: 'Een maatje in de klas en een gesprek met vader.',
      parentsKnow: 'yes',
    })
    yield daysAgo(2, '09:30')
    await deskAsks(scene, 'teun', request, 'Op welk nummer is vader overdag het beste te bereiken?')
    yield daysAgo(2, '16:45')
    await answersDesk(scene, 'ferdi', request, 'Vader werkt in de avond. Overdag tussen tien en drie neemt hij op.')
  },
}

/** Declined, with where to go: a bare no does not exist. */
export const declined: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(9, '12:10')
    const request = await asksHelp(scene, {
      asker: 'parent',
      name: 'Gijs Havikskruid',
      child: { givenName: 'Puck', surname: 'Havikskruid', bornOn: yearsOld(scene.today, 9), postcode: '9371 AB' },
      school: 'sboHeidermond',
      question: 'Puck gaat naar het speciaal basisonderwijs in Heidermond. Hoe krijgen wij een taxi naar school?',
      urgency: 'soon',
    })
    yield daysAgo(8, '14:00')
    await deskDeclines(scene, 'teun', request, {
      reason: 'Vervoer naar school is geen jeugdhulp. Een ander team van de gemeente beslist erover.',
      to: 'Leerlingenvervoer van de gemeente Polderveen, 0900 000 9902. Wij hebben u daar aangemeld; u wordt deze week gebeld.',
    })
  },
}

/** A consultation without a name: nothing that could find the child is kept, and advice is the answer. */
export const namelessConsultation: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(16, '16:05')
    const request = await asksHelp(scene, {
      as: 'joost',
      asker: 'school',
      name: 'Joost Krijtwinkel',
      child: null,
      age: 6,
      postcode: '9368',
      question:
        'Een leerling uit mijn groep slaat andere kinderen en huilt daarna zelf. Hoe begin ik daar met de ouders over?',
      tried: 'Even samen naar buiten. Een time-outplek.',
      urgency: 'soon',
      parentsKnow: 'no',
    })
    yield daysAgo(15, '11:20')
    await deskAdvises(
      scene,
      'marit',
      request,
      'Vertel wat u ziet en vraag wat de ouders zien, zonder oordeel. Vraag of zij hulp willen. Zeggen zij ja? Dan denken wij graag met u samen mee.',
    )
  },
}

/** No wrong door: asked without a postcode, so it came to the desk of the region; moved on, and now too late. */
export const movedAndLate: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(11, '21:15')
    const request = await asksHelp(scene, {
      asker: 'relative',
      name: 'Tante Door Duikelaar',
      child: { givenName: 'Roan', surname: 'Duikelaar', bornOn: yearsOld(scene.today, 12), postcode: '9999 ZZ' },
      question: 'Mijn neefje zit al weken thuis op zijn kamer. Zijn vader is ziek en krijgt het niet meer rond.',
      parentsKnow: 'yes',
    })
    yield daysAgo(10, '09:50')
    await deskTakesUp(scene, 'nadia', request)
    yield daysAgo(10, '10:40')
    await deskMoves(
      scene,
      'nadia',
      request,
      'polderveen',
      'Het gezin woont in Polderveen; tante wist de postcode niet.',
    )
  },
}
