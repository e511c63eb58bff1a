import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import { type DivisionKind } from '#regions/domain/atlas.ts'
import type { BodyInput } from '../../features/governance/store/bodies-write.ts'
import type { HolderPart, SeatRule } from '../../features/governance/domain/seat.ts'
import type { PlaceKey } from '../organisations.ts'
import type { Who } from '../scene.ts'

/** Who sits on a seat: someone, with for whom they speak, or only a name. */
type Sits = {
  readonly who: Who | { readonly name: string; readonly at: PlaceKey | null }
  readonly part?: HolderPart
  readonly speaksFor?: string
  readonly for?: readonly PlaceKey[]
  /** Days before today on which they began, and ended. */
  readonly began?: number
  readonly ended?: number
}

type SeatSketch = {
  readonly title: string
  readonly rule: SeatRule
  readonly of?: PlaceKey
  readonly kind?: OrganisationKind
  readonly division?: DivisionKind
  readonly role?: StaffRole
  readonly theme?: ThemeKey
  readonly count?: number
  /** Who it is of is still to be settled. */
  readonly open?: true
  readonly note?: string
  readonly sits?: readonly Sits[]
}

type BodySketch = Pick<BodyInput, 'name' | 'shortName' | 'purpose' | 'powers' | 'scale'> & {
  readonly budgetPower?: true
  readonly isOogo?: true
  /** The name of its area on the map; its division follows from it. */
  readonly area: string
  readonly under?: BodyKey
  readonly seats: readonly SeatSketch[]
}

export const themes = {
  together: 'Samenhang onderwijs en jeugdhulp',
  home: 'Thuiszitten',
  money: 'Geld en inkoop',
} as const
export type ThemeKey = keyof typeof themes

export type BodyKey =
  | 'board'
  | 'steering'
  | 'directors'
  | 'officials'
  | 'team'
  | 'oogoOost'
  | 'oogoWest'
  | 'steeringOfficials'
  | 'absence'
  | 'arrangements'
  | 'panel'

const region = 'Regio Duin en Polder'
const poDivision = 'swv-po' as DivisionKind
const voDivision = 'swv-vo' as DivisionKind

/** The bodies of the region, each after the one it stands under. */
export const bodies: Readonly<Record<BodyKey, BodySketch>> = {
  board: {
    name: 'Algemeen bestuur Jeugd',
    shortName: 'AB Jeugd',
    purpose: 'Besluit over wat de zeven gemeenten samen doen en over het geld van de regeling.',
    powers: ['decides'],
    budgetPower: true,
    scale: 'regional',
    area: region,
    seats: [
      {
        title: 'Wethouder van elke gemeente',
        rule: 'municipalities',
        role: 'alderman',
        count: 7,
        sits: [
          { who: 'loes', part: 'chair', speaksFor: 'de gemeente Lindevoort' },
          { who: 'corrie', speaksFor: 'de gemeente Duinrand' },
          { who: 'daphne', speaksFor: 'de gemeente Polderveen' },
          { who: 'sybren', speaksFor: 'de gemeente Heidermond' },
          { who: 'farid', speaksFor: 'de gemeente Zuiderhage' },
          { who: 'greet', speaksFor: 'de gemeente Molenwoude' },
          { who: { name: 'Ids Vuurtorenaar', at: 'beekerveld' }, began: 780, ended: 260 },
          { who: 'ruben', speaksFor: 'de gemeente Beekerveld', began: 260 },
        ],
      },
      { title: 'Secretaris, zonder stem', rule: 'guest', sits: [{ who: 'sunita', part: 'secretary' }] },
      { title: 'Directeur van de regeling, zonder stem', rule: 'guest', of: 'joint', sits: [{ who: 'theo' }] },
    ],
  },
  steering: {
    name: 'Stuurgroep onderwijs en jeugdhulp',
    shortName: 'Stuurgroep',
    purpose: 'Geeft namens het algemeen bestuur opdracht, en adviseert over voorstellen. Besluit niet.',
    powers: ['advises', 'commissions'],
    scale: 'regional',
    area: region,
    under: 'board',
    seats: [
      {
        title: 'Wethouders',
        rule: 'municipalities',
        role: 'alderman',
        count: 2,
        sits: [
          {
            who: 'corrie',
            part: 'chair',
            speaksFor: 'de gemeenten in Oost',
          },
          { who: 'greet', speaksFor: 'de gemeenten in West' },
        ],
      },
      {
        title: 'Directeur primair onderwijs',
        rule: 'kind-in-area',
        kind: 'swv',
        division: poDivision,
        role: 'swv_director',
        sits: [{ who: 'ton', speaksFor: 'beide samenwerkingsverbanden po', for: ['poOost', 'poWest'] }],
      },
      {
        title: 'Bestuurder van scholen',
        rule: 'person',
        sits: [{ who: 'petra', speaksFor: 'de basisscholen', for: ['boardPrimary', 'boardSpecial'] }],
      },
      {
        title: 'Bestuurder van een aanbieder',
        rule: 'person',
        sits: [
          {
            who: 'hugo',
            speaksFor: 'de aanbieders van jeugdhulp',
            for: ['ggz', 'boerderij', 'thuisbegeleiding'],
          },
        ],
      },
      { title: 'Secretaris', rule: 'guest', sits: [{ who: 'bente', part: 'secretary' }] },
    ],
  },
  directors: {
    name: 'Directeurenoverleg',
    shortName: 'Directeuren',
    purpose: 'Adviseert en denkt mee: kan dit, en hoe doen onze mensen het?',
    powers: ['advises', 'coaches'],
    scale: 'regional',
    area: region,
    under: 'board',
    seats: [
      { title: 'Directeur van de regeling', rule: 'organisation', of: 'joint', sits: [{ who: 'theo', part: 'chair' }] },
      {
        title: 'Directeuren van samenwerkingsverbanden',
        rule: 'kind-in-area',
        kind: 'swv',
        role: 'swv_director',
        count: 4,
        sits: [{ who: 'ton' }, { who: 'nienke' }, { who: 'anwar' }, { who: 'ingrid' }],
      },
      {
        title: 'Bestuurders van scholen',
        rule: 'kind-in-area',
        kind: 'school-board',
        role: 'governing_director',
        count: 3,
        sits: [
          {
            who: 'petra',
            speaksFor: 'de basisscholen',
            for: ['lampionboom', 'vliegerkoning', 'klaverdijk', 'molenschool'],
          },
          { who: 'xander', speaksFor: 'het voortgezet onderwijs', for: ['college', 'lyceum'] },
          { who: 'fatiha', speaksFor: 'het speciaal onderwijs', for: ['sboHeidermond', 'vsoPolderveen'] },
        ],
      },
      {
        title: 'Bestuurder jeugdgezondheidszorg, alleen voor de samenhang',
        rule: 'organisation',
        of: 'jgz',
        theme: 'together',
        sits: [{ who: 'marleen' }],
      },
      { title: 'Secretaris', rule: 'guest', sits: [{ who: 'bente', part: 'secretary' }] },
    ],
  },
  officials: {
    name: 'Ambtelijk overleg onderwijs en jeugd',
    shortName: 'Ambtelijk overleg',
    purpose: 'Kijkt of een voorstel klopt en uitvoerbaar is, voordat bestuurders het zien.',
    powers: ['advises'],
    scale: 'regional',
    area: region,
    under: 'board',
    seats: [
      {
        title: 'Beleidsadviseurs van gemeenten',
        rule: 'municipalities',
        role: 'policy_officer',
        count: 7,
        note: 'Heidermond en Zuiderhage hebben nog niemand aangewezen.',
        sits: [{ who: 'maarten', part: 'chair' }, { who: 'dewi' }, { who: 'jorn' }, { who: 'alie' }, { who: 'mehmet' }],
      },
      { title: 'Secretaris', rule: 'guest', sits: [{ who: 'sunita', part: 'secretary' }] },
    ],
  },
  team: {
    name: 'Programmateam',
    shortName: null,
    purpose: 'Voert uit wat is afgesproken en houdt de agenda bij.',
    powers: ['executes'],
    scale: 'regional',
    area: region,
    under: 'steering',
    seats: [
      { title: 'Projectleider', rule: 'person', sits: [{ who: 'emre', part: 'chair' }] },
      {
        title: 'Programmateam',
        rule: 'person',
        count: 3,
        sits: [{ who: 'bente', part: 'secretary' }, { who: 'joris' }, { who: 'sunita' }],
      },
    ],
  },
  oogoOost: {
    name: 'Bestuurlijk OOGO Oost',
    shortName: 'OOGO Oost',
    purpose: 'Het overleg van gemeenten en samenwerkingsverbanden in Oost over elkaars plannen.',
    powers: ['decides', 'consults'],
    isOogo: true,
    scale: 'sub-regional',
    area: 'Jeugdregio Oost',
    seats: [
      {
        title: 'Directeur primair onderwijs',
        rule: 'kind-in-area',
        kind: 'swv',
        division: poDivision,
        role: 'swv_director',
        sits: [{ who: 'ton', part: 'chair' }],
      },
      {
        title: 'Directeur voortgezet onderwijs',
        rule: 'kind-in-area',
        kind: 'swv',
        division: voDivision,
        role: 'swv_director',
        sits: [{ who: 'anwar' }],
      },
      {
        title: 'Twee wethouders',
        rule: 'municipalities',
        role: 'alderman',
        count: 2,
        open: true,
        note: 'De gemeenten in Oost spreken nog af wie namens hen komt.',
        sits: [{ who: 'corrie' }],
      },
      {
        title: 'Jeugdgezondheidszorg, alleen voor de samenhang',
        rule: 'organisation',
        of: 'jgz',
        theme: 'together',
        sits: [{ who: 'marleen' }],
      },
    ],
  },
  oogoWest: {
    name: 'Bestuurlijk OOGO West',
    shortName: 'OOGO West',
    purpose: 'Het overleg van gemeenten en samenwerkingsverbanden in West over elkaars plannen.',
    powers: ['decides', 'consults'],
    isOogo: true,
    scale: 'sub-regional',
    area: 'Jeugdregio West',
    seats: [
      {
        title: 'Directeuren primair en voortgezet onderwijs',
        rule: 'kind-in-area',
        kind: 'swv',
        role: 'swv_director',
        count: 2,
        sits: [{ who: 'nienke', part: 'chair' }, { who: 'ingrid' }],
      },
      {
        title: 'Wethouders',
        rule: 'municipalities',
        role: 'alderman',
        count: 3,
        sits: [{ who: 'loes' }, { who: 'greet' }, { who: 'ruben' }],
      },
    ],
  },
  steeringOfficials: {
    name: 'Ambtelijke stuurgroep',
    shortName: null,
    purpose: 'Bewaakt elke acht weken of de acties lopen, en wat vastzit.',
    powers: ['coaches', 'executes'],
    scale: 'regional',
    area: region,
    under: 'steering',
    seats: [
      {
        title: 'Gemeenten',
        rule: 'municipalities',
        role: 'policy_officer',
        count: 4,
        sits: [{ who: 'dewi', part: 'chair' }, { who: 'maarten' }, { who: 'alie' }, { who: 'mehmet' }],
      },
      {
        title: 'Samenwerkingsverbanden',
        rule: 'kind-in-area',
        kind: 'swv',
        count: 2,
        sits: [{ who: 'rachida' }, { who: 'bram' }],
      },
      { title: 'Jeugdgezondheidszorg', rule: 'organisation', of: 'jgz', sits: [{ who: 'femke' }] },
      { title: 'Regeling', rule: 'organisation', of: 'joint', sits: [{ who: 'sunita', part: 'secretary' }] },
    ],
  },
  absence: {
    name: 'Werkgroep thuiszitten',
    shortName: null,
    purpose: 'Werkt de aanpak van thuiszitten uit, met mensen die het elke dag doen.',
    powers: ['advises', 'executes'],
    scale: 'regional',
    area: region,
    under: 'steeringOfficials',
    seats: [
      {
        title: 'Leden',
        rule: 'person',
        count: 6,
        sits: [
          { who: 'nienke', part: 'chair' },
          { who: 'gerben' },
          { who: 'rosa' },
          { who: 'delano' },
          { who: 'femke' },
          { who: 'joris', part: 'secretary' },
        ],
      },
    ],
  },
  arrangements: {
    name: 'Werkgroep onderwijs en zorg op één plek',
    shortName: null,
    purpose: 'Bouwt plekken op waar onderwijs en zorg samenkomen.',
    powers: ['advises', 'executes'],
    scale: 'sub-regional',
    area: region,
    under: 'steeringOfficials',
    seats: [
      {
        title: 'Leden',
        rule: 'person',
        count: 5,
        sits: [
          { who: 'mehmet', part: 'chair' },
          { who: 'fatiha' },
          { who: 'hugo' },
          { who: 'ingrid' },
          { who: 'joris', part: 'secretary' },
        ],
      },
    ],
  },
  panel: {
    name: 'Cliëntenpanel jeugd',
    shortName: 'Cliëntenpanel',
    purpose: 'Ouders en jongeren lezen voorstellen voordat er besloten wordt, en zeggen wat zij ervan vinden.',
    powers: ['consults'],
    scale: 'regional',
    area: region,
    seats: [
      { title: 'Ouders en jongeren', rule: 'person', count: 8, note: 'Hun namen staan hier niet.' },
      { title: 'Ondersteuner', rule: 'guest', sits: [{ who: 'yvonne', part: 'secretary' }] },
    ],
  },
}

export function bodySketches(): readonly (readonly [BodyKey, BodySketch])[] {
  return Object.entries(bodies) as [BodyKey, BodySketch][]
}
