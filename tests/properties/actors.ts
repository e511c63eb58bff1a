import { purposesOf } from '#access/domain/audience.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Actor, Visit } from '#access/domain/visit.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { newId } from '#platform/new-id.ts'
import type { World } from './world.ts'

/** A holder as someone who signed in: in a function, or as a person of a family. */
export function actorFor(world: World, holderId: string): Actor {
  const post = world.functions.find((one) => one.id === holderId)
  return {
    personId: post?.personId ?? holderId,
    name: 'Iemand',
    holderId,
    functionId: post?.id ?? null,
    organisationId: post?.organisationId ?? null,
    organisationName: null,
    role: post?.role ?? 'family',
    standIn: false,
    purposes: post === undefined ? purposesOf('helper') : purposesOf(post.role),
  } as Actor
}

export function visitOf<A extends Action>(actor: Actor, action: A, on: string): Visit<A> {
  const at = new Date(`${on}T10:00:00Z`)
  return { action, actor, at, on: day(on), requestId: newId<'request'>(at) satisfies Id<'request'> }
}
