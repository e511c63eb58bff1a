import type { FrozenAction, FrozenAgenda, FrozenAmbition, FrozenLine } from './version.ts'
import { dutch } from './words.ts'

/** One field that differs, in words; an empty text is nothing. */
export type FieldChange = { readonly label: string; readonly before: string; readonly after: string }

/** One thing that came, went or changed between two versions. */
export type Difference = {
  readonly what: 'agenda' | 'principle' | 'focal-point' | 'ambition' | 'action'
  readonly kind: 'added' | 'gone' | 'changed'
  readonly name: string
  readonly fields: readonly FieldChange[]
}

type Thing = {
  readonly what: Difference['what']
  readonly id: string
  readonly name: string
  readonly fields: Fields
}
type Fields = Readonly<Record<string, string>>

/**
 * AGENDA-11 · Two versions are compared thing by thing: what came, what went, and of what stayed which field differs.
 *
 * A thing is the same when it is the same thing, not when it has the same number or place: a renumbered ambition changed
 * its number and nothing else.
 *
 * Source: requirements 002-04, 002-05, 000-39.
 */
export function compareVersions(before: FrozenAgenda, after: FrozenAgenda): readonly Difference[] {
  const [old, young] = [thingsOf(before), thingsOf(after)]
  const known = new Map(old.map((thing) => [thing.id, thing]))
  const still = new Set(young.map(({ id }) => id))
  return [
    ...young.flatMap((thing): readonly Difference[] => {
      const earlier = known.get(thing.id)
      if (earlier === undefined) return [{ what: thing.what, kind: 'added', name: thing.name, fields: [] }]
      const fields = differing(earlier.fields, thing.fields)
      return fields.length === 0 ? [] : [{ what: thing.what, kind: 'changed', name: thing.name, fields }]
    }),
    ...old
      .filter(({ id }) => !still.has(id))
      .map(({ what, name }): Difference => ({ what, kind: 'gone', name, fields: [] })),
  ]
}

function differing(before: Fields, after: Fields): readonly FieldChange[] {
  return Object.keys(after)
    .filter((label) => before[label] !== after[label])
    .map((label) => ({ label, before: before[label] ?? '', after: after[label] ?? '' }))
}

function thingsOf(agenda: FrozenAgenda): readonly Thing[] {
  const { name, about, area, from, until, hoursNote, statedTotal } = agenda
  return [
    {
      what: 'agenda',
      id: 'agenda',
      name,
      fields: {
        Naam: name,
        'Waar het over gaat': about,
        Gebied: area ?? '',
        Vanaf: from,
        'Tot (niet meer)': until ?? '',
        'Opmerking bij de uren': hoursNote,
        'Genoemd totaal aan uren': statedTotal ?? '',
      },
    },
    ...agenda.principles.map(({ id, education, municipalities }): Thing => ({
      what: 'principle',
      id,
      name: education || municipalities,
      fields: { Onderwijs: education, Gemeenten: municipalities },
    })),
    ...agenda.focalPoints.map(({ id, name: point, about: said }): Thing => ({
      what: 'focal-point',
      id,
      name: point,
      fields: { Naam: point, Toelichting: said },
    })),
    ...agenda.ambitions.flatMap((ambition) => [
      ambitionThing(ambition),
      ...ambition.actions.map((action) => actionThing(ambition, action)),
    ]),
  ]
}

function ambitionThing(ambition: FrozenAmbition): Thing {
  return {
    what: 'ambition',
    id: ambition.id,
    name: `Ambitie ${ambition.number}. ${ambition.title}`,
    fields: {
      Nummer: ambition.number,
      Ambitie: ambition.title,
      Toelichting: ambition.about,
      'Streven is nul': yesNo(ambition.isZero),
      'Wanneer bereikt': ambition.target,
      Niveau: dutch.levels[ambition.level],
      Prioriteit: [ambition.priority ?? '', ambition.priorityReason].join(' ').trim(),
      Speerpunten: ambition.focalPoints.join('; '),
      'Genoemde uren': ambition.statedHours ?? '',
      Uren: sayLines(ambition.hours),
    },
  }
}

function actionThing(ambition: FrozenAmbition, action: FrozenAction): Thing {
  return {
    what: 'action',
    id: action.id,
    name: `Actie ${action.number} ${action.title}`.replace('  ', ' '),
    fields: {
      Ambitie: `${ambition.number}. ${ambition.title}`,
      Nummer: action.number,
      Actie: action.title,
      Doel: action.goal,
      Uitwerking: action.elaboration,
      Planning: action.planning,
      Trekker: action.owner,
      'Wie doen mee': action.participants,
      Niveau: dutch.levels[action.level],
      Prioriteit: String(action.priority ?? ''),
      'Mag lokaal anders': yesNo(action.mayDiffer),
      'Genoemde uren': action.statedHours ?? '',
      Uren: sayLines(action.hours),
    },
  }
}

function sayLines(lines: readonly FrozenLine[]): string {
  return lines
    .map(({ activity, hours, parties }) => [activity, hours ?? '', parties.join('/')].join(' ').trim())
    .join('; ')
}

function yesNo(value: boolean): string {
  return value ? 'ja' : 'nee'
}
