import type { AmbitionText } from '../../features/agenda/store/ambitions.ts'
import type { FocalPointKey } from './principles.ts'

type Sketch = Pick<
  AmbitionText,
  'title' | 'about' | 'isZero' | 'target' | 'priority' | 'priorityReason' | 'statedHours'
> & {
  readonly number: string
  readonly points: readonly FocalPointKey[]
  /** In so many days it is looked at again. */
  readonly reviewIn?: number
}

/** The ten ambitions with which the region began. Two of them went into another, and one got another number. */
export const ambitions = {
  image: {
    number: '1',
    title: 'Eén beeld van waar we heen willen',
    about: 'Scholen, gemeenten en aanbieders kiezen samen waar de regio over vijf jaar staat.',
    target: 'Alle raden en besturen hebben hetzelfde verhaal vastgesteld.',
    statedHours: '74',
    points: ['agreements'],
  },
  together: {
    number: '2',
    title: 'Onderwijs en zorg in één aanbod',
    about: 'Sommige kinderen leren alleen als hulp en onderwijs op één plek samenkomen. Dat aanbod is er voor hen.',
    target: 'In elke jeugdregio is er een plek met onderwijs en zorg.',
    statedHours: '0',
    points: ['together'],
  },
  home: {
    number: '3',
    title: 'Geen kind zit thuis',
    about: 'Wie niet naar school kan, heeft binnen drie maanden een aanbod. Wij wachten niet tot het zo ver is.',
    isZero: true,
    target: 'Nul kinderen zitten langer dan drie maanden thuis zonder aanbod.',
    priority: 1,
    priorityReason: 'Elke week thuis maakt de weg terug langer.',
    statedHours: '120',
    points: ['agreements', 'access'],
    reviewIn: 9,
  },
  meet: {
    number: '4',
    title: 'School en jeugdhulp vinden elkaar meteen',
    about: 'Wat een leerkracht vandaag ziet, ligt deze week bij iemand die kan helpen.',
    target: 'Elke school heeft één vast gezicht bij de gemeente.',
    priority: 2,
    priorityReason: 'Scholen noemen dit als eerste.',
    statedHours: '86',
    points: ['access'],
  },
  special: {
    number: '5',
    title: 'Hulp die past bij het speciaal onderwijs',
    about: 'Voor leerlingen van sbo, so en vso werken leerkracht en hulpverlener in één plan.',
    statedHours: '86',
    points: ['together', 'buildings'],
  },
  early: {
    number: '6',
    title: 'Verzuim vroeg zien',
    about: 'Ook ziek zijn en te laat komen zegt iets.',
    points: ['access'],
  },
  map: {
    number: '7',
    title: 'Alle hulp in beeld',
    about: 'Een school weet welke hulp er is, en wie zij in een crisis belt.',
    target: 'Alle scholen gebruiken dezelfde kaart.',
    statedHours: '60',
    points: ['access', 'agreements'],
  },
  profile: {
    number: '8',
    title: 'Elke school haar eigen vraag',
    about: 'De ene school vraagt iets anders dan de andere. Steun sluit aan op wie er op school zitten.',
    statedHours: '195',
    points: ['learning', 'passages'],
  },
  diploma: {
    number: '9',
    title: 'Iedereen haalt een diploma of vindt werk',
    about: '',
    points: ['passages'],
  },
  parents: {
    number: '10',
    title: 'Ouders en kind zitten aan het stuur',
    about: 'Er wordt niets besloten over een kind zonder dat het gezin erbij is.',
    target: 'In elk gesprek is het gezin uitgenodigd.',
    statedHours: '48',
    points: ['agreements'],
  },
} as const satisfies Record<string, Sketch>

export type AmbitionKey = keyof typeof ambitions
