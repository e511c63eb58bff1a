/** What a column or a key is for. */
export type Role =
  | 'number'
  | 'ambition'
  | 'goal'
  | 'action'
  | 'planning'
  | 'start'
  | 'end'
  | 'owner'
  | 'participants'
  | 'hours'
  | 'elaboration'

/** The words people use, first match first. A word that is a whole unit of its own ("fte", "€") is no column of hours. */
const words: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(?:nr|nummer|no|#)$/],
  [
    'owner',
    /^(?:trekkers?|eigenaar|eigenaren|wie|wie is aan zet|wie trekt|(?:eind)?verantwoordelijk(?:e|en)?|actiehouders?|penvoerder|aan zet|door wie|uitvoerder|initiatiefnemer|regie|coördinator|trekkende partij|verantwoordelijke partij|opdrachtnemer|wie doet het)$/,
  ],
  [
    'participants',
    /^(?:participanten|deelnemers?|betrokkenen?|betrokken partijen|partners?|met wie|samen met|wie doen mee|wie helpt|meedoeners|samenwerkingspartners)$/,
  ],
  ['start', /^(?:start|startdatum|begin|begindatum|aanvang|van|vanaf)$/],
  ['end', /^(?:eind|einde|einddatum|tot|tot en met|t\/m|klaar op)$/],
  [
    'planning',
    /^(?:planning|wanneer|termijn|datum|deadline|gereed|klaar|periode|tijdpad|tijdstip|uiterlijk|moment|looptijd|oplevering|opleverdatum|uitvoering|maand|gereed op|wanneer klaar|wanneer gereed|tijdsplanning|uitvoeringsperiode|data)$/,
  ],
  [
    'hours',
    /^(?:uren|ureninzet|inzet|tijd|tijdsbesteding|tijdsinvestering|tijdsbeslag|capaciteit|aantal uren|benodigde uren|geraamde uren|begrote uren|urenraming|totaal uren|uren totaal|inzet uren|uren inzet|benodigde inzet|benodigde tijd|inzet in uren|tijd in uren|capaciteit in uren|inzet .{1,20}|uren .{1,20})$/,
  ],
  [
    'elaboration',
    /^(?:uitwerking|toelichting|onderbouwing|specificatie|opbouw|berekening|verdeling|uitsplitsing|opbouw .{1,20}|uitwerking .{1,20}|verdeling .{1,20}|hoe opgebouwd)$/,
  ],
  ['ambition', /^(?:ambities?|speerpunt|opgave|programmalijn|pijler|thema)$/],
  [
    'goal',
    /^(?:doel|doelen|doelstelling|beoogd doel|beoogd resultaat|resultaat|gewenst resultaat|wat willen we|wat willen we bereiken|opbrengsten?|wat moet het opleveren)$/,
  ],
  [
    'action',
    /^(?:acties?|actiepunten?|activiteit(?:en)?|maatregel(?:en)?|wat|wat doen we|wat gaan we doen|aanpak|stap|stappen|inspanning|afspraak|taak|taken|werkzaamheden|wat gebeurt er|concrete actie)$/,
  ],
]

export function roleOf(text: string): Role | null {
  const plain = text
    .toLowerCase()
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹?*:]/g, '')
    .replace(/\((?:uren|uur|in uren)\)/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/\bfte\b|€|euro|bedrag|kosten|%|\bdagen\b|dagdelen/.test(plain)) return null
  return words.find(([, shape]) => shape.test(plain))?.[0] ?? null
}

/** Words that stand where something should be and say that it is not there. */
export function isOpen(text: string): boolean {
  return /^[\s.?…–—-]*$|^\(?(?:n\.?\s?t\.?\s?b\.?|n\.?\s?n\.?\s?b\.?|nog te bepalen|nog onbekend|onbekend|p\.?m\.?|nader te bepalen|nog open|open|volgt|tbd|vacature)\)?\.?$/i.test(
    text.trim(),
  )
}
