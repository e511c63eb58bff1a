import { Alert } from '../alert.tsx'
import { ActionButton, Button, LinkButton } from '../button.tsx'
import { Card, Stack, Tiles } from '../card.tsx'
import { Radios } from '../choices.tsx'
import { Conversation } from '../conversation.tsx'
import { DataTable } from '../data-table.tsx'
import { Details } from '../details.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Buttons } from '../form.tsx'
import { sayEuros, sayShare } from '../numbers.ts'
import { Page } from '../page.tsx'
import { Progress } from '../progress.tsx'
import { SearchBox } from '../search-box.tsx'
import { Heading, Link, List, OutsideLink, Text } from '../text.tsx'
import { MomentText } from '../time-text.tsx'
import { nav, who } from './people.ts'

/** What the other pages did not show yet, with words too long for their place. */
export function PiecesPage() {
  return (
    <Page
      title="Alle onderdelen"
      lang="en"
      who={who}
      nav={nav('Mijn werk')}
      notice={{ kind: 'info', text: 'Informatie.' }}
    >
      <Text lead>Een inleidende zin in iets grotere letters, over wat deze pagina laat zien.</Text>
      <Alert kind="danger" title="Er is iets mis">
        <Text>Het bestand kon niet worden gelezen.</Text>
        <List items={['Regel 12: postcode ontbreekt', 'Regel 40: onbekende gemeente']} />
      </Alert>
      <Heading>Tegels</Heading>
      <Tiles>
        <Card title="Thuiszitters" level={3}>
          <Text>Nog geen cijfers.</Text>
        </Card>
        <Card title="Hottentottententententoonstellingsmakersgroepsoverleg" level={3}>
          <Text>
            https://www.voorbeeld.nl/een/heel/lang/adres/zonder/spaties/dat/toch/moet/breken/op/een/klein/scherm
          </Text>
        </Card>
        <Card title="Agenda" level={3} action={<Link href="/agenda">Alles</Link>}>
          <Text small>Volgende overleg op 1 december.</Text>
        </Card>
      </Tiles>
      <DataTable
        caption="Kosten per gemeente"
        rows={[
          { name: 'Duinvoort', cents: 1_250_000, share: 0.425 },
          { name: 'Heidebeek', cents: 1_691_050, share: 0.575 },
        ]}
        empty="Geen kosten"
        totals={['Totaal', sayEuros(2_941_050), '100%']}
        columns={[
          { label: 'Gemeente', rowHeader: true, cell: (row) => row.name },
          { label: 'Bedrag', numeric: true, cell: (row) => sayEuros(row.cents) },
          { label: 'Aandeel', numeric: true, cell: (row) => sayShare(row.share, 'nl', 1) },
        ]}
      />
      <Stack>
        <Details summary="Hoe rekenen wij dit?">
          <Text>Naar het aantal jongeren tot 18 jaar.</Text>
        </Details>
        <Details summary="Open uitleg" open>
          <Text>Deze uitleg staat open.</Text>
        </Details>
        <EmptyState
          title="U heeft nog geen berichten"
          action={
            <LinkButton href="/berichten/nieuw" look="secondary">
              Schrijf een bericht
            </LinkButton>
          }
        >
          Een bericht gaat alleen naar de mensen die u kiest.
        </EmptyState>
        <SearchBox
          action="/zoeken"
          method="post"
          name="zoek"
          label="Zoek in de sociale kaart"
          hint="Bijvoorbeeld: dagbesteding"
        />
        <Progress done={1200} of={4350} what="regels" />
        <Text>
          <OutsideLink to="https://www.voorbeeld.nl">Website van De Brug</OutsideLink>,{' '}
          <OutsideLink to="javascript:alert(1)" />
        </Text>
        <Conversation
          messages={[
            {
              from: 'Ruben Aalders, intern begeleider',
              at: <MomentText at={new Date('2026-11-23T08:30:00Z')} length="short" />,
              text: 'Goedemorgen,\nKunnen wij deze week even bellen?',
            },
            {
              from: 'U',
              at: <MomentText at={new Date('2026-11-23T09:05:00Z')} length="short" />,
              text: 'Ja, donderdag om tien uur.',
              mine: true,
            },
          ]}
        />
        <Buttons>
          <Button look="danger">Toestemming intrekken</Button>
          <Button look="secondary">Andere knop</Button>
          <ActionButton action="/gelezen" look="link">
            Markeer als gelezen
          </ActionButton>
        </Buttons>
        <Radios
          name="akkoord"
          label="Bent u het eens?"
          row
          options={[
            { value: 'ja', label: 'Ja' },
            { value: 'nee', label: 'Nee' },
          ]}
        />
      </Stack>
    </Page>
  )
}
