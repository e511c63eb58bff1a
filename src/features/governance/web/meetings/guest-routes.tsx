import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import type { ItemId } from '../../domain/meeting.ts'
import { listOrganisationChoices, listPersonChoices } from '../../store/body-choices.ts'
import { addGuest, removeGuest } from '../../store/items-store.ts'
import { partIdOf } from '../bodies/places.ts'
import { newForm } from '../one-form.tsx'
import { press, sendForm } from '../send-form.tsx'
import { GuestForm } from './guest-form.tsx'
import { loadItem } from './item-routes.tsx'
import { itemHref, itemIdOf, itemPath } from './places.ts'
import { readGuest } from './read-item.ts'

/** Guests for one point of an agenda (SEAT-7). */
export const guestRoutes = room()

guestRoutes.get(`${itemPath}/gasten`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadGuests(tx, c.var.visit, itemIdOf(c)))
  return c.html(<GuestForm form={newForm(c)} {...around} />)
})

guestRoutes.post(`${itemPath}/gasten`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadGuests(tx, c.var.visit, itemIdOf(c)),
    read: readGuest,
    act: async (tx, visit, guest, { around }) => {
      await addGuest(tx, visit, around.item.id, guest)
    },
    to: ({ item }) => itemHref(item.id, '/gasten'),
    field: 'wie',
    page: (form, around) => <GuestForm form={form} {...around} />,
  }),
)

guestRoutes.post(`${itemPath}/gasten/:guestId{[0-9a-f-]{36}}/weg`, may('meeting.hold'), (c) => {
  const id = itemIdOf(c)
  return press(c, itemHref(id, '/gasten'), (tx, visit) => removeGuest(tx, visit, id, partIdOf(c, 'guestId')))
})

async function loadGuests(tx: Tx, visit: Visit, itemId: ItemId) {
  const around = await loadItem(tx, visit, itemId)
  return {
    ...around,
    people: await listPersonChoices(tx, visit.on),
    organisations: await listOrganisationChoices(tx, visit.on),
  }
}
