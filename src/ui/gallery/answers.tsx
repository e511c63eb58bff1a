import { day } from '#kernel/day.ts'
import { Alert } from '../alert.tsx'
import { Button, LinkButton } from '../button.tsx'
import { Confirmation } from '../confirmation.tsx'
import { Buttons } from '../form.tsx'
import { Page } from '../page.tsx'
import { Steps } from '../steps.tsx'
import { CheckAnswers } from '../summary-list.tsx'
import { Heading, Link, List, Text, Written } from '../text.tsx'
import { PeriodText } from '../time-text.tsx'
import { who } from './people.ts'

/** The end of a form: everything once more, and what happens next. */
export function CheckPage() {
  return (
    <Page title="Controleer uw antwoorden" narrow who={who} above={<Steps at={4} of={4} />}>
      <CheckAnswers
        rows={[
          {
            key: 'Met wie',
            value: <List plain items={['School', 'Jeugdhulpaanbieder De Brug']} />,
            change: { href: '/1' },
          },
          {
            key: 'Geldig',
            value: <PeriodText period={{ from: day('2026-11-24'), until: day('2027-08-01') }} />,
            change: { href: '/2' },
          },
          {
            key: 'Uitleg',
            value: <Written>{'Beste ouders,\nWij willen samen één plan maken.'}</Written>,
            change: { href: '/3' },
          },
        ]}
      />
      <Alert kind="info">Na het versturen krijgen beide ouders een bericht. Er staat niet in waar het over gaat.</Alert>
      <Buttons>
        <Button>Toestemming vragen</Button>
        <LinkButton href="/dossiers/1" look="subtle">
          Stoppen
        </LinkButton>
      </Buttons>
    </Page>
  )
}

/** The end of a form: everything once more, and what happens next. */
export function DonePage() {
  return (
    <Page title="Uw vraag is verstuurd" heading="Dank u wel" narrow who={who}>
      <Confirmation title="Uw vraag is verstuurd" reference={<>Kenmerk L-2026-0087</>}>
        <Heading>Hoe gaat het verder?</Heading>
        <List
          ordered
          items={[
            'U krijgt binnen twee werkdagen antwoord.',
            'Wij bellen u als er haast is.',
            'U ziet het antwoord bij Mijn werk.',
          ]}
        />
        <Text>
          Vragen? Bel het loket: <Link href="tel:+31000000000">000 000 00 00</Link>.
        </Text>
      </Confirmation>
    </Page>
  )
}
