import type { Ambition } from '../../domain/ambition.ts'
import { type Body, valuesOf } from '../form.ts'

/** The versions of ambitions as a page showed them, carried along by its form (AGENDA-9). */
export function carrySeen(ambitions: readonly Pick<Ambition, 'id' | 'version'>[]): string {
  return ambitions.map(({ id, version }) => `${id}:${version}`).join(',')
}

export function readSeen(body: Body): ReadonlyMap<string, number> {
  return new Map(
    valuesOf(body['gezien']).map((pair) => {
      const [id = '', version = ''] = pair.split(':')
      return [id, /^\d{1,9}$/.test(version) ? Number(version) : -1] as const
    }),
  )
}
