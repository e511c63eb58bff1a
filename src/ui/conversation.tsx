import type { Child } from '#jsx/jsx-runtime'

export type Message = {
  /** Name and function of the writer: `Ruben Aalders, intern begeleider`. */
  from: string
  /** `<MomentText at={…} />`. */
  at: Child
  /** As it was typed; line breaks stay. */
  text: string
  /** Written by the reader: stands at the right. */
  mine?: boolean | undefined
  /** Files, or what was decided in it. */
  below?: Child
}

/** Messages in the order in which they were written. */
export function Conversation({ messages }: { messages: readonly Message[] }) {
  return (
    <ol class="sh-talk">
      {messages.map((message) => (
        <li class={message.mine ? 'sh-talk__message sh-talk__message--mine' : 'sh-talk__message'}>
          <p class="sh-talk__byline">
            <strong>{message.from}</strong> · {message.at}
          </p>
          <p class="nl-paragraph sh-written">{message.text}</p>
          {message.below && <div class="sh-talk__below">{message.below}</div>}
        </li>
      ))}
    </ol>
  )
}
