import { Unseen } from '#ui/text.tsx'
import type { Piece } from '../../domain/word-difference.ts'

/** A text with what went and what came marked: to see, and to hear. */
export function Difference({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p class="nl-paragraph sh-written">
      {pieces.map(({ is, text }) => {
        if (is === 'same') return <>{text}</>
        return is === 'gone' ? (
          <del>
            <Unseen>weg: </Unseen>
            {text}
          </del>
        ) : (
          <ins>
            <Unseen>nieuw: </Unseen>
            {text}
          </ins>
        )
      })}
    </p>
  )
}
