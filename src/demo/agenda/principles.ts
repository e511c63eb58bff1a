/** What the parties share, in pairs: as education says it, and as the municipalities say it. */
export const principles: readonly (readonly [education: string, municipalities: string])[] = [
  [
    'Elke school is goed in gewoon les geven. Extra hulp komt erbij, niet ervoor in de plaats.',
    'Elk dorp en elke wijk heeft een goede basis. Extra hulp komt erbij, niet ervoor in de plaats.',
  ],
  [
    'Wij kijken vroeg, zodat een kleine vraag klein blijft.',
    'Wij helpen vroeg, zodat zware hulp minder vaak nodig is.',
  ],
  [
    'Wij vragen wat een leerling nodig heeft om verder te komen, niet wat er mis is.',
    'Wij beginnen bij wat een gezin en zijn omgeving zelf kunnen.',
  ],
  ['Naar school gaan doe je zo dicht mogelijk bij huis.', 'Hulp krijg je zo dicht mogelijk bij huis.'],
  [
    'Steun op de eigen school gaat voor een plek op een andere school.',
    'Steun in het eigen gezin gaat voor een plek ergens anders.',
  ],
  ['Eén kind, één gezin, één plan.', 'Eén kind, één gezin, één plan.'],
  [
    'Samen waar het moet. Elke school mag het op haar eigen manier doen.',
    'Samen waar het moet. Elke gemeente mag het op haar eigen manier doen.',
  ],
  [
    'Niemand zit thuis zonder dat iemand ernaast staat.',
    'Elke jongere doet mee: op school, op het werk of daartussen.',
  ],
  [
    'Aan welke deur een ouder ook klopt: wij zoeken de juiste mensen erbij.',
    'Aan welke deur een inwoner ook klopt: wij zoeken de juiste mensen erbij.',
  ],
  ['Wij weten wie er in de buurt van de school hulp biedt.', 'Wij laten scholen weten wie er in de buurt hulp biedt.'],
]

/** What the agenda aims at. On the way to school nobody made an ambition yet: that is seen. */
export const focalPoints = {
  access: { name: 'Vroeg helpen en de weg naar hulp', about: 'Wat een school ziet, komt snel bij wie kan helpen.' },
  together: { name: 'Onderwijs en zorg in één aanbod', about: 'Voor wie anders geen plek heeft.' },
  passages: { name: 'Overgangen', about: 'Van thuis naar school, van school naar school, en van school naar werk.' },
  agreements: { name: 'Afspraken die in de praktijk werken', about: '' },
  learning: { name: 'Volgen en leren', about: 'Weten wat werkt, en ermee stoppen als het niet werkt.' },
  transport: { name: 'Vervoer naar school', about: 'Wat passend onderwijs vraagt van het leerlingenvervoer.' },
  buildings: { name: 'Gebouwen', about: 'Wat passend onderwijs vraagt van schoolgebouwen.' },
} as const satisfies Record<string, { name: string; about: string }>
export type FocalPointKey = keyof typeof focalPoints

/** The codes with which the lines of hours name parties. Of one nobody wrote down what it means. */
export const parties = [
  { code: 'O', name: 'Onderwijs', at: null },
  { code: 'Gem', name: 'Gemeenten', at: null },
  { code: 'LPL', name: 'Leerplicht', at: null },
  { code: 'JG', name: 'Jeugd- en gezinscoaches', at: null },
  { code: 'RMC', name: 'Doorstroompunt', at: 'transition' },
  { code: 'JGZ', name: 'Jeugdgezondheidszorg', at: 'jgz' },
  { code: 'AJH', name: 'Aanbieders van jeugdhulp', at: null },
  { code: 'S', name: 'Scholen', at: null },
  { code: 'EXP', name: '', at: null },
] as const
