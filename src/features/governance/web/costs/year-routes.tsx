import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { mayChangeYear } from '../../domain/costs/closing.ts'
import { addKey, listKeys, listMunicipalPayers, officeOf } from '../../store/costs/keys.ts'
import { listCostYears, readCostSheet } from '../../store/costs/read-costs.ts'
import { changeCostYear, closeCostYear, setKeys, startCostYear } from '../../store/costs/write-costs.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { readForm, seenIn, textsOf, typed, version } from '../form.ts'
import { formAgain, newForm } from '../one-form.tsx'
import { inYear, yearHref, yearPath } from './address.ts'
import { ClosePage } from './close-page.tsx'
import { NewKeyPage, readKey } from './key-form.tsx'
import { KeysPage, readKeys, typedKeys } from './keys-form.tsx'
import { NewYearPage, SettingsPage, readSettings, typedSettings } from './year-form.tsx'

/** The years themselves: begin, budget, keys, close. */
export const costYears = room()

costYears.get('/bestuur/kosten/nieuw', may('cost.manage'), async (c) => {
  const years = await c.var.inOneGo((tx) => ownYears(tx, c.var.visit))
  return c.html(<NewYearPage form={newForm(c, { jaar: c.var.visit.on.slice(0, 4) })} years={years} />)
})

costYears.post('/bestuur/kosten/nieuw', may('cost.manage'), async (c) => {
  const { visit } = c.var
  const { body, key, fields } = await readForm(c, { jaar: typed(20) })
  const { settings, mistakes } = readSettings(body)
  return c.var.inOneGo(async (tx) => {
    const years = await ownYears(tx, visit)
    const year = Number(fields.jaar)
    const wrong = {
      jaar: /^20\d\d$/.test(fields.jaar) ? undefined : 'Vul een jaar in, bijvoorbeeld 2027',
      ...mistakes,
    }
    if (hasMistakes(wrong))
      return c.html(<NewYearPage form={formAgain(c, body, { mistakes: wrong })} years={years} />, 422)
    const back = `${yearHref(year)}?gedaan=begonnen`
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier !== null) return c.redirect(earlier, 303)
    const copyFrom = years.find(({ id }) => id === body.uit)?.id ?? null
    await startCostYear(tx, visit, { year, ...settings, copyFrom })
    return c.redirect(back, 303)
  })
})

costYears.get(`${yearPath}/wijzigen`, may('cost.manage'), async (c) => {
  const { year } = await c.var.inOneGo((tx) => readOwn(tx, c.var.visit, c.req.param('year')))
  return c.html(<SettingsPage form={newForm(c, typedSettings(year), year.version)} year={year} />)
})

costYears.post(`${yearPath}/wijzigen`, may('cost.manage'), async (c) => {
  const { body, fields } = await readForm(c, { versie: version })
  const { settings, mistakes } = readSettings(body)
  return c.var.inOneGo(async (tx) => {
    const { year } = await readOwn(tx, c.var.visit, c.req.param('year'))
    if (hasMistakes(mistakes))
      return c.html(<SettingsPage form={formAgain(c, body, { mistakes, version: fields.versie })} year={year} />, 422)
    const outcome = await changeCostYear(tx, c.var.visit, year.id, fields.versie, settings)
    if (outcome === 'written') return c.redirect(`${yearHref(year.year)}?gedaan=opgeslagen`, 303)
    const theirs = typedSettings(year)
    const { begroting = '', neutraal = '' } = textsOf(body)
    const yours = { begroting, neutraal }
    return c.html(
      <ConflictPage
        shell={shell(c)}
        tab="costs"
        title={`Begroting ${year.year}`}
        fields={[
          { label: 'Begroting', yours: yours.begroting, theirs: theirs.begroting },
          { label: 'Budgetneutraal', yours: yours.neutraal || 'nee', theirs: theirs.neutraal || 'nee' },
        ]}
        action={inYear(year.year, 'wijzigen')}
        hidden={{ ...yours, versie: String(year.version) }}
        back={yearHref(year.year)}
      />,
      409,
    )
  })
})

costYears.get('/bestuur/kosten/verdeelsleutels/nieuw', may('cost.manage'), async (c) => {
  const municipalities = await c.var.inOneGo(listMunicipalPayers)
  return c.html(<NewKeyPage form={newForm(c)} municipalities={municipalities} />)
})

costYears.post('/bestuur/kosten/verdeelsleutels/nieuw', may('cost.manage'), async (c) => {
  const { visit } = c.var
  const { body, key: formKey } = await readForm(c, {})
  const back = '/bestuur/kosten?gedaan=sleutel'
  return c.var.inOneGo(async (tx) => {
    const municipalities = await listMunicipalPayers(tx)
    const { key, mistakes, texts } = readKey(body, municipalities)
    const seen = seenIn(body, texts)
    if (key === null || seen.length > 0)
      return c.html(<NewKeyPage form={formAgain(c, body, { mistakes, seen })} municipalities={municipalities} />, 422)
    const earlier = formKey && (await once(tx, formKey, visit.actor.personId, visit.at, back))
    if (!earlier) await addKey(tx, visit, key)
    return c.redirect(back, 303)
  })
})

costYears.get(`${yearPath}/verdeelsleutels`, may('cost.manage'), async (c) => {
  const { sheet, keys } = await c.var.inOneGo(async (tx) => ({
    sheet: await readOwn(tx, c.var.visit, c.req.param('year')),
    keys: await listKeys(tx, officeOf(c.var.visit)),
  }))
  const { year } = sheet
  return c.html(<KeysPage form={newForm(c, typedKeys(sheet.keys, year.year), year.version)} year={year} keys={keys} />)
})

costYears.post(`${yearPath}/verdeelsleutels`, may('cost.manage'), async (c) => {
  const { visit } = c.var
  const { body, fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const { year } = await readOwn(tx, visit, c.req.param('year'))
    const keys = await listKeys(tx, officeOf(visit))
    const read = readKeys(
      body,
      year.year,
      keys.map(({ id }) => id),
    )
    const outcome = hasMistakes(read.mistakes) ? null : await setKeys(tx, visit, year.id, fields.versie, read.chosen)
    if (outcome === 'written') return c.redirect(`${yearHref(year.year)}?gedaan=opgeslagen`, 303)
    const first = 'Iemand anders wijzigde dit jaar net. Kijk of dit nog klopt en sla het opnieuw op.'
    const mistakes = outcome === null ? read.mistakes : { sleutel1: first }
    const form = formAgain(c, body, { mistakes, version: year.version })
    return c.html(<KeysPage form={form} year={year} keys={keys} />, outcome === null ? 422 : 409)
  })
})

costYears.get(`${yearPath}/afsluiten`, may('cost.manage'), async (c) => {
  const sheet = await c.var.inOneGo((tx) => readOwn(tx, c.var.visit, c.req.param('year')))
  mayChangeYear(sheet.year)
  return c.html(<ClosePage form={newForm(c, {}, sheet.year.version)} sheet={sheet} />)
})

costYears.post(`${yearPath}/afsluiten`, may('cost.manage'), async (c) => {
  const { visit } = c.var
  const { key, fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const sheet = await readOwn(tx, visit, c.req.param('year'))
    const back = `${yearHref(sheet.year.year)}?gedaan=afgesloten`
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier !== null) return c.redirect(earlier, 303)
    const outcome = await closeCostYear(tx, visit, sheet.year.id, fields.versie)
    if (outcome === 'written') return c.redirect(back, 303)
    // what stands on the page now is not what was looked at: one looks again
    const form = { ...newForm(c, {}, sheet.year.version), mistakes: { inhoud: lookAgain } }
    return c.html(<ClosePage form={form} sheet={sheet} />, 409)
  })
})

const lookAgain = 'Iemand anders wijzigde dit jaar net. Kijk of het zo klopt, en sluit dan af.'

async function ownYears(tx: Tx, visit: Visit<'cost.manage'>) {
  const officeId = officeOf(visit)
  return (await listCostYears(tx)).filter((year) => year.officeId === officeId)
}

function readOwn(tx: Tx, visit: Visit<'cost.manage'>, year: string | undefined) {
  return readCostSheet(tx, officeOf(visit), Number(year))
}
