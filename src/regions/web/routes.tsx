import type { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { type Env, room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { findDivisionKind } from '../domain/atlas.ts'
import { splitMunicipalities } from '../domain/members.ts'
import { readChart } from '../store/atlas-store.ts'
import { findArea, listDivisions } from '../store/region-queries.ts'
import { readDayAsked } from './day-asked.ts'
import { readDeriveProps } from './derive.ts'
import { addImportRoutes } from './import-routes.tsx'
import { noOrganisations, readAreaProps, readDivisionProps, type OrganisationsThere } from './looking.ts'
import { AreaPage } from './pages/area-page.tsx'
import { DerivePage } from './pages/derive-page.tsx'
import { DivisionPage } from './pages/division-page.tsx'
import { PostcodePage } from './pages/postcode-page.tsx'
import { RegionsPage } from './pages/regions-page.tsx'
import { readPostcodeProps } from './postcode.ts'

/** The pages about regions. Regions hold no data of a child: everyone who is signed in may look. */
export function regionRoom(organisationsThere: OrganisationsThere = noOrganisations): Hono<Env> {
  const regions = room()

  regions.get('/regio', may('region.read'), async (c) => {
    const asked = readDayAsked(c.req.query(), c.var.visit.on)
    const props = await c.var.inOneGo(async (tx) => ({
      divisions: await listDivisions(tx, asked.on),
      split: splitMunicipalities(await readChart(tx, asked.on)),
    }))
    const mayImport = c.var.visit.actor.role === 'administrator'
    return c.html(<RegionsPage frame={shell(c)} asked={asked} {...props} mayImport={mayImport} />)
  })

  regions.get('/regio/postcode', may('region.read'), async (c) => {
    const asked = readDayAsked(c.req.query(), c.var.visit.on)
    const props = await c.var.inOneGo((tx) => readPostcodeProps(tx, c.req.query('pc4') ?? '', asked))
    const failed = props.mistake !== undefined || asked.mistake !== undefined
    return c.html(<PostcodePage frame={shell(c)} asked={asked} {...props} />, failed ? 422 : 200)
  })

  regions.get('/regio/herleiden', may('region.read'), async (c) => {
    const asked = readDayAsked(c.req.query(), c.var.visit.on)
    const props = await c.var.inOneGo((tx) => readDeriveProps(tx, c.req.queries(), asked.on))
    const failed = Object.keys(props.mistakes).length > 0 || asked.mistake !== undefined
    return c.html(<DerivePage frame={shell(c)} asked={asked} {...props} />, failed ? 422 : 200)
  })

  addImportRoutes(regions)

  regions.get('/regio/:division', may('region.read'), async (c) => {
    const asked = readDayAsked(c.req.query(), c.var.visit.on)
    const kind = findDivisionKind(c.req.param('division'))
    const props = await c.var.inOneGo(async (tx) => (kind === null ? null : readDivisionProps(tx, kind, asked.on)))
    if (props === null) throw new Refusal('absent', 'REGION-1')
    return c.html(<DivisionPage frame={shell(c)} asked={asked} {...props} />, asked.mistake === undefined ? 200 : 422)
  })

  regions.get('/regio/:division/:area', may('region.read'), async (c) => {
    const asked = readDayAsked(c.req.query(), c.var.visit.on)
    const kind = findDivisionKind(c.req.param('division'))
    const props = await c.var.inOneGo(async (tx) => {
      const area = kind === null ? null : await findArea(tx, kind, c.req.param('area'))
      return area === null ? null : readAreaProps(tx, area, asked.on, organisationsThere)
    })
    if (props === null) throw new Refusal('absent', 'REGION-1')
    return c.html(<AreaPage frame={shell(c)} asked={asked} {...props} />, asked.mistake === undefined ? 200 : 422)
  })

  return regions
}
