import type { Hono } from 'hono'
import type { Env } from '#platform/http.ts'

/** Every room with pages. A room that is not in this list has no address. */
export const allRooms: readonly Hono<Env>[] = []
