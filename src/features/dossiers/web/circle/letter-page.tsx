import { PrintButton } from '#ui/button.tsx'
import { sayMoment } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { DossierView } from '../frame.tsx'

const texts = {
  nl: {
    title: 'Uitnodiging voor Samenhang',
    dear: (name: string) => `Beste ${name},`,
    what: 'U bent uitgenodigd voor Samenhang. Daarin werken gezinnen, scholen en hulpverleners samen.',
    go: 'Ga naar',
    fill: 'en vul deze code in:',
    once: (until: string) => `De code is alleen voor u. Hij werkt één keer, tot ${until}. Houd uw telefoon erbij.`,
  },
  en: {
    title: 'Invitation to Samenhang',
    dear: (name: string) => `Dear ${name},`,
    what: 'You are invited to Samenhang. In it families, schools and care workers work together.',
    go: 'Go to',
    fill: 'and fill in this code:',
    once: (until: string) => `The code is for you only. It works once, until ${until}. Keep your phone at hand.`,
  },
} as const

type Props = {
  view: DossierView
  name: string
  /** Of who gets the letter. */
  lang: Lang
  code: string
  /** Where the code is filled in, as people type it. */
  address: string
  expiresAt: Date
}

/**
 * The code of a letter, once: it is kept nowhere and cannot be shown again. Like a mail, the paper names no child and no
 * dossier: it may lie about.
 */
export function LetterPage({ view, name, lang, code, address, expiresAt }: Props) {
  const base = `/dossiers/${view.head.id}` as const
  const words = texts[lang]
  return (
    <Page
      {...view.shell}
      title="Brief met code"
      heading={<span lang={lang}>{words.title}</span>}
      crumbs={[
        { href: base, label: view.head.number },
        { href: `${base}/kring`, label: 'Kring' },
      ]}
      narrow
      notice={{
        kind: 'info',
        text: (
          <>
            Druk deze brief nu af en geef hem zelf aan {name}. De code kunt u later niet meer opvragen.{' '}
            <Link href={`${base}/kring`}>Terug naar de kring</Link>
          </>
        ),
      }}
      actions={<PrintButton>Brief afdrukken</PrintButton>}
    >
      <div class="sh-stack" lang={lang}>
        <Text>{words.dear(name)}</Text>
        <Text>{words.what}</Text>
        <Text>
          {words.go} <strong>{address}</strong> {words.fill}
        </Text>
        <Text lead>
          <strong>{code}</strong>
        </Text>
        <Text>{words.once(sayMoment(expiresAt, lang))}</Text>
      </div>
    </Page>
  )
}
