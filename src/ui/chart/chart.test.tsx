import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import { BarFigure } from './bars.tsx'
import { shortened } from './figure.tsx'
import { amountScale, dayScale } from './scale.ts'
import { runsOf } from './small-multiples.tsx'
import { StackedFigure } from './stacked-bars.tsx'
import { type TimeSpan, TimeLine } from './time-line.tsx'
import { Legend, tones } from './tones.tsx'

const text = (page: unknown) => String(page)
const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')

describe('CHART-1 colour is never the only sign', () => {
  test('each tone has a pattern that no other has, and its words beside it', () => {
    const drawn = tones.map((tone) => {
      const html = text(<Legend id="x" entries={[{ tone, label: `woord ${tone}` }]} />)
      assert.match(html, new RegExp(`woord ${tone}`))
      return /class="sh-tone__cut">(.*?)<\/g>/.exec(html)?.[1]
    })
    assert.equal(new Set(drawn).size, tones.length)
  })

  test('two pictures on one page do not mix their patterns', () => {
    const of = (id: string) => text(<Legend id={id} entries={[{ tone: 'blue', label: 'loopt' }]} />)
    assert.notEqual(/id="([^"]+)"/.exec(of('een'))?.[1], /id="([^"]+)"/.exec(of('twee'))?.[1])
  })
})

describe('CHART-2 a picture says its conclusion and stands beside a table with the same numbers', () => {
  const rows = [
    { label: 'Onderwijs', values: [193, 12.5] },
    { label: 'Gemeenten', values: [185, null] },
  ]
  const series = [
    { label: 'Gepland', tone: 'teal' as const },
    { label: 'Gemaakt', tone: 'orange' as const },
  ]
  const html = text(
    <BarFigure
      id="uren"
      conclusion="Onderwijs maakt de meeste uren"
      series={series}
      rows={rows}
      rowsAre="Partij"
      caption="Uren"
      say={(value) => `${value} uur`}
    />,
  )

  test('bars: heading, name of the picture, every number in the picture and in the table', () => {
    assert.match(html, /<h2[^>]*>Onderwijs maakt de meeste uren<\/h2>/)
    assert.match(html, /role="img" aria-label="Staven: Onderwijs maakt de meeste uren"/)
    const [picture = '', table = ''] = html.split('<table')
    for (const said of ['193 uur', '185 uur', '12.5 uur', 'onbekend'])
      for (const part of [picture, table]) assert.match(part, new RegExp(said))
  })

  test('what is not known has no bar', () => {
    assert.equal([...html.matchAll(/fill="url\(#uren-orange\)"/g)].length, 1)
  })

  test('stacked: each part with its number, sums in the table, and no part of nought', () => {
    const stacked = text(
      <StackedFigure
        id="standen"
        conclusion="Drie klaar"
        series={series}
        rows={[{ label: 'Een', values: [3, 0] }]}
        rowsAre="Ambitie"
        sumIs="Samen"
        caption="Acties"
      />,
    )
    assert.equal([...stacked.matchAll(/class="sh-chart__part"/g)].length, 1)
    assert.match(stacked, /Samen/)
  })

  test('nothing in a picture asks for an exception in the content policy', () => {
    assert.doesNotMatch(html, / style=| on[a-z]+=|<style|<script/)
  })
})

describe('CHART-3 how sure a stretch is, is drawn', () => {
  const span: TimeSpan = {
    from: day('2026-03-01'),
    until: day('2026-04-01'),
    sureness: 'month',
    runsOn: null,
    open: false,
  }
  const drawn = (change: Partial<TimeSpan>) =>
    text(
      <TimeLine
        id="tijd"
        conclusion="x"
        from={day('2026-01-01')}
        until={day('2027-01-01')}
        today={day('2026-06-01')}
        todayIs="vandaag"
        legend={[]}
        rows={[{ label: 'Actie', tone: 'blue', mark: null, spans: [{ ...span, ...change }] }]}
        table={null}
      />,
    ).split('Tijdlijn')[1] ?? ''

  test('a month is a block and not a point; a day is a point and not a block', () => {
    assert.match(drawn({}), /<rect x="16\.16%"[^>]*width="8\.5%"/)
    assert.doesNotMatch(drawn({}), /<path d="M0 0l8/)
    assert.match(drawn({ sureness: 'day', until: day('2026-03-02') }), /<path d="M0 0l8/)
  })
  test('somewhere within stands between two posts', () => {
    assert.equal([...drawn({ sureness: 'within' }).matchAll(/sh-chart__post/g)].length, 2)
    assert.equal([...drawn({}).matchAll(/sh-chart__post/g)].length, 0)
  })
  test('what runs on, or has no end, is drawn on', () => {
    assert.match(drawn({ runsOn: day('2026-07-01') }), /class="sh-chart__on" x1="24\.66%" x2="49\.59%"/)
    assert.match(drawn({ open: true }), /class="sh-chart__on" x1="24\.66%" x2="100%"/)
    assert.doesNotMatch(drawn({}), /class="sh-chart__on"/)
  })
  test('today is named where it falls', () => {
    assert.match(drawn({}), /vandaag \(1 jun 2026\)/)
  })
})

describe('scales', () => {
  test('the least of nought and the values is at the left; values below nought too', () => {
    const scale = amountScale([-5, 15], String, { width: 80 })
    assert.deepEqual([scale.at(-5), scale.at(0), scale.at(15)], [0, 20, 80])
  })
  test('nothing at all is no division by nought', () => {
    assert.equal(amountScale([], String).at(0), 0)
    assert.equal(amountScale([0], String).at(0), 0)
  })
  test('days outside are drawn at the border; ticks are days, the first with its year', () => {
    const scale = dayScale(day('2026-02-01'), day('2027-02-01'), months)
    assert.equal(scale.at(day('2025-01-01')), 0)
    assert.equal(scale.at(day('2030-01-01')), 100)
    assert.ok(scale.ticks.every(({ value }) => value >= '2026-02-01' && value <= '2027-02-01'))
    assert.ok(scale.ticks.some(({ label }) => label === '2027'))
    assert.match(scale.ticks[0]?.label ?? '', /2026/)
  })
  test('names have room on a small screen, and years stay before months', () => {
    const scale = dayScale(day('2025-10-01'), day('2028-01-01'), months)
    const named = scale.ticks.filter(({ label }) => label !== '')
    assert.deepEqual(
      named.map(({ label }) => label),
      ['okt 2025', 'jul', '2027', 'jul', '2028'],
    )
    assert.ok(scale.ticks.length > named.length)
  })
  test('a stretch of a few days has ticks too', () => {
    const from = day('2026-03-28')
    assert.ok(dayScale(from, addDays(from, 4), months).ticks.length >= 2)
  })
})

test('a line is broken where a value is not known', () => {
  const runs = runsOf([1, null, 3, 4])
  assert.deepEqual(runs, [
    [[0, 1]],
    [
      [2, 3],
      [3, 4],
    ],
  ])
})

test('a long label is cut at a word', () => {
  assert.equal(shortened('Een kort woord'), 'Een kort woord')
  assert.equal(shortened('Een heel lange naam van een actie die niet past', 30), 'Een heel lange naam van een…')
})
