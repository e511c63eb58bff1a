import type { BodyKey, ThemeKey } from './bodies.ts'

type Rhythm = {
  readonly body: BodyKey
  readonly time: string
  readonly minutes: number
  readonly place: string
  readonly papersDaysBefore: number
  readonly theme?: ThemeKey
} & (
  | {
      readonly every: number
      /** 1 is Monday. */
      readonly weekday: number
      /** In how many weeks from this one it meets next, and how many weeks of its past and future are there. */
      readonly next: number
      readonly past: number
      readonly ahead: number
    }
  | { readonly months: readonly number[]; readonly week: number; readonly weekday: number }
)

/** When the bodies meet. In weeks from today, so that on any day something is near. */
export const rhythms: readonly Rhythm[] = [
  {
    body: 'board',
    every: 8,
    weekday: 4,
    next: 3,
    past: 70,
    ahead: 52,
    time: '13:30',
    minutes: 120,
    place: 'Gemeentehuis Lindevoort',
    papersDaysBefore: 14,
  },
  {
    body: 'steering',
    every: 6,
    weekday: 3,
    next: 2,
    past: 70,
    ahead: 52,
    time: '09:00',
    minutes: 90,
    place: 'Regiobureau',
    papersDaysBefore: 7,
  },
  {
    body: 'directors',
    every: 6,
    weekday: 2,
    next: 4,
    past: 50,
    ahead: 40,
    time: '15:00',
    minutes: 90,
    place: 'Online',
    papersDaysBefore: 7,
  },
  {
    body: 'officials',
    every: 4,
    weekday: 1,
    next: 1,
    past: 40,
    ahead: 26,
    time: '10:00',
    minutes: 120,
    place: 'Regiobureau',
    papersDaysBefore: 5,
  },
  {
    body: 'team',
    every: 2,
    weekday: 1,
    next: 1,
    past: 9,
    ahead: 12,
    time: '09:00',
    minutes: 60,
    place: 'Regiobureau',
    papersDaysBefore: 1,
  },
  {
    body: 'steeringOfficials',
    every: 8,
    weekday: 2,
    next: 5,
    past: 40,
    ahead: 52,
    time: '13:00',
    minutes: 90,
    place: 'Regiobureau',
    papersDaysBefore: 7,
  },
  {
    body: 'absence',
    every: 6,
    weekday: 4,
    next: 2,
    past: 30,
    ahead: 24,
    time: '14:00',
    minutes: 90,
    place: 'Duinrand College',
    papersDaysBefore: 7,
  },
  {
    body: 'arrangements',
    every: 6,
    weekday: 4,
    next: 3,
    past: 30,
    ahead: 24,
    time: '09:30',
    minutes: 90,
    place: 'SBO Heidermond',
    papersDaysBefore: 7,
  },
  {
    body: 'panel',
    every: 8,
    weekday: 3,
    next: 1,
    past: 30,
    ahead: 30,
    time: '19:30',
    minutes: 90,
    place: 'Bibliotheek Duinrand',
    papersDaysBefore: 10,
  },
  {
    body: 'oogoOost',
    months: [4, 10],
    week: 2,
    weekday: 4,
    theme: 'together',
    time: '10:00',
    minutes: 120,
    place: 'Gemeentehuis Duinrand',
    papersDaysBefore: 14,
  },
  {
    body: 'oogoWest',
    months: [4, 10],
    week: 3,
    weekday: 4,
    theme: 'together',
    time: '10:00',
    minutes: 120,
    place: 'Gemeentehuis Beekerveld',
    papersDaysBefore: 14,
  },
]
