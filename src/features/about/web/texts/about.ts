import type { Readings } from '../reading.ts'

/** `/over`: what this is, for whom, and of whom. */
export const aboutText: Readings = {
  nl: {
    title: 'Over Samenhang',
    lead: 'Met Samenhang zorgen gezin, school, gemeente en hulpverleners samen dat een kind op tijd passend onderwijs en passende hulp krijgt.',
    passages: [
      {
        heading: 'Wat u ermee doet',
        sentences: [],
        points: [
          'Eén loket: wie een vraag heeft over een kind, stelt die op één plek. Iemand met een naam antwoordt op een dag die u weet.',
          'Eén plan: het gezin en wie het gezin helpt, werken aan dezelfde doelen.',
          'Delen met toestemming: het gezin kiest per onderdeel wie er mag lezen, en stopt daarmee wanneer het wil. Zonder toestemming leest iemand alleen mee als de wet dat zegt. De bladzijde noemt die wet dan.',
          'Weten wie er keek: elke keer dat iemand een dossier opent, komt in een logboek. Het gezin kan dat lezen.',
          'De regio: in welke regio’s een postcode ligt, op welke dag.',
        ],
      },
      {
        heading: 'Wat niemand kan',
        sentences: [
          'Er is geen functie die alles ziet. Ook beheerders, beleidsmedewerkers en wethouders openen geen dossier van een kind.',
        ],
      },
      {
        heading: 'Van wie het is',
        sentences: [
          'Samenhang is open software. Iedereen mag het lezen, gebruiken en verbeteren onder de licentie EUPL 1.2.',
        ],
        points: [
          {
            text: 'De code staat op',
            href: 'https://github.com/samenhang/samenhang',
            label: 'github.com/samenhang/samenhang',
          },
        ],
      },
    ],
    contact: { heading: 'Wie beheert deze website?', text: 'Deze website wordt beheerd door:' },
  },
  en: {
    title: 'About Samenhang',
    lead: 'With Samenhang the family, the school, the municipality and care workers see to it together that a child gets fitting education and help in time.',
    passages: [
      {
        heading: 'What you do with it',
        sentences: [],
        points: [
          'One desk: whoever has a question about a child asks it in one place. Someone with a name answers, on a day you know.',
          'One plan: the family and those who help the family work on the same goals.',
          'Sharing with consent: the family chooses for each part who may read it, and stops whenever it wants. Without consent someone reads only if the law says so. The page then names that law.',
          'Knowing who looked: each time someone opens a file, that is written in a log. The family can read it.',
          'The region: in which regions a postcode lies, on which day.',
        ],
      },
      {
        heading: 'What nobody can do',
        sentences: [
          'There is no job that sees everything. Administrators, policy advisers and aldermen do not open a child’s file either.',
        ],
      },
      {
        heading: 'Whose it is',
        sentences: ['Samenhang is open software. Everyone may read, use and improve it under the licence EUPL 1.2.'],
        points: [
          {
            text: 'The code is at',
            href: 'https://github.com/samenhang/samenhang',
            label: 'github.com/samenhang/samenhang',
          },
        ],
      },
    ],
    contact: { heading: 'Who runs this website?', text: 'This website is run by:' },
  },
}
