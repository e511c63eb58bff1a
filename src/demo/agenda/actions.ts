import type { ActionInput } from '../../features/agenda/store/actions.ts'
import type { PlaceKey } from '../organisations.ts'
import type { Who } from '../scene.ts'
import type { AmbitionKey } from './ambitions.ts'
import type { When } from './when.ts'

type Sketch = Pick<
  ActionInput,
  'title' | 'goal' | 'elaboration' | 'participants' | 'level' | 'mayDiffer' | 'statedHours' | 'priority'
> & {
  readonly of: AmbitionKey
  readonly number: string
  /** In the words that people use, around today. */
  readonly planning?: (when: When) => string
  /** Whose it is: someone, an organisation, only words, or nobody. */
  readonly owner?: Who | { readonly at: PlaceKey; readonly text?: string } | { readonly words: string }
  readonly reviewIn?: number
}

/** What is done for the ambitions, as it was agreed at the beginning. */
export const actions = {
  gathering: {
    of: 'image',
    number: '1.1',
    title: 'Een middag met alle wethouders, directeuren en bestuurders',
    goal: 'Samen kiezen wat over vijf jaar anders is.',
    planning: (w) => `Voorbereiding: ${w.month(-24)} Bijeenkomst: ${w.month(-22)}`,
    owner: 'ton',
    participants: '4 samenwerkingsverbanden, 6/7 gemeenten, 1 tekstschrijver',
    statedHours: '74',
  },
  story: {
    of: 'image',
    number: '1.2',
    title: 'Een kort verhaal dat elke raad en elk bestuur vaststelt',
    elaboration: 'Twee bladzijden, in gewone taal. Het cliëntenpanel leest mee.',
    planning: (w) => `${w.season(-1)} en doorloop ${w.year(1)}`,
    owner: 'sunita',
    participants: 'gemeenten, schoolbesturen, 1 cliëntenpanel',
  },
  arrangements: {
    of: 'together',
    number: '2.1',
    title: 'Plekken met onderwijs en zorg verder opbouwen',
    goal: 'Een dekkend aanbod in Oost en West.',
    planning: (w) => `${w.month(-9)}, ${w.month(3)} (evaluatie)`,
    owner: { at: 'poOost', text: 'Samenwerkingsverbanden' },
    participants: 'werkgroep van onderwijs, gemeenten en aanbieders',
    level: 'sub-regional',
    statedHours: '0',
  },
  questions: {
    of: 'together',
    number: '2.2',
    title: 'Knelpunten opsporen en op de agenda van het bestuurlijk overleg zetten',
    planning: (w) => w.schoolYear(0),
    owner: 'anwar',
  },
  closed: {
    of: 'home',
    number: '3.1',
    title: 'Een sluitende aanpak van thuiszitten afspreken',
    goal: 'Bij elk kind is duidelijk wie morgen belt.',
    elaboration: 'Wie ziet het eerst, wie belt, wie beslist als het vastloopt.',
    planning: (w) => `uiterlijk ${w.month(-2)}`,
    owner: 'nienke',
    participants: 'samenwerkingsverbanden, leerplicht, JGZ, 7 gemeenten',
    statedHours: '120',
    priority: 1,
  },
  table: {
    of: 'home',
    number: '3.2',
    title: 'Elke twee weken een snelle tafel voor kinderen die thuis dreigen te komen zitten',
    planning: (w) => `vanaf ${w.month(-14)}`,
    owner: 'gerben',
    participants: 'leerplicht, 2/3 samenwerkingsverbanden, 1 jeugdarts',
    level: 'sub-regional',
  },
  exemptions: {
    of: 'home',
    number: '3.3',
    title: 'Minder vrijstellingen: elk jaar opnieuw kijken wat wél kan',
    planning: (w) => `${w.month(2)}`,
    owner: { at: 'jgz' },
    participants: 'leerplicht, JGZ',
  },
  calls: {
    of: 'early',
    number: '6.1',
    title: 'School belt de jeugdarts bij tien dagen ziek',
    planning: (w) => w.season(-3),
    owner: { at: 'jgz', text: 'JGZ' },
    participants: 'scholen, JGZ',
  },
  counts: {
    of: 'early',
    number: '6.2',
    title: 'Scholen tellen verzuim op dezelfde manier',
    planning: (w) => `tweede helft ${w.year(-1)}`,
    owner: 'xander',
    participants: 'schoolbesturen',
  },
  routes: {
    of: 'meet',
    number: '4.1',
    title: 'Vastleggen wie wat doet, van eerste zorg tot hulp',
    planning: (w) => w.month(-5),
    owner: { at: 'voWest', text: 'Samenwerkingsverbanden en gemeenten' },
    participants: 'voorschool, samenwerkingsverbanden, gemeenten, aanbieders',
    statedHours: '86',
  },
  face: {
    of: 'meet',
    number: '4.2',
    title: 'Elke school één vast gezicht bij de gemeente',
    goal: 'Een leerkracht hoeft niet te zoeken.',
    elaboration: 'Een gemeente kiest zelf wie dat is, en hoe vaak die op school is.',
    planning: (w) => `${w.schoolYear(0)}`,
    owner: { at: 'office', text: 'Elke gemeente voor zich' },
    level: 'local',
    mayDiffer: true,
    reviewIn: 40,
  },
  consult: {
    of: 'meet',
    number: '4.3',
    title: 'Een uur per week meedenken op school, zonder dossier',
    planning: (w) => `${w.season(1)}`,
    owner: 'dewi',
    participants: 'jeugd- en gezinscoaches, scholen',
    level: 'local',
  },
  feedback: {
    of: 'special',
    number: '5.1',
    title: 'Afspreken wat een school terughoort van de behandelaar',
    planning: (w) => `${w.month(-1)}`,
    owner: 'sigrid',
    participants: 'aanbieders, so- en vso-scholen',
  },
  waiting: {
    of: 'special',
    number: '5.2',
    title: 'Steun op school vanaf de eerste dag op een wachtlijst',
    goal: 'Wachten is niet stilstaan.',
    planning: (w) => `eind ${w.year(0)}`,
    owner: 'hugo',
    participants: 'aanbieders van jeugdhulp, gemeenten',
  },
  transfer: {
    of: 'special',
    number: '5.3',
    title: 'Begeleiding bij de stap naar een nieuwe school',
    planning: (w) => `${w.month(4)} en ${w.month(8)}`,
    owner: 'fatiha',
    level: 'regional',
  },
  training: {
    of: 'special',
    number: '5.4',
    title: 'Kennis van behandelaars in de klas brengen',
    planning: () => 'zo snel mogelijk',
    owner: { words: 'Werkgroep onderwijs en zorg op één plek' },
  },
  calamity: {
    of: 'map',
    number: '7.1',
    title: 'De plannen voor een ramp of een sterfgeval op elkaar afstemmen',
    planning: (w) => w.month(-12),
    owner: 'maarten',
    participants: '7 gemeenten, schoolbesturen',
  },
  overview: {
    of: 'map',
    number: '7.2',
    title: 'Een kaart van alle hulp in de buurt van school',
    planning: (w) => `tussen ${w.month(-7)} en ${w.month(5)}`,
    owner: 'bente',
    participants: 'gemeenten, aanbieders, scholen',
  },
  courses: {
    of: 'map',
    number: '7.3',
    title: 'Trainingen van de jeugdgezondheidszorg op de vraag van scholen',
    planning: (w) => w.season(0),
    owner: 'marleen',
    participants: 'JGZ, scholen',
  },
  crisis: {
    of: 'map',
    number: '7.4',
    title: 'Nagaan of iedereen weet wie men in een crisis belt',
    planning: (w) => `${w.month(-3)}`,
    participants: 'Veilig Thuis, scholen, huisartsen',
  },
  profiles: {
    of: 'profile',
    number: '8.1',
    title: 'Een profiel van elke school',
    planning: (w) => `${w.month(-10)} (po) ${w.month(-1)} (vo)`,
    owner: 'petra',
    participants: 'schoolbesturen, JGZ',
    statedHours: '48',
  },
  plans: {
    of: 'profile',
    number: '8.2',
    title: 'Per school een plan: welke steun is hier gewenst',
    planning: (w) => `31 december ${w.year(0)}`,
    owner: 'ingrid',
    participants: 'scholen, jeugd- en gezinscoaches, leerplicht',
  },
  groups: {
    of: 'profile',
    number: '8.3',
    title: 'Een aanbod voor wie van het praktijkonderwijs komt en nog nergens heen kan',
    planning: (w) => `${w.month(-12)} en doorloop ${w.month(-2)}`,
    owner: 'mehmet',
    participants: '2/3 gemeenten, doorstroompunt, praktijkscholen',
    statedHours: '135',
  },
  figures: {
    of: 'profile',
    number: '8.4',
    title: 'Samen met andere regio’s dezelfde cijfers volgen',
    planning: (w) => `begin ${w.year(1)}`,
    owner: 'joris',
    level: 'above',
    participants: '3 regio’s',
  },
  switch: {
    of: 'diploma',
    number: '9.1',
    title: 'Warme overdracht van vmbo naar mbo',
    planning: (w) => `elk jaar in april; eerst ${w.month(-6)}`,
    owner: 'delano',
    participants: 'Doorstroompunt, scholen',
  },
  jobs: {
    of: 'diploma',
    number: '9.2',
    title: 'Werkplekken voor jongeren zonder diploma',
    owner: 'delano',
    participants: 'Doorstroompunt, werkgevers',
  },
  invite: {
    of: 'parents',
    number: '10.1',
    title: 'Ouders en kind zitten bij elk gesprek over hen',
    planning: (w) => w.month(-4),
    owner: 'petra',
    participants: 'scholen, aanbieders, gemeenten',
    statedHours: '48',
  },
  panel: {
    of: 'parents',
    number: '10.2',
    title: 'Het cliëntenpanel leest elk voorstel vooraf',
    planning: (w) => w.schoolYear(0),
    owner: 'yvonne',
    participants: '1 cliëntenpanel',
  },
} as const satisfies Record<string, Sketch>

export type ActionKey = keyof typeof actions

export function actionSketches(): readonly (readonly [ActionKey, Sketch])[] {
  return Object.entries(actions) as [ActionKey, Sketch][]
}
