import type { Address } from '#ui/address.ts'
import { Button } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Details } from '#ui/details.tsx'
import { sayDay } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import { Mistakes } from '#ui/mistakes.tsx'
import type { DayAsked } from './day-asked.ts'

/** The day for which a page holds, and a way to ask for another one. */
export function DayPicker({ action, asked, hidden = {} }: DayPickerProps) {
  return (
    <>
      <Mistakes of={{ op: asked.mistake }} />
      <Details
        summary={`Dit geldt op ${sayDay(asked.on)}${asked.isToday ? ' (vandaag)' : ''}. Andere dag kiezen`}
        open={asked.mistake !== undefined}
      >
        <Form action={action} method="get" hidden={hidden}>
          <DateField
            name="op"
            label="Welke dag?"
            hint="Gebieden en gemeenten veranderen. Kies de dag die u wilt weten."
            value={asked.entry}
            mistake={asked.mistake}
          />
          <Button look="secondary">Laat deze dag zien</Button>
        </Form>
      </Details>
    </>
  )
}

type DayPickerProps = {
  action: Address
  asked: DayAsked
  hidden?: Readonly<Record<string, string>>
}
