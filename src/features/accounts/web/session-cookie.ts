import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from '#platform/http.ts'
import { sessionLimits } from '#platform/session-limits.ts'
import { cookieName } from '#platform/sessions.ts'

/**
 * SESSION-4 · The cookie of a session is out of reach of scripts and of other websites; with https it is bound to this host.
 *
 * Source: ASVS 5.0 V3.3; standards.md row 10 (`__Host-`).
 */
export function putSession<E extends Env, P extends string>(c: Context<E, P>, token: string): void {
  const { baseUrl, madeUp } = c.var.house
  const hours = madeUp ? 24 * 365 : sessionLimits.hours
  setCookie(c, cookieName(baseUrl), token, { ...bound(baseUrl), maxAge: hours * 3600 })
}

export function dropSession<E extends Env, P extends string>(c: Context<E, P>): void {
  const { baseUrl } = c.var.house
  deleteCookie(c, cookieName(baseUrl), bound(baseUrl))
}

/** Between the password and the code: ten minutes, like the ticket in it. */
export function putTicket<E extends Env, P extends string>(c: Context<E, P>, ticket: string): void {
  const { baseUrl } = c.var.house
  setCookie(c, ticketName(baseUrl), ticket, { ...bound(baseUrl), maxAge: 600 })
}

export function findTicket<E extends Env, P extends string>(c: Context<E, P>): string | null {
  return getCookie(c, ticketName(c.var.house.baseUrl)) ?? null
}

export function dropTicket<E extends Env, P extends string>(c: Context<E, P>): void {
  const { baseUrl } = c.var.house
  deleteCookie(c, ticketName(baseUrl), bound(baseUrl))
}

function ticketName(baseUrl: string): string {
  return `${cookieName(baseUrl)}-stap`
}

function bound(baseUrl: string) {
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure: baseUrl.startsWith('https:') } as const
}
