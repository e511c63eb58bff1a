import { inTransaction } from '#platform/database.ts'
import { open, room } from '#platform/http.ts'
import { downloadHeaders } from '#platform/upload.ts'
import { shell } from '#access/web/shell.ts'
import { listItems } from '../../store/items-store.ts'
import { listPapers, readPaper } from '../../store/meeting-papers.ts'
import { listPublished, readPublished } from '../../store/meetings-read.ts'
import { findMinutes } from '../../store/minutes-store.ts'
import { partIdOf } from '../bodies/places.ts'
import { meetingIdOf } from './places.ts'
import { PublicListPage, PublicMeetingPage } from './public-pages.tsx'

/**
 * Agendas and minutes that were made public, for everyone. Nobody acts in these transactions, also not who is signed in:
 * the database gives only what was published (MEETING-10).
 */
export const publicMeetings = room()

const why = 'what was published is for everyone'
const publicPath = '/openbaar/vergaderingen/:meetingId{[0-9a-f-]{36}}'

publicMeetings.get('/openbaar/vergaderingen', open(why), async (c) => {
  const { house } = c.var
  const asked = Number(c.req.query('pagina'))
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
  const list = await inTransaction(house.db, { on: house.clock.today() }, (tx) => listPublished(tx, page))
  return c.html(<PublicListPage shell={shell(c)} list={list} page={page} />)
})

publicMeetings.get(publicPath, open(why), async (c) => {
  const { house } = c.var
  const id = meetingIdOf(c)
  const facts = await inTransaction(house.db, { on: house.clock.today() }, async (tx) => {
    const minutes = await findMinutes(tx, id)
    return {
      meeting: await readPublished(tx, id),
      items: await listItems(tx, id),
      papers: await listPapers(tx, id),
      minutes: minutes?.publishedAt ? minutes : null,
    }
  })
  return c.html(<PublicMeetingPage shell={shell(c)} {...facts} />)
})

publicMeetings.get(`${publicPath}/stukken/:paperId{[0-9a-f-]{36}}`, open(why), async (c) => {
  const { house } = c.var
  const id = meetingIdOf(c)
  const paper = await inTransaction(house.db, { on: house.clock.today() }, async (tx) => {
    await readPublished(tx, id)
    return readPaper(tx, id, partIdOf<'paper'>(c, 'paperId'))
  })
  return c.body(new Uint8Array(paper.content), 200, downloadHeaders(paper.title, paper.mediaType))
})
