import type { ItemKind } from '../../features/governance/domain/meeting.ts'
import type { BodyKey, ThemeKey } from './bodies.ts'

type PointSketch = {
  readonly body: BodyKey
  /** In which week from this one; null waits for a meeting. */
  readonly week: number | null
  readonly title: string
  readonly kind: ItemKind
  readonly minutes?: number
  readonly presenter?: string
  readonly note?: string
  /** What became of it, at a meeting that is over. */
  readonly outcome?: string
  readonly confidential?: true
  readonly theme?: ThemeKey
}

const discuss = 'discuss' as const
const inform = 'inform' as const

/** Points of agendas beside the proposals: what was talked about, what is coming, and what waits. */
export const points: readonly PointSketch[] = [
  { body: 'board', week: -13, title: 'Mededelingen', kind: inform, minutes: 10, outcome: 'Ter kennis genomen.' },
  {
    body: 'board',
    week: -13,
    title: 'Stand van de wachttijden',
    kind: discuss,
    minutes: 30,
    presenter: 'Directeur van de regeling',
    outcome: 'Het bestuur wil de cijfers voortaan per jeugdregio.',
  },
  { body: 'board', week: -5, title: 'Mededelingen', kind: inform, minutes: 10, outcome: 'Ter kennis genomen.' },
  {
    body: 'board',
    week: -5,
    title: 'Opvolging van de directeur',
    kind: discuss,
    minutes: 20,
    confidential: true,
    outcome: 'De voorzitter werkt dit uit met twee leden.',
  },
  {
    body: 'board',
    week: -5,
    title: 'Gesprek met het cliëntenpanel',
    kind: discuss,
    minutes: 30,
    outcome: 'Twee leden van het panel komen twee keer per jaar.',
  },
  {
    body: 'board',
    week: 3,
    title: 'Voortgang van de regioagenda',
    kind: discuss,
    minutes: 20,
    presenter: 'Projectleider',
  },
  {
    body: 'board',
    week: 3,
    title: 'Begroting van volgend jaar, eerste gesprek',
    kind: discuss,
    minutes: 30,
    note: 'Stukken volgen uiterlijk op de laatste dag.',
  },
  {
    body: 'steering',
    week: -10,
    title: 'Wat loopt en wat vastzit',
    kind: discuss,
    minutes: 30,
    outcome: 'De kaart van alle hulp krijgt voorrang.',
  },
  {
    body: 'steering',
    week: -4,
    title: 'Wat loopt en wat vastzit',
    kind: discuss,
    minutes: 30,
    outcome: 'Vier acties zijn te laat; de projectleider belt de trekkers.',
  },
  { body: 'steering', week: 2, title: 'Te late acties', kind: discuss, minutes: 20, presenter: 'Projectleider' },
  {
    body: 'steering',
    week: 2,
    title: 'Opdracht voor een werkgroep vervoer',
    kind: 'decide',
    minutes: 15,
    note: 'Speerpunt zonder ambitie.',
  },
  {
    body: 'directors',
    week: -8,
    title: 'Personeel: waar zitten de gaten?',
    kind: discuss,
    minutes: 40,
    outcome: 'Elk schoolbestuur levert drie cijfers.',
  },
  {
    body: 'directors',
    week: -2,
    title: 'Rondje langs de samenwerkingsverbanden',
    kind: inform,
    minutes: 20,
    outcome: 'Ter kennis genomen.',
  },
  { body: 'directors', week: 4, title: 'De voorbeeldbrief van de ggz', kind: discuss, minutes: 20, theme: 'together' },
  { body: 'directors', week: 4, title: 'Cijfers over personeel', kind: discuss, minutes: 30 },
  {
    body: 'officials',
    week: -7,
    title: 'Planning van de raden',
    kind: inform,
    minutes: 15,
    outcome: 'Elke gemeente heeft een datum.',
  },
  {
    body: 'officials',
    week: -3,
    title: 'Eén formulier voor de snelle tafel',
    kind: discuss,
    minutes: 25,
    outcome: 'Wordt een bladzijde.',
  },
  {
    body: 'officials',
    week: -3,
    title: 'Vervoer tussen twee locaties',
    kind: discuss,
    minutes: 20,
    note: 'Komt uit de knelpunten van Oost.',
  },
  {
    body: 'officials',
    week: 1,
    title: 'Eerste tekst van de leidende principes',
    kind: 'advise',
    minutes: 40,
    presenter: 'Programmateam',
  },
  { body: 'officials', week: 1, title: 'Wie vervangt wie in de zomer', kind: inform, minutes: 10 },
  { body: 'team', week: 1, title: 'Deze week', kind: discuss, minutes: 30 },
  {
    body: 'absence',
    week: -4,
    title: 'Vijf kinderen, wat leerden wij?',
    kind: discuss,
    minutes: 45,
    outcome: 'Zonder namen besproken. De jeugdarts sluit voortaan aan.',
    theme: 'home',
  },
  {
    body: 'panel',
    week: -7,
    title: 'Eén vast gezicht voor elke school',
    kind: 'advise',
    minutes: 30,
    outcome: 'Het panel wil dat ouders het gezicht ook kunnen bellen.',
  },
  { body: 'panel', week: 1, title: 'De leidende principes in gewone taal', kind: 'advise', minutes: 45 },
  { body: 'board', week: null, title: 'Werkbezoek aan een plek met onderwijs en zorg', kind: inform },
  {
    body: 'steering',
    week: null,
    title: 'Gebouwen: welke scholen willen zorg in huis?',
    kind: discuss,
    theme: 'together',
  },
  { body: 'steering', week: null, title: 'Evaluatie van de werkwijze van de stuurgroep', kind: discuss },
  { body: 'officials', week: null, title: 'Privacy bij de snelle tafel', kind: discuss, theme: 'home' },
]

/** Reports of meetings that are over. Of the last of the officials there is none yet: its secretary has to make it. */
export const minutes: readonly (readonly [
  body: BodyKey,
  week: number,
  text: string,
  state: 'draft' | 'adopted' | 'public',
])[] = [
  [
    'board',
    -13,
    'De voorzitter opent om 13.30 uur. Over de wachttijden vraagt het bestuur cijfers per jeugdregio. Het voorstel over schoolprofielen wordt op één punt aangehouden: eerst horen wat scholen en ouders vinden.',
    'public',
  ],
  [
    'board',
    -5,
    'De voorzitter opent om 13.30 uur. Het aangehouden punt over de profielen komt terug en wordt gewijzigd vastgesteld. Het cliëntenpanel komt voortaan twee keer per jaar op bezoek.',
    'draft',
  ],
  ['officials', -7, 'Twee voorstellen besproken. Elke gemeente heeft een datum voor haar raad.', 'adopted'],
  ['steering', -10, 'De stuurgroep geeft voorrang aan de kaart van alle hulp.', 'adopted'],
  ['steering', -4, 'Vier voorstellen besproken. Eén gaat terug, want er staan geen bedragen in.', 'draft'],
  ['directors', -8, 'Gesproken over de gaten in het personeel. Elk bestuur levert drie cijfers.', 'adopted'],
  ['directors', -2, 'Het voorstel over wie beslist krijgt een positief advies, met twee vragen.', 'draft'],
  ['absence', -4, 'Vijf situaties besproken, zonder namen.', 'draft'],
]
