/**
 * The stories of the region in a browser: each begins at someone's first page and goes on by what is there to click,
 * half of them with scripts off. What the person reads is looked at; each ends on a page without findings that fits.
 */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { axe } from '../browser.ts'
import { testMoment } from '../house.ts'
import { openSite, type Site } from './site.ts'

type Look = { readonly width?: number; readonly scripts?: boolean }

const withoutScripts: Look = { scripts: false }
const onPhone: Look = { width: 320 }
const agenda = 'Regioagenda Duin en Polder: samen naar school, samen groot'

let site: Site
let windows: Page[] = []

before(async () => {
  site = await openSite()
})
after(() => site.close())
afterEach(async () => {
  for (const page of windows) await page.context().close()
  windows = []
  site.house.clock.set(testMoment)
})

/** The first page of someone of the made-up region, in a window of their own; the only address that is typed. */
async function home(who: string | null, look: Look = {}): Promise<Page> {
  const { page } = await site.open(who, look)
  page.setDefaultTimeout(10_000)
  windows.push(page)
  await page.goto('/')
  return page
}

const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: typeof name === 'string' }).first()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const main = (page: Page) => page.locator('main').innerText()

/** Clicks one link after the other. */
async function go(page: Page, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) await link(page, name).click()
}

/** The agenda of the region; where there are more, one chooses first. */
async function openAgenda(page: Page): Promise<void> {
  await go(page, 'Agenda')
  if ((await page.locator('h1').innerText()) !== agenda) await go(page, agenda)
}

/** A task in "Mijn werk", by what it asks and what it is about. */
async function doTask(page: Page, what: string, about: string): Promise<void> {
  await go(page, 'Mijn werk')
  await page.getByRole('row').filter({ hasText: what }).filter({ hasText: about }).getByRole('link').click()
}

async function fillDay(page: Page, id: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.locator(`#${id}`).fill(day)
  await page.locator(`#${id}-2`).fill(month)
  await page.locator(`#${id}-3`).fill(year)
}

async function reads(page: Page, ...texts: readonly RegExp[]): Promise<void> {
  const text = await main(page)
  for (const each of texts) assert.match(text, each)
}

/** Where a story ends: one heading, no findings, and it fits in the window. */
async function endsWell(ended: Page): Promise<void> {
  const page = await withScripts(ended)
  assert.equal(await page.locator('h1').count(), 1)
  assert.deepEqual(await axe(page), [], page.url())
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.ok(wide <= 0, `${page.url()} is ${wide} px too wide`)
  assert.deepEqual(site.house.faults, [])
}

/** The same page for the same person in a window where axe can run, which needs scripts. */
async function withScripts(page: Page): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: page.viewportSize(),
    locale: 'nl-NL',
    baseURL: site.base,
    storageState: await page.context().storageState(),
  })
  const twin = await context.newPage()
  windows.push(twin)
  await twin.goto(page.url())
  return twin
}

/** What someone without an account gets at an address: an answer, and no page to look at. */
async function publicStatus(path: string): Promise<number> {
  const { page } = await site.open(null)
  windows.push(page)
  return (await page.context().request.get(path, { maxRedirects: 0 })).status()
}

describe('the agenda', () => {
  test('a project leader checks a document and takes a part of it over in a new agenda, with its source and place', async () => {
    const page = await home('emre-koprucuk', withoutScripts)
    await openAgenda(page)
    await go(page, 'Document overnemen', 'Een nieuwe agenda beginnen')
    await page.getByLabel('Hoe heet de agenda?').fill('Taal en gezond zijn')
    await page.getByLabel('Voor welk gebied').selectOption({ label: 'Jeugdregio Oost' })
    await fillDay(page, 'vanaf', ['1', '1', '2027'])
    await press(page, 'Agenda beginnen')
    assert.equal(await page.locator('h1').innerText(), 'Taal en gezond zijn')

    await go(page, 'Document overnemen', 'Eerst een document nakijken')
    await page
      .getByLabel('Welke bestanden?')
      .setInputFiles(fileURLToPath(new URL('../corpus/check/28-ambitietabel.md', import.meta.url)))
    await press(page, 'Nakijken')
    await reads(
      page,
      /Er zijn 5 punten gevonden\. Er is niets veranderd en niets bewaard/,
      /Regel 21 Totaal, kolom “Inzet \(uren\)”: er staat 85, opgeteld is het 75/,
      /30 \+ 20 \+ 25 = 75/,
      /Bij het speerpunt “nieuwkomers” hoort geen ambitie/,
    )

    await press(page, 'Bekijken voor Taal en gezond zijn')
    await page.getByText('Verbeteren: Actie: Voorleesouders').click()
    await page.locator('details[open]').getByLabel('Trekker').fill('De basisscholen')
    await page.getByLabel('nieuwkomers', { exact: true }).uncheck()
    await press(page, 'Overnemen in de agenda')
    await reads(page, /Samen 3 acties: 3 nog niet begonnen/, /28-ambitietabel\.md, 15 maart 2026/)
    assert.doesNotMatch(await main(page), /nieuwkomers/)

    await go(page, 'Acties', 'Voorleesouders werven')
    await reads(page, /Trekker\s+De basisscholen/, /september 2026/, /Bron\s+28-ambitietabel\.md, regel 19/)
    await endsWell(page)
  })

  test('the owner of an action finds it in "Mijn werk", says on a phone how it stands, and the board shows it', async () => {
    const title = 'Een aanbod voor wie van het praktijkonderwijs komt'
    const page = await home('mehmet-gulbostan', onPhone)
    await reads(page, /Te laat/, new RegExp(title))
    await doTask(page, 'Zeg hoe het staat met uw actie', title)
    await page.getByLabel('Loopt', { exact: true }).check()
    await page.getByLabel('Toelichting').fill('De tweede begeleider begint in januari.')
    await press(page, 'Zeggen hoe het staat')
    await reads(page, /Bedankt\. Wat u zei, staat er nu\./, /24 november 2026 · Mehmet Gülbostan, Gemeente Beekerveld/)

    await go(page, 'Bord')
    const running = page.getByRole('region', { name: /^Loopt/ })
    assert.match(await running.innerText(), new RegExp(title))
    await endsWell(page)
    await go(page, 'Mijn werk')
    await reads(page, /Er staat nu niets voor u klaar/)
  })

  test('a policy adviser says what the municipality does, which is counted, and takes the hours home as a file', async () => {
    const page = await home('alie-wolkenveld', withoutScripts)
    await openAgenda(page)
    await go(page, 'Acties', /^4\.2 /)
    await reads(page, /Molenwoude\s+Doet niet mee/, /3 nemen over, 1 past aan, 1 doet niet mee/)
    await go(page, 'Zeg wat uw gemeente doet')
    await page.getByLabel('Wij doen mee, en passen haar aan').check()
    await page.getByLabel('Hoe of waarom?').fill('Eén gezicht voor onze twee scholen samen.')
    await press(page, 'Keuze vastleggen')
    await reads(page, /Eén gezicht voor onze twee scholen samen/, /3 nemen over, 2 passen aan, 2 nog niet gezegd/)

    await go(page, 'Uren')
    await reads(
      page,
      /Genoemd 669 uur, berekend 926 uur/,
      /Het verschil \+257 blijft staan/,
      /6 × 4 \+ 40 × 2 = 104; genoemd 86, verschil \+18/,
    )
    await endsWell(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      go(page, 'Download de uren als CSV').catch(() => undefined),
    ])
    assert.match(file.suggestedFilename(), /\.csv$/)
  })
})

describe('meetings', () => {
  test('a secretary plans a meeting, moves it, carries a point over and publishes a report; the own calendar follows', async () => {
    const body = 'Ambtelijk overleg onderwijs en jeugd'
    const page = await home('sunita-kalpoeweg', withoutScripts)
    await go(page, 'Bestuur', 'In mijn eigen agenda')
    await press(page, 'Adres maken')
    const feed = new URL(await page.locator('main code').innerText())
    const read = async () => (await page.context().request.get(feed.pathname)).text()

    // planning further: the rhythm gives the days, and a holiday asks what to do
    await go(page, 'Overleggen', body, 'Verder plannen')
    await page.getByLabel('maandag 17 april 2028 is tweede paasdag').selectOption('Niet plannen')
    await press(page, 'Deze dagen plannen')
    await reads(page, /Gepland t\/m 12 juni 2028/)
    assert.equal(eventOn(await read(), '20270614T100000')?.sequence, 0)

    await go(page, 'maandag 14 juni 2027, 10:00 uur', 'Verzetten')
    await fillDay(page, 'dag', ['16', '6', '2027'])
    await press(page, 'Vergadering verzetten')
    await reads(page, /woensdag 16 juni 2027, 10:00 uur/)
    const moved = await read()
    assert.equal(eventOn(moved, '20270614T100000'), undefined)
    assert.ok(eventOn(moved, '20270616T100000')!.sequence > 0, 'a moved meeting has a higher SEQUENCE')

    await go(page, 'Bestuur', `${body}, 30 november 2026`, /^Verplaatsen ?: Wie vervangt wie in de zomer/)
    await page.getByLabel('maandag 28 december 2026, 10:00 uur').check()
    await press(page, 'Verplaatsen')
    await reads(page, /Wie vervangt wie in de zomer\s+[^\n]*doorgeschoven/)
    await go(page, 'Bestuur', `${body}, 28 december 2026`)
    await reads(page, /Wie vervangt wie in de zomer/)
    await press(page, 'Agenda versturen')
    await reads(page, /verstuurd op 24 november 2026/)

    await doTask(page, 'Maak het verslag van de vergadering', `${body}, 2 november 2026`)
    await go(page, 'Verslag schrijven')
    await page.getByLabel('Verslag').fill('Wij spraken over één formulier van één bladzijde.')
    await press(page, 'Concept bewaren')
    await reads(page, /concept/)
    await go(page, 'Verslag vaststellen')
    await press(page, 'Verslag vaststellen')
    await reads(page, /vastgesteld op 24 november 2026/)
    await reads(page, /Maak eerst de agenda openbaar/)
    await press(page, 'Agenda openbaar maken')
    await press(page, 'Verslag openbaar maken')
    await reads(page, /vastgesteld op 24 november 2026, openbaar/)
    await endsWell(page)

    const citizen = await home(null, withoutScripts)
    await go(citizen, 'Wat de regio afspreekt', /^Vergaderingen en verslagen/, 'maandag 2 november 2026, 10:00 uur')
    await reads(citizen, /Wij spraken over één formulier van één bladzijde/)
  })
})

/** The event of a calendar feed that begins at a time on the Dutch clock. */
function eventOn(feed: string, begins: string): { readonly sequence: number } | undefined {
  const event = feed.split('BEGIN:VEVENT').find((each) => each.includes(`DTSTART;TZID=Europe/Amsterdam:${begins}`))
  return event === undefined ? undefined : { sequence: Number(/SEQUENCE:(\d+)/.exec(event)?.[1] ?? 0) }
}

describe('a proposal', () => {
  const title = 'Wie beslist als het bij thuiszitten vastloopt'
  const advice = 'Schrijf op dat de ouders erbij zijn als er beslist wordt.'

  test('a member asks the rank and file, writes down what came back, and it is read at the decision', async () => {
    const page = await home('petra-schoolvogel', withoutScripts)
    await doTask(page, 'Vraag uw achterban wat die van een voorstel vindt', 'Dezelfde cijfers volgen')
    await reads(page, /Nog niet gehoord: .*Stichting Duin-en-Polderscholen/)
    await page
      .getByRole('row', { name: /^Stichting Duin-en-Polderscholen/ })
      .getByRole('link')
      .click()
    await page.getByLabel('Steunt het').check()
    await page.getByLabel('Wat is er gezegd?').fill('Graag, als scholen het niet twee keer hoeven te tellen.')
    await press(page, 'Vastleggen')
    const row = await page.getByRole('row', { name: /^Stichting Duin-en-Polderscholen/ }).innerText()
    assert.match(row, /Gehoord\s+Steunt het: Graag, als scholen het niet twee keer hoeven te tellen/)
    assert.doesNotMatch(await main(page), /Nog niet gehoord: [^\n]*Duin-en-Polderscholen/)
    await endsWell(page)

    const chair = await home('loes-avondmerel')
    await doTask(chair, 'Een voorstel wacht op een besluit van uw overleg', 'Dezelfde cijfers volgen')
    await go(chair, 'Besluit vastleggen')
    const [, notHeard] = /Niet gehoord\s+([^\n]*)Dit blijft bij het besluit staan/.exec(await main(chair)) ?? []
    assert.match(notHeard ?? '', /Stichting Speciaal Onderwijs Oeverland/)
    assert.doesNotMatch(notHeard ?? '', /Stichting Duin-en-Polderscholen/)
  })

  test('an alderman sees what to decide and by when, says what the municipality thinks, and nobody waits any longer', async () => {
    const name = '2026-5 Hoe de zeven gemeenten het programmateam betalen'
    const page = await home('ruben-strandloper', onPhone)
    await go(page, 'Bestuur')
    const proposal = page.getByRole('region', { name })
    assert.match(
      await proposal.innerText(),
      /besluit op donderdag 17 december 2026[^]*Advies van Stuurgroep[^]*Wacht nog op: Gemeente Molenwoude, Gemeente Beekerveld\./,
    )
    await proposal.getByRole('link', { name: /^Zeg wat uw organisatie vindt/ }).click()
    await page
      .getByRole('group', { name: 'Wat vindt de organisatie van punt 1?' })
      .getByLabel('Eens', { exact: true })
      .check()
    await page
      .getByRole('group', { name: 'Wat vindt de organisatie van punt 2?' })
      .getByLabel('Eens', { exact: true })
      .check()
    await press(page, 'Standpunt vastleggen')
    await reads(page, /Wacht op Gemeente Molenwoude\./)
    await go(page, 'Bestuur')
    assert.match(await page.getByRole('region', { name }).innerText(), /Wacht nog op: Gemeente Molenwoude\./)
    await endsWell(page)
  })

  test('GC04 who advises cannot decide: the chair of the steering group advises with text, point by point', async () => {
    const page = await home('corrie-buitenzee')
    await doTask(page, 'Een voorstel wacht op advies van uw overleg', title)
    await reads(page, /Stuurgroep onderwijs en jeugdhulp adviseert op 9 december 2026/)
    assert.equal(await page.getByRole('link', { name: 'Besluit vastleggen' }).count(), 0)
    await go(page, 'Advies vastleggen')
    await page.getByLabel('Positief, mits').check()
    await page.getByLabel('Hoe luidt het advies?').fill('Goed, als ouders vooraf weten wie beslist.')
    await page.getByLabel('Gevraagd 1').fill(advice)
    await page.getByLabel('Waar gaat 1 over?').selectOption({ label: 'Beslispunt 1' })
    await press(page, 'Advies vastleggen')
    await reads(page, new RegExp(`Stuurgroep onderwijs en jeugdhulp: ${advice}\\s+Nog te verwerken`))
    await endsWell(page)
  })

  test('GC05 the maker works it in with a new version, and who decides reads the advice beside what changed', async () => {
    const page = await home('joris-kompasroos', withoutScripts)
    await doTask(page, 'Verwerk het advies in het voorstel', title)
    await go(page, 'Nieuwe versie maken')
    await press(page, 'Nieuwe versie maken')
    await go(page, 'Beslispunt 1 wijzigen')
    const text = page.getByLabel('Wat wordt er gevraagd?')
    await text.fill(`${await text.inputValue()}, met de ouders erbij`)
    await press(page, 'Beslispunt bewaren')
    await go(page, `Verwerken: ${advice}`)
    await page.getByLabel('Overgenomen', { exact: true }).check()
    await page.getByLabel('Hoe, of waarom niet?').fill('De ouders staan nu in punt 1.')
    await press(page, 'Vastleggen')
    await go(page, 'Voorleggen')
    await page.getByLabel('donderdag 17 december 2026').check()
    await press(page, 'Voorleggen')

    const alderman = await home('daphne-waterlelie-tan')
    await go(alderman, 'Bestuur', new RegExp(title))
    await reads(
      alderman,
      /Ligt nu voor: Algemeen bestuur Jeugd besluit op 17 december 2026/,
      new RegExp(`${advice}\\s+Overgenomen\\s+De ouders staan nu in punt 1\\.`),
      /Wat hier veranderde in versie 3[^]*nieuw:[^]*met de ouders erbij/,
    )
    await endsWell(alderman)
  })

  test('GC04 the board decides point by point with who agreed, and a citizen reads it only after publication', async () => {
    const greet = await home('greet-molenwiek-osei', withoutScripts)
    await go(greet, 'Bestuur', `Zeg wat uw organisatie vindt: 2026-3 ${title}`)
    for (const number of [1, 2])
      await greet
        .getByRole('group', { name: `Wat vindt de organisatie van punt ${number}?` })
        .getByLabel('Eens', { exact: true })
        .check()
    await press(greet, 'Standpunt vastleggen')

    site.house.clock.set(new Date('2026-12-17T15:00:00Z'))
    const page = await home('loes-avondmerel')
    await doTask(page, 'Een voorstel wacht op een besluit van uw overleg', title)
    await go(page, 'Besluit vastleggen')
    await page
      .getByRole('group', { name: 'Wat is besloten over punt 1?' })
      .getByLabel('Akkoord', { exact: true })
      .check()
    await page.getByRole('group', { name: 'Wat is besloten over punt 2?' }).getByLabel('Akkoord met wijziging').check()
    await page.getByLabel('Tekst bij punt 2').fill('Na een half jaar te bekijken of het werkt')
    await press(page, 'Besluit vastleggen')
    await page.getByText('Wie zei wat over punt 1?').click()
    await reads(
      page,
      /Algemeen bestuur Jeugd, 17 december 2026\s+Punt 1 Akkoord\s+Punt 2 Akkoord met wijziging Na een half jaar/,
      /Bij dit besluit niet gehoord: SBO Heidermond/,
      /1 eens\.[^]*Gemeente Molenwoude/,
    )

    const citizen = await home(null, withoutScripts)
    await go(citizen, 'Wat de regio afspreekt', 'Besluiten die openbaar zijn')
    assert.doesNotMatch(await main(citizen), new RegExp(title))
    await go(page, 'Publiceren: besluit van Algemeen bestuur Jeugd')
    await press(page, 'Publiceren')
    await endsWell(page)
    await citizen.reload()
    await reads(citizen, new RegExp(`2026-3 ${title}[^]*17 december 2026`))
    await go(citizen, `2026-3 ${title}`)
    await reads(citizen, /met de ouders erbij/)
    await endsWell(citizen)
  })
})

describe('plans, costs and reports', () => {
  test('a plan is not adopted before the consultation was held with everyone; no agreement warns', async () => {
    const page = await home('maarten-vergezicht')
    await doTask(page, 'Houd het overleg over een plan', 'Jeugdplan Duinrand')
    await reads(page, /Samenwerkingsverband VO Oost heeft het concept, maar het overleg is nog niet gevoerd/)
    assert.equal(await page.getByRole('link', { name: 'Plan vaststellen' }).count(), 0)

    const happened = async (what: string, text: string) => {
      await go(page, 'Opschrijven wat er gebeurde')
      await page.getByLabel(what, { exact: true }).check()
      assert.ok(await page.getByLabel('Samenwerkingsverband VO Oost').isChecked())
      assert.ok(!(await page.getByLabel('Samenwerkingsverband PO Oost').isChecked()), 'who agreed is not asked again')
      await fillDay(page, 'op', ['23', '11', '2026'])
      await page.getByLabel('Wat is er gezegd?').fill(text)
      await press(page, 'Opslaan')
    }
    await happened('Overleg gevoerd', '')
    await happened('Geen overeenstemming', 'De begeleiding in het vo is te krap.')
    await reads(page, /Er is geen overeenstemming met Samenwerkingsverband VO Oost\. Vaststellen mag/)

    await go(page, 'Plan vaststellen')
    await page.getByLabel('Wie stelde het plan vast?').fill('De gemeenteraad van Duinrand')
    await fillDay(page, 'op', ['22', '11', '2026'])
    await press(page, 'Vastgesteld opschrijven')
    await reads(page, /Op deze dag was het overleg nog niet gevoerd met Samenwerkingsverband VO Oost/)
    await fillDay(page, 'op', ['24', '11', '2026'])
    await press(page, 'Vastgesteld opschrijven')
    await reads(page, /Het plan is vastgesteld op 24 november 2026/)
    await endsWell(page)
  })

  test('the costs of a year are spread to the cent, closed, and cannot be changed any more', async () => {
    const page = await home('emre-koprucuk')
    await go(page, 'Bestuur', 'Kosten', '2026', 'Regel toevoegen')
    await page.getByLabel('Waarvoor?', { exact: true }).fill('Zaalhuur')
    await page.getByLabel('Andere kosten').check()
    await page.getByLabel('Bedrag in euro').fill('100,03')
    await press(page, 'Opslaan')
    await reads(page, /Zaalhuur[^]*€\s100,03/)
    const cents = async () => {
      const rows = page.getByRole('table', { name: 'Samen' }).getByRole('row')
      const amounts = (await rows.allInnerTexts()).flatMap((row) => /€\s*([\d.]+,\d\d)/.exec(row)?.[1] ?? [])
      return amounts.map((amount) => Number(amount.replace(/[.,]/g, '')))
    }
    const spread = await cents()
    assert.equal(spread.length, 8)
    assert.equal(
      spread.slice(0, -1).reduce((sum, each) => sum + each, 0),
      spread.at(-1),
    )
    assert.equal(spread.at(-1), 28_199_145 + 10_003)

    await go(page, 'Jaar afsluiten')
    await reads(page, /Dit kan niet ongedaan gemaakt worden/)
    await press(page, 'Jaar afsluiten')
    await reads(page, /afgesloten/i)
    assert.deepEqual(await cents(), spread)
    for (const name of ['Regel toevoegen', 'Jaar afsluiten', 'Verdeelsleutel kiezen'])
      assert.equal(await page.getByRole('link', { name }).count(), 0, name)
    await endsWell(page)
  })

  test('a progress report is issued and stays as it was, whatever is said later', async () => {
    const page = await home('emre-koprucuk', withoutScripts)
    await go(page, 'Bestuur', 'Voortgang', 'Voortgang van de regioagenda, tweede halfjaar')
    await reads(page, /Dit is een concept/, /4 van de 29 acties zijn klaar/)
    await go(page, 'Uitbrengen')
    await press(page, 'Uitbrengen')
    const issued = (await main(page)).replace(/^Gelukt:[^]*?\n\n?/, '')
    assert.doesNotMatch(issued, /Dit is een concept/)
    assert.equal(await page.getByRole('link', { name: 'Wijzigen' }).count(), 0)

    const owner = await home('delano-kwakerveld', withoutScripts)
    await doTask(owner, 'Zeg hoe het staat met uw actie', 'Warme overdracht')
    await owner.getByLabel('Klaar', { exact: true }).check()
    await press(owner, 'Zeggen hoe het staat')

    await go(page, 'Voortgang', 'Voortgang van de regioagenda, tweede halfjaar')
    await reads(page, /4 van de 29 acties zijn klaar/)
    assert.equal(afterTop(await main(page)), afterTop(issued))
    await endsWell(page)
  })

  test('a citizen reads agenda, decisions, meetings and a report without signing in; what is no more than a draft is not there', async () => {
    const page = await home(null, { ...withoutScripts, ...onPhone })
    await go(page, 'Wat de regio afspreekt', agenda)
    await reads(page, /Acht ambities/, /Geen kind zit thuis/)
    await endsWell(page)
    await go(page, 'Wat de regio afspreekt', 'Besluiten die openbaar zijn', '2025-1 Van tien naar acht ambities')
    await reads(page, /Voor elke ambitie één trekker aan te wijzen/)
    await go(page, 'Wat de regio afspreekt', /^Vergaderingen en verslagen/)
    await go(page, 'donderdag 22 oktober 2026, 13:30 uur')
    await reads(page, /Een profiel van elke school/)
    await go(page, 'Wat de regio afspreekt', 'Rapportages over de voortgang')
    await go(page, 'Voortgang van de regioagenda, eerste halfjaar')
    await reads(page, /Vier acties zijn klaar/)
    await endsWell(page)

    const { rows } = await site.house.fresh.asAdmin.query<{ path: string }>(
      `select '/openbaar/voorstellen/' || id as path from proposals where published_at is null
       union all select '/openbaar/voortgang/' || id from progress_reports where published_at is null
       union all select '/openbaar/agenda/' || id from agendas a
         where not exists (select 1 from agenda_versions v where v.agenda_id = a.id and v.published_at is not null)`,
    )
    assert.ok(rows.length > 3)
    for (const { path } of rows) assert.equal(await publicStatus(path), 404, path)
  })
})

/** A page from its first sentence on: what can be done with it stands above. */
function afterTop(text: string): string {
  return text.slice(text.indexOf('Voor\n'))
}
