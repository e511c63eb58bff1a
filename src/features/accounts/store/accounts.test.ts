import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Day, addDays, day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { findSession } from '#platform/sessions.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import type { Administrator } from '../domain/administration.ts'
import type { Identifier } from '../domain/identifiers.ts'
import { codeOf, stepAt } from '../domain/totp.ts'
import { accept, forgetSecondStep, receive } from './accept.ts'
import { countAttempt, passSecondStep, takeBackAttempt } from './attempts.ts'
import { makeFirstAdministrator, isBare } from './first-administrator.ts'
import { addFunction, closeFunction, findFunction, listFunctionsOf } from './functions.ts'
import { findLastInvitation, inviteByLetter, inviteByMail } from './invitations.ts'
import { listOrganisations } from './organisation-list.ts'
import { addOrganisation, changeOrganisation, findOrganisation } from './organisations.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { addStaff, findPersonByEmail } from './people.ts'
import { findPlace } from './places.ts'
import { halfwayTicket, hmacOf, isTicketOf, newSecret, personOfTicket } from './second-step.ts'
import { endSession, endSessionsOf, listSessions, openSession } from './sessions.ts'
import { listStaff } from './staff-list.ts'
import { addStandIn, closeStandIn, listStandIns } from './stand-ins.ts'
import { listWays } from './ways.ts'

const at = new Date('2026-11-24T09:00:00Z')
const on = day('2026-11-24')
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

const signIn = 'https://samenhang.test/aanmelden'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

const go = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(fresh.db, { on }, act)

let count = 0
const digits = (length: number) => String((count += 1)).padStart(length, '1')

async function organisation(
  kind: OrganisationKind,
  name: string,
  parentId: OrganisationId | null = null,
  identifiers: Identifier[] = numbersFor(kind),
) {
  const added = await go((tx) =>
    addOrganisation(tx, null, kind, { name, shortName: null, parentId, phone: null, email: null, identifiers }, at),
  )
  if (!('done' in added)) throw new Error(JSON.stringify(added))
  return added.done
}

function numbersFor(kind: OrganisationKind): Identifier[] {
  if (kind === 'school') return [{ scheme: 'brin', value: `${digits(2).slice(-2)}XX${digits(2).slice(-2)}` }]
  if (kind === 'municipality') return [{ scheme: 'municipality', value: digits(4) }]
  return kind === 'care-provider' ? [{ scheme: 'kvk', value: digits(8) }] : []
}

async function person(name: string): Promise<PersonId> {
  return go((tx) =>
    addStaff(tx, { name, email: `${name.toLowerCase().replaceAll(' ', '.')}.${digits(3)}@voorbeeld.example` }, at),
  )
}

async function give(
  personId: PersonId,
  organisationId: OrganisationId,
  role: StaffRole,
  admin: Administrator | null = null,
  from: Day = on,
  until: Day | null = null,
) {
  return go(async (tx) => {
    const place = await findPlace(tx, organisationId)
    return addFunction(tx, admin, { personId, place: place!, role, title: null, period: { from, until } }, at)
  })
}

async function given(...args: Parameters<typeof give>): Promise<FunctionId> {
  const outcome = await give(...args)
  if (!('done' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.done
}

const rules = (outcome: { done: unknown } | { objections: readonly { rule: string }[] }) =>
  'done' in outcome ? 'done' : outcome.objections.map(({ rule }) => rule)

const refusal = async (act: Promise<unknown>) => {
  try {
    await act
    return 'nothing'
  } catch (fault) {
    if (fault instanceof Refusal) return `${fault.kind} ${fault.rule}`
    throw fault
  }
}

/** A dossier in which a function stands, with what the keeper would have written. */
async function dossierOf(holderId: FunctionId, personId: PersonId, organisationId: OrganisationId) {
  const [child, dossier, relation] = [newId(at), newId(at), newId(at)]
  await fresh.asAdmin.query(
    `insert into children (id, given_name, surname, born_on) values ($1, 'Noor', 'Voorbeeld', '2014-01-01')`,
    [child],
  )
  await fresh.asAdmin.query(
    `insert into dossiers (id, child_id, number, called, born_on) values ($1, $2, $3, 'Noor V.', '2014-01-01')`,
    [dossier, child, `D-${digits(5)}`],
  )
  await fresh.asAdmin.query(
    `insert into relations (id, dossier_id, holder_id, person_id, organisation_id, role, purpose, basis, sections, reason, from_on, made_at)
     values ($1, $2, $3, $4, $5, 'family_coach', 'carry-out-plan', 'legal:jw-2.3', '{basics,plan}', 'reden', '2026-01-01', now())`,
    [relation, dossier, holderId, personId, organisationId],
  )
  for (const [from, until] of [
    ['2026-01-01', '2027-01-01'],
    ['2027-01-01', '2027-06-01'],
  ])
    await fresh.asAdmin.query(
      `insert into access (holder_id, dossier_id, section, from_on, until_on, person_id, organisation_id, role, purpose, may_write, school_part, relation_id, because)
       values ($1, $2, 'plan', $3, $4, $5, $6, 'family_coach', 'carry-out-plan', true, false, $7, 'legal')`,
      [holderId, dossier, from, until, personId, organisationId, relation],
    )
  return dossier
}

describe('FUNCTION-6 ending a function', () => {
  test('ends its access, its standing in and its sessions in the same transaction', async () => {
    const town = await organisation('municipality', 'Duinrand')
    const [kim, tom] = [await person('Kim Proef'), await person('Tom Proef')]
    const coach = await given(kim, town, 'family_coach', null, day('2026-01-01'))
    await given(tom, town, 'family_coach', null, day('2026-01-01'))
    const standIn = await go((tx) =>
      addStandIn(tx, null, { functionId: coach, personId: tom, from: on, until: addDays(on, 30), at, on }),
    )
    assert.ok('done' in standIn)
    const dossier = await dossierOf(coach, kim, town)
    const own = await go((tx) =>
      openSession(tx, {
        personId: kim,
        acting: { functionId: coach, standInId: null },
        way: 'password',
        device: '',
        at,
      }),
    )
    const asStandIn = await go((tx) =>
      openSession(tx, {
        personId: tom,
        acting: { functionId: coach, standInId: standIn.done },
        way: 'password',
        device: '',
        at,
      }),
    )
    assert.equal((await findSession(fresh.db, own, at, on))?.role, 'family_coach')
    assert.equal((await findSession(fresh.db, asStandIn, at, on))?.standIn, true)

    assert.deepEqual(await go((tx) => closeFunction(tx, null, { functionId: coach, lastDay: null, at, on })), {
      done: on,
    })

    assert.equal(await findSession(fresh.db, own, at, on), null)
    assert.equal(await findSession(fresh.db, asStandIn, at, on), null)
    const access = await fresh.asAdmin.query<{ until_on: string }>(
      'select until_on from access where dossier_id = $1',
      [dossier],
    )
    assert.deepEqual(access.rows, [{ until_on: on }])
    const ended = await fresh.asAdmin.query<{ n: number }>(
      'select count(*) as n from sessions where function_id = $1 and ended_at is null',
      [coach],
    )
    assert.equal(ended.rows[0]?.n, 0)
  })

  test('in the future: the session counts until that day and not on it', async () => {
    const town = await organisation('municipality', 'Polderveen')
    const kim = await person('Kim Later')
    const coach = await given(kim, town, 'family_coach')
    await go((tx) => closeFunction(tx, null, { functionId: coach, lastDay: on, at, on }))
    const token = await go((tx) =>
      openSession(tx, {
        personId: kim,
        acting: { functionId: coach, standInId: null },
        way: 'password',
        device: '',
        at,
      }),
    )
    assert.equal((await findSession(fresh.db, token, at, on))?.functionId, coach)
    assert.equal(await findSession(fresh.db, token, at, addDays(on, 1)), null)
  })

  test('a session in a function that ended is not reopened by a rollback of the ending', async () => {
    const town = await organisation('municipality', 'Kreekdorp')
    const kim = await person('Kim Terug')
    const coach = await given(kim, town, 'family_coach')
    const token = await go((tx) =>
      openSession(tx, {
        personId: kim,
        acting: { functionId: coach, standInId: null },
        way: 'password',
        device: '',
        at,
      }),
    )
    await assert.rejects(
      go(async (tx) => {
        await closeFunction(tx, null, { functionId: coach, lastDay: null, at, on })
        throw new Error('undone')
      }),
    )
    assert.equal((await findSession(fresh.db, token, at, on))?.functionId, coach)
    assert.equal((await go((tx) => findFunction(tx, coach)))?.period.until, null)
  })
})

describe('A16 an administrator cannot raise themselves', () => {
  let board: OrganisationId,
    school: OrganisationId,
    office: OrganisationId,
    ada: PersonId,
    admin: Administrator,
    own: FunctionId
  before(async () => {
    board = await organisation('school-board', 'Stichting De Brug')
    school = await organisation('school', 'De Klimboom', board)
    office = await organisation('region-office', 'Regiobureau')
    ada = await person('Ada Beheer')
    own = await given(ada, board, 'administrator')
    admin = { personId: ada, organisationId: board, kind: 'school-board' }
  })

  test('ADMIN-1 gives herself no function, neither higher nor lower', async () => {
    assert.deepEqual(rules(await give(ada, school, 'internal_supervisor', admin)), ['ADMIN-1'])
    assert.deepEqual(rules(await give(ada, office, 'administrator', admin)), ['ADMIN-1', 'ADMIN-4', 'ADMIN-3'])
    assert.equal((await go((tx) => listFunctionsOf(tx, ada))).length, 1)
  })
  test('ADMIN-2 does not end or lengthen her own function', async () => {
    assert.deepEqual(rules(await go((tx) => closeFunction(tx, admin, { functionId: own, lastDay: null, at, on }))), [
      'ADMIN-2',
    ])
    assert.deepEqual(
      rules(await go((tx) => closeFunction(tx, admin, { functionId: own, lastDay: addDays(on, 900), at, on }))),
      ['ADMIN-2'],
    )
    assert.equal((await go((tx) => findFunction(tx, own)))?.period.until, null)
  })
  test('ADMIN-1 does not stand in for another', async () => {
    const yara = await person('Yara Proef')
    const supervisor = await given(yara, school, 'internal_supervisor')
    const outcome = await go((tx) =>
      addStandIn(tx, admin, { functionId: supervisor, personId: ada, from: on, until: addDays(on, 5), at, on }),
    )
    assert.ok(rules(outcome).includes('ADMIN-1'))
  })
  test('ADMIN-4 makes no administrator of the region office; of her school she does', async () => {
    const tom = await person('Tom Beheer')
    assert.deepEqual(rules(await give(tom, office, 'administrator', admin)), ['ADMIN-4', 'ADMIN-3'])
    assert.deepEqual(rules(await give(tom, school, 'administrator', admin)), 'done')
  })
  test('ADMIN-3 gives no function elsewhere and ends none there', async () => {
    const town = await organisation('municipality', 'Elders')
    const kim = await person('Kim Elders')
    assert.deepEqual(rules(await give(kim, town, 'family_coach', admin)), ['ADMIN-3'])
    const coach = await given(kim, town, 'family_coach')
    assert.deepEqual(rules(await go((tx) => closeFunction(tx, admin, { functionId: coach, lastDay: null, at, on }))), [
      'ADMIN-3',
    ])
  })
  test('ADMIN-5 makes no region office and no organisation of its own', async () => {
    const facts = { name: 'Nieuw', shortName: null, parentId: null, phone: null, email: null, identifiers: [] }
    assert.deepEqual(rules(await go((tx) => addOrganisation(tx, admin, 'region-office', facts, at))), ['ADMIN-5'])
  })
})

describe('ORG-1 and ORG-2 organisations', () => {
  test('ORG-1 one number names one organisation', async () => {
    const brin: Identifier[] = [{ scheme: 'brin', value: '77QQ' }]
    await organisation('school', 'De Eerste', null, brin)
    const facts = { name: 'De Tweede', shortName: null, parentId: null, phone: null, email: null, identifiers: brin }
    const outcome = await go((tx) => addOrganisation(tx, null, 'school', facts, at))
    assert.deepEqual(rules(outcome), ['ORG-1'])
  })
  test('is changed as a whole, numbers with it, and not below another kind', async () => {
    const school = await organisation('school', 'Het Kompas')
    const town = await organisation('municipality', 'Zandmeer')
    const facts = {
      name: 'Het Nieuwe Kompas',
      shortName: 'Kompas',
      parentId: null,
      phone: '0100000000',
      email: null,
      identifiers: [{ scheme: 'brin', value: '78QQ' }],
    } as const
    assert.deepEqual(await go((tx) => changeOrganisation(tx, null, school, facts)), { done: school })
    assert.deepEqual(await go((tx) => findOrganisation(tx, school)), { kind: 'school', ...facts })
    assert.deepEqual(rules(await go((tx) => changeOrganisation(tx, null, school, { ...facts, parentId: town }))), [
      'ORG-2',
    ])
    const { rows } = await go((tx) => listOrganisations(tx, { kind: 'school', within: school, page: 1 }, on))
    assert.deepEqual(
      rows.map(({ name, identifiers, functions }) => [name, identifiers[0]?.value, functions]),
      [['Het Nieuwe Kompas', '78QQ', 0]],
    )
  })
  test('ADMIN-3 staff lists hold who works below, and never family', async () => {
    const board = await organisation('school-board', 'Stichting Dijk')
    const school = await organisation('school', 'De Dijk', board)
    const yara = await person('Yara Dijk')
    await given(yara, school, 'teacher')
    await fresh.asAdmin.query(`insert into people (id, name, is_staff) values ($1, 'Ines Gezin', false)`, [newId(at)])
    const filter = { organisation: null, role: null, name: null, page: 1 }
    const { rows } = await go((tx) => listStaff(tx, { within: board, ...filter }, on))
    assert.deepEqual(
      rows.map(({ name, account }) => [name, account]),
      [['Yara Dijk', 'invited']],
    )
    const all = await go((tx) => listStaff(tx, { within: null, ...filter }, on))
    assert.equal(
      all.rows.some(({ name }) => name === 'Ines Gezin'),
      false,
    )
    const named = await go((tx) => listStaff(tx, { within: null, ...filter, name: 'YÁRA d' }, on))
    assert.deepEqual(
      named.rows.map(({ name }) => name),
      ['Yara Dijk'],
    )
    assert.equal((await go((tx) => listStaff(tx, { within: null, ...filter, name: '%' }, on))).total, 0)
  })
})

describe('INVITATION-1 and INVITATION-2 invitations', () => {
  const secondStep = () => {
    const totpSecret = newSecret()
    return { totpSecret, step: stepAt(at) }
  }
  test('C17 a letter of eight days old is gone; within seven it works, once', async () => {
    const ruben = await person('Ruben Brief')
    const { code } = await go((tx) => inviteByLetter(tx, { personId: ruben, by: null, at, on }))
    assert.equal(await refusal(go((tx) => receive(tx, code, null, later(8 * 24)))), 'gone INVITATION-1')
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8).toLowerCase()} ${code.slice(8)}`
    const passwordHash = await hashPassword('vier natte kanaries')
    await go(async (tx) => {
      const reception = await receive(tx, typed, null, later(6 * 24))
      assert.equal(reception.invitation.personId, ruben)
      await accept(
        tx,
        reception,
        { email: 'ruben.nieuw@voorbeeld.example', passwordHash, ...secondStep() },
        later(6 * 24),
        signIn,
      )
    })
    assert.equal(await refusal(go((tx) => receive(tx, code, null, later(6 * 24)))), 'gone INVITATION-1')
    assert.equal((await go((tx) => findPersonByEmail(tx, 'Ruben.Nieuw@voorbeeld.example')))?.id, ruben)
  })
  test('C17 used while signed in as someone else it is refused, and stays for the right one', async () => {
    const [ruben, ines] = [await person('Ruben Mail'), await person('Ines Mail')]
    const { code } = await go((tx) => inviteByLetter(tx, { personId: ruben, by: null, at, on }))
    assert.equal(await refusal(go((tx) => receive(tx, code, ines, at))), 'forbidden INVITATION-2')
    assert.equal((await go((tx) => receive(tx, code, null, at))).invitation.personId, ruben)
  })
  test('a newer invitation takes the place of the older; a made-up code is gone', async () => {
    const ruben = await person('Ruben Twee')
    const wish = { personId: ruben, by: null, at, on }
    const first = await go((tx) => inviteByLetter(tx, wish))
    const second = await go((tx) => inviteByLetter(tx, wish))
    assert.equal(await refusal(go((tx) => receive(tx, first.code, null, at))), 'gone INVITATION-1')
    assert.equal((await go((tx) => receive(tx, second.code, null, at))).name, 'Ruben Twee')
    assert.equal(await refusal(go((tx) => receive(tx, 'CDFGHJKMNPQR', null, at))), 'gone INVITATION-1')
  })
  test('MAIL-1 a mail is posted with the link in the same transaction, without a name; rolled back it never was', async () => {
    const ruben = await person('Ruben Post')
    const wish = {
      personId: ruben,
      by: null,
      at,
      on,
      email: 'ruben.post@voorbeeld.example',
      baseUrl: 'https://samenhang.test',
    }
    await go((tx) => inviteByMail(tx, wish))
    await assert.rejects(
      go(async (tx) => {
        await inviteByMail(tx, wish)
        throw new Error('undone')
      }),
    )
    const mails = await fresh.asAdmin.query<{ body: string }>('select body from mails where to_address = $1', [
      wish.email,
    ])
    assert.equal(mails.rows.length, 1)
    assert.doesNotMatch(mails.rows[0]!.body, /Ruben/)
    const secret = /uitnodiging\/(\S+)/.exec(mails.rows[0]!.body)?.[1]
    assert.equal((await go((tx) => receive(tx, secret!, null, at))).email, wish.email)
    const jobs = await fresh.asJobs.query(`select from graphile_worker._private_jobs`)
    assert.equal(jobs.rowCount, 1)
    assert.equal((await go((tx) => findLastInvitation(tx, ruben)))?.way, 'mail')
  })
  test('SIGNIN-1 a child of eleven is not invited, of twelve it is', async () => {
    const [eleven, twelve] = [newId<'person'>(at), newId<'person'>(at)]
    for (const [id, born] of [
      [eleven, '2014-11-25'],
      [twelve, '2014-11-24'],
    ])
      await fresh.asAdmin.query(`insert into people (id, name, is_staff, born_on) values ($1, 'Noor', false, $2)`, [
        id,
        born,
      ])
    assert.equal(
      await refusal(go((tx) => inviteByLetter(tx, { personId: eleven, by: null, at, on }))),
      'forbidden SIGNIN-1',
    )
    assert.equal((await go((tx) => inviteByLetter(tx, { personId: twelve, by: null, at, on }))).code.length, 12)
  })
  test('who has a second step keeps it, unless it was taken away', async () => {
    const ruben = await person('Ruben Stap')
    const wish = { personId: ruben, by: null, at, on }
    const way = {
      email: 'ruben.stap@voorbeeld.example',
      passwordHash: await hashPassword('vier natte kanaries'),
      ...secondStep(),
    }
    const { code } = await go((tx) => inviteByLetter(tx, wish))
    await go(async (tx) => accept(tx, await receive(tx, code, null, at), way, at, signIn))
    const again = await go((tx) => inviteByLetter(tx, wish))
    assert.deepEqual((await go((tx) => receive(tx, again.code, null, at))).secondStep, {
      secret: way.totpSecret,
      lastStep: way.step,
    })
    await go((tx) => forgetSecondStep(tx, ruben, at))
    assert.equal((await go((tx) => receive(tx, again.code, null, at))).secondStep, null)
  })
})

describe('signing in', () => {
  async function account(name: string) {
    const personId = await person(name)
    const [totpSecret, email] = [newSecret(), `${name.replaceAll(' ', '.')}@voorbeeld.example`]
    const { code } = await go((tx) => inviteByLetter(tx, { personId, by: null, at, on }))
    const passwordHash = await hashPassword('vier natte kanaries')
    await go(async (tx) =>
      accept(
        tx,
        await receive(tx, code, null, at),
        { email, passwordHash, totpSecret, step: stepAt(at) - 9 },
        at,
        signIn,
      ),
    )
    return { personId, email, totpSecret }
  }
  test('a password is kept as argon2id with its costs, and nobody has none', async () => {
    const hash = await hashPassword('vier natte kanaries')
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.equal(await isPassword('vier natte kanaries', hash), true)
    assert.equal(await isPassword('vier natte kanarie', hash), false)
    assert.equal(await isPassword('', null), false)
    assert.equal(await isPassword('A', null), false)
  })
  test('SIGNIN-2 the sixth attempt waits, also with the right password, and an hour later it does not', async () => {
    const { email, personId } = await account('Wim Wacht')
    for (let attempt = 1; attempt <= 5; attempt += 1)
      assert.equal((await go((tx) => countAttempt(tx, { email: email.toUpperCase() }, at)))?.open, true)
    assert.equal((await go((tx) => countAttempt(tx, { email }, later(0.016))))?.open, false)
    assert.equal((await go((tx) => countAttempt(tx, { email }, later(0.017))))?.open, true)
    await go((tx) => takeBackAttempt(tx, personId))
    assert.equal(await go((tx) => countAttempt(tx, { email: 'niemand@voorbeeld.example' }, at)), null)
  })
  test('SIGNIN-2 attempts at the same time all count', async () => {
    const { email, personId } = await account('Wim Samen')
    let second: Promise<unknown> = Promise.resolve()
    await go(async (tx) => {
      await countAttempt(tx, { email }, at)
      second = go((other) => countAttempt(other, { email }, at))
      await new Promise((ready) => setTimeout(ready, 100))
    })
    await second
    const { rows } = await fresh.asAdmin.query<{ failed_attempts: number }>(
      'select failed_attempts from accounts where person_id = $1',
      [personId],
    )
    assert.equal(rows[0]?.failed_attempts, 2)
    const open = await Promise.all(Array.from({ length: 12 }, () => go((tx) => countAttempt(tx, { email }, at))))
    assert.equal(open.filter((attempt) => attempt?.open).length, 3)
  })
  test('SIGNIN-4 a ticket between the steps is of one account, for ten minutes, until a code was used', async () => {
    const { email, totpSecret, personId } = await account('Wim Stap')
    const attempt = (await go((tx) => countAttempt(tx, { email }, at)))!
    const ticket = halfwayTicket(attempt, at)
    assert.equal(personOfTicket(ticket), personId)
    assert.equal(isTicketOf(attempt, ticket, later(0.16)), true)
    assert.equal(isTicketOf(attempt, ticket, later(0.17)), false)
    assert.equal(isTicketOf(attempt, ticket.replace(/\.\d+\./, `.${later(10).getTime()}.`), at), false)
    assert.equal(
      isTicketOf(
        (await go(async (tx) => countAttempt(tx, { email: (await account('Wim Ander')).email }, at)))!,
        ticket,
        at,
      ),
      false,
    )
    const step = stepAt(at)
    assert.equal(codeOf(hmacOf(totpSecret), step).length, 6)
    assert.equal(await go((tx) => passSecondStep(tx, personId, step)), true)
    assert.equal(await go((tx) => passSecondStep(tx, personId, step)), false)
    const after = (await go((tx) => countAttempt(tx, { personId }, at)))!
    assert.equal(isTicketOf(after, ticket, at), false)
  })
  test('an account that was never finished or is blocked lets nobody in', async () => {
    const personId = await person('Wim Nooit')
    assert.equal((await go((tx) => countAttempt(tx, { personId }, at)))?.open, false)
  })
  test('sessions are listed and ended by their owner alone', async () => {
    const [wim, els] = [await person('Wim Sessie'), await person('Els Sessie')]
    const open = (personId: PersonId) =>
      go((tx) => openSession(tx, { personId, acting: 'self', way: 'password', device: 'Firefox op Linux', at }))
    const [first, second] = [await open(wim), await open(wim)]
    const [session] = await go((tx) => listSessions(tx, wim, at))
    assert.equal((await go((tx) => listSessions(tx, wim, at))).length, 2)
    assert.equal((await go((tx) => listSessions(tx, wim, later(13)))).length, 0)
    await go((tx) => endSession(tx, els, session!.id, at))
    assert.equal((await go((tx) => listSessions(tx, wim, at))).length, 2)
    await go((tx) => endSession(tx, wim, session!.id, at))
    assert.equal((await go((tx) => listSessions(tx, wim, at))).length, 1)
    await go((tx) => endSessionsOf(tx, wim, at))
    assert.deepEqual(
      [await findSession(fresh.db, first, at, on), await findSession(fresh.db, second, at, on)],
      [null, null],
    )
  })
})

test('SESSION-2 and SESSION-3 a session ends after twelve hours, and after an hour in which nobody asked anything', async () => {
  const wim = await person('Wim Duur')
  const open = () => go((tx) => openSession(tx, { personId: wim, acting: 'self', way: 'password', device: '', at }))
  const asked = async (token: string, hours: number) => (await findSession(fresh.db, token, later(hours), on)) !== null
  const idle = await open()
  assert.equal(await asked(idle, 0.999), true)
  assert.equal(await asked(idle, 1.999), false)
  const busy = await open()
  for (let hours = 0.5; hours < 12; hours += 0.5) assert.equal(await asked(busy, hours), true, String(hours))
  assert.equal(await asked(busy, 12), false)
})

describe('SIGNIN-3 and standing in', () => {
  test('ways are the functions of today, own ones first', async () => {
    const town = await organisation('municipality', 'Waterwijk')
    const [kim, tom] = [await person('Kim Weg'), await person('Tom Weg')]
    const coach = await given(kim, town, 'family_coach')
    const desk = await given(tom, town, 'desk_worker')
    await given(tom, town, 'policy_officer', null, addDays(on, 1))
    const standIn = await go((tx) =>
      addStandIn(tx, null, { functionId: coach, personId: tom, from: on, until: addDays(on, 2), at, on }),
    )
    const ways = await go((tx) => listWays(tx, tom, on))
    assert.deepEqual(
      ways.map(({ functionId, insteadOf }) => [functionId, insteadOf]),
      [
        [desk, null],
        [coach, 'Kim Weg'],
      ],
    )
    assert.equal((await go((tx) => listStandIns(tx, [coach], on))).length, 1)
    assert.ok('done' in standIn)
    await go((tx) => closeStandIn(tx, null, standIn.done, at, on))
    assert.equal((await go((tx) => listWays(tx, tom, on))).length, 1)
    assert.equal((await go((tx) => listStandIns(tx, [coach], on))).length, 0)
  })
})

test('ADMIN-7 the first administrator: one office, one person, a new link each time, and a day', async () => {
  const empty = await freshDatabase()
  const bare = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(empty.db, { on }, act)
  assert.equal(await bare(isBare), true)
  const first = await bare((tx) => makeFirstAdministrator(tx, 'Regiobureau Duinstreek', at, on))
  const second = await bare((tx) => makeFirstAdministrator(tx, 'Regiobureau Duinstreek', at, on))
  assert.equal(await refusal(bare((tx) => receive(tx, first, null, at))), 'gone INVITATION-1')
  assert.equal(await refusal(bare((tx) => receive(tx, second, null, later(24)))), 'gone INVITATION-1')
  const { name, email } = await bare((tx) => receive(tx, second, null, later(23)))
  assert.deepEqual([name, email], ['Eerste beheerder', null])
  const { rows } = await empty.asAdmin.query<{ n: number }>(
    'select (select count(*) from people) + (select count(*) from organisations) as n',
  )
  assert.equal(rows[0]?.n, 2)
  await empty.close()
})
