import { addDays, latest } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { type DayProposal, proposeDays } from '#calendar/rhythm.ts'
import type { SeriesId } from '../../domain/meeting.ts'
import type { BodyId } from '../../domain/proposal.ts'
import { daysToPlan, usualHorizon } from '../../domain/series.ts'
import { listThemes, readBody } from '../../store/bodies-read.ts'
import { mustKeep } from '../../store/bodies-sitting.ts'
import { changeSeries, endSeries } from '../../store/series-change.ts'
import { listOccurrences, readSeries } from '../../store/series-read.ts'
import { type PlannedDay, addSeries, planMeetings } from '../../store/series-store.ts'
import { type Body, readNeededDay, someOf } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { type Read, sendForm } from '../send-form.tsx'
import { EndPage } from './end-page.tsx'
import { bodyCrumb, bodyHref, bodyIdOf, bodyPath, partIdOf } from './places.ts'
import { PlanPage, allDays } from './plan-page.tsx'
import { readSeriesForm, typedSeries, usualSeries } from './read-series.ts'
import { SeriesForm } from './series-form.tsx'

/** The rhythms of a body: make, plan, change from a day on, stop. */
export const seriesRoutes = room()

seriesRoutes.get(`${bodyPath}/reeksen/nieuw`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadBody(tx, c.var.visit, bodyIdOf(c)))
  return c.html(<SeriesForm form={newForm(c, usualSeries)} seriesId={null} {...around} />)
})

seriesRoutes.post(`${bodyPath}/reeksen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadBody(tx, c.var.visit, bodyIdOf(c)),
    read: readSeriesForm,
    act: async (tx, visit, input, { around: { body } }) => {
      if (input === null) return undefined
      const id = await addSeries(tx, visit, body.id, input)
      return { to: bodyHref(body.id, `/reeksen/${id}/plannen`) }
    },
    to: ({ body }) => bodyHref(body.id),
    field: 'ritme',
    page: (form, around) => <SeriesForm form={form} seriesId={null} {...around} />,
  }),
)

const seriesPath = `${bodyPath}/reeksen/:seriesId{[0-9a-f-]{36}}` as const

seriesRoutes.get(`${seriesPath}/plannen`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadDays(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'seriesId')))
  return c.html(<PlanPage form={newForm(c, allDays(around.days))} {...around} />)
})

seriesRoutes.post(`${seriesPath}/plannen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadDays(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'seriesId')),
    read: (sent, { days }) => readDays(sent, days),
    act: async (tx, visit, days, { around }) => {
      await planMeetings(tx, visit, around.series.id, days)
    },
    to: ({ body }) => bodyHref(body.id, '?gedaan=reeks'),
    field: 'dagen',
    page: (form, around) => <PlanPage form={form} {...around} />,
  }),
)

seriesRoutes.get(`${seriesPath}/wijzigen`, may('meeting.hold'), async (c) => {
  const { series, ...around } = await c.var.inOneGo((tx) =>
    loadSeries(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'seriesId')),
  )
  return c.html(<SeriesForm form={newForm(c, typedSeries(series))} seriesId={series.id} {...around} />)
})

seriesRoutes.post(`${seriesPath}/wijzigen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadSeries(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'seriesId')),
    read: readSeriesForm,
    act: async (tx, visit, input, { around: { body, series } }) => {
      if (input === null) return undefined
      const { id } = await changeSeries(tx, visit, series.id, input)
      return { to: bodyHref(body.id, `/reeksen/${id}/plannen`) }
    },
    to: ({ body }) => bodyHref(body.id),
    field: 'vanaf',
    page: (form, { series, ...around }) => <SeriesForm form={form} seriesId={series.id} {...around} />,
  }),
)

seriesRoutes.get(`${seriesPath}/stoppen`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadSeries(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'seriesId')))
  return c.html(<StopSeries form={newForm(c, dayTexts('laatste', c.var.visit.on))} {...around} />)
})

seriesRoutes.post(`${seriesPath}/stoppen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadSeries(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'seriesId')),
    read: (sent) => {
      const last = readNeededDay(sent, 'laatste', 'Vul de laatste dag in')
      return { value: last.on ?? c.var.visit.on, mistakes: last.mistakes, texts: [] }
    },
    act: (tx, visit, last, { around }) => endSeries(tx, visit, around.series.id, addDays(last, 1)),
    to: ({ body }) => bodyHref(body.id, '?gedaan=reeks-gestopt'),
    field: 'laatste',
    page: (form, around) => <StopSeries form={form} {...around} />,
  }),
)

type SeriesAround = Awaited<ReturnType<typeof loadSeries>>

function StopSeries({ form, body, series }: SeriesAround & { form: ReturnType<typeof newForm> }) {
  return (
    <EndPage
      form={form}
      title="Reeks stoppen"
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, `/reeksen/${series.id}/stoppen`)}
      cancel={bodyHref(body.id)}
      submit="Reeks stoppen"
    >
      Vergaderingen na de laatste dag gaan niet door, behalve als de agenda al verstuurd is. Hun punten wachten op een
      andere vergadering.
    </EndPage>
  )
}

/** Which days were chosen, and what to do with each holiday. */
function readDays(sent: Body, days: readonly DayProposal[]): Read<readonly PlannedDay[]> {
  const plain = days.filter(({ holiday }) => holiday === null).map(({ occursOn }) => occursOn)
  const chosen = someOf(plain).parse(sent.dagen)
  const mistakes: Record<string, string> = {}
  const moved = days.flatMap(({ occursOn, holiday, instead }): PlannedDay[] => {
    if (holiday === null) return []
    const name = `feestdag-${occursOn}`
    const answer = sent[name]
    if (answer === occursOn) return [{ occursOn, onDay: occursOn }]
    if (instead !== null && answer === instead) return [{ occursOn, onDay: instead }]
    if (answer !== 'niet') mistakes[name] = `Kies wat u doet met ${holiday}`
    return []
  })
  return { value: [...chosen.map((on) => ({ occursOn: on, onDay: on })), ...moved], mistakes, texts: [] }
}

async function loadBody(tx: Tx, visit: Visit, bodyId: BodyId) {
  const body = await readBody(tx, bodyId)
  await mustKeep(tx, visit, bodyId)
  return { body, themes: await listThemes(tx, visit.on) }
}

async function loadSeries(tx: Tx, visit: Visit, bodyId: BodyId, seriesId: SeriesId) {
  const around = await loadBody(tx, visit, bodyId)
  const series = await readSeries(tx, seriesId)
  if (series.bodyId !== bodyId) throw new Refusal('absent', 'MEETING-1')
  return { ...around, series }
}

async function loadDays(tx: Tx, visit: Visit, bodyId: BodyId, seriesId: SeriesId) {
  const { body, series } = await loadSeries(tx, visit, bodyId, seriesId)
  const planned = await listOccurrences(tx, seriesId)
  const from = latest(series.startsOn, visit.on) ?? visit.on
  const days = proposeDays(daysToPlan(series, planned, { from, until: usualHorizon(series, visit.on) }))
  return { body, series, days }
}
