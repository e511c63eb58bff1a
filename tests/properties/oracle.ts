import { audience, familyAudience } from '#access/domain/audience.ts'
import { type LegalGround, legalGrounds } from '#access/domain/grounds.ts'
import type { FamilyRole, Purpose, Section, StaffRole } from '#access/domain/words.ts'
import type { World, WorldAddress, WorldConsent, WorldDossier, WorldRelation, WorldWriting } from './world.ts'

/**
 * The rules read again, by someone who has only their sentences and tables (docs/rules.md), in one plain `if` per
 * sentence and with its own sums on days. It shares no function with the rule it judges: where both say the same on
 * every invented child, both are probably right; where not, one of them has misread a sentence.
 */
export type Verdict = { readonly read: boolean; readonly write: boolean; readonly schoolPart: boolean }

const nothing: Verdict = { read: false, write: false, schoolPart: false }

/** What a holder may do with a section of a dossier on a day, over all the relations there are (ACCESS-1: none, nothing). */
export function oracle(world: World, holderId: string, dossier: WorldDossier, section: Section, on: string): Verdict {
  let [read, write, schoolPart] = [false, false, false]
  for (const relation of dossier.relations) {
    if (relation.holderId !== holderId) continue
    const verdict = oracleOf(world, dossier, relation, section, on)
    if (verdict.read) read = true
    if (verdict.write) write = true
    if (verdict.schoolPart) schoolPart = true
  }
  return { read, write, schoolPart }
}

/** What one relation opens. */
export function oracleOf(
  world: World,
  dossier: WorldDossier,
  relation: WorldRelation,
  section: Section,
  on: string,
): Verdict {
  // ACCESS-2: only while the relation lasts, while the function lasts, for the sections it names
  if (on < relation.from) return nothing
  if (relation.until !== null && on >= relation.until) return nothing
  const post = world.functions.find((one) => one.id === relation.holderId)
  if (post !== undefined && on < post.from) return nothing
  if (post !== undefined && post.until !== null && on >= post.until) return nothing
  if (!relation.sections.includes(section)) return nothing

  // ACCESS-3, ACCESS-4: as far as the role reaches, for purposes the role works for
  const family = isFamily(relation)
  const reach = family
    ? familyAudience[relation.role as FamilyRole][section]
    : audience[relation.role as StaffRole][section]
  const worksFor: readonly Purpose[] = family
    ? ['family', 'carry-out-plan']
    : audience[relation.role as StaffRole].purposes
  if (reach === 'none') return nothing
  if (!worksFor.includes(relation.purpose)) return nothing

  // ACCESS-8: a school joins the plan of its pupil only when it agrees
  if (section === 'plan' && isSchool(world, relation.organisationId) && !agrees(dossier, relation.organisationId, on))
    return nothing

  if (!rests(world, dossier, relation, section, on)) return nothing
  // ACCESS-7, as the access table has it: one word for what all schools of this circle wrote
  const schools = schoolsOf(world, dossier)
  const schoolPart = schools.every((school) => seesSchoolPart(dossier, relation, school, on))
  return { read: true, write: reach === 'write', schoolPart }
}

/** The cover is open while any section is (ACCESS-10). */
export function coverOpen(world: World, holderId: string, dossier: WorldDossier, on: string): boolean {
  return ['basics', 'plan', 'care'].some((section) => oracle(world, holderId, dossier, section as Section, on).read)
}

/** ACCESS-7 and "niet voor …", for one piece of writing: shown when some relation opens its section and none keeps it back. */
export function seesWriting(
  world: World,
  holderId: string,
  dossier: WorldDossier,
  writing: WorldWriting,
  on: string,
): boolean {
  for (const relation of dossier.relations) {
    if (relation.holderId !== holderId) continue
    if (!oracleOf(world, dossier, relation, writing.section, on).read) continue
    if (writing.withheldFrom.includes(relation.organisationId ?? relation.personId)) continue
    if (writing.fromSchool && !seesSchoolPart(dossier, relation, writing.authorOrganisationId, on)) continue
    return true
  }
  return false
}

/** A row hidden from someone is absent for them; the others read it with the section basics. */
export function seesAddress(
  world: World,
  reader: { holderId: string; personId: string },
  dossier: WorldDossier,
  address: WorldAddress,
  on: string,
): boolean {
  if (address.hiddenFrom.includes(reader.personId)) return false
  return oracle(world, reader.holderId, dossier, 'basics', on).read
}

/** On what it rests: ACCESS-9 (own right), ACCESS-5 (consent), ACCESS-6 (a named ground). */
function rests(world: World, dossier: WorldDossier, relation: WorldRelation, section: Section, on: string): boolean {
  if (relation.basis.startsWith('legal:')) {
    const ground: LegalGround | undefined = legalGrounds.find((row) => `legal:${row.id}` === relation.basis)
    if (ground === undefined) return false
    if (on < ground.from) return false
    if (ground.until !== null && on >= ground.until) return false
    const forRole = (ground.roles as readonly string[]).includes(relation.role)
    return forRole && ground.purposes.includes(relation.purpose) && ground.sections.includes(section)
  }
  if (relation.role === 'youth' && relation.basis === 'consent') return false
  if (relation.basis === 'consent') return someConsent(world, dossier, relation, section, on)
  if (relation.basis !== 'family' || !isFamily(relation)) return false
  if (relation.role === 'youth') {
    const isTheChild = relation.personId === youthOf(dossier)
    return isTheChild && on >= birthday(dossier.bornOn, 12)
  }
  if (relation.role === 'parent_with_authority' || relation.role === 'guardian') {
    const holdsAuthority = holdersOf(dossier, on).includes(relation.personId)
    if (holdsAuthority && on < birthday(dossier.bornOn, 16)) return true
  }
  return someConsent(world, dossier, relation, section, on)
}

/** ACCESS-5 and ACCESS-13: a consent to share, for that recipient, section and purpose, is in force. */
function someConsent(
  world: World,
  dossier: WorldDossier,
  relation: WorldRelation,
  section: Section,
  on: string,
): boolean {
  for (const consent of dossier.consents) {
    if (consent.section !== section) continue
    if (consent.purpose !== relation.purpose) continue
    if (consent.kind === 'help' || consent.kind === 'action-part') continue
    if (isFamily(relation)) {
      if (consent.personId === null || consent.personId !== relation.personId) continue
    } else if (consent.organisationId === null || consent.organisationId !== relation.organisationId) continue
    if (inForce(world, dossier, consent, on)) return true
  }
  return false
}

/** CONSENT-1 and CONSENT-2. */
export function inForce(world: World, dossier: WorldDossier, consent: WorldConsent, on: string): boolean {
  if (on < consent.from || on >= consent.until) return false
  if (consent.closedAt !== null && on >= amsterdamDay(consent.closedAt)) return false

  const signers = signersOf(dossier, consent.kind, on)
  if (signers === null || signers.length === 0) return false
  for (const signer of signers) {
    let last: string | null = null
    for (const signature of consent.signatures)
      if (signature.signerId === signer && signature.on <= on) last = signature.answer
    if (last !== 'yes' && last !== 'court') return false
  }

  if (world.birthdays === 'recompute') return true
  for (const years of turningAges(dossier, consent.kind)) {
    const turns = birthday(dossier.bornOn, years)
    if (turns > on) continue
    const again = consent.signatures.some(
      ({ answer, on: signed, signerId }) =>
        (answer === 'yes' || answer === 'court') && signed >= turns && signed <= on && signers.includes(signerId),
    )
    if (!again) return false
  }
  return true
}

/**
 * SIGN-1 to SIGN-5: all who must say yes. Null when one of them is not known by name (a young person without an account,
 * or no one with authority on that day): a yes of all can then not be had.
 */
function signersOf(dossier: WorldDossier, kind: WorldConsent['kind'], on: string): string[] | null {
  const holders = holdersOf(dossier, on)
  const youth = youthOf(dossier)
  if (on < (signingSince[kind] ?? '2015-01-01')) return null
  const byHolders = holders.length === 0 ? null : holders
  const byYouth = youth === null ? null : [youth]

  if (kind === 'action-part') return on < birthday(dossier.bornOn, 18) || !dossier.capable ? byHolders : byYouth
  if (kind === 'gdpr') return on < birthday(dossier.bornOn, 16) || !dossier.capable ? byHolders : byYouth
  if (on < birthday(dossier.bornOn, 12)) return byHolders
  if (!dossier.capable) return byHolders
  if (on >= birthday(dossier.bornOn, 16)) return byYouth
  return byHolders === null || byYouth === null ? null : [...byYouth, ...byHolders]
}

/** Before these days there was no such law, and nobody who could sign under it (Jeugdwet; UAVG; WPO 40a as of 2017). */
const signingSince: { readonly [kind: string]: string } = { gdpr: '2018-05-25', 'action-part': '2017-08-01' }

/** The ages at which the circle of signers changes: nothing changes for someone for whom others sign all along. */
function turningAges(dossier: WorldDossier, kind: WorldConsent['kind']): number[] {
  if (!dossier.capable) return []
  if (kind === 'action-part') return [18]
  if (kind === 'gdpr') return [16]
  return [12, 16]
}

/** ACCESS-7: those who are there by being family and the school itself always, others while that school agrees. */
function seesSchoolPart(dossier: WorldDossier, relation: WorldRelation, schoolId: string | null, on: string): boolean {
  if (isFamily(relation) && relation.basis === 'family') return true
  if (relation.organisationId !== null && relation.organisationId === schoolId) return true
  return agrees(dossier, schoolId, on)
}

/** A school that never stood in the circle nor was asked wrote nothing: only who may write in a section adds to it. */
function schoolsOf(world: World, dossier: WorldDossier): string[] {
  const inCircle = dossier.relations
    .filter((row) => isSchool(world, row.organisationId))
    .map((row) => row.organisationId!)
  return [...new Set([...inCircle, ...dossier.agreements.map((said) => said.schoolId)])]
}

/** What the school last said, in the order in which it was written down. */
function agrees(dossier: WorldDossier, schoolId: string | null, on: string): boolean {
  let last: string | null = null
  for (const said of dossier.agreements) if (said.schoolId === schoolId && said.on <= on) last = said.answer
  return last === 'yes'
}

function holdersOf(dossier: WorldDossier, on: string): string[] {
  const holders: string[] = []
  for (const member of dossier.members) {
    if (!member.authority) continue
    if (on < (member.authorityFrom ?? member.from)) continue
    if (member.authorityUntil !== null && on >= member.authorityUntil) continue
    if (member.until !== null && on >= member.until) continue
    holders.push(member.personId)
  }
  return holders
}

function youthOf(dossier: WorldDossier): string | null {
  return dossier.members.find((member) => member.kind === 'youth')?.personId ?? null
}

function isFamily(relation: WorldRelation): boolean {
  return relation.role in familyAudience
}

function isSchool(world: World, organisationId: string | null): boolean {
  return world.organisations.some((one) => one.id === organisationId && one.kind === 'school')
}

/** JavaScript lets 29 February of a common year roll over to 1 March, which is exactly what DAY-1 says. */
export function birthday(bornOn: string, years: number): string {
  const [year, month, date] = bornOn.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}

/** The day in the Netherlands by the rule of summer time: from 01:00 UTC on the last Sunday of March until that of October. */
export function amsterdamDay(moment: Date): string {
  const year = moment.getUTCFullYear()
  const summer = moment.getTime() >= lastSunday(year, 2) && moment.getTime() < lastSunday(year, 9)
  return new Date(moment.getTime() + (summer ? 2 : 1) * 3_600_000).toISOString().slice(0, 10)
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * 86_400_000
}
