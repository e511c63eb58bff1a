import type { Child } from '#jsx/jsx-runtime'
import type { Address } from './address.ts'
import { ActionButton } from './button.tsx'

export type Movable = {
  readonly id: string
  /** What it is called, in plain words: said with the buttons to who does not see them stand beside it. */
  readonly name: string
  readonly shown?: Child
}

/**
 * Things in an order that one can change: each with a button to move it up and one to move it down. The answer leads back
 * to the same thing (`#plaats-<id>`), so that one goes on from there.
 */
export function MovableList({
  things,
  action,
  hidden,
}: {
  things: readonly Movable[]
  action: Address
  hidden: Hidden
}) {
  const last = things.length - 1
  return (
    <ol class="sh-movable">
      {things.map(({ id, name, shown }, index) => (
        <li class="sh-movable__thing" id={`plaats-${id}`}>
          <span class="sh-movable__name">{shown ?? name}</span>
          <span class="sh-movable__buttons">
            {index > 0 && (
              <ActionButton action={action} hidden={{ ...hidden, wat: id, kant: 'omhoog' }} label={`Omhoog: ${name}`}>
                Omhoog
              </ActionButton>
            )}
            {index < last && (
              <ActionButton action={action} hidden={{ ...hidden, wat: id, kant: 'omlaag' }} label={`Omlaag: ${name}`}>
                Omlaag
              </ActionButton>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

type Hidden = Readonly<Record<string, string>>
