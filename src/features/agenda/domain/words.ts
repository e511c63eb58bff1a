/** On which level something is done ("niveau"): by one municipality, some, the region, or above it. */
export const levels = ['local', 'sub-regional', 'regional', 'above'] as const
export type Level = (typeof levels)[number]

/** How an action stands, as its owner says it. Nothing said is `not-started`. */
export const actionStates = ['not-started', 'running', 'waiting', 'done', 'stopped'] as const
export type ActionState = (typeof actionStates)[number]

/** What a municipality does with an action it may differ on. */
export const choices = ['adopt', 'adapt', 'decline'] as const
export type Choice = (typeof choices)[number]

/** How an action belongs to another: see also, its hours are booked there, comes after it, continues it. */
export const linkKinds = ['see', 'hours', 'after', 'continues'] as const
export type LinkKind = (typeof linkKinds)[number]

/** What can happen to an ambition and its number. */
export const changeKinds = ['merged', 'split', 'renumbered', 'ended'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What people read for these words. */
export const dutch = {
  levels: {
    local: 'lokaal',
    'sub-regional': 'subregionaal',
    regional: 'regionaal',
    above: 'bovenregionaal',
  } satisfies Record<Level, string>,
  states: {
    'not-started': 'nog niet begonnen',
    running: 'loopt',
    waiting: 'wacht',
    done: 'klaar',
    stopped: 'gestopt',
  } satisfies Record<ActionState, string>,
  choices: {
    adopt: 'neemt over',
    adapt: 'past aan',
    decline: 'doet niet mee',
  } satisfies Record<Choice, string>,
  links: {
    see: 'zie ook',
    hours: 'de uren staan bij',
    after: 'komt na',
    continues: 'gaat verder op',
  } satisfies Record<LinkKind, string>,
  changes: {
    merged: 'samengevoegd',
    split: 'gesplitst',
    renumbered: 'ander nummer',
    ended: 'beëindigd',
  } satisfies Record<ChangeKind, string>,
}

export const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text)
export const isActionState = (text: string): text is ActionState => (actionStates as readonly string[]).includes(text)
export const isChoice = (text: string): text is Choice => (choices as readonly string[]).includes(text)
export const isLinkKind = (text: string): text is LinkKind => (linkKinds as readonly string[]).includes(text)
