import type { Readings } from '../reading.ts'

/** `/toegankelijkheid`: what was promised, what was checked and how, and what was not. */
export const accessibilityText: Readings = {
  nl: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet Samenhang kunnen gebruiken, ook met een beperking. Wij bouwen volgens WCAG 2.2, niveau A en AA.',
    passages: [
      {
        heading: 'Hoe ver zijn wij?',
        sentences: [
          'Er is nog geen onderzoek gedaan door een onafhankelijk bureau. Wij kunnen daarom niet zeggen dat deze website helemaal voldoet.',
        ],
      },
      {
        heading: 'Wat een computer controleert',
        sentences: [
          'Bij elke wijziging controleert een programma (axe) de pagina’s, op een breed en op een smal scherm:',
        ],
        points: [
          'genoeg verschil tussen kleur van tekst en achtergrond',
          'koppen, labels, tabellen en taal die een voorleesprogramma begrijpt',
          'een scherm van 320 pixels breed: u hoeft niet opzij te schuiven',
          'alles werkt zonder scripts',
        ],
      },
      {
        heading: 'Wat wij niet hebben onderzocht',
        sentences: [],
        points: [
          'Hoe de website werkt met voorleesprogramma’s zoals NVDA, JAWS, VoiceOver en TalkBack.',
          'Hoe mensen met een beperking de website gebruiken. Dat onderzoek is er nog niet.',
          'Of elke tekst begrijpelijk is. Wij schrijven op taalniveau B1, maar niemand heeft dat gemeten.',
          'Wat mensen zelf schrijven. In een plan of bericht kan moeilijke tekst staan.',
        ],
      },
      {
        heading: 'Wat nog niet kan',
        sentences: ['Alleen de pagina’s voor gezinnen zijn er ook in het Engels.'],
      },
      {
        heading: 'Lukt iets niet?',
        sentences: [
          'Laat het ons weten. Wij lossen het op, of helpen u op een andere manier: aan de telefoon, op papier of aan het loket.',
          'Bent u niet tevreden met ons antwoord?',
        ],
        points: [
          { text: 'Ga naar de', href: 'https://www.nationaleombudsman.nl', label: 'Nationale ombudsman' },
          { text: 'Of naar het', href: 'https://www.mensenrechten.nl', label: 'College voor de Rechten van de Mens' },
        ],
      },
    ],
    contact: { heading: 'Meld een probleem', text: 'Een probleem meldt u hier:' },
  },
  en: {
    title: 'Accessibility',
    lead: 'Everyone must be able to use Samenhang, also with a disability. We build to WCAG 2.2, level A and AA.',
    passages: [
      {
        heading: 'How far are we?',
        sentences: [
          'No independent party has examined this website yet. Therefore we cannot say that it meets the norm in full.',
        ],
      },
      {
        heading: 'What a computer checks',
        sentences: ['At each change a program (axe) checks the pages, on a wide and on a narrow screen:'],
        points: [
          'enough contrast between text and background',
          'headings, labels, tables and language that a screen reader understands',
          'a screen of 320 pixels wide: you need not scroll sideways',
          'everything works without scripts',
        ],
      },
      {
        heading: 'What we did not examine',
        sentences: [],
        points: [
          'How the website works with screen readers such as NVDA, JAWS, VoiceOver and TalkBack.',
          'How people with a disability use the website. That study has not been done yet.',
          'Whether each text is easy to understand. We write at level B1, but nobody measured it.',
          'What people write themselves. A plan or a message may hold difficult text.',
        ],
      },
      {
        heading: 'What is not possible yet',
        sentences: ['Only the pages for families are also in English.'],
      },
      {
        heading: 'Is something not working?',
        sentences: [
          'Tell us. We mend it, or help you in another way: by phone, on paper or at the desk.',
          'Are you not satisfied with our answer?',
        ],
        points: [
          { text: 'Go to the', href: 'https://www.nationaleombudsman.nl', label: 'National Ombudsman' },
          { text: 'Or to the', href: 'https://www.mensenrechten.nl', label: 'Netherlands Institute for Human Rights' },
        ],
      },
    ],
    contact: { heading: 'Report a problem', text: 'Report a problem here:' },
  },
}
