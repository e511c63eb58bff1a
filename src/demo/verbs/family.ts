import type { Day } from '#kernel/day.ts'
import { day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { admitToWrite } from '#access/store/gate.ts'
import { inviteFamily } from '#acts/invite-family.ts'
import { slugOf } from '#features/accounts/domain/demo-people.ts'
import { changeOwnWords } from '#features/accounts/store/people.ts'
import { establish } from '#features/dossiers/store/circle-establish.ts'
import { readFamily } from '#features/dossiers/store/circle-read.ts'
import type { Relative, RelativeKey } from '../stories/story.ts'
import { type Scene, type Who, relativeOf, visitAs } from '../scene.ts'

/**
 * The lead brings a family into the dossier: who they are, and in the register whether they hold authority. Who can be
 * looked around as has an account; the others got a letter with a code and have not used it yet.
 */
export async function welcomes(
  scene: Scene,
  lead: Who,
  dossierId: DossierId,
  relatives: Readonly<Record<RelativeKey, Relative>>,
): Promise<void> {
  const { born_on: bornOn } = await scene.tx
    .selectFrom('dossiers')
    .select('born_on')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const all = Object.entries(relatives) as [RelativeKey, Relative][]
  for (const [key, relative] of all) await bringsIn(scene, lead, dossierId, key, relative, day(bornOn))
  await establishes(scene, lead, dossierId, all)
  for (const [key, { interpreter, language = 'nl' }] of all) {
    if (interpreter === undefined) continue
    const { actor } = await visitAs(scene, 'account.own', key)
    await changeOwnWords(scene.tx, actor.personId, { language, interpreter })
  }
}

async function bringsIn(
  scene: Scene,
  lead: Who,
  dossierId: DossierId,
  key: RelativeKey,
  relative: Relative,
  bornOn: Day,
): Promise<void> {
  const visit = await visitAs(scene, 'circle.change', lead)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const { name, kind, about, language = 'nl' } = relative
  const holds = kind === 'parent_with_authority' || kind === 'guardian'
  const authority = holds ? { way: 'register' as const, from: bornOn } : null
  const wish = {
    name,
    kind,
    language,
    authority,
    email: null,
    reason: reasons[kind],
    way: about === null ? ('letter' as const) : ('none' as const),
  }
  const invited = await inviteFamily(scene.tx, grant, wish, scene.site)
  if (!('personId' in invited)) throw new TypeError(`${name} may not come in: ${invited.join(', ')}`)
  const { personId } = invited
  scene.family.set(key, { id: personId, name })
  if (about !== null) await makesAccount(scene, personId, name)
}

const reasons: Readonly<Record<Relative['kind'], string>> = {
  youth: 'Het gaat om deze jongere zelf',
  parent_with_authority: 'Ouder met gezag',
  guardian: 'Voogd',
  parent_without_authority: 'Ouder van dit kind',
  foster_parent: 'Zorgt elke dag voor dit kind',
  helper: 'Steunt dit gezin, op hun verzoek',
}

/** As the letter and its code would have made it, closed with chance that nobody knows. */
async function makesAccount({ tx, moment, wayIn }: Scene, personId: string, name: string): Promise<void> {
  const { passwordHash, totpSecret } = wayIn
  const email = `${slugOf(name)}@voorbeeld.example`
  await tx
    .insertInto('accounts')
    .values({ person_id: personId, email, password_hash: passwordHash, totp_secret: totpSecret, made_at: moment })
    .execute()
}

/** The lead saw the papers of everyone who is family, and looked in the register who holds authority. */
async function establishes(
  scene: Scene,
  lead: Who,
  dossierId: DossierId,
  relatives: readonly (readonly [RelativeKey, Relative])[],
): Promise<void> {
  const visit = await visitAs(scene, 'identity.record', lead)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const family = await readFamily(scene.tx, grant)
  for (const [key, { kind }] of relatives) {
    if (kind === 'helper') continue
    const { id: personId } = relativeOf(scene, key)
    const member = family.find((each) => each.personId === personId)
    if (member === undefined) throw new TypeError(`${key} is no family of this dossier`)
    const { authority, authorityFrom } = member
    const authorityWay = authority ? 'register' : 'none'
    await establish(
      scene.tx,
      grant,
      member,
      {
        personId,
        identityWay: 'document',
        authorityWay,
        checkedOn: visit.on,
        authority,
        authorityFrom,
        authorityUntil: null,
      },
      scene.site,
    )
  }
}
