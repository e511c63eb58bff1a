import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import type { Actor } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { closeByHand, listWork } from '../store/work-list.ts'
import { nameWork } from '../store/work-names.ts'
import { type Onward, WorkPage } from './work-page.tsx'

/** "Mijn werk", the first page of everyone; for a family "Wat kunt u doen". */
export const work = room()

work.get('/', may('work.read'), async (c) => {
  const { visit } = c.var
  const after = findId<'work'>(c.req.query('na'))
  const found = await c.var.inOneGo(async (tx) => {
    const { items, more } = await listWork(tx, visit, after)
    return { items, more, names: await nameWork(tx, items) }
  })
  return c.html(
    <WorkPage
      shell={shell(c)}
      reader={visit.actor.role === 'family' ? 'family' : 'staff'}
      next={onwardFor(visit.actor)}
      first={after === null}
      finished={c.req.query('klaar') === 'ja'}
      on={visit.on}
      {...found}
    />,
  )
})

work.post('/werk/:workId/klaar', may('work.finish'), async (c) => {
  const id = findId<'work'>(c.req.param('workId'))
  if (id === null) throw new Refusal('absent', 'WORK-3')
  await c.var.inOneGo((tx) => closeByHand(tx, c.var.visit, id))
  return c.redirect('/?klaar=ja', 303)
})

/** Who works with children goes to their dossiers; who manages to what is managed; who steers to the region. */
function onwardFor({ role, purposes }: Actor): Onward {
  if (role === 'administrator') return '/beheer'
  return role === 'family' || purposes.length > 0 ? '/dossiers' : '/regio'
}
