import type { Id } from '#kernel/id.ts'
import type { NewId } from './import/statements.ts'

/** Ids that count up, for tests and for trying something out: no chance, and the same each time. */
export function countingIds(): NewId {
  let last = 0
  return <Name extends string>() => {
    last += 1
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}` as Id<Name>
  }
}
