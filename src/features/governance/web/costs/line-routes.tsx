import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { mayChangeYear } from '../../domain/costs/closing.ts'
import type { CostLineId } from '../../domain/costs/cost-year.ts'
import { officeOf } from '../../store/costs/keys.ts'
import { addLine, changeLine, removeLine } from '../../store/costs/lines.ts'
import { listClosedYears, listEmployers, readCostSheet, readLine } from '../../store/costs/read-costs.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { idOf, readForm, seenIn, textsOf, version } from '../form.ts'
import { formAgain, newForm } from '../one-form.tsx'
import { inYear, yearHref, yearPath } from './address.ts'
import { LineForm } from './line-form.tsx'
import { readLineForm, typedLine } from './read-line.ts'

/** The lines of a year: add, change, take away. */
export const costLines = room()

costLines.get(`${yearPath}/regels/nieuw`, may('cost.manage'), async (c) => {
  const around = await c.var.inOneGo((tx) => readAround(tx, c.var.visit, c.req.param('year')))
  return c.html(<LineForm form={newForm(c)} {...around} lineId={null} />)
})

costLines.post(`${yearPath}/regels/nieuw`, may('cost.manage'), async (c) => {
  const { visit } = c.var
  const { body, key } = await readForm(c, {})
  const { facts, mistakes, texts } = readLineForm(body)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    const around = await readAround(tx, visit, c.req.param('year'))
    if (hasMistakes(mistakes) || seen.length > 0)
      return c.html(<LineForm form={formAgain(c, body, { mistakes, seen })} {...around} lineId={null} />, 422)
    const back = `${yearHref(around.year.year)}?gedaan=opgeslagen`
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await addLine(tx, visit, around.year.id, facts)
    return c.redirect(back, 303)
  })
})

const linePath = `${yearPath}/regels/:lineId{[0-9a-f-]{36}}` as const

costLines.get(linePath, may('cost.manage'), async (c) => {
  const lineId = idOf<'cost-line'>(c.req.param('lineId'), 'COST-7')
  const { line, around } = await c.var.inOneGo((tx) => readLineAround(tx, c.var.visit, c.req.param('year'), lineId))
  return c.html(<LineForm form={newForm(c, typedLine(line), line.version)} {...around} lineId={lineId} />)
})

costLines.post(linePath, may('cost.manage'), async (c) => {
  const { visit } = c.var
  const lineId = idOf<'cost-line'>(c.req.param('lineId'), 'COST-7')
  const { body, fields } = await readForm(c, { versie: version })
  const { facts, mistakes, texts } = readLineForm(body)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    const { line, around } = await readLineAround(tx, visit, c.req.param('year'), lineId)
    if (hasMistakes(mistakes) || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen, version: fields.versie })
      return c.html(<LineForm form={form} {...around} lineId={lineId} />, 422)
    }
    const outcome = await changeLine(tx, visit, lineId, fields.versie, facts)
    const back = yearHref(around.year.year)
    if (outcome === 'written') return c.redirect(`${back}?gedaan=opgeslagen`, 303)
    const [yours, theirs] = [textsOf(body), typedLine(line)]
    const labels = { wat: 'Waarvoor', bedrag: 'Bedrag', fte: 'Fte', wie: 'Wie', geld: 'Uit welk geld' } as const
    return c.html(
      <ConflictPage
        shell={shell(c)}
        tab="costs"
        title="Regel wijzigen"
        fields={(Object.keys(labels) as (keyof typeof labels)[]).map((name) => ({
          label: labels[name],
          yours: yours[name] ?? '',
          theirs: theirs[name] ?? '',
        }))}
        action={inYear(around.year.year, `regels/${lineId}`)}
        hidden={{ ...yours, versie: String(line.version) }}
        back={back}
      />,
      409,
    )
  })
})

costLines.post(`${linePath}/weg`, may('cost.manage'), async (c) => {
  const { visit } = c.var
  const lineId = idOf<'cost-line'>(c.req.param('lineId'), 'COST-7')
  return c.var.inOneGo(async (tx) => {
    const { around } = await readLineAround(tx, visit, c.req.param('year'), lineId)
    await removeLine(tx, visit, lineId)
    return c.redirect(`${yearHref(around.year.year)}?gedaan=weg`, 303)
  })
})

/** What the form of a line needs of its year; a closed year has no forms. */
async function readAround(tx: Tx, visit: Visit<'cost.manage'>, year: string | undefined) {
  const officeId = officeOf(visit)
  const sheet = await readCostSheet(tx, officeId, Number(year))
  mayChangeYear(sheet.year)
  return { year: sheet.year, employers: await listEmployers(tx), closed: await listClosedYears(tx, officeId) }
}

async function readLineAround(tx: Tx, visit: Visit<'cost.manage'>, year: string | undefined, lineId: CostLineId) {
  const around = await readAround(tx, visit, year)
  const line = await readLine(tx, lineId)
  if (line.yearId !== around.year.id) throw new Refusal('absent', 'COST-7')
  return { line, around }
}
