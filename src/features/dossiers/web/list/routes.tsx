import { z } from 'zod'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { listDossiers } from '../../store/dossier-list.ts'
import { addSearch, findSearch } from '../../store/search-store.ts'
import { addressOf, readFilter } from './address.ts'
import { FamilyListPage } from './family-list-page.tsx'
import { ListPage } from './list-page.tsx'

/** The list of dossiers, and searching in it. */
export const lists = room()

lists.get('/dossiers', may('dossier.list'), async (c) => {
  const asked = readFilter(c.req.query())
  const { visit } = c.var
  const isFamily = visit.actor.role === 'family'
  const page = await c.var.inOneGo(async (tx) => {
    const search = asked.search === null ? null : await findSearch(tx, visit, asked.search)
    const filter = search === null ? { ...asked, search: null } : asked
    const list = await listDossiers(tx, visit, filter, search)
    return { filter, search, list }
  })
  if (isFamily) return c.html(<FamilyListPage shell={shell(c)} list={page.list} />)
  const searchIsGone = asked.search !== null && page.search === null
  return c.html(<ListPage shell={shell(c)} on={visit.on} searchIsGone={searchIsGone} {...page} />)
})

const searchForm = z.object({ naam: z.string().trim().max(100).catch('') })

lists.post('/dossiers/zoek', may('dossier.search'), async (c) => {
  const { naam } = searchForm.parse(await c.req.parseBody())
  if (naam === '') return c.redirect('/dossiers', 303)
  const search = await c.var.inOneGo((tx) => addSearch(tx, c.var.visit, naam))
  return c.redirect(addressOf({ search }), 303)
})
