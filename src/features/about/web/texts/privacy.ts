import type { Readings } from '../reading.ts'

/** `/privacy`: what is kept of whom, what for, how long, and what one can do. It says what the program does, no more. */
export const privacyText: Readings = {
  nl: {
    title: 'Privacy',
    lead: 'In Samenhang staan gegevens over kinderen. Hier leest u wat wij bewaren, wie het leest en wat u zelf kunt doen.',
    passages: [
      {
        heading: 'Wat wij bewaren',
        sentences: [],
        points: [
          'Van wie hulp vraagt: naam, hoe wij u bereiken, de vraag, en wat u over het kind vertelt.',
          'Van een kind met een dossier: naam, geboortedatum, adres, wie eromheen staan, het plan, en wat hulpverleners over de hulp schrijven.',
          'Van wie een account heeft: naam, e-mailadres, functies, en wanneer u zich aanmeldde. Uw wachtwoord kunnen wij niet lezen.',
          'Een burgerservicenummer (BSN) bewaren wij niet.',
        ],
      },
      {
        heading: 'Waarom, en op welke grond',
        sentences: [
          'Wij gebruiken de gegevens alleen om een vraag om hulp te beantwoorden en om samen het plan van een kind uit te voeren.',
          'Dat mag omdat u toestemming geeft, of omdat een wet het vraagt. Zulke wetten zijn de Jeugdwet, de onderwijswetten, de Leerplichtwet en de Wet publieke gezondheid.',
          'Bij elk onderdeel van een dossier staat wie het kan zien, en waarom.',
        ],
      },
      {
        heading: 'Wie er meeleest',
        sentences: [
          'Alleen wie om het kind heen staat, en alleen wat bij de taak hoort. Beheerders, beleidsmedewerkers en wethouders lezen geen dossier.',
          'Wij verkopen niets en geven niets door aan bedrijven voor reclame.',
          'In een e-mail staat nooit een naam of iets over een kind: alleen dat er iets klaarstaat.',
        ],
      },
      {
        heading: 'Hoe lang',
        sentences: [],
        points: [
          'Een hulpvraag die u niet verstuurt, verwijderen wij na een dag.',
          'Een zoekopdracht op naam verwijderen wij na een uur.',
          'Hoe lang een dossier blijft, zegt de wet, en dat verschilt per organisatie. Een jeugdhulpaanbieder bewaart een dossier 20 jaar. Een school bewaart de meeste gegevens tot 2 jaar nadat een leerling van school is.',
          'Samenhang verwijdert een dossier niet vanzelf. Vraag ernaar bij wie uw dossier bijhoudt.',
          'Het logboek van wie er keek, blijft ten minste een jaar.',
        ],
      },
      {
        heading: 'Wat u kunt doen',
        sentences: [],
        points: [
          'Lezen: als jongere vanaf 12 jaar en als ouder met gezag leest u het dossier. Vanaf 16 jaar beslist de jongere wat ouders lezen.',
          'Weten wie er keek: open het dossier en kies “Wie heeft gekeken”.',
          'Toestemming stoppen: kies “Toestemmingen”, open de toestemming en kies “Intrekken”. Dat werkt meteen.',
          'Verbeteren: klopt er iets niet? Wijzig het zelf, of vraag het aan de casusregisseur.',
          'Weghalen, of bezwaar maken: vraag het aan de organisatie die het schreef. U krijgt binnen een maand antwoord.',
          {
            text: 'Een klacht: praat met ons, of ga naar de',
            href: 'https://autoriteitpersoonsgegevens.nl',
            label: 'Autoriteit Persoonsgegevens',
          },
        ],
      },
      {
        heading: 'Cookies',
        sentences: [
          'Wij plaatsen alleen cookies die nodig zijn. Er zijn geen cookies van anderen, en wij meten niet wat u doet.',
        ],
        points: [
          'samenhang: dat u bent aangemeld. Dit cookie werkt ten hoogste 12 uur. Op een beveiligd adres staat er __Host- voor.',
          'samenhang-stap: tussen wachtwoord en code, 10 minuten.',
          'hulpvraag: de vraag die u aan het schrijven bent, een dag.',
        ],
      },
    ],
    contact: {
      heading: 'Wie is verantwoordelijk?',
      text: 'Elke organisatie is verantwoordelijk voor wat haar eigen medewerkers schrijven en lezen. Weet u niet bij wie u moet zijn? Vraag het hier:',
    },
  },
  en: {
    title: 'Privacy',
    lead: 'Samenhang holds data about children. Here you read what we keep, who reads it and what you can do.',
    passages: [
      {
        heading: 'What we keep',
        sentences: [],
        points: [
          'Of who asks for help: name, how we reach you, the question, and what you tell about the child.',
          'Of a child with a file: name, date of birth, address, who stands around the child, the plan, and what care workers write about the help.',
          'Of who has an account: name, e-mail address, jobs, and when you signed in. We cannot read your password.',
          'We do not keep a citizen service number (BSN).',
        ],
      },
      {
        heading: 'Why, and on what ground',
        sentences: [
          'We use the data only to answer a question for help and to carry out a child’s plan together.',
          'That is allowed because you consent, or because a law asks for it: the Youth Act, the education acts, the Compulsory Education Act and the Public Health Act.',
          'At each part of a file you can see who can read it, and why.',
        ],
      },
      {
        heading: 'Who reads it',
        sentences: [
          'Only those who stand around the child, and only what belongs to their task. Administrators, policy advisers and aldermen read no file.',
          'We sell nothing and pass nothing on for advertising.',
          'An e-mail never holds a name or anything about a child: only that something is ready.',
        ],
      },
      {
        heading: 'How long',
        sentences: [],
        points: [
          'A question for help that you do not send is deleted after a day.',
          'A search by name is deleted after an hour.',
          'How long a file is kept is said by law, and differs for each organisation. A youth-care provider keeps a file for 20 years. A school keeps most data until 2 years after a pupil has left.',
          'Samenhang does not delete a file by itself. Ask those who keep your file.',
          'The log of who looked is kept for a year at least.',
        ],
      },
      {
        heading: 'What you can do',
        sentences: [],
        points: [
          'Read: as a young person from 12 and as a parent with authority you read the file. From 16 the young person decides what parents read.',
          'Know who looked: open the file and choose “Who has looked”.',
          'Stop consent: choose “Consents”, open the consent and choose “Withdraw”. It works at once.',
          'Correct: is something wrong? Change it yourself, or ask the one who keeps the file moving.',
          'Delete, or object: ask the organisation that wrote it. You get an answer within a month.',
          {
            text: 'Complain: talk to us, or go to the',
            href: 'https://autoriteitpersoonsgegevens.nl/en',
            label: 'Dutch Data Protection Authority',
          },
        ],
      },
      {
        heading: 'Cookies',
        sentences: [
          'We place only cookies that are needed. There are no cookies of others, and we do not measure what you do.',
        ],
        points: [
          'samenhang: that you are signed in. It works for 12 hours at most. At a secured address __Host- stands before it.',
          'samenhang-stap: between password and code, 10 minutes.',
          'hulpvraag: the question you are writing, a day.',
        ],
      },
    ],
    contact: {
      heading: 'Who is responsible?',
      text: 'Each organisation is responsible for what its own workers write and read. Do you not know whom to ask? Ask here:',
    },
  },
}
