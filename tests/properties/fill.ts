import { createHash } from 'node:crypto'
import pg from 'pg'
import type { World, WorldDossier } from './world.ts'

/**
 * Puts an invented region into a database, as the superuser who is above every policy. The access table stays empty:
 * keeping it is what the tests are about.
 */
export async function fill(admin: pg.Client, world: World): Promise<void> {
  const put = (table: string, rows: readonly Row[]) => insertRows(admin, table, rows)
  await put(
    'organisations',
    world.organisations.map(({ id, kind, name }) => ({ id, kind, name })),
  )
  await put('people', peopleOf(world))
  await put(
    'functions',
    world.functions.map((post) => ({
      id: post.id,
      person_id: post.personId,
      organisation_id: post.organisationId,
      role: post.role,
      from_on: post.from,
      until_on: post.until,
    })),
  )
  await put('settings', [
    { name: 'consent-on-birthday', value: world.birthdays, from_on: '2000-01-01', source: 'test' },
  ])

  const { dossiers } = world
  await put(
    'children',
    dossiers.map((one) => ({
      id: one.childId,
      given_name: 'Kind',
      surname: surnameOf(one),
      born_on: one.bornOn,
      language: 'nl',
      version: 1,
      made_at: epoch,
    })),
  )
  await put(
    'dossiers',
    dossiers.map((one, number) => ({
      id: one.id,
      child_id: one.childId,
      number: `D-${number}`,
      called: calledOf(one),
      born_on: one.bornOn,
      capable: one.capable,
      school_id: one.schoolId,
      opened_at: epoch,
    })),
  )
  await put(
    'family_members',
    dossiers.flatMap((dossier) =>
      dossier.members.map((member) => ({
        id: member.id,
        dossier_id: dossier.id,
        person_id: member.personId,
        kind: member.kind,
        authority: member.authority,
        authority_from: member.authorityFrom,
        authority_until: member.authorityUntil,
        from_on: member.from,
        until_on: member.until,
      })),
    ),
  )
  await put(
    'relations',
    dossiers.flatMap((dossier) =>
      dossier.relations.map((row) => ({
        id: row.id,
        dossier_id: dossier.id,
        holder_id: row.holderId,
        person_id: row.personId,
        organisation_id: row.organisationId,
        role: row.role,
        purpose: row.purpose,
        basis: row.basis,
        sections: row.sections,
        reason: 'test',
        from_on: row.from,
        until_on: row.until,
        made_at: epoch,
      })),
    ),
  )
  await putConsents(put, dossiers)
  await put(
    'school_agreements',
    dossiers.flatMap((dossier) =>
      dossier.agreements.map((said, index) => ({
        id: said.id,
        dossier_id: dossier.id,
        school_id: said.schoolId,
        answer: said.answer,
        on_day: said.on,
        recorded_at: after(index),
      })),
    ),
  )
  await putWritings(put, dossiers)
  await put(
    'addresses',
    dossiers.flatMap((dossier) =>
      dossier.addresses.map((one) => ({
        id: one.id,
        dossier_id: dossier.id,
        member_id: one.memberId,
        hidden_from: one.hiddenFrom,
        version: 1,
      })),
    ),
  )
}

type Row = Readonly<Record<string, unknown>>
type Put = (table: string, rows: readonly Row[]) => Promise<void>

const epoch = '2019-01-01T00:00:00Z'

/** Moments in the order of a list: who spoke later was written down later. */
function after(index: number): string {
  return new Date(Date.parse(epoch) + index * 1_000).toISOString()
}

/** Words that are unlike each other, so that a search for one child finds no other. */
export function surnameOf(dossier: WorldDossier): string {
  return `Z${letters(`surname ${dossier.id}`)}`
}

export function calledOf(dossier: WorldDossier): string {
  return `Q${letters(`called ${dossier.id}`)}`
}

function letters(of: string): string {
  return [...createHash('sha256').update(of).digest().subarray(0, 14)]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('')
}

function peopleOf(world: World): readonly Row[] {
  const people = new Map<string, Row>()
  const add = (id: string, is_staff: boolean) =>
    people.set(id, { id, name: `Persoon ${id.slice(9, 13)}-${id.slice(-6)}`, is_staff, language: 'nl', made_at: epoch })
  for (const dossier of world.dossiers) {
    for (const member of dossier.members) add(member.personId, false)
    for (const row of dossier.relations) add(row.personId, false)
    for (const consent of dossier.consents) for (const said of consent.signatures) add(said.signerId, false)
    for (const writing of dossier.writings) add(writing.authorId, false)
  }
  for (const post of world.functions) add(post.personId, true)
  return [...people.values()]
}

async function putConsents(put: Put, dossiers: readonly WorldDossier[]): Promise<void> {
  const consents = dossiers.flatMap((dossier) => dossier.consents.map((consent) => ({ dossier, consent })))
  const requests = new Map(
    consents.map(({ dossier, consent }, number) => [
      consent.requestId,
      {
        id: consent.requestId,
        dossier_id: dossier.id,
        recipient_organisation_id: consent.organisationId,
        recipient_person_id: consent.personId,
        purpose: consent.purpose,
        agreement: consent.kind,
        explanation: '',
        from_on: consent.from,
        until_on: consent.until,
        asked_by: dossier.members[0]!.personId,
        asked_holder_id: dossier.members[0]!.personId,
        asked_at: epoch,
        version: 1,
        // either of the two ends a question in the same way
        [number % 2 === 0 ? 'replaced_at' : 'withdrawn_request_at']: consent.closedAt,
      },
    ]),
  )
  await put('consent_requests', [...requests.values()])
  await put(
    'consents',
    consents.map(({ dossier, consent }) => ({
      id: consent.id,
      request_id: consent.requestId,
      dossier_id: dossier.id,
      section: consent.section,
    })),
  )
  await put(
    'signatures',
    consents.flatMap(({ dossier, consent }) =>
      consent.signatures.map((said, index) => ({
        id: said.id,
        consent_id: consent.id,
        dossier_id: dossier.id,
        signer_id: said.signerId,
        answer: said.answer,
        way: said.answer === 'court' ? 'court' : 'written',
        signed_on: said.on,
        recorded_by: said.signerId,
        recorded_at: after(index),
      })),
    ),
  )
}

async function putWritings(put: Put, dossiers: readonly WorldDossier[]): Promise<void> {
  const all = dossiers.flatMap((dossier) =>
    dossier.writings.map((writing, position) => ({ dossier, writing, position })),
  )
  const common = ({ dossier, writing }: (typeof all)[number]) => ({
    id: writing.id,
    dossier_id: dossier.id,
    text: 'test',
    author_id: writing.authorId,
    from_school: writing.fromSchool,
    withheld_from: writing.withheldFrom,
    version: 1,
    made_at: epoch,
  })
  const author = ({ writing }: (typeof all)[number]) => ({
    author_holder_id: writing.authorHolderId,
    author_organisation_id: writing.authorOrganisationId,
  })
  const of = (table: string) => all.filter((one) => one.writing.table === table)
  await put(
    'goals',
    of('goals').map((one) => ({ ...common(one), ...author(one), position: one.position, state: 'open' })),
  )
  await put(
    'steps',
    of('steps').map((one) => ({
      ...common(one),
      goal_id: one.writing.goalId,
      position: one.position,
      state: 'open',
      assignee_id: one.writing.authorHolderId,
      assignee_person_id: one.writing.authorId,
    })),
  )
  await put(
    'entries',
    of('entries').map((one) => ({ ...common(one), ...author(one), section: one.writing.section })),
  )
}

/** All rows in one statement; columns that no row names keep their default. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .map((name) => pg.escapeIdentifier(name))
    .join(', ')
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
