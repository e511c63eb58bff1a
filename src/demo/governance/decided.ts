import type { Story } from '../stories/story.ts'
import { daysAgo } from '../moments.ts'
import { after } from './calendar.ts'
import { advises, dealsWith, decides, followsUp, isTold } from './deciding.ts'
import { brings, proposes, rewrites, routes, sends } from './proposing.ts'

/** Ten ambitions become eight: advised, worked in, decided, published; what follows is done, late, or became an action. */
export const eight: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(440)
    await proposes(scene, 'joris', 'eight', {
      title: 'Van tien naar acht ambities',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Programmateam',
      drawnUpBy: 'Programmateam',
      subject: 'programme',
      theme: 'together',
      commissionedBy: 'steering',
      reviewIn: 20,
      texts: {
        occasion: 'Na een jaar werken zitten dezelfde mensen aan drie tafels over hetzelfde kind.',
        effect: 'Minder tafels, en per ambitie één trekker die men kan bellen.',
        finances: 'Geen extra kosten.',
        communication: 'De nieuwe agenda staat op de site, met de oude nummers erbij.',
        execution: 'Het programmateam past de agenda aan na het besluit.',
      },
      points: [
        {
          text: 'Verzuim, thuiszitten en diploma samen één ambitie te maken',
          because: ['Dezelfde mensen werken eraan.', 'Een kind valt niet meer tussen twee tafels.'],
          risk: 'De jongeren zonder diploma raken uit beeld.',
        },
        {
          text: 'De ambitie over ouders het nummer 6 te geven',
          because: ['Zo blijft de agenda op volgorde.'],
          risk: 'Wie het oude nummer gebruikt, zoekt even.',
        },
        {
          text: 'Voor elke ambitie één trekker aan te wijzen',
          because: ['Nu weet niet iedereen wie men belt.'],
          consequence: 'De trekker zegt elk kwartaal hoe het staat.',
        },
      ],
    })
    await routes(scene, 'emre', 'eight', [
      ['team', 'align', null],
      ['steering', 'advise', -58],
      ['board', 'decide', -53],
    ])
    yield daysAgo(430)
    await sends(scene, 'emre', 'eight')
    await brings(scene, 'emre', 'eight', 'team', null)
    await isTold(scene, 'emre', 'eight', 'team')
    await brings(scene, 'bente', 'eight', 'steering', -58)
    yield after(scene, 'steering', -58)
    await advises(scene, 'bente', 'eight', 'steering', {
      opinion: 'positive-if',
      text: 'De stuurgroep is het eens, als jongeren zonder diploma een eigen actie houden.',
      points: [
        [1, 'Houd voor jongeren zonder diploma een eigen actie.'],
        [2, 'Laat op de site zien welk oud nummer waar is gebleven.'],
      ],
    })
    yield daysAgo(392)
    await rewrites(scene, 'joris', 'eight', 'Het advies van de stuurgroep is verwerkt.', {
      points: {
        1: {
          text: 'Verzuim, thuiszitten en diploma samen één ambitie te maken, met een eigen actie voor jongeren zonder diploma',
          because: ['Dezelfde mensen werken eraan.', 'Een kind valt niet meer tussen twee tafels.'],
          risk: 'De tafel wordt groot.',
        },
      },
    })
    await dealsWith(scene, 'joris', 'eight', 'steering', 1, {
      dealt: 'taken',
      how: 'De actie blijft en staat in punt 1.',
    })
    await dealsWith(scene, 'joris', 'eight', 'steering', 2, { dealt: 'taken', how: 'Oude nummers blijven vindbaar.' })
    await brings(scene, 'sunita', 'eight', 'board', -53)
    yield after(scene, 'board', -53)
    await decides(scene, 'loes', 'eight', 'board', {
      points: [['agreed'], ['agreed'], ['agreed']],
      reviewIn: 20,
      mandate: 'Het programmateam past de agenda aan.',
      called: 'eight',
      publish: true,
      followUps: [
        { text: 'De nieuwe nummers op de site uitleggen', owner: 'bente', dueAgo: 330 },
        { text: 'Per ambitie een trekker vragen en bekendmaken', owner: 'emre', dueAgo: 300 },
        { text: 'Na een jaar nagaan of één ambitie over thuiszitten werkt', owner: 'maarten', dueAgo: 30 },
        {
          text: 'Leerplicht en Doorstroompunt één wachtlijst laten gebruiken',
          owner: { at: 'transition' },
          dueAgo: -45,
        },
      ],
    })
    yield daysAgo(335)
    await followsUp(scene, 'bente', 'eight', 'De nieuwe nummers', 'done', 'Staat op de site.')
    yield daysAgo(298)
    await followsUp(scene, 'emre', 'eight', 'Per ambitie', 'done', 'Alle acht hebben een trekker.')
  },
}

/** The first proposal on children who stay at home: it began in a working group, and another follows it now. */
export const conference: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(350)
    await proposes(scene, 'joris', 'conference', {
      title: 'De adviezen van de werkconferentie over thuiszitten overnemen',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Stuurgroep onderwijs en jeugdhulp',
      subject: 'home',
      theme: 'home',
      ambition: 'home',
      texts: {
        occasion:
          'Negentig mensen praatten een dag over kinderen die thuis zitten. Een werkgroep schreef zeven adviezen.',
        effect: 'Wij weten wat wij met elk advies doen.',
        finances: 'Past in de begroting.',
        communication: 'Wie meedeed, krijgt het besluit toegestuurd.',
      },
      points: [
        {
          text: 'De zeven adviezen over te nemen',
          because: ['Ze komen van wie het werk doet.'],
          risk: 'Zeven is veel tegelijk.',
        },
        { text: 'Elk halfjaar te laten zien hoe het ermee staat', because: ['Zo blijft het geen papier.'] },
      ],
    })
    await routes(scene, 'emre', 'conference', [
      ['absence', 'advise', null],
      ['steering', 'advise', -46],
      ['board', 'decide', -45],
    ])
    await sends(scene, 'emre', 'conference')
    await brings(scene, 'joris', 'conference', 'absence', null)
    yield daysAgo(338)
    await advises(scene, 'nienke', 'conference', 'absence', {
      opinion: 'positive',
      text: 'De werkgroep herkent alle zeven adviezen en wil beginnen met de snelle tafel.',
    })
    await brings(scene, 'bente', 'conference', 'steering', -46)
    yield after(scene, 'steering', -46)
    await advises(scene, 'corrie', 'conference', 'steering', {
      opinion: 'positive',
      text: 'Doen. Begin klein en dichtbij.',
    })
    await brings(scene, 'sunita', 'conference', 'board', -45)
    yield after(scene, 'board', -45)
    await decides(scene, 'sunita', 'conference', 'board', {
      points: [['agreed'], ['amended', 'Elk kwartaal te laten zien hoe het ermee staat.']],
      called: 'conference',
      publish: true,
      followUps: [{ text: 'Elk kwartaal rapporteren over de zeven adviezen', owner: 'joris', dueAgo: -12 }],
    })
  },
}

/** Held over on one point, which came back in other words and was agreed as amended. */
export const heldPoint: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(128)
    await proposes(scene, 'joris', 'held', {
      title: 'Een profiel van elke school',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Programmateam',
      theme: 'together',
      ambition: 'profile',
      action: 'profiles',
      texts: {
        effect: 'Steun sluit aan op de vraag van de school.',
        finances: 'Wij vragen scholen om uren; dat is nog niet uitgerekend.',
        communication: 'Schoolbesturen vertellen het hun scholen.',
      },
      points: [
        {
          text: 'Elke school een profiel te laten maken',
          because: ['Nu weten wij het niet.'],
          risk: 'Scholen zien het als toezicht.',
        },
        {
          text: 'De profielen openbaar te maken',
          because: ['Ouders vragen ernaar.'],
          risk: 'Scholen worden vergeleken.',
        },
      ],
    })
    await routes(scene, 'emre', 'held', [['board', 'decide', -13]])
    await sends(scene, 'emre', 'held')
    await brings(scene, 'sunita', 'held', 'board', -13)
    yield after(scene, 'board', -13)
    await decides(scene, 'loes', 'held', 'board', {
      points: [['agreed'], ['held', 'Eerst horen wat scholen en ouders ervan vinden.']],
    })
    yield daysAgo(52)
    await rewrites(scene, 'joris', 'held', 'Scholen kiezen zelf wat zij laten zien.', {
      texts: { finances: 'Zes uur per school, binnen de bestaande formatie.' },
      points: {
        2: {
          text: 'Scholen een samenvatting van hun profiel te laten plaatsen',
          because: ['Ouders vragen ernaar.', 'Het cliëntenpanel vindt een samenvatting genoeg.'],
          risk: 'Niet elke school doet het.',
        },
      },
    })
    await brings(scene, 'sunita', 'held', 'board', -5)
    yield after(scene, 'board', -5)
    await decides(scene, 'loes', 'held', 'board', {
      only: [2],
      points: [['amended', 'Scholen een samenvatting te laten plaatsen, voor het eerst over een jaar.']],
      publish: true,
      followUps: [{ text: 'Een voorbeeld van een samenvatting maken', owner: 'petra', dueAgo: 6 }],
    })
  },
}

/** Refused, with why: also that stays to be read. */
export const refused: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(205)
    await proposes(scene, 'jorn', 'refused', {
      title: 'Eén leerplichtdienst voor de hele regio',
      addressee: 'Algemeen bestuur Jeugd',
      sender: 'Gemeente Lindevoort',
      maker: 'lindevoort',
      theme: 'home',
      texts: { effect: 'Overal dezelfde aanpak.', finances: 'Verschuiving van mensen tussen gemeenten.' },
      points: [
        {
          text: 'Eén dienst op te richten',
          because: ['Kleine gemeenten hebben één ambtenaar.'],
          risk: 'De afstand tot scholen wordt groter.',
        },
        { text: 'Het Doorstroompunt daarin op te nemen', because: ['Jongeren merken dan geen grens.'] },
      ],
    })
    await routes(scene, 'emre', 'refused', [
      ['officials', 'advise', -23],
      ['board', 'decide', -21],
    ])
    yield daysAgo(175)
    await sends(scene, 'emre', 'refused')
    await brings(scene, 'sunita', 'refused', 'officials', -23)
    yield after(scene, 'officials', -23)
    await advises(scene, 'maarten', 'refused', 'officials', {
      opinion: 'none',
      text: 'De adviseurs zijn verdeeld: leerplicht werkt omdat men elkaar kent, maar kleine gemeenten zijn kwetsbaar.',
    })
    await brings(scene, 'sunita', 'refused', 'board', -21)
    yield after(scene, 'board', -21)
    await decides(scene, 'loes', 'refused', 'board', {
      points: [
        ['refused', 'Vijf van de zeven gemeenten houden hun eigen leerplicht.'],
        ['refused', 'Vervalt, want het eerste punt is afgewezen.'],
      ],
      publish: true,
    })
  },
}
