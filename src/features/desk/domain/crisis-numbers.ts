import type { Day } from '#kernel/day.ts'
import { day } from '#kernel/day.ts'

/** A number that someone in need can call without an account, day and night unless its words say otherwise. */
export type CrisisNumber = {
  readonly name: string
  readonly number: string
  readonly call: `tel:${string}`
  readonly nl: string
  readonly en: string
}

/** The day on which these numbers were last looked up; the region's social map tells when they change. */
export const crisisNumbersConfirmedOn: Day = day('2026-11-01')

/**
 * DESK-3 · Who is in danger now sees whom to call before any question of a form.
 *
 * Source: domain.md §12 (crisis contact); Jeugdwet art. 2.6 lid 1 onder b.
 */
export const crisisNumbers: readonly CrisisNumber[] = [
  {
    name: '112',
    number: '112',
    call: 'tel:112',
    nl: 'Bij direct gevaar voor iemands leven of veiligheid.',
    en: 'If someone is in danger right now.',
  },
  {
    name: 'Veilig Thuis',
    number: '0800-2000',
    call: 'tel:08002000',
    nl: 'Bij geweld of verwaarlozing thuis, of als u dat vermoedt. Gratis, dag en nacht.',
    en: 'For violence or neglect at home, or if you suspect it. Free, day and night. Ask for an interpreter if you need one.',
  },
  {
    name: '113 Zelfmoordpreventie',
    number: '0800-0113',
    call: 'tel:08000113',
    nl: 'Bij gedachten aan zelfdoding, van uzelf of een ander. Gratis, dag en nacht.',
    en: 'For thoughts of suicide, your own or someone else’s. Free, day and night.',
  },
  {
    name: 'Kindertelefoon',
    number: '0800-0432',
    call: 'tel:08000432',
    nl: 'Voor kinderen en jongeren die willen praten. Gratis, elke dag van 11 tot 21 uur.',
    en: 'For children and young people who want to talk. Free, every day from 11:00 to 21:00.',
  },
]
