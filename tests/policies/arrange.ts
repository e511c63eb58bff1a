import type pg from 'pg'
import { functions, identity, organisations } from '../properties/cast.ts'
import { insertRows } from '../properties/fill.ts'
import type { World } from '../properties/world.ts'

/** Stands for what an invented world has no words for: a row in every table that has policies. */
export async function arrangeTheRest(admin: pg.Client, world: World): Promise<void> {
  const at = '2026-03-01T09:00:00Z'
  const dossier = world.dossiers[0]!
  const worker = functions.find((post) => post.role === 'desk_worker' && post.organisationId === desk)!
  const [request, act] = [identity('request', 90_001), identity('request', 90_002)]
  const put = (table: string, row: Readonly<Record<string, unknown>>) => insertRows(admin, table, [row])

  await insertRows(
    admin,
    'identity_checks',
    world.dossiers.map((one, number) => ({
      id: identity('signature', 90_003, number),
      dossier_id: one.id,
      person_id: one.members[0]!.personId,
      identity_way: 'document',
      authority_way: 'register',
      checked_on: '2026-03-01',
      recorded_by: worker.personId,
      recorded_at: at,
    })),
  )
  await put('help_requests', {
    id: request,
    number: 'V-1',
    channel: 'phone',
    state: 'new',
    handler_id: desk,
    asker_kind: 'parent',
    asker_name: 'Iemand',
    asker_language: 'nl',
    child_given_name: 'Kind',
    child_surname: 'Voorbeeld',
    question: 'Wie kan ons helpen?',
    urgency: 'week',
    parents_know: 'yes',
    interpreter: false,
    made_at: at,
    promise_name: 'Iemand',
    promise_on: '2026-03-04',
    answer_on: '2026-03-10',
    version: 1,
    follow_hash: 'someone-else',
  })
  await put('request_messages', {
    id: identity('request', 90_004),
    request_id: request,
    from_desk: true,
    person_id: worker.personId,
    text: 'Wij bellen u.',
    made_at: at,
  })
  await put('request_moves', {
    id: identity('request', 90_005),
    request_id: request,
    from_id: organisations.find((one) => one.kind === 'joint-arrangement')!.id,
    to_id: desk,
    reason: 'woont in deze gemeente',
    made_by: worker.personId,
    made_at: at,
  })
  await put('request_links', {
    id: identity('request', 90_006),
    request_id: request,
    dossier_id: dossier.id,
    dossier_number: 'D-0',
    reason: 'zelfde kind',
    relation_ids: [],
    made_by: worker.personId,
    made_at: at,
  })
  await put('help_drafts', {
    token_hash: 'someone-else',
    language: 'nl',
    answers: {},
    made_at: at,
    expires_at: '2026-03-02T09:00:00Z',
  })
  await put('searches', {
    id: identity('request', 90_007),
    person_id: worker.personId,
    holder_id: worker.id,
    terms: {},
    made_at: at,
  })
  await put('work_items', {
    id: identity('request', 90_008),
    holder_id: worker.id,
    dossier_id: dossier.id,
    kind: 'test',
    path: '/',
    made_at: at,
  })
  await admin.query(
    `insert into log_acts (id, request_id, at, person_id, holder_id, action, rule, outcome)
     values ($1, $2, $3, $4, $5, 'dossier.open', 'ACCESS-1', 'yes')`,
    [act, request, at, worker.personId, worker.id],
  )
  await admin.query(`insert into log_subjects (act_id, dossier_id, sections) values ($1, $2, '{cover}')`, [
    act,
    dossier.id,
  ])
  await admin.query(
    `insert into log_seals (number, from_xid, until_xid, acts, subjects, previous, seal, made_at, digest)
     values (1, '1', '2', 1, 1, '', 'seal', $1, 'digest')`,
    [at],
  )
}

/** The desk that handles the one question for help there is. */
export const desk = organisations.find((one) => one.kind === 'municipality')!.id
