import type pg from 'pg'
import { organisations } from '../properties/cast.ts'

/** A region's worth of children, as the superuser, in a few seconds. */
export type Many = {
  readonly usual: Reader
  readonly huge: Reader
  readonly mother: Reader
  readonly dossierId: string
  /** A mother whose child neither of the two workers knows. */
  readonly strangerId: string
}
export type Reader = {
  readonly holderId: string
  readonly personId: string
  readonly organisationId: string | null
  readonly role: string
}

const size = { dossiers: 20_000, usual: 170, huge: 6_600 }
/** Of whom plan, notes and consents are written too: enough that a scan of them would cost something. */
const workers = Math.ceil((size.dossiers * 2) / size.usual)
const municipality = organisations.find((one) => one.kind === 'municipality')!.id

/**
 * Every child has a mother and two youth consultants of the municipality, on their ground; the first consultant of all
 * stands around 6,600 children. What the keeper would write stands in the access table (the test asks the keeper).
 */
export async function fillMany(admin: pg.Client): Promise<Many> {
  const statements = [
    // no foreign keys are looked up: what is made here fits
    `set session_replication_role = replica`,
    `insert into organisations (id, kind, name) values ('${municipality}', 'municipality', 'Gemeente Oeverlanden')`,
    `insert into people (id, name, is_staff) select ${id('aa', 'n')}, 'Consulent ' || n, true from generate_series(0, ${workers}) n`,
    `insert into functions (id, person_id, organisation_id, role, from_on)
     select ${id('ab', 'n')}, ${id('aa', 'n')}, '${municipality}', 'youth_consultant', '2020-01-01' from generate_series(0, ${workers}) n`,
    `insert into people (id, name, is_staff) select ${id('ac', 'n')}, 'Ouder ' || n, false from generate_series(1, ${size.dossiers}) n`,
    `insert into children (id, given_name, surname, born_on)
     select ${id('ad', 'n')}, 'Kind' || (n % 997), 'Achternaam' || (n % 9973), date '2014-01-01' + (n % 3000) from generate_series(1, ${size.dossiers}) n`,
    `insert into dossiers (id, child_id, number, called, born_on, municipality_code, lead_id, opened_at)
     select ${id('ae', 'n')}, ${id('ad', 'n')}, 'D-' || n, 'Kind' || (n % 997) || ' A.', date '2014-01-01' + (n % 3000),
       '9' || lpad((n % 7)::text, 3, '0'), ${id('ab', `n % ${workers}`)}, '2025-01-01' from generate_series(1, ${size.dossiers}) n`,
    `insert into family_members (id, dossier_id, person_id, kind, authority, from_on)
     select ${id('af', 'n')}, ${id('ae', 'n')}, ${id('ac', 'n')}, 'parent_with_authority', true, '2014-01-01' from generate_series(1, ${size.dossiers}) n`,
    `insert into addresses (id, dossier_id, postcode) select ${id('a1', 'n')}, ${id('ae', 'n')}, '1234 AB' from generate_series(1, ${size.dossiers}) n`,
    `insert into relations (id, dossier_id, holder_id, person_id, role, purpose, basis, sections, reason, from_on)
     select ${id('a2', 'n')}, ${id('ae', 'n')}, ${id('ac', 'n')}, ${id('ac', 'n')}, 'parent_with_authority', 'family', 'family',
       '{basics,plan,care}', 'test', '2025-01-01' from generate_series(1, ${size.dossiers}) n`,
    `create temporary table held as
     select distinct n as dossier, (n * 2 + k) % ${workers} + 1 as worker from generate_series(1, ${size.dossiers}) n, generate_series(0, 1) k
     union select 1 + g * ${Math.floor(size.dossiers / size.huge)}, 0 from generate_series(0, ${size.huge - 1}) g`,
    `insert into relations (id, dossier_id, holder_id, person_id, organisation_id, role, purpose, basis, sections, reason, from_on)
     select ${id('a3', 'row_number() over ()')}, ${id('ae', 'dossier')}, ${id('ab', 'worker')}, ${id('aa', 'worker')}, '${municipality}',
       'youth_consultant', 'carry-out-plan', 'legal:jw-2.3', '{basics,plan}', 'test', '2025-01-01' from held`,
    `insert into access (holder_id, dossier_id, section, from_on, until_on, person_id, organisation_id, role, purpose, may_write, school_part, relation_id, because)
     select r.holder_id, r.dossier_id, part, r.from_on,
       case r.basis when 'family' then (d.born_on + interval '16 years')::date else date '9999-12-31' end,
       r.person_id, r.organisation_id, r.role, r.purpose, part <> 'care', true, r.id, r.basis
     from relations r join dossiers d on d.id = r.dossier_id, unnest('{cover}' || r.sections) as part`,
    `insert into goals (id, dossier_id, position, text, author_id, author_holder_id, made_at)
     select ${id('a4', 'n')}, ${id('ae', `n % ${size.dossiers} + 1`)}, n % 3, 'test', ${id('ac', `n % ${size.dossiers} + 1`)}, ${id('ac', `n % ${size.dossiers} + 1`)}, '2026-01-01' from generate_series(1, ${2 * size.dossiers}) n`,
    `insert into steps (id, goal_id, dossier_id, position, text, assignee_id, assignee_person_id, author_id, made_at)
     select ${id('a5', 'n')}, ${id('a4', 'n')}, ${id('ae', `n % ${size.dossiers} + 1`)}, 0, 'test', ${id('ac', `n % ${size.dossiers} + 1`)}, ${id('ac', `n % ${size.dossiers} + 1`)}, ${id('ac', `n % ${size.dossiers} + 1`)}, '2026-01-01' from generate_series(1, ${2 * size.dossiers}) n`,
    `insert into entries (id, dossier_id, section, text, author_id, author_holder_id, made_at)
     select ${id('a6', 'n')}, ${id('ae', `n % ${size.dossiers} + 1`)}, 'plan', 'test', ${id('ac', `n % ${size.dossiers} + 1`)}, ${id('ac', `n % ${size.dossiers} + 1`)}, '2026-01-01' from generate_series(1, ${2 * size.dossiers}) n`,
    `insert into consent_requests (id, dossier_id, recipient_organisation_id, purpose, agreement, from_on, until_on, asked_by, asked_holder_id, asked_at)
     select ${id('a7', 'n')}, ${id('ae', 'n')}, '${municipality}', 'handle-request', 'secrecy', '2026-01-01', '2027-01-01', ${id('aa', '0')}, ${id('ab', '0')}, '2026-01-01' from generate_series(1, ${size.dossiers}) n`,
    `insert into consents (id, request_id, dossier_id, section) select ${id('a8', 'n')}, ${id('a7', 'n')}, ${id('ae', 'n')}, 'care' from generate_series(1, ${size.dossiers}) n`,
    `insert into signatures (id, consent_id, dossier_id, signer_id, answer, way, signed_on, recorded_by, recorded_at)
     select ${id('a9', 'n')}, ${id('a8', 'n')}, ${id('ae', 'n')}, ${id('ac', 'n')}, 'no', 'account', '2026-01-02', ${id('ac', 'n')}, '2026-01-02' from generate_series(1, ${size.dossiers}) n`,
    `insert into school_agreements (id, dossier_id, school_id, answer, on_day, recorded_at)
     select ${id('b4', 'n')}, ${id('ae', `n % ${size.dossiers} + 1`)}, '${municipality}', 'asked', '2026-01-01', '2026-01-01' from generate_series(1, ${size.dossiers / 2}) n`,
    `insert into identity_checks (id, dossier_id, person_id, identity_way, authority_way, checked_on, recorded_by, recorded_at)
     select ${id('b5', 'n')}, ${id('ae', 'n')}, ${id('ac', 'n')}, 'document', 'register', '2026-01-01', ${id('aa', '0')}, '2026-01-01' from generate_series(1, ${size.dossiers}) n`,
    `insert into help_requests (id, number, channel, handler_id, asker_kind, asker_name, question, urgency, parents_know, made_at, promise_name, promise_on, answer_on, state, dossier_id)
     select ${id('b6', 'n')}, 'V-' || n, 'phone', '${municipality}', 'parent', 'Iemand', 'test', 'week', 'yes', '2026-01-01', 'Iemand', '2026-01-05', '2026-01-15', 'accepted', ${id('ae', 'n')}
     from generate_series(1, ${size.dossiers}) n`,
    `insert into request_links (id, request_id, dossier_id, dossier_number, reason, entry_id, made_by, made_at)
     select ${id('b7', 'n')}, ${id('b6', 'n')}, ${id('ae', 'n')}, 'D-' || n, 'test', ${id('a6', 'n')}, ${id('aa', '0')}, '2026-01-01' from generate_series(1, ${size.dossiers}) n`,
    `insert into work_items (id, holder_id, dossier_id, kind, path, made_at)
     select ${id('b1', 'n')}, ${id('ab', `n % ${workers}`)}, ${id('ae', 'n')}, 'step.do', '/', '2026-01-01' from generate_series(1, ${size.dossiers}) n`,
    `insert into log_acts (id, request_id, at, person_id, holder_id, organisation_id, role, action, rule, outcome)
     select ${id('b2', 'n')}, ${id('b3', 'n')}, '2026-01-01', ${id('aa', 'n % 100')}, ${id('ab', 'n % 100')}, '${municipality}', 'youth_consultant', 'dossier.open', 'ACCESS-1', 'yes' from generate_series(1, ${size.dossiers}) n`,
    `insert into log_subjects (act_id, dossier_id, sections) select ${id('b2', 'n')}, ${id('ae', 'n')}, '{cover}' from generate_series(1, ${size.dossiers}) n`,
    `set session_replication_role = origin`,
    `vacuum analyze`,
  ]
  for (const statement of statements) await admin.query(statement)
  const number = 1 + 3 * 1_000
  const staff = (worker: number) => ({
    holderId: uuid('ab', worker),
    personId: uuid('aa', worker),
    organisationId: municipality,
    role: 'youth_consultant',
  })
  return {
    usual: staff(((number * 2) % workers) + 1),
    huge: staff(0),
    mother: { holderId: uuid('ac', number), personId: uuid('ac', number), organisationId: null, role: 'family' },
    dossierId: uuid('ae', number),
    strangerId: uuid('ac', 2),
  }
}

/** Identities that rise with n, as those of the product do with time. */
function id(kind: string, n: string): string {
  return `('${kind}000000-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`
}

function uuid(kind: string, n: number): string {
  return `${kind}000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}
