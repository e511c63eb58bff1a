import type { Id } from '#kernel/id.ts'
import type { Scene } from './scene.ts'

/** What the stories of the region name, so that one can speak of what another made. */
export type Thing =
  | 'action'
  | 'advice'
  | 'agenda'
  | 'area'
  | 'ambition'
  | 'body'
  | 'decision'
  | 'focal-point'
  | 'holder'
  | 'hour-line'
  | 'meeting'
  | 'plan'
  | 'proposal'
  | 'step'
  | 'subject'
  | 'theme'
  | 'track'
  | 'version'

/** Gives what was just made a name. A name is given once: two things of one name are a mistake in the stories. */
export function call<I extends Id<string>>(scene: Scene, thing: Thing, name: string, id: I): I {
  const key = `${thing} ${name}`
  if (scene.named.has(key)) throw new TypeError(`there is a ${key} already`)
  scene.named.set(key, id)
  return id
}

/** The id of what an earlier moment made. */
export function called<I extends Id<string>>(scene: Scene, thing: Thing, name: string): I {
  const id = scene.named.get(`${thing} ${name}`)
  if (id === undefined) throw new TypeError(`nothing made a ${thing} ${name} yet`)
  return id as I
}
