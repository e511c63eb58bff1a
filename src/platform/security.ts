import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Env } from './http.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * HEADER-1 · Every answer tells the browser to run nothing but our own files, to be framed nowhere and to keep nothing.
 *
 * Pages hold personal data, so no cache may keep them; files of the look say for themselves how long they last.
 *
 * Source: standards.md row 10 (internet.nl); ASVS 5.0 V3.4.
 */
export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  // a file that someone uploaded says for itself that it runs nowhere (UPLOAD-2)
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('X-Frame-Options', 'DENY')
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

/**
 * CSRF-1 · A request that changes something comes from our own pages.
 *
 * The browser says where a request comes from (`Sec-Fetch-Site`, else `Origin`); another site, or a browser that hides
 * it, is refused. Programs without a browser send neither and bring no cookie of a person by accident.
 *
 * Source: OWASP CSRF prevention, fetch metadata; ASVS 5.0 V3.5.
 */
export const ownPagesOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const own =
    site !== undefined ? site === 'same-origin' : origin === undefined || isOwn(origin, c.req.url, c.var.house.baseUrl)
  if (!own) throw new Refusal('forbidden', 'CSRF-1', 'Deze opdracht kwam niet van een pagina van Samenhang.')
  return next()
}

function isOwn(origin: string, url: string, baseUrl: string): boolean {
  return origin === new URL(url).origin || origin === new URL(baseUrl).origin
}
