import { DayText } from '#ui/time-text.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { dayOf } from '#kernel/day.ts'
import type { Lang } from '#ui/words.ts'
import type { Marked, Writer } from '../domain/plan.ts'

/** Who someone is: the name with the organisation, or what is known of them. */
export function sayWriter({ name, organisation }: Pick<Writer, 'name' | 'organisation'>, lang: Lang): string {
  const who = name ?? texts[lang].someone
  return organisation === null ? who : `${who}, ${organisation}`
}

/** By whom and when a text was written. */
export function Byline({ text, lang }: { text: Marked; lang: Lang }) {
  return (
    <>
      {sayWriter(text.author, lang)} · <DayText on={dayOf(text.madeAt)} lang={lang} />
    </>
  )
}

/** What says who may not see a text: shown to all who do see it, so that nobody tells it on by mistake. */
export function Marks({ text, lang }: { text: Marked; lang: Lang }) {
  const words = texts[lang]
  return (
    <>
      {text.fromSchool && <StatusBadge kind="info">{words.school}</StatusBadge>}
      {text.fromSchool && text.withheldFrom.length > 0 && ' '}
      {text.withheldFrom.length > 0 && (
        <StatusBadge kind="warning">{`${words.notFor} ${text.withheldFrom.map(({ name }) => name).join(', ')}`}</StatusBadge>
      )}
    </>
  )
}

const nl = { someone: 'iemand uit de kring', school: 'Geschreven door school', notFor: 'Niet voor' }
const en: typeof nl = { someone: 'someone of the circle', school: 'Written by the school', notFor: 'Not for' }
const texts: Record<Lang, typeof nl> = { nl, en }
