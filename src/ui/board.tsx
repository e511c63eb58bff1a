import type { Child } from '#jsx/jsx-runtime'
import { Heading, Text } from './text.tsx'

export type BoardColumn<Card> = {
  readonly title: string
  readonly cards: readonly Card[]
  /** What stands there when there is no card. */
  readonly empty: string
}

/** Things in columns by how they stand: columns beside each other on a large screen, below each other on a small one. */
export function Board<Card>({ columns, card }: { columns: readonly BoardColumn<Card>[]; card: (one: Card) => Child }) {
  return (
    <div class="sh-board">
      {columns.map(({ title, cards, empty }, index) => (
        <section class="sh-board__column" aria-labelledby={`kolom-${index + 1}`}>
          <Heading id={`kolom-${index + 1}`}>
            {title} ({cards.length})
          </Heading>
          {cards.length === 0 ? (
            <Text small>{empty}</Text>
          ) : (
            <ul class="sh-board__cards" role="list">
              {cards.map((one) => (
                <li class="sh-board__card">{card(one)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
