import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findId, type OrganisationId } from '#kernel/id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { isOfTeam } from '../../domain/oogo/who.ts'
import { listKeys } from '../../store/costs/keys.ts'
import { findOfficeWith, listCostYears, readCostSheet } from '../../store/costs/read-costs.ts'
import { yearPath } from './address.ts'
import { CostsPage } from './costs-page.tsx'
import { sheetCsv } from './sheet-csv.ts'
import { SheetPage } from './sheet-page.tsx'

/** What the programme costs: reading. Writing stands beside it. */
export const costsRead = room()

const notices: Readonly<Record<string, string>> = {
  begonnen: 'Het jaar staat klaar.',
  opgeslagen: 'Opgeslagen.',
  weg: 'De regel is verwijderd.',
  sleutel: 'De verdeelsleutel staat erbij.',
  afgesloten: 'Het jaar is afgesloten. Het verandert niet meer.',
}

costsRead.get('/bestuur/kosten', may('cost.read'), async (c) => {
  const { actor } = c.var.visit
  const keeps = actor.role === 'project_leader' || actor.role === 'programme_member'
  const found = await c.var.inOneGo(async (tx) => ({
    years: await listCostYears(tx),
    keys: keeps && actor.organisationId !== null ? await listKeys(tx, actor.organisationId) : [],
  }))
  return c.html(<CostsPage shell={shell(c)} {...found} keeps={keeps} notice={notices[c.req.query('gedaan') ?? '']} />)
})

costsRead.get(yearPath, may('cost.read'), async (c) => {
  const { visit } = c.var
  const sheet = await c.var.inOneGo((tx) => readAsked(tx, visit, c.req.param('year'), c.req.query('bureau')))
  const changes = sheet.year.closedAt === null && isOfTeam(sheet.year.officeId, visit.actor)
  const csv = `/bestuur/kosten/${sheet.year.year}/lijst.csv?bureau=${sheet.year.officeId}` as const
  const notice = notices[c.req.query('gedaan') ?? '']
  return c.html(<SheetPage shell={shell(c)} {...{ sheet, changes, notice, csv }} />)
})

costsRead.get(`${yearPath}/lijst.csv`, may('cost.read'), async (c) => {
  const sheet = await c.var.inOneGo((tx) => readAsked(tx, c.var.visit, c.req.param('year'), c.req.query('bureau')))
  return c.body(sheetCsv(sheet), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="kosten-${sheet.year.year}.csv"`,
  })
})

async function readAsked(tx: Tx, { actor }: Visit, year: string | undefined, office: string | undefined) {
  const asked = findId<'organisation'>(office) as OrganisationId | null
  const officeId = asked ?? (await findOfficeWith(tx, actor.organisationId, Number(year)))
  if (officeId === null) throw new Refusal('absent', 'COST-7')
  return readCostSheet(tx, officeId, Number(year))
}
