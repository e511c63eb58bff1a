import { day } from '#kernel/day.ts'
import { LinkButton, PrintButton } from '../button.tsx'
import { Card, Columns } from '../card.tsx'
import { Explain } from '../details.tsx'
import { IdentityBar } from '../identity-bar.tsx'
import { sayEuros } from '../numbers.ts'
import { Page } from '../page.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { SubNav } from '../sub-nav.tsx'
import { SummaryList } from '../summary-list.tsx'
import { TaskList } from '../task-list.tsx'
import { Link, Text } from '../text.tsx'
import { DayText, MomentText, PeriodText } from '../time-text.tsx'
import { Timeline } from '../timeline.tsx'
import { demo, nav } from './people.ts'

/** A dossier with all that surrounds it. */
export function DossierPage() {
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
