import type { Story } from '../stories/story.ts'
import { daysAgo } from '../moments.ts'
import { after } from './calendar.ts'
import { advises, dealsWith, sendsBack } from './deciding.ts'
import { asksStances, hears, thinks } from './hearing.ts'
import { brings, escalates, proposes, rewrites, routes, sends, skips, withdraws } from './proposing.ts'

/** Halfway its route: the advice of the steering group is partly worked in. */
export const halfway: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(58)
    await proposes(scene, 'joris', 'halfway', {
      title: 'Eén vast gezicht voor elke school',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Programmateam',
      subject: 'contact',
      theme: 'together',
      ambition: 'meet',
      action: 'face',
      commissionedBy: 'steering',
      texts: {
        occasion: 'Scholen bellen nu vijf nummers.',
        effect: 'Een leerkracht weet wie zij belt en kent die bij naam.',
        finances: 'Binnen de bestaande formatie.',
        communication: 'Een kaartje in elke lerarenkamer.',
        execution: 'Elke gemeente kiest zelf wie het is.',
      },
      points: [
        {
          text: 'Af te spreken dat elke school één vast gezicht heeft',
          because: ['Scholen noemen dit als eerste.', 'Het scheelt een week wachten.'],
          risk: 'Bij ziekte is er niemand.',
        },
        {
          text: 'Het gezicht elke twee weken op school te laten zijn',
          because: ['Wie er is, wordt gevraagd.'],
          risk: 'Kleine gemeenten hebben te weinig mensen.',
        },
      ],
    })
    await routes(scene, 'emre', 'halfway', [
      ['officials', 'advise', -7],
      ['steering', 'advise', -4],
      ['directors', 'advise', 4],
      ['board', 'decide', 11],
    ])
    await sends(scene, 'emre', 'halfway')
    await brings(scene, 'sunita', 'halfway', 'officials', -7)
    yield after(scene, 'officials', -7)
    await advises(scene, 'sunita', 'halfway', 'officials', {
      opinion: 'positive',
      text: 'Uitvoerbaar, als elke gemeente het zelf mag inrichten.',
    })
    await brings(scene, 'bente', 'halfway', 'steering', -4)
    yield after(scene, 'steering', -4)
    await advises(scene, 'bente', 'halfway', 'steering', {
      opinion: 'positive-if',
      text: 'Goed plan. De stuurgroep vraagt drie dingen.',
      points: [
        [1, 'Regel een vervanger voor bij ziekte en vakantie.'],
        [2, 'Laat kleine gemeenten samen iemand vragen.'],
        [0, 'Zeg hoe wij na een jaar weten of het werkt.'],
      ],
    })
    yield daysAgo(10)
    await rewrites(scene, 'joris', 'halfway', 'Vervanging is geregeld; samen iemand vragen mag.', {
      points: {
        1: {
          text: 'Af te spreken dat elke school één vast gezicht heeft, met een vervanger',
          because: ['Scholen noemen dit als eerste.', 'Het scheelt een week wachten.'],
          risk: 'Het gezicht wisselt te vaak.',
        },
      },
    })
    await dealsWith(scene, 'joris', 'halfway', 'steering', 1, {
      dealt: 'taken',
      how: 'Elke gemeente noemt ook een vervanger.',
    })
    await dealsWith(scene, 'joris', 'halfway', 'steering', 2, {
      dealt: 'partly',
      how: 'Samen iemand vragen mag, maar elke school houdt één naam.',
    })
  },
}

/** Someone of the rank and file objects; now before the steering group, and not everyone was heard. */
export const objection: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(70)
    await proposes(scene, 'joris', 'objection', {
      title: 'Wie beslist als het bij thuiszitten vastloopt',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Stuurgroep onderwijs en jeugdhulp',
      subject: 'home',
      theme: 'home',
      ambition: 'home',
      action: 'closed',
      follows: 'conference',
      texts: {
        occasion: 'Drie kinderen zaten dit jaar langer thuis omdat niemand de knoop doorhakte.',
        effect: 'Binnen twee weken ligt er een besluit over een plek.',
        finances: 'Geen extra kosten.',
        communication: 'Ouders horen vooraf wie beslist en hoe zij bezwaar maken.',
      },
      points: [
        {
          text: 'Eén persoon per jeugdregio aan te wijzen die beslist als partijen er niet uitkomen',
          because: ['Nu wacht iedereen op elkaar.', 'Andere regio’s doen het ook.'],
          risk: 'Een school krijgt een leerling die zij niet kan helpen.',
        },
        { text: 'Na een jaar te bekijken of het werkt', because: ['Het is nieuw voor iedereen.'] },
      ],
    })
    await routes(scene, 'emre', 'objection', [
      ['officials', 'advise', -7],
      ['directors', 'advise', -2],
      ['steering', 'advise', 2],
      ['board', 'decide', 3],
    ])
    await sends(scene, 'emre', 'objection')
    await brings(scene, 'sunita', 'objection', 'officials', -7)
    yield after(scene, 'officials', -7)
    await advises(scene, 'maarten', 'objection', 'officials', {
      opinion: 'positive',
      text: 'Juridisch nagekeken: het kan.',
    })
    await brings(scene, 'bente', 'objection', 'directors', -2)
    yield daysAgo(19)
    await hears(scene, 'xander', 'objection', {
      by: ['directors', 'xander'],
      kind: 'rank-and-file',
      of: 'college',
      outcome: 'objects',
      answer: 'Wij willen zelf kunnen zeggen dat een plek bij ons niet past. Anders geen steun.',
      askedAgo: 40,
      answeredAgo: 26,
    })
    await hears(scene, 'xander', 'objection', {
      by: ['directors', 'xander'],
      kind: 'rank-and-file',
      of: 'lyceum',
      askedAgo: 40,
    })
    await hears(scene, 'petra', 'objection', {
      by: ['directors', 'petra'],
      kind: 'rank-and-file',
      of: 'lampionboom',
      outcome: 'supports',
      answer: 'Eindelijk. Wij willen wel dat de ouders erbij zijn.',
      askedAgo: 38,
      answeredAgo: 29,
    })
    await hears(scene, 'petra', 'objection', {
      by: ['directors', 'petra'],
      kind: 'rank-and-file',
      of: 'vliegerkoning',
      outcome: 'mixed',
      answer: 'De teamleiders zijn verdeeld.',
      askedAgo: 38,
      answeredAgo: 27,
    })
    await hears(scene, 'joris', 'objection', {
      kind: 'panel',
      of: { panel: 'Cliëntenpanel jeugd' },
      outcome: 'supports',
      answer: 'Goed, als ouders mee aan tafel zitten en het in gewone taal op papier krijgen.',
      askedAgo: 35,
      answeredAgo: 20,
    })
    yield after(scene, 'directors', -2)
    await advises(scene, 'theo', 'objection', 'directors', {
      opinion: 'positive-if',
      text: 'De directeuren zijn het in meerderheid eens. Het voortgezet onderwijs heeft bezwaar.',
      points: [
        [1, 'Laat de school eerst zeggen wat zij nodig heeft om de leerling te kunnen helpen.'],
        [1, 'Geef de school het recht om te weigeren.'],
      ],
    })
    yield daysAgo(5, '11:00')
    await rewrites(scene, 'joris', 'objection', 'De school wordt eerst gehoord.', {
      points: {
        1: {
          text: 'Eén persoon per jeugdregio aan te wijzen die beslist als partijen er niet uitkomen, nadat de school gezegd heeft wat zij nodig heeft',
          because: ['Nu wacht iedereen op elkaar.', 'Andere regio’s doen het ook.'],
          risk: 'Een school krijgt een leerling die zij niet kan helpen.',
        },
      },
    })
    await dealsWith(scene, 'joris', 'objection', 'directors', 1, { dealt: 'taken', how: 'Staat nu in punt 1.' })
    await dealsWith(scene, 'joris', 'objection', 'directors', 2, {
      dealt: 'not-taken',
      how: 'Met een recht om te weigeren verandert er niets voor het kind.',
    })
    await brings(scene, 'bente', 'objection', 'steering', 2)
  },
}

/** Before the board: five municipalities said yes, and the decision waits for two. */
export const twoMunicipalities: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(48)
    await proposes(scene, 'joris', 'two', {
      title: 'Hoe de zeven gemeenten het programmateam betalen',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Programmateam',
      subject: 'programme',
      theme: 'money',
      moneyCents: 24_850_000,
      moneyWithinBudget: true,
      texts: {
        occasion: 'De oude verdeling gaat nog uit van negen gemeenten.',
        effect: 'Elke gemeente betaalt naar het aantal jongeren.',
        finances: 'Het totaal blijft € 248.500. Alleen de verdeling verandert.',
        communication: 'Elke raad krijgt een brief met het eigen bedrag.',
      },
      points: [
        {
          text: 'De kosten te verdelen naar het aantal jongeren tot 18 jaar',
          because: ['Dat past bij het werk.'],
          risk: 'Twee gemeenten betalen meer dan nu.',
        },
        { text: 'De verdeling elk jaar met nieuwe aantallen te maken', because: ['Zo loopt het niet uit de pas.'] },
      ],
    })
    await routes(scene, 'emre', 'two', [
      ['steering', 'advise', -4],
      ['directors', 'inform', null, 'optional'],
      ['board', 'decide', 3],
    ])
    await sends(scene, 'emre', 'two')
    await brings(scene, 'bente', 'two', 'steering', -4)
    yield after(scene, 'steering', -4)
    await advises(scene, 'corrie', 'two', 'steering', {
      opinion: 'positive',
      text: 'Eerlijk en eenvoudig. Leg het in één zin uit aan de raden.',
    })
    await skips(scene, 'emre', 'two', 'directors', 'Gaat alleen over gemeenten.')
    yield daysAgo(16)
    await brings(scene, 'sunita', 'two', 'board', 3)
    await asksStances(scene, 'sunita', 'two', 'board', 14)
    yield daysAgo(13)
    await thinks(scene, 'loes', 'two', 'board', 'agrees')
    await thinks(scene, 'corrie', 'two', 'board', 'agrees')
    yield daysAgo(9, '13:00')
    await thinks(scene, 'daphne', 'two', 'board', ['agrees', 'agrees-if'], 'Als de teldag elk jaar 1 januari is.')
    await thinks(scene, 'sybren', 'two', 'board', 'agrees')
    yield daysAgo(5)
    await thinks(scene, 'farid', 'two', 'board', 'agrees')
    await thinks(scene, 'greet', 'two', 'board', 'waits', 'De raad van Molenwoude praat er volgende week over.')
  },
}

/** Before the board too: most municipalities still have to say what they think. */
export const figures: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(45)
    await proposes(scene, 'joris', 'figures', {
      title: 'Dezelfde cijfers volgen als twee andere regio’s',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Programmateam',
      theme: 'together',
      ambition: 'profile',
      action: 'figures',
      sibling: 'halfway',
      texts: {
        occasion: 'Elke regio telt nu anders.',
        effect: 'Wij zien of het bij ons beter of slechter gaat dan elders.',
        finances: 'Geen extra kosten.',
        communication: 'De cijfers worden openbaar, nooit over één kind.',
      },
      points: [
        {
          text: 'Zes cijfers te kiezen die drie regio’s gelijk tellen',
          because: ['Vergelijken leert.'],
          risk: 'Een cijfer gaat een eigen leven leiden.',
        },
      ],
    })
    await routes(scene, 'emre', 'figures', [
      ['steering', 'advise', -4],
      ['board', 'decide', 3],
    ])
    await sends(scene, 'emre', 'figures')
    await brings(scene, 'bente', 'figures', 'steering', -4)
    yield after(scene, 'steering', -4, '17:00')
    await advises(scene, 'bente', 'figures', 'steering', {
      opinion: 'positive',
      text: 'Begin met zes, niet met zestig.',
    })
    yield daysAgo(6)
    await brings(scene, 'sunita', 'figures', 'board', 3)
    await asksStances(scene, 'sunita', 'figures', 'board', 10)
    yield daysAgo(3)
    await thinks(scene, 'loes', 'figures', 'board', 'agrees')
  },
}

/** It asks for money outside the budget: the rule put it on the table of the board. */
export const escalated: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(34)
    await proposes(scene, 'maarten', 'escalated', {
      title: 'Extra begeleiders in de brugklas',
      addressee: 'Bestuurlijk OOGO Oost',
      sender: 'Gemeente Duinrand',
      maker: 'duinrand',
      subject: 'contact',
      theme: 'money',
      ambition: 'profile',
      moneyCents: 18_500_000,
      moneyWithinBudget: false,
      purchasing: 'local',
      texts: {
        occasion: 'In de brugklas begint het verzuim.',
        effect: 'Twee begeleiders voor vier scholen.',
        finances: 'Er is € 185.000 nodig dat niet in de begroting staat.',
      },
      points: [
        {
          text: 'Twee begeleiders aan te stellen voor twee jaar',
          because: ['Verzuim begint in oktober.'],
          risk: 'Na twee jaar is er geen geld meer.',
        },
      ],
    })
    await routes(scene, 'emre', 'escalated', [
      ['officials', 'advise', -3],
      ['oogoOost', 'decide', null],
    ])
    await escalates(scene, 'emre', 'escalated')
    await sends(scene, 'emre', 'escalated')
    await brings(scene, 'sunita', 'escalated', 'officials', -3)
    yield after(scene, 'officials', -3)
    await advises(scene, 'sunita', 'escalated', 'officials', {
      opinion: 'negative',
      text: 'Niet zo: na twee jaar staan de scholen er weer alleen voor.',
      points: [[1, 'Zeg waar het geld na twee jaar vandaan komt.']],
    })
  },
}

/** The steering group sent it back; another was taken off its way. */
export const sentBack: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(42)
    await proposes(scene, 'joris', 'back', {
      title: 'Eén regionaal contract voor begeleiding op school',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Programmateam',
      theme: 'money',
      purchasing: 'regional',
      changesPurchasing: true,
      texts: { effect: 'Dezelfde begeleider mag op elke school komen.', finances: 'Nog uit te rekenen.' },
      points: [
        {
          text: 'Begeleiding op school regionaal in te kopen',
          because: ['Grenzen tussen gemeenten zijn geen grenzen voor een kind.'],
        },
      ],
    })
    await routes(scene, 'emre', 'back', [
      ['steering', 'advise', -4],
      ['board', 'decide', 3],
    ])
    await sends(scene, 'emre', 'back')
    await brings(scene, 'bente', 'back', 'steering', -4)
    yield after(scene, 'steering', -4, '17:30')
    await sendsBack(scene, 'bente', 'back', 'steering', 'Zonder bedragen kan de stuurgroep niets adviseren.')
    yield daysAgo(28)
    await proposes(scene, 'joris', 'dropped', {
      title: 'Een eigen nieuwsbrief van de regio',
      addressee: 'Stuurgroep onderwijs en jeugdhulp',
      sender: 'Programmateam',
      points: [{ text: 'Elke maand een nieuwsbrief te sturen' }],
    })
    yield daysAgo(18)
    await withdraws(scene, 'joris', 'dropped')
  },
}

/** Still being written: one by the team that lacks much, and one by a municipality. */
export const concepts: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(20)
    await proposes(scene, 'joris', 'principles', {
      title: 'Leidende principes voor onderwijs en jeugdhulp',
      sender: 'Programmateam',
      theme: 'together',
      ambition: 'image',
      action: 'story',
      texts: {
        occasion: 'Eerst de principes, dan de acties.',
        effect: 'Alle raden gaan uit van dezelfde vijf zinnen.',
      },
      points: [{ text: 'In te stemmen met vijf leidende principes' }],
    })
    yield daysAgo(4)
    await proposes(scene, 'dewi', 'local', {
      title: 'De snelle tafel ook in Polderveen',
      addressee: 'Stuurgroep onderwijs en jeugdhulp',
      sender: 'Gemeente Polderveen',
      maker: 'polderveen',
      subject: 'home',
      theme: 'home',
      action: 'table',
      texts: { effect: 'Ook in Polderveen binnen twee weken een gesprek.' },
      points: [{ text: 'Een tweede snelle tafel te beginnen', because: ['De tafel in Duinrand zit vol.'] }],
    })
  },
}
