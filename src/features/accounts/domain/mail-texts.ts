/** A mail as it goes out: no name, no child, no content; only that something is ready and where. */
export type MailText = { readonly subject: string; readonly body: string }

type Texts = {
  invitation: (link: string, lastDay: string) => MailText
  changed: (what: 'password' | 'way-in', signIn: string) => MailText
}

const nl: Texts = {
  invitation: (link, lastDay) => ({
    subject: 'Uw uitnodiging voor Samenhang',
    body: `Goedendag,

U bent uitgenodigd voor Samenhang. Daarin werken gezinnen, scholen en hulpverleners samen.

Open deze link en kies een wachtwoord:
${link}

De link is alleen voor u. Hij werkt één keer, tot en met ${lastDay}.

Verwachtte u deze mail niet? Dan hoeft u niets te doen.
`,
  }),
  changed: (what, signIn) => ({
    subject: 'Uw account van Samenhang is gewijzigd',
    body: `Goedendag,

${what === 'password' ? 'Het wachtwoord van uw account is gewijzigd.' : 'U hebt een nieuwe manier van aanmelden gekregen.'}

Deed u dit niet zelf, of vroeg u er niet om? Neem dan contact op met de beheerder van uw organisatie.

${signIn}
`,
  }),
}

const en: Texts = {
  invitation: (link, lastDay) => ({
    subject: 'Your invitation to Samenhang',
    body: `Hello,

You are invited to Samenhang. In it, families, schools and helpers work together.

Open this link and choose a password:
${link}

The link is only for you. It works once, up to and including ${lastDay}.

Did you not expect this mail? Then you need not do anything.
`,
  }),
  changed: (what, signIn) => ({
    subject: 'Your Samenhang account has changed',
    body: `Hello,

${what === 'password' ? 'The password of your account has changed.' : 'You were given a new way to sign in.'}

If you did not do this or ask for this, please contact your contact person.

${signIn}
`,
  }),
}

/** The texts of mails in someone's language; Dutch for who chose another. */
export function mailTexts(language: string): Texts {
  return language === 'en' ? en : nl
}
