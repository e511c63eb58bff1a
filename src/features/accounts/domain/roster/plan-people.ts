import { type Day, addDays } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Finding } from '#regions/domain/import/finding.ts'
import { dutch } from '#access/domain/words.ts'
import {
  type Administrator,
  objectionToOwnChange,
  objectionToOwnGain,
  objectionToPerson,
  objectionToPlace,
  objectionToRole,
} from '../administration.ts'
import { endFunction, objectionsToFunction } from '../functions.ts'
import type { Objection } from '../objection.ts'
import type { Place } from '../organisation.ts'
import {
  type Ids,
  type KnownOrganisation,
  type KnownPerson,
  type PlannedRow,
  type RosterAct,
  type RosterPlan,
  findByText,
  findingOf,
} from './plan.ts'
import type { FunctionRow, PersonRow } from './rows.ts'

export type Situation = {
  readonly organisations: readonly KnownOrganisation[]
  readonly people: readonly KnownPerson[]
  readonly admin: Administrator | null
  readonly today: Day
  readonly ids: Ids
}

/** The one answer for an address that belongs to someone who is not staff: it says nothing of who that is. */
const notUsable = 'Dit e-mailadres kan hier niet gebruikt worden.'

/** Staff by mail address: who is not known is added, who is known gets the name of the row. */
export function planPeople(rows: readonly PersonRow[], situation: Situation): RosterPlan {
  const { admin, ids, organisations } = situation
  const known = new Map(situation.people.map((person) => [person.email.toLowerCase(), person]))
  const places = new Map<string, Place>(organisations.map((place) => [place.id, place]))
  return planEach(rows, (row) => {
    const before = known.get(row.email.toLowerCase())
    if (before !== undefined && !before.isStaff)
      return [{ line: row.line, field: 'email', value: row.email, reason: notUsable }]
    if (before?.name === row.name) return { outcome: 'same', says: row.name, acts: [] }
    if (before === undefined) {
      const id = ids.person()
      known.set(row.email.toLowerCase(), { id, name: row.name, email: row.email, isStaff: true, functions: [] })
      return { outcome: 'new', says: row.name, acts: [{ do: 'add-person', id, name: row.name, email: row.email }] }
    }
    const current = before.functions.filter(({ period }) => period.until === null || period.until > situation.today)
    const objection = objectionToPerson(admin, {
      isStaff: true,
      places: current.map(({ organisationId }) => places.get(organisationId)).filter((place) => place !== undefined),
    })
    if (objection !== null) return [findingOf(row.line, objection, 'email', row.email)]
    known.set(row.email.toLowerCase(), { ...before, name: row.name })
    return {
      outcome: 'changed',
      says: `${before.name} wordt ${row.name}`,
      acts: [{ do: 'change-person', id: before.id, name: row.name, email: before.email }],
    }
  })
}

/** Functions; who is not known yet is added with the name of the row. A function that is there may get another end. */
export function planFunctions(rows: readonly FunctionRow[], situation: Situation): RosterPlan {
  const known = new Map(situation.people.map((person) => [person.email.toLowerCase(), person]))
  return planEach(rows, (row) => {
    const place = findByText(situation.organisations, row.organisation)
    if (typeof place === 'string') {
      const reason =
        place === 'none'
          ? 'Deze organisatie is niet bekend.'
          : 'Er zijn meer organisaties met deze naam. Gebruik een nummer.'
      return [{ line: row.line, field: 'organisatie', value: row.organisation, reason }]
    }
    const key = row.email.toLowerCase()
    const before = known.get(key)
    if (before === undefined && row.name === null)
      return [
        {
          line: row.line,
          field: 'email',
          value: row.email,
          reason: 'Deze persoon is niet bekend. Vul ook de naam in.',
        },
      ]
    if (before !== undefined && !before.isStaff)
      return [{ line: row.line, field: 'email', value: row.email, reason: notUsable }]
    const person = before ?? {
      id: situation.ids.person(),
      name: row.name ?? '',
      email: row.email,
      isStaff: true,
      functions: [],
    }
    const step = planFunction(row, person, place, situation)
    if (Array.isArray(step)) return step
    known.set(key, step.person)
    const first: RosterAct[] =
      before === undefined ? [{ do: 'add-person', id: person.id, name: person.name, email: person.email }] : []
    return { outcome: step.outcome, says: step.says, acts: [...first, ...step.acts] }
  })
}

type Step = { readonly outcome: PlannedRow['outcome']; readonly says: string; readonly acts: readonly RosterAct[] }

function planFunction(
  row: FunctionRow,
  person: KnownPerson,
  place: KnownOrganisation,
  { admin, today, ids }: Situation,
): (Step & { person: KnownPerson }) | Finding[] {
  const says = `${person.name}: ${dutch.roles[row.role]} bij ${place.name}`
  const same = person.functions.find(
    (own) =>
      own.organisationId === place.id &&
      own.role === row.role &&
      (row.from === null ? holdsOn(own.period, today) : own.period.from === row.from),
  )
  // who may not touch the place learns nothing of what stands there
  const outside = [objectionToRole(admin, row.role, place), objectionToPlace(admin, place)]
  if (same !== undefined && (same.period.until === row.until || row.until === null)) {
    const found = findings(row, outside)
    return found.length > 0 ? found : { outcome: 'same', says, acts: [], person }
  }
  if (same !== undefined && row.until !== null) {
    const end = endFunction(same, addDays(row.until, -1), today)
    const found = findings(row, [
      objectionToOwnChange(admin, person.id),
      ...outside,
      typeof end === 'string' ? null : end,
    ])
    if (found.length > 0 || typeof end !== 'string') return found
    const functions = person.functions.map((own) =>
      own === same ? { ...own, period: { ...own.period, until: end } } : own,
    )
    return {
      outcome: 'changed',
      says,
      acts: [{ do: 'end-function', id: same.id, until: end }],
      person: { ...person, functions },
    }
  }
  const period = { from: row.from ?? today, until: row.until }
  const wanted = { personId: person.id, place, role: row.role, period }
  const found = findings(row, [
    objectionToOwnGain(admin, person.id),
    ...outside,
    ...objectionsToFunction(wanted, true, person.functions),
  ])
  if (found.length > 0) return found
  const id = ids.function()
  const added = { id, personId: person.id, organisationId: place.id, role: row.role, period }
  return {
    outcome: 'new',
    says,
    acts: [
      {
        do: 'add-function',
        id,
        personId: person.id,
        organisationId: place.id,
        role: row.role,
        title: row.title,
        ...period,
      },
    ],
    person: { ...person, functions: [...person.functions, added] },
  }
}

const columns: Readonly<Record<string, readonly [string, (row: FunctionRow) => string]>> = {
  person: ['email', (row) => row.email],
  role: ['functie', (row) => dutch.roles[row.role]],
  organisation: ['organisatie', (row) => row.organisation],
  from: ['vanaf', (row) => row.from ?? ''],
  until: ['totenmet', (row) => row.until ?? ''],
  last: ['totenmet', (row) => row.until ?? ''],
}

function findings(row: FunctionRow, objections: readonly (Objection | null)[]): Finding[] {
  return objections
    .filter((each) => each !== null)
    .map((each) => {
      const [field, value] = columns[each.field] ?? ['regel', () => '']
      return findingOf(row.line, each, field, value(row))
    })
}

function planEach<Row extends { readonly line: number }>(
  rows: readonly Row[],
  plan: (row: Row) => Step | Finding[],
): RosterPlan {
  const steps = rows.map((row) => ({ line: row.line, step: plan(row) }))
  return {
    rows: steps.flatMap(({ line, step }) =>
      Array.isArray(step) ? [] : [{ line, outcome: step.outcome, says: step.says }],
    ),
    findings: steps.flatMap(({ step }) => (Array.isArray(step) ? step : [])),
    acts: steps.flatMap(({ step }) => (Array.isArray(step) ? [] : step.acts)),
  }
}
