/** A piece of two texts: in both, only in the old, or only in the new. */
export type Piece = { readonly is: 'same' | 'gone' | 'new'; readonly text: string }

/** Texts longer than this are shown whole beside each other: finding the words costs their product. */
const mostWords = 1_500

/**
 * PROPOSAL-8 · Two versions are shown as what went and what came, word by word, so that nobody has to read both.
 *
 * Source: scenario GC05 (the changed passage); peers-region.md §1.2 row 33.
 *
 * @returns pieces that, read without the gone ones, are the new text, and without the new ones the old.
 */
export function differenceOf(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }]
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > mostWords || now.length > mostWords) return joined(one('gone', before), one('new', after))
  return walk(old, now)
}

/** Words with the white space behind them, so that they join up to the text again. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+\s*/g) ?? []
}

/** The longest row of words that both have, by the usual table; then both texts are walked along it. */
function walk(old: readonly string[], now: readonly string[]): readonly Piece[] {
  const width = now.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === now[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      pieces.push({ is: 'same', text: old[i]! })
      i += 1
      j += 1
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) {
      pieces.push({ is: 'gone', text: old[i]! })
      i += 1
    } else {
      pieces.push({ is: 'new', text: now[j]! })
      j += 1
    }
  }
  return joined(pieces, one('gone', old.slice(i).join('')), one('new', now.slice(j).join('')))
}

function one(is: Piece['is'], text: string): readonly Piece[] {
  return text === '' ? [] : [{ is, text }]
}

/** Neighbours of one kind become one piece. */
function joined(...parts: readonly (readonly Piece[])[]): readonly Piece[] {
  return parts.flat().reduce<Piece[]>((pieces, next) => {
    const last = pieces.at(-1)
    if (last?.is === next.is) pieces[pieces.length - 1] = { is: last.is, text: last.text + next.text }
    else pieces.push(next)
    return pieces
  }, [])
}
