import { type RawBuilder, sql } from 'kysely'
import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { KeptFrom, Marked, Writer } from '../domain/plan.ts'

/** The columns that say whose a text is and who may see it, as one piece of a question over `t`. */
export type MarkColumns = {
  readonly authorId: PersonId
  readonly authorName: string | null
  readonly authorOrganisationId: OrganisationId | null
  readonly authorOrganisation: string | null
  readonly fromSchool: boolean
  readonly withheldFrom: readonly KeptFrom[]
  readonly madeAt: Date
  readonly version: number
}

/** Of an author the name and organisation, of a mark the names of the organisations: read with the text, not after it. */
export const markColumns: RawBuilder<unknown> = sql`
  t.author_id as "authorId", author.name as "authorName", t.author_organisation_id as "authorOrganisationId",
  coalesce(place.short_name, place.name) as "authorOrganisation", t.from_school as "fromSchool",
  coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name) from organisations o
    where o.id = any (t.withheld_from)), '[]'::json) as "withheldFrom",
  t.made_at as "madeAt", t.version`

/** Belongs behind the `from` of a question with `markColumns`. */
export const markJoins: RawBuilder<unknown> = sql`
  left join people author on author.id = t.author_id
  left join organisations place on place.id = t.author_organisation_id`

export function markedOf(row: MarkColumns): Marked {
  const { fromSchool, withheldFrom, madeAt, version } = row
  return { author: writerOf(row), fromSchool, withheldFrom, madeAt, version }
}

function writerOf({ authorId, authorName, authorOrganisationId, authorOrganisation }: MarkColumns): Writer {
  return {
    personId: authorId,
    name: authorName,
    organisationId: authorOrganisationId,
    organisation: authorOrganisation,
  }
}
