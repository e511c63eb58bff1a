/** The stories of proposals through the pages: a whole route, an objection and a held point, an escalation. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestHouse, testHouse } from '../house.ts'
import { bodyId, holderId, setBodies } from '../proposal-stage.ts'
import { type RegionPerson, browserOf, placeId, regionFunction, setRegion } from '../region-stage.ts'

describe('proposals, from concept to follow-up', () => {
  let house: TestHouse
  const people = new Map<RegionPerson, Client>()
  before(async () => {
    house = await testHouse()
    await setRegion(house.fresh)
    await setBodies(house.fresh)
    house.clock.set(new Date('2021-06-14T09:00:00Z'))
    for (const who of ['pia', 'ruud', 'daan', 'wim', 'ana', 'lou', 'els', 'karim', 'tom'] as const)
      people.set(who, await browserOf(house, who))
  })
  after(() => house.close())

  const on = (day: string) => house.clock.set(new Date(`${day}T10:00:00Z`))
  const page = async (who: RegionPerson, path: string, status = 200) => {
    const answer = await people.get(who)!.get(path)
    assert.equal(answer.status, status, `${who} ${path}: ${answer.status} ${faultsOf(answer.text)}`)
    return answer.text
  }
  /** Sends a form as it stands on its page: what is hidden goes along. */
  const send = async (
    who: RegionPerson,
    path: string,
    fields: Record<string, string | readonly string[]>,
    status = 303,
  ) => {
    const form = await page(who, path)
    return post(who, path, { ...hiddenOf(form), ...fields }, status)
  }
  const post = async (
    who: RegionPerson,
    path: string,
    fields: Record<string, string | readonly string[]> = {},
    status = 303,
  ) => {
    const answer = await people.get(who)!.post(path, fields)
    assert.equal(answer.status, status, `${who} ${path}: ${answer.status} ${faultsOf(answer.text)}`)
    return answer
  }
  /** As the button on the page does it: with the version that the page showed. */
  const sendOff = async (at: string, status = 303) =>
    post('pia', `${at}/versturen`, hiddenOf(await page('pia', `${at}/gegevens`)), status)
  const day = (name: string, text: string) => {
    const [year = '', month = '', date = ''] = text.split('-')
    return { [`${name}-dag`]: date, [`${name}-maand`]: month, [`${name}-jaar`]: year }
  }
  const begin = async (fields: Record<string, string>, points: readonly string[]) => {
    const { location } = await send('pia', '/bestuur/voorstellen/nieuw', { inkoop: 'none', ...fields })
    const at = location!
    for (const text of points)
      await send('pia', `${at}/punten/nieuw`, {
        punt: text,
        'argument-0': 'Samen gaat het beter.',
        kanttekening: 'Anders blijft het liggen.',
      })
    return at
  }
  const addStep = (at: string, body: Parameters<typeof bodyId>[0], kind: string, onDay: string) =>
    send('pia', `${at}/route/nieuw`, { overleg: bodyId(body), wat: kind, dagen: '7', ...day('dag', onDay) })
  const stepOf = async (at: string, body: Parameters<typeof bodyId>[0]) => {
    const { rows } = await house.fresh.asAdmin.query<{ id: string }>(
      'select id from route_steps where proposal_id = $1 and body_id = $2 order by position',
      [at.split('/').at(-1), bodyId(body)],
    )
    return `${at}/route/${rows[0]!.id}`
  }
  const worksOf = async (who: RegionPerson) => page(who, '/')

  test('GC04 GC05 the whole way: concept, route, advice, new version, decision, follow-up, publication', async () => {
    const at = await begin(
      {
        titel: 'Procesvoorstel verbinding onderwijs en jeugdhulp',
        aan: 'Alle wethouders in het bestuur',
        van: 'Programmateam',
        opdracht: bodyId('board'),
      },
      ['Instemmen met het opsplitsen van de opgave', 'Instemmen met de planning'],
    )
    assert.match(await page('pia', at), /Er is nog geen route/)
    await addStep(at, 'programme', 'align', '2021-06-14')
    await addStep(at, 'steering', 'advise', '2021-06-23')
    await addStep(at, 'officials', 'advise', '2021-06-24')
    // only a body that decides is asked to decide
    const wrong = await send(
      'pia',
      `${at}/route/nieuw`,
      { overleg: bodyId('steering'), wat: 'decide', dagen: '7', ...day('dag', '2021-07-02') },
      422,
    )
    assert.match(wrong.text, /kan alleen gevraagd worden/)
    await addStep(at, 'board', 'decide', '2021-07-02')
    await page('ruud', at, 404)
    assert.doesNotMatch(await page('ruud', '/bestuur/voorstellen'), /Procesvoorstel/)

    // the text tells of a day that lies after the version
    await send('pia', `${at}/tekst`, {
      occasion: 'Besproken op 23 juni jl. in de stuurgroep.',
      effect: 'Kinderen krijgen eerder hulp op school.',
      ...day('gedateerd', '2021-06-14'),
    })
    assert.match(await page('pia', at), /spreekt over 23 juni jl\. als voorbij/)
    await sendOff(at)
    assert.match(await page('ruud', at), /Hierna: Programmateam stemt af/)
    await page('els', at, 404)
    assert.match(await worksOf('ruud'), /Vraag uw achterban/)

    const [programme, steering, officials, board] = [
      await stepOf(at, 'programme'),
      await stepOf(at, 'steering'),
      await stepOf(at, 'officials'),
      await stepOf(at, 'board'),
    ]
    await send('pia', `${programme}/voorleggen`, { vergadering: 'geen' })
    await post('pia', `${programme}/geweest`)
    on('2021-06-16')
    await send('pia', `${steering}/voorleggen`, { vergadering: 'geen' })
    assert.match(await worksOf('ruud'), /wacht op advies van uw overleg/)
    await page('pia', `${at}/tekst`)
    const closed = await send('pia', `${at}/tekst`, { effect: 'Anders', ...day('gedateerd', '2021-06-14') }, 422)
    assert.match(closed.text, /heeft al voorgelegen en verandert niet meer/)

    // the chair of the advising body cannot decide
    on('2021-06-23')
    const no = await people.get('ruud')!.get(`${steering}/besluit`)
    assert.equal(no.status, 403)
    assert.match(no.text, /Alleen een overleg dat op de route besluit/)
    await post('ruud', `${steering}/besluit`, { 'punt-1': 'agreed', ...day('dag', '2021-06-23') }, 403)
    await post('ruud', `${board}/besluit`, { 'punt-1': 'agreed', ...day('dag', '2021-06-23') }, 403)
    const empty = await send('ruud', `${steering}/advies`, { oordeel: 'positive-if', ...day('dag', '2021-06-23') }, 422)
    assert.match(empty.text, /<title>Fout: /)
    assert.match(empty.text, /href="#advies"/)
    const { thread } = (
      await house.fresh.asAdmin.query<{ thread: string }>(
        'select thread_id as thread from decision_points where proposal_id = $1 and number = 1',
        [at.split('/').at(-1)],
      )
    ).rows[0]!
    await send('ruud', `${steering}/advies`, {
      oordeel: 'positive-if',
      advies: 'Het advies luidde: sluit aan bij lopende samenwerking.',
      'vraag-0': 'Laat nieuwe plannen aansluiten bij wat er al loopt.',
      'over-0': thread,
      ...day('dag', '2021-06-23'),
    })
    assert.match(await worksOf('pia'), /Verwerk het advies/)

    on('2021-06-24')
    await send('pia', `${officials}/voorleggen`, { vergadering: 'geen' })
    await send('daan', `${officials}/advies`, { oordeel: 'positive', advies: 'Akkoord.', ...day('dag', '2021-06-24') })

    // not to the board with the version of before the advice
    on('2021-06-25')
    const early = await send('pia', `${board}/voorleggen`, { vergadering: 'geen' }, 422)
    assert.match(early.text, /Maak eerst een nieuwe versie en verwerk het advies/)
    await send('pia', `${at}/nieuwe-versie`, day('gedateerd', '2021-06-25'))
    const undealt = await send('pia', `${board}/voorleggen`, { vergadering: 'geen' }, 422)
    assert.match(undealt.text, /Nog niet elk punt van het advies is verwerkt/)
    const [point] = linksIn(await page('pia', at), 'punten/[0-9a-f-]{36}')
    await send('pia', point!, {
      punt: 'Instemmen met het opsplitsen van de opgave, aansluitend op wat er al loopt',
      'argument-0': 'Samen gaat het beter.',
      kanttekening: 'Anders blijft het liggen.',
    })
    const [deal] = linksIn(await page('pia', at), 'advies/[0-9a-f-]{36}')
    await send('pia', deal!, { verwerkt: 'taken', hoe: 'Punt 1 noemt nu wat er al loopt.' })
    await send('pia', `${board}/voorleggen`, { vergadering: 'geen' })

    // the board sees advice and what was done with it beside the changed passage, and who was not heard
    const before = await page('wim', at)
    assert.match(
      before,
      /Laat nieuwe plannen aansluiten.*Overgenomen.*Punt 1 noemt nu wat er al loopt\..*<ins>.*aansluitend/s,
    )
    assert.match(before, /Nog niet gehoord:<\/strong> Samenwerkingsverband PO West, Samenwerkingsverband VO Oost/)

    // who speaks for others hears them
    await send(
      'ruud',
      `${at}/achterban/nieuw?spreker=${holderId('steering', 'ruud')}&organisatie=${placeId('poWest')}`,
      {
        soort: 'rank-and-file',
        achterban: `${holderId('steering', 'ruud')}/${placeId('poWest')}`,
        uitkomst: 'supports',
        antwoord: 'Zij steunen het.',
        ...day('geantwoord', '2021-06-25'),
      },
    )

    // two municipalities are waited for
    await post('daan', `${board}/standpunten-vragen`)
    assert.match(await worksOf('ana'), /Zeg wat uw organisatie van een voorstel vindt/)
    await send('ana', `${board}/standpunt`, {
      organisatie: placeId('polderveen'),
      'punt-1': 'agrees',
      'punt-2': 'agrees',
    })
    assert.match(await page('wim', at), /Wacht op 2 organisaties/)

    on('2021-07-02')
    const late = await send('daan', `${board}/besluit`, { 'punt-1': 'agreed', ...day('dag', '2021-07-03') }, 422)
    assert.match(late.text, /href="#punt-2"/)
    assert.match(late.text, /nog moet komen/)
    await send('daan', `${board}/besluit`, {
      'punt-1': 'agreed',
      'punt-2': 'amended',
      'tekst-2': 'Planning tot en met 2022.',
      vervolg: 'De planning uitwerken',
      'vervolg-wie': regionFunction('tom'),
      ...day('dag', '2021-07-02'),
      ...day('vervolg-dag', '2021-09-01'),
    })
    const decided = await page('wim', at)
    assert.match(decided, /Bij dit besluit niet gehoord: Samenwerkingsverband VO Oost\./)
    assert.match(await page('lou', '/bestuur/besluiten'), /Akkoord met wijziging.*1 nog te doen/s)
    assert.match(await worksOf('tom'), /Voer uit wat besloten is/)
    await page('tom', at, 404)
    const { rows } = await house.fresh.asAdmin.query<{ id: string; decision: string }>(
      'select id, decision_id as decision from follow_ups',
    )
    assert.match(await page('tom', `/bestuur/opvolging/${rows[0]!.id}`), /De planning uitwerken/)
    await page('els', `/bestuur/opvolging/${rows[0]!.id}`, 404)

    // everyone reads what was published, and nothing else
    const nobody = house.nobody()
    const openly = `/openbaar/voorstellen/${at.split('/').at(-1)}`
    assert.equal((await nobody.get(openly)).status, 404)
    await send('daan', `${at}/besluiten/${rows[0]!.decision}/publiceren`, {})
    const open = await nobody.get(openly)
    assert.equal(open.status, 200)
    assert.match(open.text, /Planning tot en met 2022/)
    assert.doesNotMatch(open.text, /sluit aan bij lopende samenwerking|Zij steunen het|Polderveen/)
    assert.match((await nobody.get('/openbaar/besluiten')).text, /Procesvoorstel verbinding/)
    assert.equal((await people.get('els')!.get(at)).location, openly)
    assert.deepEqual(house.faults, [])
  })

  test('an objection, a point that is held over, and the history of the subject', async () => {
    on('2021-09-01')
    const { location } = await send('pia', '/bestuur/onderwerpen/nieuw', { naam: 'Doorlopende hulp op school' })
    const subject = location!.split('/').at(-1)!
    const at = await begin({ titel: 'Pilot hulp op school', onderwerp: subject }, [
      'Instemmen met de pilot',
      'Instemmen met de evaluatie',
    ])
    await addStep(at, 'board', 'decide', '2021-09-10')
    await sendOff(at)
    const board = await stepOf(at, 'board')
    on('2021-09-03')
    await send('daan', `${board}/standpunt`, {
      organisatie: placeId('molenwoude'),
      'punt-1': 'against',
      'tekst-1': 'Te weinig tijd voor de raad.',
    })
    assert.match(await page('lou', at), /1 tegen\.<strong> Wacht op Gemeente Duinrand, Gemeente Polderveen/)
    await send('pia', `${board}/voorleggen`, { vergadering: 'geen' })
    on('2021-09-10')
    await send('daan', `${board}/besluit`, {
      'punt-1': 'held',
      'tekst-1': 'Eerst naar de raden.',
      'punt-2': 'agreed',
      ...day('dag', '2021-09-10'),
    })
    assert.match(await page('lou', at), /Aangehouden/)
    assert.match(await page('lou', '/bestuur/voorstellen?stand=on-route'), /Pilot hulp op school/)
    on('2021-10-01')
    await send('pia', `${board}/voorleggen`, { vergadering: 'geen' })
    const form = await page('daan', `${board}/besluit`)
    assert.match(form, /Beslispunt 1/)
    assert.doesNotMatch(form, /Beslispunt 2/)
    await send('daan', `${board}/besluit`, { 'punt-1': 'agreed', ...day('dag', '2021-10-01') })
    // it is put right by a new decision, and the one before stays
    on('2021-10-05')
    await send('daan', `${board}/herstel`, {
      'punt-1': 'amended',
      'tekst-1': 'Voor één schooljaar.',
      ...day('dag', '2021-10-05'),
    })
    const page1 = await page('lou', at)
    assert.match(page1, /Later anders besloten/)
    const history = await page('lou', `/bestuur/onderwerpen/${subject}`)
    assert.match(history, /punt 1 aangehouden, punt 2 akkoord.*punt 1 akkoord met wijziging/s)
    assert.doesNotMatch(await page('els', `/bestuur/onderwerpen/${subject}`), /aangehouden/)
    await page('lou', `${at}/afdrukken`)
    await page('lou', `${at}/versies/1`)
    assert.deepEqual(house.faults, [])
  })

  test('ESCALATION-1 money outside the budget comes before the board, and two who write at once both see it', async () => {
    const at = await begin({ titel: 'Extra inzet', geld: '12.500', begroting: 'nee' }, ['Geld vrijmaken'])
    await addStep(at, 'steering', 'advise', '2021-11-01')
    const first = await page('pia', at)
    assert.match(first, /Er is geld nodig buiten de begroting/)
    assert.match(first, /€\u00a012\.500,00, buiten de begroting/)
    const refused = await sendOff(at, 409)
    assert.match(refused.text, /Op de route staat geen overleg dat besluit/)
    await post('pia', `${at}/route/escalatie`)
    assert.match(await page('pia', `${at}/route`), /Bestuur jeugdhulp/)
    const form = await page('pia', `${at}/gegevens`)
    await send('pia', `${at}/gegevens`, { titel: 'Extra inzet 2022', geld: '12.500', begroting: 'nee', inkoop: 'none' })
    const conflict = await post(
      'pia',
      `${at}/gegevens`,
      { ...hiddenOf(form), titel: 'Extra inzet anders', geld: '12.500', begroting: 'nee', inkoop: 'none' },
      409,
    )
    assert.match(conflict.text, /Extra inzet anders/)
    assert.match(conflict.text, /Extra inzet 2022/)
    // what looks like a child's data is asked about
    const seen = await send('pia', `${at}/punten/nieuw`, { punt: 'Geld voor een kind, geboren op 3 maart 2012' }, 422)
    assert.match(seen.text, /geboortedatum/)
    await send('pia', `${at}/punten/nieuw`, { punt: 'Geld voor een kind, geboren op 3 maart 2012', 'geen-kind': 'ja' })
    assert.deepEqual(house.faults, [])
  })
})

function hiddenOf(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('class="sh-form"') === -1 ? 0 : html.indexOf('class="sh-form"'))
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

function linksIn(html: string, ending: string): string[] {
  return [...html.matchAll(new RegExp(`href="(/bestuur/voorstellen/[0-9a-f-]{36}/${ending})"`, 'g'))].map(
    (found) => found[1]!,
  )
}

/** What a page that should not have come says went wrong. */
function faultsOf(html: string): string {
  return [...html.matchAll(/<a class="sh-mistakes__link"[^>]*>([^<]+)|<p class="nl-paragraph[^"]*">([^<]+)/g)]
    .map(([, mistake, text]) => mistake ?? text)
    .slice(0, 4)
    .join(' | ')
}
