import { test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { openBrowser } from './browser.ts'
import { AxeBuilder } from '@axe-core/playwright'
import { testHouse } from './house.ts'
import { addDossier, addMember, checkIdentity, functionId, keepNow, personId, places, relate, setStage } from './stage.ts'

test('shots', async () => {
  const house = await testHouse({ madeUp: true })
  await setStage(house.fresh)
  const noor = await addDossier(house.fresh, { child: 'noor', bornOn: '2017-03-04' })
  await relate(house.fresh, noor, 'tom'); await relate(house.fresh, noor, 'yara', { basis: 'legal:wpo-40a', purpose: 'arrange-support', sections: ['basics'] })
  await addMember(house.fresh, noor, 'marc', 'helper', null)
  await relate(house.fresh, noor, 'gea', { until: '2026-10-01' })
  await keepNow(house.db, noor)
  await checkIdentity(house.fresh, noor, 'ines', 'ruben')
  const kim = await house.as(personId('kim'), functionId('kim')); const ines = await house.as(personId('ines')); const ruben = await house.as(personId('ruben')); const yara = await house.as(personId('yara'), functionId('yara'))
  const b = `/dossiers/${noor}`
  const tick = () => house.clock.set(new Date(house.clock.now().getTime() + 61000))
  const q = { ontvanger: `o:${places.zilverzorg.id}`, doel: 'carry-out-plan', soort: 'secrecy', onderdelen: ['plan', 'care'], uitleg: 'Tom van Zilverzorg helpt Noor om weer hele dagen naar school te gaan. Daarvoor leest hij het plan en wat er over zorg staat. Zegt u nee, dan gaat de hulp gewoon door, maar weet Tom minder.', 'vanaf-dag': '24', 'vanaf-maand': '11', 'vanaf-jaar': '2026', 'tot-dag': '23', 'tot-maand': '11', 'tot-jaar': '2027', sleutel: randomUUID() }
  await kim.post(`${b}/toestemmingen/vragen`, q); tick()
  await kim.post(`${b}/toestemmingen/vragen`, { ...q, ontvanger: `o:${places.klimboom.id}`, onderdelen: ['plan'], sleutel: randomUUID() }); tick()
  const { rows } = await house.fresh.asAdmin.query('select id from consent_requests order by asked_at')
  const first = `${b}/toestemmingen/${rows[0].id}`; const second = `${b}/toestemmingen/${rows[1].id}`
  await ines.post(`${first}/antwoord`, { 'deel-plan': 'ja', 'deel-care': 'ja', sleutel: randomUUID() }); tick()
  await ruben.post(`${first}/antwoord`, { 'deel-plan': 'ja', 'deel-care': 'nee', sleutel: randomUUID() }); tick()
  await kim.post(`${second}/vastleggen`, { van: personId('ruben'), hoe: 'spoken', waar: 'telefonisch', 'op-dag': '24', 'op-maand': '11', 'op-jaar': '2026', 'deel-plan': 'ja', sleutel: randomUUID() }); tick()
  await yara.get(b); await yara.get('/dossiers'); tick(); await kim.get(b)
  const browser = await openBrowser()
  const pages: [string, any, string][] = [
    ['kim-kring', 'kim', `${b}/kring`], ['ines-kring', 'ines', `${b}/kring`], ['kim-toest', 'kim', `${b}/toestemmingen`], ['ines-toest', 'ines', `${b}/toestemmingen`],
    ['ines-first', 'ines', first], ['ines-second', 'ines', second], ['ruben-second', 'ruben', second], ['kim-first', 'kim', first], ['kim-vragen', 'kim', `${b}/toestemmingen/vragen`], ['kim-vastleggen', 'kim', `${first}/vastleggen`],
    ['kim-verbeteren','kim',`${first}/verbeteren`],['kim-join', 'kim', `${b}/kring/toevoegen/${functionId('tom')}`], ['kim-dir', 'kim', `${b}/kring/toevoegen?organisatie=${places.klimboom.id}`], ['kim-gezin', 'kim', `${b}/kring/gezin/toevoegen`], ['kim-regie', 'kim', `${b}/kring/regie`],
    ['ines-wie', 'ines', `${b}/wie-kan-dit-zien`], ['ines-log', 'ines', `${b}/wie-heeft-gekeken`], ['ines-print', 'ines', `${b}/toestemmingen/afdrukken`], ['ines-delen', 'ines', `${b}/toestemmingen/delen`], ['ines-steun', 'ines', `${b}/kring/steunpersoon`], ['yara-school', 'yara', `${b}/akkoord-school`],
  ]
  const server = serve({ fetch: house.app.fetch, port: 0 })
  await new Promise((go) => server.once('listening', go))
  const port = (server.address() as any).port
  const clients = { kim, ines, ruben, yara } as any
  for (const width of [1280, 320]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    for (const [name, who, path] of pages) {
      const page = await context.newPage()
      const html = (await clients[who].get(path))
      if (html.status !== 200) console.log(name, html.status)
      await page.route('**/toonmij', (r) => r.fulfill({ contentType: 'text/html; charset=utf-8', body: html.text }))
      await page.goto(`http://127.0.0.1:${port}/toonmij`)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      if ((wide as number) > width) console.log(name, width, 'scrolls', wide)
      await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true })
      const found = await new AxeBuilder({ page: page as never }).analyze()
      for (const v of found.violations) console.log(name, width, v.id, v.nodes.map((n) => n.html.slice(0, 140)).slice(0, 3))
      await page.close()
    }
    await context.close()
  }
  await browser.close(); server.close(); await house.close()
})
