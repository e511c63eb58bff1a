import type { OrganisationKind } from '#access/domain/words.ts'
import type { Scheme } from '#features/accounts/domain/identifiers.ts'

/** An organisation of the made-up region. Its numbers have the right shape and are nobody's. */
type Sketch = {
  readonly kind: OrganisationKind
  readonly name: string
  readonly short?: string
  /** The one it stands under (ORG-2). */
  readonly under?: string
  readonly numbers?: Partial<Record<Scheme, string>>
  readonly phone?: string
  readonly email?: string
}

/**
 * Who is who in "Duin en Polder". The seven municipalities and the four swv's are those of the map (`region-map.ts`);
 * a school carries the name of a place that does not exist, or one that nobody would give a school.
 *
 * Numbers: KvK below a million were never given out, AGB 99 is no kind of care, BRIN 99Z. is beyond those in use.
 */
export const organisations = {
  office: {
    kind: 'region-office',
    name: 'Regiobureau Duin en Polder',
    short: 'Regiobureau',
    phone: '0900 000 0100',
    email: 'regiobureau@voorbeeld.example',
  },
  joint: {
    kind: 'joint-arrangement',
    name: 'Gemeenschappelijke Regeling Jeugd Duin en Polder',
    short: 'GR Jeugd',
    numbers: { oin: '00000009900000000001', kvk: '00000101' },
    phone: '0900 000 0101',
  },

  duinrand: {
    kind: 'municipality',
    name: 'Gemeente Duinrand',
    short: 'Duinrand',
    numbers: { municipality: '9901', oin: '00000009900000009901' },
    phone: '0900 000 9901',
  },
  polderveen: {
    kind: 'municipality',
    name: 'Gemeente Polderveen',
    short: 'Polderveen',
    numbers: { municipality: '9902', oin: '00000009900000009902' },
    phone: '0900 000 9902',
  },
  heidermond: {
    kind: 'municipality',
    name: 'Gemeente Heidermond',
    short: 'Heidermond',
    numbers: { municipality: '9903' },
    phone: '0900 000 9903',
  },
  lindevoort: {
    kind: 'municipality',
    name: 'Gemeente Lindevoort',
    short: 'Lindevoort',
    numbers: { municipality: '9904' },
    phone: '0900 000 9904',
  },
  zuiderhage: {
    kind: 'municipality',
    name: 'Gemeente Zuiderhage',
    short: 'Zuiderhage',
    numbers: { municipality: '9905' },
    phone: '0900 000 9905',
  },
  molenwoude: {
    kind: 'municipality',
    name: 'Gemeente Molenwoude',
    short: 'Molenwoude',
    numbers: { municipality: '9908' },
    phone: '0900 000 9908',
  },
  beekerveld: {
    kind: 'municipality',
    name: 'Gemeente Beekerveld',
    short: 'Beekerveld',
    numbers: { municipality: '9909' },
    phone: '0900 000 9909',
  },

  poOost: {
    kind: 'swv',
    name: 'Samenwerkingsverband PO Oost',
    short: 'SWV PO Oost',
    numbers: { swv: 'PO9901', kvk: '00000111' },
  },
  poWest: {
    kind: 'swv',
    name: 'Samenwerkingsverband PO West',
    short: 'SWV PO West',
    numbers: { swv: 'PO9902', kvk: '00000112' },
  },
  voOost: {
    kind: 'swv',
    name: 'Samenwerkingsverband VO Oost',
    short: 'SWV VO Oost',
    numbers: { swv: 'VO9901', kvk: '00000113' },
  },
  voWest: {
    kind: 'swv',
    name: 'Samenwerkingsverband VO West',
    short: 'SWV VO West',
    numbers: { swv: 'VO9902', kvk: '00000114' },
  },

  boardPrimary: { kind: 'school-board', name: 'Stichting Duin-en-Polderscholen', numbers: { kvk: '00000121' } },
  boardSecondary: {
    kind: 'school-board',
    name: 'Vereniging Voortgezet Onderwijs Oeverland',
    short: 'VVO Oeverland',
    numbers: { kvk: '00000122' },
  },
  boardSpecial: {
    kind: 'school-board',
    name: 'Stichting Speciaal Onderwijs Oeverland',
    short: 'SSO Oeverland',
    numbers: { kvk: '00000123' },
  },

  lampionboom: {
    kind: 'school',
    name: 'Basisschool De Lampionboom',
    short: 'De Lampionboom',
    under: 'boardPrimary',
    numbers: { brin: '99ZA00' },
    phone: '0900 000 0201',
  },
  vliegerkoning: {
    kind: 'school',
    name: 'Basisschool De Vliegerkoning',
    short: 'De Vliegerkoning',
    under: 'boardPrimary',
    numbers: { brin: '99ZB00' },
    phone: '0900 000 0202',
  },
  klaverdijk: { kind: 'school', name: 'Daltonschool Klaverdijk', under: 'boardPrimary', numbers: { brin: '99ZC00' } },
  molenschool: {
    kind: 'school',
    name: 'Basisschool De Molenwoudse Wieken',
    short: 'De Molenwoudse Wieken',
    under: 'boardPrimary',
    numbers: { brin: '99ZD00' },
  },
  sboHeidermond: { kind: 'school', name: 'SBO Heidermond', under: 'boardSpecial', numbers: { brin: '99ZE00' } },
  college: {
    kind: 'school',
    name: 'Duinrand College',
    under: 'boardSecondary',
    numbers: { brin: '99ZF00' },
    phone: '0900 000 0206',
  },
  lyceum: { kind: 'school', name: 'Lyceum Beekerveld', under: 'boardSecondary', numbers: { brin: '99ZG00' } },
  vsoPolderveen: { kind: 'school', name: 'VSO Polderveen', under: 'boardSpecial', numbers: { brin: '99ZH00' } },

  jeugdhulp: {
    kind: 'care-provider',
    name: 'Jeugdhulp Oeverland',
    numbers: { kvk: '00000131', agb: '99000001' },
    phone: '0900 000 0301',
  },
  ggz: { kind: 'care-provider', name: 'Jeugd-ggz Zandrug', numbers: { kvk: '00000132', agb: '99000002' } },
  boerderij: {
    kind: 'care-provider',
    name: 'Zorgboerderij Het Molenwoudse Erf',
    short: 'Het Molenwoudse Erf',
    numbers: { kvk: '00000133', agb: '99000003' },
  },
  thuisbegeleiding: {
    kind: 'care-provider',
    name: 'Thuisbegeleiding Lindevoort',
    numbers: { kvk: '00000134', agb: '99000004' },
  },

  jgz: { kind: 'youth-health', name: 'Jeugdgezondheidszorg Oeverland', short: 'JGZ Oeverland', under: 'joint' },
  safeHome: { kind: 'safe-home', name: 'Veilig Thuis Oeverland', under: 'joint', phone: '0800-2000' },
  transition: {
    kind: 'transition-point',
    name: 'Doorstroompunt Duin en Polder',
    short: 'Doorstroompunt',
    under: 'joint',
  },
  support: { kind: 'client-support', name: 'Cliëntondersteuning Oeverland', under: 'joint' },
  protection: { kind: 'certified-institution', name: 'Jeugdbescherming Oeverland', numbers: { kvk: '00000141' } },
} as const satisfies Record<string, Sketch>

export type PlaceKey = keyof typeof organisations

/** In an order in which those above come first. */
export function sketches(): readonly (readonly [PlaceKey, Sketch])[] {
  const all = Object.entries(organisations) as [PlaceKey, Sketch][]
  return [...all.filter(([, { under }]) => under === undefined), ...all.filter(([, { under }]) => under !== undefined)]
}
