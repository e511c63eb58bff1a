import type { Lang } from '#ui/words.ts'

/** The words of the first page, of the page to check everything, and of the one after sending. */
export type SentTexts = typeof dutch

const dutch = {
  start: {
    title: 'Hulp vragen',
    lead: 'Maakt u zich zorgen over een kind? Of heb je zelf hulp nodig? Stel hier uw vraag. U hoeft niet te weten bij wie u moet zijn.',
    who: 'Iedereen mag vragen: ouders, kinderen en jongeren, familie, buren, school en hulpverleners. Een account is niet nodig.',
    how: 'Zo gaat het',
    steps: [
      'U beantwoordt een paar korte vragen. Dat duurt ongeveer vijf minuten.',
      'U krijgt meteen een nummer, een naam en een dag. Die persoon leest uw vraag uiterlijk op die dag.',
      'U hoort wat er gebeurt. Wij sturen u niet weg zonder naam en datum.',
    ],
    privacy:
      'Alleen het loket leest uw vraag. Wat u invult, bewaren wij een dag als u het niet verstuurt. Daarna is het weg.',
    begin: 'Begin',
    goOn: 'Ga verder waar u was',
    anew: 'Opnieuw beginnen',
    follow: 'Hebt u al een vraag gesteld? Volg uw vraag met uw code.',
    own: 'Bekijk uw eigen vragen',
    language: 'In English',
    other: 'en' as Lang,
  },
  check: {
    title: 'Klopt alles?',
    send: 'Vraag versturen',
    sendNote: 'Na het versturen leest een medewerker van het loket uw vraag.',
    notGiven: 'niet ingevuld',
    noName: 'geen naam gegeven',
    years: (age: number) => `ongeveer ${age} jaar`,
    interpreter: 'tolk nodig',
  },
  sent: {
    title: 'Uw vraag is verstuurd',
    thanks: 'Dank u wel',
    number: (number: string) => `Uw nummer is ${number}`,
    next: 'Wat gebeurt er nu?',
    reads: (name: string, desk: string) =>
      name === desk
        ? `Het loket (${desk}) leest uw vraag uiterlijk op`
        : `${name} van ${desk} leest uw vraag uiterlijk op`,
    answers: 'U hoort wat wij gaan doen uiterlijk op',
    mail: 'Staat er iets voor u klaar? Dan krijgt u een e-mail. Daarin staat nooit iets over het kind.',
    call: 'Wij kunnen u bellen op het nummer dat u invulde.',
    codeTitle: 'Uw code',
    codeText:
      'Met deze code volgt u uw vraag. Wij laten de code alleen nu zien. Schrijf de code op, of druk deze pagina af.',
    codeAlone:
      'U vulde geen e-mailadres en geen telefoonnummer in. Zonder deze code kunnen wij u niets meer laten weten.',
    codeForAsker: 'Geef deze code aan degene die de vraag stelde, op papier of per telefoon.',
    follow: 'Volg uw vraag',
    own: 'Bekijk uw vraag',
  },
}

const english: SentTexts = {
  start: {
    title: 'Ask for help',
    lead: 'Are you worried about a child? Or do you need help yourself? Ask your question here. You do not have to know who to turn to.',
    who: 'Everyone may ask: parents, children and young people, family, neighbours, schools and professionals. You do not need an account.',
    how: 'How it works',
    steps: [
      'You answer a few short questions. It takes about five minutes.',
      'You get a number, a name and a day at once. That person reads your question by that day.',
      'You hear what will happen. We do not send you away without a name and a date.',
    ],
    privacy:
      'Only the desk reads your question. What you fill in is kept for a day if you do not send it. Then it is gone.',
    begin: 'Begin',
    goOn: 'Go on where you were',
    anew: 'Begin again',
    follow: 'Have you asked a question before? Follow it with your code.',
    own: 'See your own questions',
    language: 'In het Nederlands',
    other: 'nl',
  },
  check: {
    title: 'Is everything right?',
    send: 'Send the question',
    sendNote: 'After sending, someone of the desk reads your question.',
    notGiven: 'not filled in',
    noName: 'no name given',
    years: (age: number) => (age === 1 ? 'about 1 year' : `about ${age} years`),
    interpreter: 'interpreter needed',
  },
  sent: {
    title: 'Your question was sent',
    thanks: 'Thank you',
    number: (number: string) => `Your number is ${number}`,
    next: 'What happens now?',
    reads: (name: string, desk: string) =>
      name === desk ? `The desk (${desk}) reads your question by` : `${name} of ${desk} reads your question by`,
    answers: 'You hear what we are going to do by',
    mail: 'When there is something for you to read, you get an e-mail. It never says anything about the child.',
    call: 'We may call you on the number that you filled in.',
    codeTitle: 'Your code',
    codeText: 'With this code you follow your question. We show it only now. Write it down, or print this page.',
    codeAlone:
      'You filled in no e-mail address and no phone number. Without this code we cannot let you know anything.',
    codeForAsker: 'Give this code to the one who asked, on paper or by phone.',
    follow: 'Follow your question',
    own: 'See your question',
  },
}

export const sentTexts: Record<Lang, SentTexts> = { nl: dutch, en: english }
