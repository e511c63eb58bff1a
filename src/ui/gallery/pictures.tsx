import { day } from '#kernel/day.ts'
import { Board } from '../board.tsx'
import { BarFigure } from '../chart/bars.tsx'
import { SmallMultiples } from '../chart/small-multiples.tsx'
import { StackedFigure } from '../chart/stacked-bars.tsx'
import { TimeLine } from '../chart/time-line.tsx'
import { DataTable } from '../data-table.tsx'
import { Page } from '../page.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { Link, Text } from '../text.tsx'
import { demo, nav, who } from './people.ts'

const moments = [
  { what: '1.1 Werkgroep start', words: '14 januari 2026', mark: null },
  { what: '1.2 Beeld van elke school in de regio', words: 'maart 2026', mark: 'te laat' },
  { what: '2.1 Plan voor ouders en kinderen', words: 'najaar 2026 en doorloop 2027', mark: null },
  { what: '2.2 Vaste aanpak', words: 'vanaf juli 2026', mark: null },
]

/** Pictures of numbers and time, each with its table, and cards in columns. */
export function PicturesPage() {
  return (
    <Page title="Beelden" who={who} nav={nav('Agenda')} demo={demo}>
      <BarFigure
        id="uren"
        conclusion="Onderwijs en gemeenten maken samen de meeste uren"
        series={[
          { label: 'Gepland', tone: 'teal' },
          { label: 'Gemaakt', tone: 'orange' },
        ]}
        rows={[
          { label: 'Onderwijs', values: [1193, 88] },
          { label: 'Gemeenten', values: [185, 190.5] },
          { label: 'Leerplicht', values: [85, 0] },
          { label: 'Jeugdcoaches en andere mensen in de wijk die meedoen', values: [58, null] },
        ]}
        rowsAre="Partij"
        caption="Uren per partij"
        say={(value) => String(value).replace('.', ',')}
        totals={{ label: 'Samen', values: [1521, 278.5] }}
        note="Uren van het secretariaat zijn niet meegeteld."
      />
      <StackedFigure
        id="standen"
        conclusion="3 van de 12 acties zijn klaar"
        series={[
          { label: 'Klaar', tone: 'green' },
          { label: 'Loopt', tone: 'blue' },
          { label: 'Wacht', tone: 'orange' },
          { label: 'Gestopt', tone: 'red' },
          { label: 'Nog niet begonnen', tone: 'grey' },
        ]}
        rows={[
          { label: '1. Eén verhaal', values: [2, 1, 0, 0, 1] },
          { label: '2. Ouders doen mee', values: [1, 2, 3, 1, 1] },
        ]}
        rowsAre="Ambitie"
        sumIs="Samen"
        caption="Acties per ambitie en stand"
      />
      <TimeLine
        id="tijd"
        conclusion="1 van de 4 acties is te laat"
        from={day('2026-01-01')}
        until={day('2027-07-01')}
        today={day('2026-09-10')}
        todayIs="vandaag"
        legend={[
          { tone: 'blue', label: 'loopt' },
          { tone: 'red', label: 'te laat' },
        ]}
        rows={moments.map(({ what, mark }, index) => ({
          label: what,
          tone: mark === null ? 'blue' : 'red',
          mark,
          spans: [
            {
              from: day(['2026-01-14', '2026-03-01', '2026-09-01', '2026-07-01'][index] ?? ''),
              until: day(['2026-01-15', '2026-04-01', '2026-12-01', '2026-08-01'][index] ?? ''),
              sureness: (['day', 'month', 'within', 'month'] as const)[index] ?? 'month',
              runsOn: index === 2 ? day('2027-05-01') : null,
              open: index === 3,
            },
          ],
        }))}
        table={
          <DataTable
            caption="Planning"
            columns={[
              { label: 'Actie', rowHeader: true, cell: ({ what }) => what },
              { label: 'Planning', cell: ({ words }) => words },
            ]}
            rows={moments}
            empty=""
          />
        }
      />
      <SmallMultiples
        id="reeksen"
        conclusion="In twee van de drie gemeenten daalt het aantal"
        points={['2023', '2024', '2025', '2026']}
        panels={[
          { label: 'Duinvoort', values: [14, 12, null, 9] },
          { label: 'Polderdam', values: [8, 8, 6, 5] },
          { label: 'Molenwijk', values: [3, 4, 6, 7] },
        ]}
        panelsAre="Gemeente"
        caption="Aantal per jaar"
      />
      <Board
        columns={[
          { title: 'Nog niet begonnen', cards: [], empty: 'Alles is begonnen.' },
          { title: 'Loopt', cards: ['1.1 Werkgroep', '1.2 Beeld van elke school'], empty: 'Niets loopt.' },
          { title: 'Klaar', cards: ['2.2 Vaste aanpak'], empty: 'Nog niets klaar.' },
        ]}
        card={(what) => (
          <>
            <Link href="/agenda">{what}</Link>
            <Text small>uiterlijk maart 2026</Text>
            <StatusBadge kind="danger">te laat</StatusBadge>
          </>
        )}
      />
    </Page>
  )
}
