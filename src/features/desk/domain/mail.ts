/** What may be told to an asker by mail; each says only that something can be read, and where. */
export type MailKind = 'received' | 'asked' | 'decided' | 'moved' | 'message'

type Letter = { readonly subject: string; readonly body: string }

/**
 * DESK-8 · A mail about a question for help holds its number and where to read on; no name of a child and no content.
 *
 * Source: scenario R11; NTA 7516.
 *
 * @param where the address to read on: the own questions for who has an account, else the page for the code.
 */
export function letterTo(
  kind: MailKind,
  language: 'nl' | 'en',
  number: string,
  where: string,
  withCode: boolean,
): Letter {
  const words = texts[language]
  return {
    subject: words.subjects[kind](number),
    body: [
      words.hello,
      words.bodies[kind](number),
      withCode ? words.withCode : words.withAccount,
      where,
      words.danger,
      words.greeting,
    ].join('\n\n'),
  }
}

type Words = {
  readonly hello: string
  readonly subjects: Record<MailKind, (number: string) => string>
  readonly bodies: Record<MailKind, (number: string) => string>
  readonly withCode: string
  readonly withAccount: string
  readonly danger: string
  readonly greeting: string
}

const texts: Record<'nl' | 'en', Words> = {
  nl: {
    hello: 'Hallo,',
    subjects: {
      received: (number) => `Uw vraag ${number} is binnen`,
      asked: (number) => `Er is een vraag aan u over ${number}`,
      decided: (number) => `Er is een antwoord op uw vraag ${number}`,
      moved: (number) => `Uw vraag ${number} ligt nu bij een ander loket`,
      message: (number) => `Er is een bericht over uw vraag ${number}`,
    },
    bodies: {
      received: (number) => `Uw vraag is bij ons binnengekomen. Het nummer is ${number}.`,
      asked: (number) => `Om verder te kunnen met uw vraag ${number} willen wij iets van u weten.`,
      decided: (number) => `Wij hebben besloten wat er met uw vraag ${number} gebeurt.`,
      moved: (number) =>
        `Uw vraag ${number} is doorgegeven aan een ander loket. U hoeft niets te doen. De beloofde dag blijft.`,
      message: (number) => `Er staat een bericht voor u klaar over uw vraag ${number}.`,
    },
    withCode: 'Lees verder op deze pagina. U hebt de code nodig die u bij het versturen kreeg:',
    withAccount: 'Meld u aan en lees verder:',
    danger: 'Is er nu gevaar? Wacht niet op ons en bel 112.',
    greeting: 'Met vriendelijke groet,\nSamenhang',
  },
  en: {
    hello: 'Hello,',
    subjects: {
      received: (number) => `We received your question ${number}`,
      asked: (number) => `We have a question for you about ${number}`,
      decided: (number) => `There is an answer to your question ${number}`,
      moved: (number) => `Your question ${number} is now with another desk`,
      message: (number) => `There is a message about your question ${number}`,
    },
    bodies: {
      received: (number) => `We received your question. Its number is ${number}.`,
      asked: (number) => `To go on with your question ${number} we would like to know something from you.`,
      decided: (number) => `We have decided what will happen with your question ${number}.`,
      moved: (number) =>
        `Your question ${number} was passed on to another desk. You do not have to do anything. The promised day stays.`,
      message: (number) => `There is a message for you about your question ${number}.`,
    },
    withCode: 'Read on at this page. You need the code that you got when you sent the question:',
    withAccount: 'Sign in and read on:',
    danger: 'Is someone in danger now? Do not wait for us and call 112.',
    greeting: 'Kind regards,\nSamenhang',
  },
}
