/**
 * Pages with every piece in use, on invented matter: to look at, and for the browser tests to measure. No address of the
 * platform serves them.
 */
import { day } from '#kernel/day.ts'
import { Alert } from './alert.tsx'
import { ActionButton, Button, LinkButton, PrintButton } from './button.tsx'
import { Card, Columns, Stack, Tiles } from './card.tsx'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import { Confirmation } from './confirmation.tsx'
import { DataTable } from './data-table.tsx'
import { DateField } from './date-field.tsx'
import { Details, Explain } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { Field, FileField, TextArea } from './field.tsx'
import { FilteredList } from './filter-panel.tsx'
import { Buttons, Form } from './form.tsx'
import { IdentityBar } from './identity-bar.tsx'
import { Mistakes } from './mistakes.tsx'
import { sayEuros, sayShare } from './numbers.ts'
import { Page } from './page.tsx'
import type { NavItem } from './page-header.tsx'
import { Pagination } from './pagination.tsx'
import { Select } from './select.tsx'
import { StatusBadge, type BadgeKind } from './status-badge.tsx'
import { Steps } from './steps.tsx'
import { SubNav } from './sub-nav.tsx'
import { CheckAnswers, SummaryList } from './summary-list.tsx'
import { TaskList } from './task-list.tsx'
import { Heading, Link, List, Text, Written } from './text.tsx'
import { DayText, MomentText, PeriodText } from './time-text.tsx'
import { Timeline } from './timeline.tsx'

const who = {
  name: 'Ilse Verhagen',
  acting: 'Procesregisseur · Gemeente Duinvoort',
  functions: [
    { id: 'f2', label: 'Lid regionaal team · Regio Merenland' },
    { id: 'f3', label: 'Jeugdconsulent · Gemeente Heidebeek' },
  ],
}
const demo = { clock: 'dinsdag 24 november 2026, 14:05 uur' }
const nav = (current: string): NavItem[] => [
  { href: '/werk', label: 'Mijn werk', count: 4, counted: 'te doen', current: current === 'Mijn werk' },
  { href: '/dossiers', label: 'Dossiers', current: current === 'Dossiers' },
  { href: '/loket', label: 'Loket' },
  { href: '/sociale-kaart', label: 'Sociale kaart' },
  { href: '/agenda', label: 'Regioagenda' },
  { href: '/monitor', label: 'Monitor' },
]

type Row = { number: string; child: string; school: string; status: string; kind: BadgeKind; next: string }
const rows: Row[] = [
  {
    number: 'D-2026-0412',
    child: 'Noor V.',
    school: 'De Wilgenhof',
    status: 'Toestemming gevraagd',
    kind: 'warning',
    next: '2026-11-24',
  },
  {
    number: 'D-2026-0398',
    child: 'Daan K.',
    school: 'Merencollege',
    status: 'Actief',
    kind: 'success',
    next: '2026-11-27',
  },
  {
    number: 'D-2026-0391',
    child: 'Ilias M.',
    school: 'De Wilgenhof',
    status: 'Actief',
    kind: 'success',
    next: '2026-12-01',
  },
  {
    number: 'D-2026-0377',
    child: 'Fenna B.',
    school: 'Praktijkschool Het Anker',
    status: 'Evaluatie te laat',
    kind: 'danger',
    next: '2026-11-14',
  },
  {
    number: 'D-2026-0350',
    child: 'Sem D.',
    school: 'Kindcentrum De Vuurtoren',
    status: 'Concept',
    kind: 'info',
    next: '2026-12-08',
  },
  {
    number: 'D-2026-0344',
    child: 'Lotte H.',
    school: 'Merencollege',
    status: 'Afgesloten',
    kind: 'neutral',
    next: '2027-01-11',
  },
]

function ListPage() {
  return (
    <Page
      title="Dossiers"
      who={who}
      nav={nav('Dossiers')}
      demo={demo}
      crumbs={[{ href: '/werk', label: 'Mijn werk' }]}
      actions={
        <LinkButton href="/dossiers/nieuw" look="primary">
          Nieuwe aanvraag
        </LinkButton>
      }
    >
      <Alert kind="warning" title="Twee dossiers wachten op toestemming van ouders">
        Zonder toestemming ziet de school alleen wat zij zelf schreef.{' '}
        <Link href="/dossiers?status=gevraagd">Bekijk ze</Link>
      </Alert>
      <FilteredList
        action="/dossiers"
        found="128 dossiers"
        chips={[
          { label: 'Actief', without: '/dossiers?gemeente=duinvoort' },
          { label: 'Gemeente Duinvoort', without: '/dossiers?status=actief' },
        ]}
        clear="/dossiers"
        hidden={{ sorteer: 'volgende' }}
        tools={<Link href="/dossiers.csv">Download als CSV</Link>}
        filters={
          <>
            <Checkboxes
              name="status"
              label="Status"
              values={['actief']}
              options={[
                { value: 'concept', label: 'Concept' },
                { value: 'gevraagd', label: 'Toestemming gevraagd' },
                { value: 'actief', label: 'Actief' },
                { value: 'laat', label: 'Evaluatie te laat' },
              ]}
            />
            <Select
              name="gemeente"
              label="Gemeente"
              blank="Alle gemeenten"
              value="duinvoort"
              optional={false}
              options={[
                { value: 'duinvoort', label: 'Duinvoort' },
                { value: 'heidebeek', label: 'Heidebeek' },
              ]}
            />
          </>
        }
      >
        <DataTable
          caption="Dossiers waarbij u betrokken bent"
          captionUnseen
          rows={rows}
          empty="Geen dossiers gevonden"
          columns={[
            {
              label: 'Nummer',
              rowHeader: true,
              cell: (row) => <Link href={`/dossiers/${row.number}`}>{row.number}</Link>,
            },
            { label: 'Kind', cell: (row) => row.child, sort: { href: '/dossiers?sorteer=kind' } },
            { label: 'School', cell: (row) => row.school },
            { label: 'Status', cell: (row) => <StatusBadge kind={row.kind}>{row.status}</StatusBadge> },
            {
              label: 'Volgende stap',
              sort: { href: '/dossiers?sorteer=-volgende', direction: 'ascending' },
              cell: (row) => <DayText on={day(row.next)} length="short" />,
            },
          ]}
        />
        <Pagination at={2} of={11} href={(page) => `/dossiers?pagina=${page}`} />
      </FilteredList>
    </Page>
  )
}

function DossierPage() {
  return (
    <Page
      title="Dossier van Daan K."
      who={{ name: 'Ilse Verhagen', acting: 'Procesregisseur · Gemeente Duinvoort' }}
      nav={nav('Dossiers')}
      demo={demo}
      crumbs={[
        { href: '/werk', label: 'Mijn werk' },
        { href: '/dossiers', label: 'Dossiers' },
      ]}
      notice="De afspraak is opgeslagen."
      below={
        <IdentityBar
          facts={[
            { label: 'Leeftijd', value: '11 jaar' },
            { label: 'School', value: 'Merencollege' },
            { label: 'Regie', value: 'Gemeente Duinvoort' },
            { label: 'Toestemming', value: <StatusBadge kind="success">Gegeven</StatusBadge> },
          ]}
        />
      }
      actions={
        <>
          <LinkButton href="/dossiers/1/bericht" look="primary">
            Bericht aan de kring
          </LinkButton>
          <LinkButton href="/dossiers/1/overleg">Overleg plannen</LinkButton>
          <PrintButton>Afdrukken</PrintButton>
        </>
      }
    >
      <SubNav
        items={[
          { href: '/dossiers/1', label: 'Overzicht', current: true },
          { href: '/dossiers/1/plan', label: 'Plan' },
          { href: '/dossiers/1/berichten', label: 'Berichten', count: 2 },
          { href: '/dossiers/1/kring', label: 'Kring' },
          { href: '/dossiers/1/toestemmingen', label: 'Toestemmingen' },
          { href: '/dossiers/1/inzage', label: 'Wie heeft gekeken' },
        ]}
      />
      <Columns
        aside={
          <>
            <Card title="Te doen">
              <TaskList
                tasks={[
                  { title: 'Verslag van school lezen', href: '/taken/1', status: { label: 'Klaar', kind: 'success' } },
                  {
                    title: 'Plan bijwerken',
                    href: '/taken/2',
                    hint: 'Voor 27 november 2026',
                    status: { label: 'Bezig', kind: 'warning' },
                  },
                  {
                    title: 'Evaluatie voorbereiden',
                    href: '/taken/3',
                    status: { label: 'Nog niet gestart', kind: 'info' },
                  },
                  { title: 'Afsluiten', hint: 'Kan na de evaluatie', status: { label: 'Kan nog niet' } },
                ]}
              />
            </Card>
            <Card title="Wie kan dit zien?" quiet>
              <Text>Ouders, Daan, vier mensen in de kring en u. Elke blik in het dossier wordt bewaard.</Text>
              <Explain
                seers={[
                  { who: 'Ouders van Daan', why: 'Zij hebben gezag' },
                  {
                    who: 'Intern begeleider, Merencollege',
                    why: 'Ouders gaven toestemming',
                    until: <PeriodText period={{ from: null, until: day('2027-11-11') }} length="short" />,
                  },
                ]}
              >
                <Link href="/dossiers/1/inzage">Bekijk wie heeft gekeken</Link>
              </Explain>
            </Card>
          </>
        }
      >
        <Card title="Afspraken" action={<Link href="/dossiers/1/plan">Naar het plan</Link>}>
          <SummaryList
            rows={[
              {
                key: 'Doel',
                value: 'Daan gaat vanaf februari 2027 weer vier dagen per week naar school',
                change: { href: '/x' },
              },
              { key: 'Hulp', value: 'Begeleiding op school, 2 uur per week', change: { href: '/x' } },
              { key: 'Evaluatie', value: <DayText on={day('2026-11-27')} length="weekday" />, change: { href: '/x' } },
              { key: 'Budget', value: sayEuros(185_050) },
            ]}
          />
        </Card>
        <Card title="Tijdlijn">
          <Timeline
            entries={[
              {
                title: 'School deelt een verslag',
                byline: (
                  <>
                    <MomentText at={new Date('2026-11-12T09:14:00Z')} /> · Merencollege
                  </>
                ),
                body: <Link href="/stukken/1">Verslag oktober 2026</Link>,
              },
              { title: 'Niet zichtbaar voor u', byline: 'Onderdeel Gezondheid', closed: true },
              {
                title: 'Ouders geven toestemming',
                byline: <MomentText at={new Date('2026-11-10T15:02:00Z')} />,
                body: <Text small>Doel: hulp op school afstemmen. Geldig t/m 10 november 2027.</Text>,
              },
              { title: 'Dossier begonnen', byline: <MomentText at={new Date('2026-10-28T10:47:00Z')} /> },
            ]}
          />
        </Card>
      </Columns>
    </Page>
  )
}

const mistakes = {
  met: 'Kies met wie u informatie wilt delen',
  tot: 'Vul een einddatum in die na vandaag ligt',
  mail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
}

function FormPage() {
  return (
    <Page
      title="Waarvoor vraagt u toestemming?"
      failed
      narrow
      who={who}
      nav={nav('Dossiers')}
      crumbs={[{ href: '/dossiers/1', label: 'Daan K.' }]}
      above={<Steps at={2} of={4} />}
    >
      <Mistakes of={mistakes} />
      <Text>Alle vragen zijn verplicht, behalve waar iets anders staat.</Text>
      <Form
        action="/dossiers/1/toestemmingen"
        submit="Volgende"
        also={{ label: 'Bewaren en later verder', name: 'keuze', value: 'bewaren' }}
        cancel={{ href: '/dossiers/1', label: 'Stoppen' }}
        formKey="3f0c"
      >
        <Checkboxes
          name="met"
          label="Met wie wilt u informatie delen?"
          mistake={mistakes.met}
          options={[
            { value: 'school', label: 'School', hint: 'De intern begeleider en de mentor van Daan' },
            { value: 'swv', label: 'Samenwerkingsverband' },
            { value: 'hulp', label: 'Jeugdhulpaanbieder' },
          ]}
        />
        <DateField
          name="tot"
          label="T/m welke dag geldt de toestemming?"
          hint="Bijvoorbeeld 31 7 2027. Ten hoogste één jaar."
          mistake={mistakes.tot}
          value={{ day: '12', month: '3', year: '2024' }}
        />
        <Radios
          name="wijze"
          label="Hoe geven de ouders antwoord?"
          value="mail"
          options={[
            { value: 'mijn', label: 'In Samenhang', hint: 'Zij loggen zelf in en kiezen daar' },
            {
              value: 'mail',
              label: 'Met een brief of e-mail',
              detail: (
                <Field
                  name="mail"
                  label="E-mailadres"
                  type="email"
                  value="ouder@"
                  autocomplete="email"
                  mistake={mistakes.mail}
                />
              ),
            },
            { value: 'gesprek', label: 'In een gesprek', detail: <Field name="gesprek" label="Met wie sprak u?" /> },
          ]}
        />
        <Field name="postcode" label="Postcode" width="short" autocomplete="postal-code" hint="Bijvoorbeeld 1234 AB" />
        <Field name="uren" label="Aantal uren per week" type="number" width="short" value="2" />
        <Select
          name="onderdeel"
          label="Over welk onderdeel gaat het?"
          options={[
            {
              label: 'Onderwijs',
              options: [
                { value: 'a', label: 'Schoolgang' },
                { value: 'b', label: 'Leren en ondersteuning op school' },
              ],
            },
            { label: 'Thuis', options: [{ value: 'c', label: 'Gezin en vrije tijd' }] },
          ]}
        />
        <TextArea
          name="uitleg"
          label="Uitleg voor de ouders"
          optional
          hint="Schrijf kort en zonder vaktaal."
          value={'Beste ouders,\n'}
        />
        <FileField name="bijlage" label="Bijlage" optional hint="Een pdf of odt van ten hoogste 10 MB" />
        <Checkbox
          name="besproken"
          label="Ik heb dit met Daan zelf besproken"
          hint="Vanaf 12 jaar beslist een kind mee"
        />
      </Form>
    </Page>
  )
}

function CheckPage() {
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

function DonePage() {
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

function PiecesPage() {
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

/** Name in the address → page. */
export const gallery = {
  lijst: ListPage,
  dossier: DossierPage,
  formulier: FormPage,
  controle: CheckPage,
  klaar: DonePage,
  onderdelen: PiecesPage,
} as const
