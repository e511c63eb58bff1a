import { type Day, day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { Denial } from '#access/store/gate.ts'
import { keep } from '#access/store/keeper.ts'
import { finishWork } from '#work/store/work-store.ts'
import { type SchoolAnswer, isSchoolOf, schoolAnswerFor } from '../domain/school-answer.ts'

export type SchoolAgreement = {
  readonly schoolId: OrganisationId
  readonly school: string
  /** What the school last said; null when it was never asked. */
  readonly answer: SchoolAnswer | null
  readonly history: readonly {
    readonly answer: SchoolAnswer
    readonly on: Day
    readonly by: string | null
    readonly note: string | null
  }[]
}

/** The schools around a child (its own, and those in the circle) and what each said about its part. */
export async function readSchoolAgreements(tx: Tx, grant: Grant<'cover'>): Promise<readonly SchoolAgreement[]> {
  const { schoolId, schoolsInCircle } = await schoolsOf(tx, grant)
  const said = await tx
    .selectFrom('school_agreements as g')
    .leftJoin('people as p', 'p.id', 'g.given_by')
    .select(['g.school_id', 'g.answer', 'g.on_day', 'p.name', 'g.note'])
    .where('g.dossier_id', '=', grant.dossierId)
    .orderBy('g.recorded_at')
    .orderBy('g.id')
    .execute()
  const ids = [
    ...new Set([
      ...(schoolId === null ? [] : [schoolId]),
      ...schoolsInCircle,
      ...said.map((row) => row.school_id as OrganisationId),
    ]),
  ]
  if (ids.length === 0) return []
  const names = await tx.selectFrom('organisations').select(['id', 'name']).where('id', 'in', ids).execute()
  return ids.map((id) => {
    const history = said
      .filter((row) => row.school_id === id)
      .map((row) => ({ answer: row.answer as SchoolAnswer, on: day(row.on_day), by: row.name, note: row.note }))
    return {
      schoolId: id,
      school: names.find((row) => row.id === id)?.name ?? '',
      answer: history.at(-1)?.answer ?? null,
      history,
    }
  })
}

/** The school itself says yes or no, or takes its yes back (SCHOOL-1); at work in this transaction. */
export async function answerForSchool(
  tx: Tx,
  grant: Grant<'cover'>,
  choice: 'yes' | 'no',
  note: string | null,
): Promise<SchoolAnswer | null> {
  const { dossierId, visit } = grant
  const { organisationId } = visit.actor
  if (organisationId === null || !isSchoolOf(organisationId, await schoolsOf(tx, grant)))
    throw new Denial(
      'forbidden',
      'SCHOOL-1',
      dossierId,
      ['cover'],
      'Alleen de school van dit kind geeft antwoord over wat de school schreef.',
    )
  const agreements = await readSchoolAgreements(tx, grant)
  const last = agreements.find((each) => each.schoolId === organisationId)?.answer ?? null
  const answer = schoolAnswerFor(last, choice)
  if (answer === null) return null
  await tx
    .insertInto('school_agreements')
    .values({
      id: newId<'school-agreement'>(visit.at),
      dossier_id: dossierId,
      school_id: organisationId,
      answer,
      on_day: visit.on,
      given_by: visit.actor.personId,
      recorded_at: visit.at,
      note,
    })
    .execute()
  await finishWork(tx, { kind: 'school.agree', dossierId }, visit.actor.personId, visit.at)
  await keep(tx, dossierId)
  return answer
}

async function schoolsOf(tx: Tx, { dossierId, visit }: Grant<'cover'>) {
  const dossier = await tx
    .selectFrom('dossiers')
    .select('school_id')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const inCircle = await tx
    .selectFrom('relations as r')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .select('o.id')
    .distinct()
    .where('r.dossier_id', '=', dossierId)
    .where('o.kind', '=', 'school')
    .where('r.from_on', '<=', visit.on)
    .where((it) => it.or([it('r.until_on', 'is', null), it('r.until_on', '>', visit.on)]))
    .execute()
  return {
    schoolId: dossier.school_id as OrganisationId | null,
    schoolsInCircle: inCircle.map((row) => row.id as OrganisationId),
  }
}
