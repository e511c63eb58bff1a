import type { Day } from '#kernel/day.ts'
import { addDays } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Administrator } from '../domain/administration.ts'
import type { Outcome } from '../domain/objection.ts'
import type { RosterAct } from '../domain/roster/plan.ts'
import { closeFunction } from './functions.ts'
import { changeOrganisation, insertOrganisation } from './organisations.ts'
import { addStaff, changeStaff } from './people.ts'

type By = { readonly admin: Administrator | null; readonly at: Date; readonly on: Day }

/** Does what a row asks. The plan has looked at every rule; what still objects is a fault, and undoes the whole file. */
export async function doAct(tx: Tx, act: RosterAct, { admin, at, on }: By): Promise<void> {
  switch (act.do) {
    case 'add-organisation':
      await insertOrganisation(tx, act.organisation.id, act.organisation.kind, act.organisation, at)
      return
    case 'change-organisation':
      must(await changeOrganisation(tx, admin, act.organisation.id, act.organisation))
      return
    case 'add-person':
      await addStaff(tx, act, at, act.id)
      return
    case 'change-person':
      await changeStaff(tx, act.id, act)
      return
    case 'add-function': {
      const { id, personId, organisationId, role, title, from, until } = act
      const row = {
        id,
        person_id: personId,
        organisation_id: organisationId,
        role,
        title,
        from_on: from,
        until_on: until,
      }
      await tx
        .insertInto('functions')
        .values({ ...row, made_by: admin?.personId ?? null })
        .execute()
      return
    }
    case 'end-function':
      must(await closeFunction(tx, admin, { functionId: act.id, lastDay: addDays(act.until, -1), at, on }))
  }
}

function must(outcome: Outcome<unknown>): void {
  if ('objections' in outcome)
    throw new TypeError(`planned and refused: ${outcome.objections.map(({ rule }) => rule).join()}`)
}
