import type { Day } from '#kernel/day.ts'
import { findId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Division } from '../domain/atlas.ts'
import type { Chart } from '../domain/chart.ts'
import { express, expressMunicipalities, type Expression } from '../domain/express.ts'
import { placesOfArea, placesOfMunicipalities, union } from '../domain/place-set.ts'
import { readChart } from '../store/atlas-store.ts'
import type { DeriveForm, DerivePageProps } from './pages/derive-page.tsx'

/**
 * What the page "herleiden" shows. It answers when something is chosen and a division is; a form in which nothing is filled
 * is a first visit.
 */
export async function readDeriveProps(
  tx: Tx,
  query: Readonly<Record<string, readonly string[]>>,
  on: Day,
): Promise<Omit<DerivePageProps, 'frame' | 'asked'>> {
  const chart = await readChart(tx, on)
  const form: DeriveForm = {
    area: query.gebied?.[0] ?? '',
    municipalities: query.gemeente ?? [],
    division: query.indeling?.[0] ?? '',
  }
  const division = chart.divisions.find(({ kind }) => kind === form.division)
  const shown = { form, divisions: chart.divisions, areas: chart.areas, municipalities: chart.municipalities }
  const isFirst = query.indeling === undefined && query.gemeente === undefined
  const isEmpty = form.area === '' && form.municipalities.length === 0
  const mistakes = {
    ...(division === undefined && !isFirst && { indeling: 'Kies een indeling.' }),
    ...(isEmpty && !isFirst && { gemeente: 'Kies een gebied, of kies een of meer gemeenten.' }),
  }
  if (isFirst || isEmpty || division === undefined) return { ...shown, mistakes, answer: null }
  return { ...shown, mistakes, answer: { division, expression: derive(chart, form, division) } }
}

function derive(chart: Chart, form: DeriveForm, division: Division): Expression {
  const chosen = form.municipalities.flatMap((text) => findId<'municipality'>(text) ?? [])
  const area = chart.areas.find((each) => `${each.division}/${each.code}` === form.area)
  if (area === undefined) return expressMunicipalities(chart, chosen, division.kind)
  const set = union(placesOfArea(chart, area.id), placesOfMunicipalities(chart, chosen))
  return express(chart, set, division.kind)
}
