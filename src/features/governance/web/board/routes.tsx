import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { readBoard } from '#acts/read-board.ts'
import { BoardPage } from './board-page.tsx'

/** The first page of how the region decides: for whoever looks, what is asked of them. */
export const overviewRoom = room()

overviewRoom.get('/bestuur', may('body.read'), async (c) => {
  const { visit } = c.var
  const board = await c.var.inOneGo((tx) => readBoard(tx, visit))
  return c.html(<BoardPage shell={shell(c)} board={board} on={visit.on} />)
})
