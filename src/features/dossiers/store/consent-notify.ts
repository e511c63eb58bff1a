import type { DossierId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { postMail } from '#platform/mail.ts'

export type Notice = 'consent-asked' | 'consent-written-down' | 'consent-ends-soon'

/**
 * Tells someone of the family by mail that something is ready, and where to sign in: no name, no child, no content
 * (MAIL-1). Who has no account is told by whoever keeps the dossier moving.
 *
 * @returns whether there was an address to write to.
 */
export async function tellFamily(tx: Tx, to: PersonId, notice: Notice, baseUrl: string, at: Date): Promise<boolean> {
  const found = await tx
    .selectFrom('accounts as a')
    .leftJoin('people as p', 'p.id', 'a.person_id')
    .select(['a.email', 'p.language'])
    .where('a.person_id', '=', to)
    .where('a.blocked_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) return false
  const { subject, body } = letters[found.language === 'en' ? 'en' : 'nl'][notice]
  await postMail(tx, { to: found.email, subject, body: `${body}\n\n${baseUrl}/aanmelden\n`, at })
  return true
}

/** Where the family reads and answers: the same place for everything about consent. */
export function consentsPath(dossierId: DossierId): `/${string}` {
  return `/dossiers/${dossierId}/toestemmingen`
}

type Letter = { readonly subject: string; readonly body: string }

const letters: Record<'nl' | 'en', Record<Notice, Letter>> = {
  nl: {
    'consent-asked': {
      subject: 'Er staat een vraag voor u klaar in Samenhang',
      body: 'Er staat een vraag om toestemming voor u klaar. U kunt ja of nee zeggen. Meld u aan om de vraag te lezen.',
    },
    'consent-written-down': {
      subject: 'Er is een antwoord van u opgeschreven in Samenhang',
      body: 'Een medewerker heeft een antwoord van u opgeschreven. Meld u aan om te kijken of het klopt. Klopt het niet? Dan kunt u dat daar zeggen.',
    },
    'consent-ends-soon': {
      subject: 'Een toestemming in Samenhang loopt bijna af',
      body: 'Een toestemming loopt binnenkort af. U hoeft niets te doen. Meld u aan om te lezen welke het is.',
    },
  },
  en: {
    'consent-asked': {
      subject: 'A question is waiting for you in Samenhang',
      body: 'There is a question for your consent. You can say yes or no. Sign in to read it.',
    },
    'consent-written-down': {
      subject: 'An answer of yours was written down in Samenhang',
      body: 'A worker has written down an answer of yours. Sign in to see whether it is right. If it is not, you can say so there.',
    },
    'consent-ends-soon': {
      subject: 'A consent in Samenhang ends soon',
      body: 'A consent will end soon. You do not have to do anything. Sign in to read which one.',
    },
  },
}
