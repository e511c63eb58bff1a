import fc from 'fast-check'
import { audience } from '#access/domain/audience.ts'
import { legalGrounds } from '#access/domain/grounds.ts'
import type { Purpose } from '#access/domain/words.ts'
import { functions, identity, organisations, schools } from './cast.ts'
import { type Relative, type Sketch, naturalRole, relatives, resolve, shift } from './sketch.ts'
import type { World, WorldConsent, WorldDossier, WorldMember, WorldRelation, WorldWriting } from './world.ts'

/** A region out of sketches. Two dossiers in a row are of twins or siblings: they share all who stand by them. */
export function place(sketches: readonly Sketch[], birthdays: World['birthdays'] = 'stop'): World {
  const dossiers = sketches.map((one, number) => placeOne(one, number))
  // the cast is always the same; a counterexample is read better without it
  const shown = () => JSON.stringify({ birthdays, dossiers }, null, 1)
  return Object.assign({ organisations, functions, birthdays, dossiers }, { [fc.toStringMethod]: shown })
}

function placeOne(sketch: Sketch, number: number): WorldDossier {
  const at = (near: Parameters<typeof resolve>[0]) => resolve(near, sketch.bornOn)
  const relations = relationsOf(sketch, number)
  const members = membersOf(sketch, number)
  return {
    id: identity('dossier', number),
    childId: identity('child', number),
    bornOn: sketch.bornOn,
    capable: sketch.capable,
    schoolId: schools[sketch.school]!,
    members,
    relations,
    consents: consentsOf(sketch, number, relations),
    agreements: sketch.agreements.map((said, index) => ({
      id: identity('agreement', number, index),
      schoolId: schools[sketch.school]!,
      answer: said.answer,
      on: at(said.on),
    })),
    writings: sketch.writings.flatMap((one, index) =>
      writingsOf(one, number, index, schools[sketch.school]!, relations),
    ),
    // the first is of the child, the others are of the first members
    addresses: sketch.addresses.slice(0, members.length + 1).map((one, index) => ({
      id: identity('address', number, index),
      memberId: members[index - 1]?.id ?? null,
      hiddenFrom: one.hiddenFrom.map((pick) => someone(relations, pick)?.personId ?? personOf('father', number)),
    })),
  }
}

/** The young person is somebody for each dossier; the others are the same for siblings. */
function personOf(relative: Relative, number: number): string {
  const part = relatives.indexOf(relative)
  return relative === 'youth' ? identity('family', number, part) : identity('family', Math.floor(number / 2), part)
}

function membersOf(sketch: Sketch, number: number): readonly WorldMember[] {
  const at = (near: Parameters<typeof resolve>[0]) => resolve(near, sketch.bornOn)
  const idsOf = (relative: Relative) => ({
    id: identity('member', number, relatives.indexOf(relative)),
    personId: personOf(relative, number),
  })
  const adult = (relative: Relative, given: Sketch['guardian']): WorldMember[] => {
    if (given === null) return []
    const [from, until] = inOrder(at(given.from), given.until === null ? null : at(given.until))
    return [
      {
        ...idsOf(relative),
        kind: naturalRole[relative],
        authority: given.authority,
        from,
        until,
        authorityFrom: given.authorityFrom === null ? null : at(given.authorityFrom),
        authorityUntil: given.authorityUntil === null ? null : at(given.authorityUntil),
      },
    ]
  }
  const plain = { authority: false, from: '2015-01-01', until: null, authorityFrom: null, authorityUntil: null }
  return [
    ...adult('mother', sketch.mother),
    ...(sketch.youthHasAccount ? [{ ...plain, ...idsOf('youth'), kind: 'youth' as const }] : []),
    ...adult('father', sketch.father),
    ...adult('guardian', sketch.guardian),
    { ...plain, ...idsOf('helper'), kind: 'helper' as const },
  ]
}

function relationsOf(sketch: Sketch, number: number): readonly WorldRelation[] {
  const relations: WorldRelation[] = []
  for (const one of sketch.relations) {
    const who = whoIs(one, number)
    // the circle of one child has one school: which school's agreement counts for what is another test
    if (who === null || (schools.includes(who.organisationId ?? '') && who.organisationId !== schools[sketch.school]))
      continue
    for (const period of [one, ...(one.again === null ? [] : [one.again])]) {
      const [from, until] = inOrder(
        resolve(period.from, sketch.bornOn),
        period.until === null ? null : resolve(period.until, sketch.bornOn),
      )
      const relation = {
        ...who,
        id: identity('relation', number, relations.length),
        sections: one.sections,
        from,
        until,
      }
      // as in the database: one holder is there for one purpose at most once at a time
      if (!relations.some((other) => collides(other, relation))) relations.push(relation)
    }
  }
  return relations
}

function whoIs(one: Sketch['relations'][number], number: number) {
  const { holder, odd } = one
  if ('relative' in holder) {
    const personId = personOf(holder.relative, number)
    const role = odd.role ?? naturalRole[holder.relative]
    const own = role === 'youth' || role === 'parent_with_authority' || role === 'guardian'
    const purpose = odd.purpose ?? (role === 'helper' || one.purpose % 4 === 0 ? 'carry-out-plan' : 'family')
    return {
      holderId: personId,
      personId,
      organisationId: null,
      role,
      purpose,
      basis: odd.basis ?? (own ? 'family' : 'consent'),
    }
  }
  const post = functions.find((row) => row.id === holder.function)
  if (post === undefined) return null
  const works: readonly Purpose[] = audience[post.role].purposes
  const purpose = odd.purpose ?? works[one.purpose % works.length] ?? 'carry-out-plan'
  const ground = legalGrounds.find((row) => (row.roles as readonly string[]).includes(post.role))
  const natural = one.byGround && ground !== undefined ? `legal:${ground.id}` : 'consent'
  const { id: holderId, personId, organisationId, role } = post
  return { holderId, personId, organisationId, role, purpose, basis: odd.basis ?? natural }
}

function collides(a: WorldRelation, b: WorldRelation): boolean {
  const empty = (row: WorldRelation) => row.until !== null && row.until <= row.from
  if (a.holderId !== b.holderId || a.purpose !== b.purpose || empty(a) || empty(b)) return false
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)
}

function consentsOf(sketch: Sketch, number: number, relations: readonly WorldRelation[]): readonly WorldConsent[] {
  const at = (near: Parameters<typeof resolve>[0]) => resolve(near, sketch.bornOn)
  return sketch.consents.flatMap((one, index) => {
    const asked =
      someone(
        relations.filter((row) => row.basis === 'consent'),
        one.recipient,
      ) ?? someone(relations, one.recipient)
    if (asked === undefined) return []
    const organisationId = one.asPerson === null ? asked.organisationId : null
    const [from, until] = inOrder(at(one.from), at(one.until))
    const signatures = [
      ...(one.first.all ? (['youth', 'mother', 'father', 'guardian'] as const) : one.first.who).map((relative) => ({
        relative,
        answer: 'yes' as const,
        on: one.first.on,
      })),
      ...one.later,
    ]
    return one.sections.map((section, part) => ({
      id: identity('consent', number, index * 16 + part),
      requestId: identity('request', number, index),
      section,
      organisationId,
      personId: organisationId === null ? asked.personId : null,
      purpose: one.purpose ?? asked.purpose,
      kind: one.kind,
      from,
      until: until === null || until === from ? shift(from, 1) : until,
      closedAt: one.closedAt === null ? null : midnight(at(one.closedAt.on), one.closedAt.late),
      signatures: signatures
        // the last answer is about the first section only: each section is answered by itself
        .filter((_, which) => part === 0 || which < signatures.length - 1 || one.later.length === 0)
        .map((said, which) => ({
          id: identity('signature', number, (index * 16 + part) * 16 + which),
          signerId: personOf(said.relative, number),
          answer: said.answer,
          on: at(said.on),
        })),
    }))
  })
}

/** The first moment of a day in the Netherlands, or the second before it. */
function midnight(day: string, late: boolean): Date {
  const utc = Date.parse(`${day}T00:00:00Z`)
  // in winter one hour before midnight UTC, in summer two; the days of change themselves begin in the old time
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' })
  const offset = clock.format(new Date(utc - 3_600_000)) === '00' ? 1 : 2
  return new Date(utc - offset * 3_600_000 - (late ? 0 : 1_000))
}

function writingsOf(
  one: Sketch['writings'][number],
  number: number,
  index: number,
  schoolId: string,
  relations: readonly WorldRelation[],
): readonly WorldWriting[] {
  const teacher = functions.find((post) => post.organisationId === schoolId && post.role === 'internal_supervisor')!
  const mother = personOf('mother', number)
  // what a school writes, someone of that school wrote: it stands in the circle, now or before
  const fromSchool = one.fromSchool && relations.some((row) => row.organisationId === schoolId)
  const open: WorldWriting = {
    id: identity('writing', number, 2 * index),
    table: 'goals',
    section: 'plan',
    authorId: mother,
    authorHolderId: mother,
    authorOrganisationId: null,
    fromSchool: false,
    withheldFrom: [],
    goalId: null,
  }
  const writing: WorldWriting = {
    ...open,
    id: identity('writing', number, 2 * index + 1),
    table: one.table,
    section: one.table === 'entries' ? one.section : 'plan',
    ...(fromSchool ? { authorId: teacher.personId, authorHolderId: teacher.id, authorOrganisationId: schoolId } : {}),
    fromSchool,
    withheldFrom: one.withheldFrom.flatMap((pick) => {
      const from = someone(relations, pick)
      return from === undefined ? [] : [from.organisationId ?? from.personId]
    }),
  }
  return one.table === 'steps' ? [open, { ...writing, goalId: open.id }] : [writing]
}

function someone<T>(all: readonly T[], pick: number): T | undefined {
  return all.length === 0 ? undefined : all[pick % all.length]
}

function inOrder(from: string, until: string | null): [string, string | null] {
  return until !== null && until < from ? [until, from] : [from, until]
}
