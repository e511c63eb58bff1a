import type { Lang } from '#ui/words.ts'
import type { RequestState } from '../../domain/words.ts'

/** What who asked reads afterwards about their question. */
export type FollowTexts = typeof dutch

const dutch = {
  enter: {
    title: 'Volg uw vraag',
    lead: 'Vul de code in die u kreeg toen u de vraag verstuurde.',
    code: 'Code',
    hint: 'Bijvoorbeeld CDFG-HJKM-NPQR. Streepjes en kleine letters maken niet uit.',
    submit: 'Verder',
    wrong: 'Met deze code vinden wij geen vraag. Kijk of u alle twaalf tekens goed hebt ingevuld.',
    lost: 'Bent u de code kwijt? Bel het loket, of stel uw vraag opnieuw.',
  },
  stop: 'Stoppen met volgen',
  own: 'Uw vragen',
  ownEmpty: 'U hebt nog geen vraag gesteld.',
  askNew: 'Een vraag stellen',
  askedOn: 'Gesteld op',
  state: 'Hoe het ermee staat',
  number: 'Nummer',
  title: (number: string) => `Vraag ${number}`,
  states: {
    new: 'binnen',
    asked: 'wij wachten op u',
    accepted: 'in behandeling',
    advised: 'advies gegeven',
    declined: 'afgerond',
  } satisfies Record<RequestState, string>,
  waiting: (name: string, desk: string) =>
    name === desk
      ? `Het loket (${desk}) leest uw vraag uiterlijk op`
      : `${name} van ${desk} leest uw vraag uiterlijk op`,
  read: (name: string, desk: string) =>
    name === desk
      ? `Het loket (${desk}) heeft uw vraag gelezen. U hoort wat wij gaan doen uiterlijk op`
      : `Uw vraag is gelezen. U hoort van ${name} van ${desk} wat wij gaan doen uiterlijk op`,
  late: 'Die dag is voorbij. Dat spijt ons. Wij hebben nog niet gedaan wat wij beloofden; u mag ons daarop aanspreken.',
  asked: 'Wij hebben een vraag aan u. Lees hieronder wat wij willen weten en geef antwoord.',
  inHand: (by: string) => `Uw vraag is in behandeling bij ${by}.`,
  next: (name: string) => `${name} zorgt dat iemand met u praat, uiterlijk op`,
  onlyThat: 'Meer kunnen wij niet vertellen. Wat er verder met het kind en het gezin gebeurt, is alleen van hen.',
  advised: 'Wij hebben u advies gegeven. U leest het hieronder bij de berichten.',
  declined: 'Deze vraag nemen wij niet zelf in behandeling.',
  because: 'Waarom',
  where: 'Waar u wel terecht kunt',
  moved: (from: string, to: string) => `Doorgegeven van ${from} aan ${to}`,
  movedText: 'U hoeft niets te doen. De beloofde dagen blijven.',
  yourQuestion: 'Wat u vroeg',
  messages: 'Berichten',
  noMessages: 'Er zijn nog geen berichten.',
  you: 'U',
  desk: 'Loket',
  answer: 'Uw antwoord',
  add: 'Iets toevoegen aan uw vraag',
  send: 'Versturen',
  missing: 'Schrijf eerst een bericht',
  tooLong: 'Schrijf het korter op: hoogstens 5000 tekens',
  sentNow: 'Uw bericht is verstuurd.',
}

const english: FollowTexts = {
  enter: {
    title: 'Follow your question',
    lead: 'Fill in the code that you got when you sent the question.',
    code: 'Code',
    hint: 'For example CDFG-HJKM-NPQR. Dashes and small letters do not matter.',
    submit: 'Go on',
    wrong: 'We find no question with this code. Check that you filled in all twelve signs.',
    lost: 'If you have lost the code, call the desk or ask your question again.',
  },
  stop: 'Stop following',
  own: 'Your questions',
  ownEmpty: 'You have not asked a question yet.',
  askNew: 'Ask a question',
  askedOn: 'Asked on',
  state: 'How it stands',
  number: 'Number',
  title: (number: string) => `Question ${number}`,
  states: {
    new: 'received',
    asked: 'we wait for you',
    accepted: 'in hand',
    advised: 'advice given',
    declined: 'closed',
  },
  waiting: (name: string, desk: string) =>
    name === desk ? `The desk (${desk}) reads your question by` : `${name} of ${desk} reads your question by`,
  read: (name: string, desk: string) =>
    name === desk
      ? `The desk (${desk}) has read your question. You hear what we are going to do by`
      : `Your question has been read. You hear from ${name} of ${desk} what we are going to do by`,
  late: 'That day has passed. We are sorry. We have not yet done what we promised; you may call us about it.',
  asked: 'We have a question for you. Read below what we would like to know and answer it.',
  inHand: (by: string) => `Your question is in hand with ${by}.`,
  next: (name: string) => `${name} sees to it that someone speaks with you by`,
  onlyThat: 'We cannot tell you more. What happens with the child and the family is theirs alone.',
  advised: 'We have given you advice. You find it below, with the messages.',
  declined: 'We do not take up this question ourselves.',
  because: 'Why',
  where: 'Where you can go',
  moved: (from: string, to: string) => `Passed on from ${from} to ${to}`,
  movedText: 'You do not have to do anything. The promised days stay.',
  yourQuestion: 'What you asked',
  messages: 'Messages',
  noMessages: 'There are no messages yet.',
  you: 'You',
  desk: 'Desk',
  answer: 'Your answer',
  add: 'Add something to your question',
  send: 'Send',
  missing: 'Write a message first',
  tooLong: 'Please write it shorter: 5000 characters at most',
  sentNow: 'Your message was sent.',
}

export const followTexts: Record<Lang, FollowTexts> = { nl: dutch, en: english }
