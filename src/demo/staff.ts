import type { StaffRole } from '#access/domain/words.ts'
import type { PlaceKey } from './organisations.ts'

/** A function in days before and after today: `from` and `until` are counted from it; without until it goes on. */
export type Work = {
  readonly at: PlaceKey
  readonly role: StaffRole
  readonly title?: string
  /** Days before today on which it began; years ago unless said. */
  readonly began?: number
  /** Days before today on which it ended. */
  readonly ended?: number
}

type Sketch = {
  readonly name: string
  /** Who they are and what they may see, in one sentence, for who looks around as them. */
  readonly about: string
  readonly works: readonly [Work, ...Work[]]
}

/** Everyone who works in the made-up region. All names are invented; surnames say what nobody is called. */
export const staff = {
  // one of each side first: a start for the first time names these
  marit: {
    name: 'Marit Wolkenaar',
    about: 'Werkt aan het loket van Duinrand: ziet de hulpvragen aan haar loket, geen plannen.',
    works: [{ at: 'duinrand', role: 'desk_worker' }],
  },
  ozan: {
    name: 'Ozan Gökçeoğul',
    about: 'Jeugdconsulent in Duinrand; neemt nu ook het werk van Sanne Duinkerver waar en kiest voor wie hij werkt.',
    works: [{ at: 'duinrand', role: 'youth_consultant' }],
  },
  meryem: {
    name: 'Meryem Zandoğullari',
    about:
      'Intern begeleider van De Lampionboom: ziet basisgegevens van eigen leerlingen, het plan als gezin én school akkoord zijn.',
    works: [{ at: 'lampionboom', role: 'internal_supervisor' }],
  },
  tessa: {
    name: 'Tessa Zilverreiger',
    about:
      'Jeugdhulpverlener bij Jeugdhulp Oeverland: schrijft over de eigen hulp, en ziet van het plan wat het gezin deelt.',
    works: [{ at: 'jeugdhulp', role: 'care_worker' }],
  },
  gerben: {
    name: 'Gerben Klokslager',
    about: 'Leerplichtambtenaar van Duinrand: ziet basisgegevens op grond van de wet, het plan alleen met toestemming.',
    works: [{ at: 'duinrand', role: 'attendance_officer' }],
  },
  femke: {
    name: 'Femke Ooievaarsnest',
    about: 'Jeugdarts: ziet basisgegevens op grond van de wet, plan en zorg alleen met toestemming.',
    works: [{ at: 'jgz', role: 'youth_doctor' }],
  },
  maarten: {
    name: 'Maarten Vergezicht',
    about: 'Beleidsadviseur van Duinrand en voorzitter van het ambtelijk overleg: ziet de regio, nooit een kind.',
    works: [{ at: 'duinrand', role: 'policy_officer' }],
  },
  otto: {
    name: 'Otto Sleutelaar',
    about: 'Beheerder van de regio: beheert organisaties, mensen en functies, en ziet geen inhoud.',
    works: [{ at: 'office', role: 'administrator' }],
  },
  teun: {
    name: 'Teun Regenboer',
    about: 'Werkt aan het loket van Polderveen: ziet de hulpvragen aan zijn loket, geen plannen.',
    works: [{ at: 'polderveen', role: 'desk_worker' }],
  },
  nadia: {
    name: 'Nadia Bouzerdani',
    about: 'Werkt aan het regioloket, voor gemeenten zonder eigen loket: ziet alleen hulpvragen.',
    works: [{ at: 'joint', role: 'desk_worker' }],
  },
  sanne: {
    name: 'Sanne Duinkerver',
    about: 'Jeugdconsulent in Duinrand en casusregisseur van veel kinderen; zij is nu met verlof.',
    works: [{ at: 'duinrand', role: 'youth_consultant' }],
  },
  chantal: {
    name: 'Chantal Ramdajalsing',
    about: 'Jeugd- en gezinscoach in Duinrand én in Polderveen: zij kiest voor welke gemeente zij werkt.',
    works: [
      { at: 'duinrand', role: 'family_coach' },
      { at: 'polderveen', role: 'family_coach' },
    ],
  },
  hiba: {
    name: 'Hiba El Qasmaniti',
    about: 'Jeugdconsulent in Polderveen: ziet basisgegevens en plan van de kinderen van wie zij casusregisseur is.',
    works: [{ at: 'polderveen', role: 'youth_consultant' }],
  },
  pieterjan: {
    name: 'Pieter-Jan Sterkstroom',
    about: 'Jeugdconsulent in Zuiderhage, dat ontstond door een samenvoeging van gemeenten.',
    works: [{ at: 'zuiderhage', role: 'youth_consultant' }],
  },
  esmee: {
    name: 'Esmée Kruidvelder',
    about: 'Jeugd- en gezinscoach in Lindevoort: hoort voor jeugdhulp bij West, voor onderwijs bij Oost.',
    works: [{ at: 'lindevoort', role: 'family_coach' }],
  },
  jurrien: {
    name: 'Jurriën Boterblom',
    about: 'Jeugdconsulent in Heidermond: casusregisseur van een kind over wie de rechter besliste.',
    works: [{ at: 'heidermond', role: 'youth_consultant' }],
  },
  wietske: {
    name: 'Wietske Ganzeveder',
    about: 'Jeugd- en gezinscoach in Molenwoude: ziet basisgegevens en plan van haar kinderen.',
    works: [{ at: 'molenwoude', role: 'family_coach' }],
  },
  latisha: {
    name: 'Latisha Pengelhart',
    about: 'Jeugdconsulent in Beekerveld: casusregisseur van jongeren die zelf tekenen.',
    works: [{ at: 'beekerveld', role: 'youth_consultant' }],
  },
  rosa: {
    name: 'Rosa Zonnedauw',
    about: 'Leerplichtambtenaar van Polderveen: ziet alleen kinderen voor wie toezicht nodig is.',
    works: [{ at: 'polderveen', role: 'attendance_officer' }],
  },
  delano: {
    name: 'Delano Kwakerveld',
    about: 'Werkt bij het Doorstroompunt: volgt jongeren die zonder diploma van school dreigen te gaan.',
    works: [{ at: 'transition', role: 'attendance_officer' }],
  },
  joost: {
    name: 'Joost Krijtwinkel',
    about: 'Leerkracht op De Lampionboom: leest wat met hem gedeeld is en schrijft zelf niets in het plan.',
    works: [{ at: 'lampionboom', role: 'teacher' }],
  },
  annelies: {
    name: 'Annelies Torenzwaluw',
    about: 'Schoolleider van De Lampionboom: beslist namens de school of die meedoet met een plan.',
    works: [{ at: 'lampionboom', role: 'head_of_school' }],
  },
  ferdi: {
    name: 'Ferdi Appelhof-Sital',
    about: 'Intern begeleider van De Vliegerkoning in Polderveen, ook voor leerlingen die in Duinrand wonen.',
    works: [{ at: 'vliegerkoning', role: 'internal_supervisor' }],
  },
  iris: {
    name: 'Iris Madeliefsma',
    about: 'Intern begeleider én leerkracht van Daltonschool Klaverdijk: twee functies, twee keer iets anders te zien.',
    works: [
      { at: 'klaverdijk', role: 'internal_supervisor' },
      { at: 'klaverdijk', role: 'teacher' },
    ],
  },
  hendrik: {
    name: 'Hendrik Rietzanger',
    about: 'Intern begeleider van De Molenwoudse Wieken: stelde het loket een vraag en kreeg een vraag terug.',
    works: [{ at: 'molenschool', role: 'internal_supervisor' }],
  },
  soraya: {
    name: 'Soraya Baldewlall',
    about: 'Intern begeleider van SBO Heidermond: werkt mee aan plannen waar gezin en school ja op zeiden.',
    works: [{ at: 'sboHeidermond', role: 'internal_supervisor' }],
  },
  bas: {
    name: 'Bas Lindenblad',
    about: 'Ondersteuningscoördinator van het Duinrand College: ziet niet wat een jongere voor zichzelf hield.',
    works: [{ at: 'college', role: 'support_coordinator' }],
  },
  kofi: {
    name: 'Kofi Adomakwa',
    about: 'Mentor op het Duinrand College: leest het plan van leerlingen die dat met hem deelden.',
    works: [{ at: 'college', role: 'teacher', title: 'mentor' }],
  },
  evelien: {
    name: 'Evelien Noorderzon',
    about: 'Ondersteuningscoördinator van Lyceum Beekerveld: haar school zei nog geen ja of nee.',
    works: [{ at: 'lyceum', role: 'support_coordinator' }],
  },
  willem: {
    name: 'Willem Dagbreker',
    about: 'Ondersteuningscoördinator van VSO Polderveen: werkt mee aan plannen van leerlingen met meer zorg.',
    works: [{ at: 'vsoPolderveen', role: 'support_coordinator' }],
  },
  rachida: {
    name: 'Rachida Ouaddanir',
    about: 'Consulent van SWV PO Oost: denkt mee over ondersteuning, en ziet alleen wat daarvoor gedeeld is.',
    works: [{ at: 'poOost', role: 'swv_consultant' }],
  },
  bram: {
    name: 'Bram Kievitveen',
    about: 'Consulent van SWV PO West: hier hoort een stukje van Polderveen bij, de rest hoort bij Oost.',
    works: [{ at: 'poWest', role: 'swv_consultant' }],
  },
  lieke: {
    name: 'Lieke Zomerkade',
    about: 'Consulent van SWV VO Oost: ziet plan en basisgegevens van leerlingen die dat deelden.',
    works: [{ at: 'voOost', role: 'swv_consultant' }],
  },
  ton: {
    name: 'Ton Hazelwortel',
    about: 'Directeur van SWV PO Oost: trekker van acties, spreekt in overleggen voor zijn achterban; ziet geen kind.',
    works: [{ at: 'poOost', role: 'swv_director' }],
  },
  ingrid: {
    name: 'Ingrid Sperwerda',
    about: 'Directeur van SWV VO West: ziet de regio, en geen plan van een kind.',
    works: [{ at: 'voWest', role: 'swv_director' }],
  },
  dirk: {
    name: 'Dirk Nachtvlinder',
    about: 'Werkte tot voor kort bij Jeugdhulp Oeverland: zijn functie is voorbij en hij ziet niets meer.',
    works: [{ at: 'jeugdhulp', role: 'care_worker', ended: 75 }],
  },
  anouk: {
    name: 'Anouk Sterrekijker',
    about: 'Behandelaar bij Jeugd-ggz Zandrug: ziet en schrijft zorg van kinderen die daar ja op zeiden.',
    works: [{ at: 'ggz', role: 'care_worker', title: 'orthopedagoog' }],
  },
  murat: {
    name: 'Murat Günaydiner',
    about: 'Behandelaar bij Jeugd-ggz Zandrug: ging uit een kring en kwam terug, met beide tijden in de geschiedenis.',
    works: [{ at: 'ggz', role: 'care_worker' }],
  },
  klaas: {
    name: 'Klaas Hooiwagen',
    about: 'Begeleider op zorgboerderij Het Molenwoudse Erf: een gezin trok gisteren de toestemming voor hem in.',
    works: [{ at: 'boerderij', role: 'care_worker' }],
  },
  precious: {
    name: 'Precious Amoakowaa',
    about: 'Begeleidt gezinnen thuis in Lindevoort: ziet alleen de onderdelen waar het gezin ja op zei.',
    works: [{ at: 'thuisbegeleiding', role: 'care_worker' }],
  },
  ruud: {
    name: 'Ruud Schildwachter',
    about: 'Jeugdbeschermer: voert een maatregel van de rechter uit en ziet op die grond het plan, zonder toestemming.',
    works: [{ at: 'protection', role: 'guardian_worker' }],
  },
  yvonne: {
    name: 'Yvonne Toeverlaat',
    about: 'Cliëntondersteuner: staat naast een gezin en ziet wat dat gezin met haar deelt.',
    works: [{ at: 'support', role: 'client_supporter' }],
  },
  sunita: {
    name: 'Sunita Kalpoeweg',
    about: 'Beleidsadviseur van de GR Jeugd en secretaris van het algemeen bestuur: bereidt vergaderingen voor.',
    works: [{ at: 'joint', role: 'policy_officer' }],
  },
  corrie: {
    name: 'Corrie Buitenzee',
    about:
      'Wethouder van Duinrand, voorzitter van de stuurgroep: ziet wat zij moet besluiten en wanneer, nooit een kind.',
    works: [{ at: 'duinrand', role: 'alderman' }],
  },
  emre: {
    name: 'Emre Köprücük',
    about: 'Projectleider van de regio: houdt de agenda, de overleggen en de voorstellen bij, en ziet nooit een kind.',
    works: [{ at: 'office', role: 'project_leader' }],
  },
  // who steers in the region; none of them sees a child
  daphne: {
    name: 'Daphne Waterlelie-Tan',
    about: 'Wethouder van Polderveen en lid van het algemeen bestuur: leest voorstellen met advies, en besluit mee.',
    works: [{ at: 'polderveen', role: 'alderman' }],
  },
  sybren: {
    name: 'Sybren Klinkerpad',
    about: 'Wethouder van Heidermond en lid van het algemeen bestuur: ziet de regio, nooit een kind.',
    works: [{ at: 'heidermond', role: 'alderman' }],
  },
  loes: {
    name: 'Loes Avondmerel',
    about: 'Wethouder van Lindevoort en voorzitter van het algemeen bestuur: legt vast wat daar besloten is.',
    works: [{ at: 'lindevoort', role: 'alderman' }],
  },
  farid: {
    name: 'Farid Zonderduin',
    about: 'Wethouder van Zuiderhage, dat ontstond door een samenvoeging: lid van het algemeen bestuur.',
    works: [{ at: 'zuiderhage', role: 'alderman' }],
  },
  greet: {
    name: 'Greet Molenwiek-Osei',
    about: 'Wethouder van Molenwoude: moet over een voorstel nog zeggen wat haar gemeente ervan vindt.',
    works: [{ at: 'molenwoude', role: 'alderman' }],
  },
  ruben: {
    name: 'Ruben Strandloper',
    about: 'Wethouder van Beekerveld: op zijn gemeente wacht een besluit van het algemeen bestuur.',
    works: [{ at: 'beekerveld', role: 'alderman' }],
  },
  dewi: {
    name: 'Dewi Kustlicht',
    about: 'Beleidsadviseur van Polderveen: haar gemeente doet een actie van de regio op een eigen manier.',
    works: [{ at: 'polderveen', role: 'policy_officer' }],
  },
  jorn: {
    name: 'Jorn Heggenwand',
    about: 'Beleidsadviseur van Lindevoort: voor jeugdhulp bij West, voor onderwijs bij Oost.',
    works: [{ at: 'lindevoort', role: 'policy_officer' }],
  },
  alie: {
    name: 'Alie Wolkenveld',
    about: 'Beleidsadviseur van Molenwoude: schreef op waarom haar gemeente met een actie niet meedoet.',
    works: [{ at: 'molenwoude', role: 'policy_officer' }],
  },
  mehmet: {
    name: 'Mehmet Gülbostan',
    about: 'Beleidsadviseur van Beekerveld: trekker van een actie die te laat is.',
    works: [{ at: 'beekerveld', role: 'policy_officer' }],
  },
  nienke: {
    name: 'Nienke Roerdomper',
    about: 'Directeur van SWV PO West: trekker van acties, en in geschil over een ondersteuningsplan.',
    works: [{ at: 'poWest', role: 'swv_director' }],
  },
  anwar: {
    name: 'Anwar Boulakhriffi',
    about: 'Directeur van SWV VO Oost: trekker van acties en lid van het directeurenoverleg.',
    works: [{ at: 'voOost', role: 'swv_director' }],
  },
  petra: {
    name: 'Petra Schoolvogel',
    about: 'Bestuurder van Stichting Duin-en-Polderscholen: spreekt in de stuurgroep voor de basisscholen.',
    works: [{ at: 'boardPrimary', role: 'governing_director' }],
  },
  xander: {
    name: 'Xander Brugwachtersz',
    about: 'Bestuurder van VVO Oeverland: spreekt voor het voortgezet onderwijs, en hoorde daar een bezwaar.',
    works: [{ at: 'boardSecondary', role: 'governing_director' }],
  },
  fatiha: {
    name: 'Fatiha Ouzandour',
    about: 'Bestuurder van SSO Oeverland, het speciaal onderwijs: lid van het directeurenoverleg.',
    works: [{ at: 'boardSpecial', role: 'governing_director' }],
  },
  hugo: {
    name: 'Hugo Lantaarnsteker',
    about: 'Bestuurder van Jeugdhulp Oeverland: spreekt in de stuurgroep voor de aanbieders van jeugdhulp.',
    works: [{ at: 'jeugdhulp', role: 'governing_director' }],
  },
  sigrid: {
    name: 'Sigrid Noordzeewind',
    about: 'Bestuurder van Jeugd-ggz Zandrug: was gast bij één punt van een vergadering, en leest alleen dat punt.',
    works: [{ at: 'ggz', role: 'governing_director' }],
  },
  marleen: {
    name: 'Marleen Vuurvlinder',
    about: 'Bestuurder van JGZ Oeverland: zit in een overleg voor één thema, en leest alleen wat daarover gaat.',
    works: [{ at: 'jgz', role: 'governing_director' }],
  },
  theo: {
    name: 'Theo Ankerplaats',
    about: 'Directeur van de GR Jeugd en voorzitter van het directeurenoverleg: adviseert, en besluit niet.',
    works: [{ at: 'joint', role: 'governing_director', title: 'directeur' }],
  },
  bente: {
    name: 'Bente Regenfluiter',
    about: 'Werkt in het programmateam en is secretaris van de stuurgroep: maakt agenda’s en verslagen.',
    works: [{ at: 'office', role: 'programme_member', title: 'beleidssecretaris' }],
  },
  joris: {
    name: 'Joris Kompasroos',
    about: 'Werkt in het programmateam aan onderwijs en jeugdhulp: schrijft voorstellen en trekt acties.',
    works: [{ at: 'office', role: 'programme_member' }],
  },
  hanneke: {
    name: 'Hanneke Grendelslot',
    about: 'Functionaris gegevensbescherming van de GR Jeugd: houdt toezicht en ziet geen inhoud.',
    works: [{ at: 'joint', role: 'privacy_officer' }],
  },
  priya: {
    name: 'Priya Ramkalpoer',
    about: 'Beheerder van Duinrand: geeft en beëindigt functies bij haar gemeente, en ziet geen inhoud.',
    works: [{ at: 'duinrand', role: 'administrator' }],
  },
  niels: {
    name: 'Niels Kastenmaker',
    about: 'Beheerder van Jeugdhulp Oeverland: beëindigde de functie van een collega die wegging.',
    works: [{ at: 'jeugdhulp', role: 'administrator' }],
  },
} as const satisfies Record<string, Sketch>

export type StaffKey = keyof typeof staff

export function staffSketches(): readonly (readonly [StaffKey, Sketch])[] {
  return Object.entries(staff) as [StaffKey, Sketch][]
}
