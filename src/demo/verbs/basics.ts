import type { DossierId } from '#kernel/id.ts'
import { admitToWrite } from '#access/store/gate.ts'
import { changeAddress, listHouseholds } from '#features/dossiers/store/address-store.ts'
import { changeChild, readChild } from '#features/dossiers/store/basics-store.ts'
import { type Scene, type Who, relativeOf, visitAs } from '../scene.ts'

type Address = {
  /** Whose; the child's own when not said. */
  readonly of?: `@${string}`
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly place: string
  readonly phone?: string
  readonly hiddenFrom?: readonly `@${string}`[]
}

/** Someone writes down where the child or someone of the family lives, and from whom that is hidden. */
export async function setsAddress(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  { of, phone, hiddenFrom = [], ...reach }: Address,
): Promise<void> {
  const visit = await visitAs(scene, 'basics.change', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'basics')
  const personId = of === undefined ? null : relativeOf(scene, of).id
  const house = (await listHouseholds(scene.tx, grant)).find((each) => each.personId === personId)
  if (house === undefined) throw new TypeError(`${of ?? 'the child'} has no household here`)
  const typed = {
    ...reach,
    phone: phone ?? null,
    email: null,
    hiddenFrom: hiddenFrom.map((key) => relativeOf(scene, key).id),
  }
  await changeAddress(scene.tx, grant, house.memberId, house.address?.version ?? 0, typed)
}

/** Someone writes down which language is spoken with the child, and which interpreter is needed. */
export async function setsLanguage(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  words: { language: string; interpreter: string | null },
): Promise<void> {
  const visit = await visitAs(scene, 'basics.change', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'basics')
  const { child } = await readChild(scene.tx, grant)
  await changeChild(scene.tx, grant, child.version, words)
}
