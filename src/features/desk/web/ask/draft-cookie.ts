import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from '#platform/http.ts'

/** The chance that belongs to the question this browser is writing, for a day; scripts cannot read it. */
export function putDraftToken(c: Context<Env>, token: string): void {
  const { baseUrl } = c.var.house
  setCookie(c, nameOf(baseUrl), token, { ...bound(baseUrl), maxAge: 24 * 60 * 60 })
}

export function findDraftToken(c: Context<Env>): string | null {
  const token = getCookie(c, nameOf(c.var.house.baseUrl))
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

export function dropDraftToken(c: Context<Env>): void {
  const { baseUrl } = c.var.house
  deleteCookie(c, nameOf(baseUrl), bound(baseUrl))
}

function nameOf(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Secure-hulpvraag' : 'hulpvraag'
}

function bound(baseUrl: string) {
  return { httpOnly: true, sameSite: 'Lax', path: '/hulp-vragen', secure: baseUrl.startsWith('https:') } as const
}
