import type { LooksPersonal } from '#kernel/looks-personal.ts'
import { Alert } from './alert.tsx'
import { Checkbox } from './choices.tsx'

/** The field with which someone says that a text holds nothing of a child. */
export const noChildField = 'geen-kind'

/**
 * Stands at the top of a form whose text looks like it holds a child's number or date of birth: what was seen and where,
 * never the value, and a box to say that it is none (PERSONAL-1).
 */
export function PersonalWarning({ seen }: { seen: readonly LooksPersonal[] }) {
  if (seen.length === 0) return <></>
  return (
    <>
      <Alert kind="warning" title="Kijk dit na: hier mag niets over een kind staan">
        <ul class="utrecht-unordered-list">
          {seen.map(({ what, line }) => (
            <li class="utrecht-unordered-list__item">
              {`Regel ${line}: dit lijkt op ${what === 'number' ? 'een burgerservicenummer' : 'een geboortedatum'}.`}
            </li>
          ))}
        </ul>
      </Alert>
      <Checkbox name={noChildField} label="Ik heb het nagekeken: dit is geen gegeven van een kind" />
    </>
  )
}
