import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { findWay, wayKey } from '../domain/acting.ts'
import { switchSession } from '../store/sessions.ts'
import { listWays } from '../store/ways.ts'
import { line, readForm, safePath } from './form.ts'
import { WaysPage } from './pages/ways-page.tsx'
import { putSession } from './session-cookie.ts'
import { accountTexts } from './texts.ts'

/** For whom one acts: chosen after signing in, changed at the head of every page. */
export const ways = room()

ways.get('/kies-functie', may('account.own'), async (c) => {
  const { visit } = c.var
  const mine = await c.var.inOneGo((tx) => listWays(tx, visit.actor.personId, visit.on))
  const { functionId } = visit.actor
  const now = mine.find((way) => way.functionId === functionId)
  return c.html(
    <WaysPage
      frame={shell(c)}
      ways={mine}
      chosen={now === undefined ? null : wayKey(now)}
      next={safePath(c.req.query('naar'))}
    />,
  )
})

for (const path of ['/kies-functie', '/functie'])
  ways.post(path, may('account.own'), async (c) => {
    const { visit, signedIn } = c.var
    const { functie, naar } = await readForm(c, { functie: line(), naar: line(500) })
    const { mine, token } = await c.var.inOneGo(async (tx) => {
      const found = await listWays(tx, visit.actor.personId, visit.on)
      const acting = findWay(found, functie)
      const session = signedIn?.sessionId
      const switched =
        acting === null || session === undefined ? null : await switchSession(tx, visit.actor.personId, session, acting)
      return { mine: found, token: switched }
    })
    if (token === null) {
      const mistakes = { functie: accountTexts[shell(c).lang ?? 'nl'].ways.wrong }
      return c.html(
        <WaysPage frame={shell(c)} ways={mine} chosen={null} next={safePath(naar)} mistakes={mistakes} />,
        422,
      )
    }
    putSession(c, token)
    return c.redirect(safePath(naar), 303)
  })
