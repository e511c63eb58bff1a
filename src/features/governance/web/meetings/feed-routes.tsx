import { writeCalendar } from '#platform/calendar-feed.ts'
import { inTransaction } from '#platform/database.ts'
import { open, room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { readBody } from '../../store/bodies-read.ts'
import { findFeed, listBodyEntries, readFeed, replaceFeed } from '../../store/feed-store.ts'
import { bodyIdOf, bodyPath } from '../bodies/places.ts'
import { FeedPage } from './feed-page.tsx'

/** Meetings in one's own calendar: a secret address that updates itself, and a download per body. */
export const feedRoutes = room()

feedRoutes.get('/bestuur/vergaderingen/abonnement', may('body.read'), async (c) => {
  const madeAt = await c.var.inOneGo((tx) => findFeed(tx, c.var.visit))
  return c.html(<FeedPage shell={shell(c)} madeAt={madeAt} address={null} />)
})

feedRoutes.post('/bestuur/vergaderingen/abonnement', may('body.read'), async (c) => {
  const secret = await c.var.inOneGo((tx) => replaceFeed(tx, c.var.visit))
  // shown once, in the answer itself: behind a redirect the secret would stand in an address of ours
  const address = `${c.var.house.baseUrl}/bestuur/kalender/${secret}`
  return c.html(<FeedPage shell={shell(c)} madeAt={c.var.visit.at} address={address} />)
})

feedRoutes.get(
  '/bestuur/kalender/:secret',
  open('a calendar program cannot sign in; the address is a secret of its own (FEED-1)'),
  async (c) => {
    const { house } = c.var
    const on = house.clock.today()
    const entries = await inTransaction(house.db, { on }, (tx) =>
      readFeed(tx, c.req.param('secret'), on, house.baseUrl),
    )
    return c.body(writeCalendar('Mijn vergaderingen', entries), 200, headers)
  },
)

feedRoutes.get(`${bodyPath}/kalender.ics`, may('body.read'), async (c) => {
  const { visit, house } = c.var
  const { body, entries } = await c.var.inOneGo(async (tx) => {
    const found = await readBody(tx, bodyIdOf(c))
    return { body: found, entries: await listBodyEntries(tx, found.id, visit.on, house.baseUrl) }
  })
  return c.body(writeCalendar(body.name, entries), 200, headers)
})

const headers = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'attachment; filename="vergaderingen.ics"',
  'X-Robots-Tag': 'noindex',
}
