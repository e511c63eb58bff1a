import { type Day, addDays } from '#kernel/day.ts'
import { findId } from '#kernel/id.ts'
import { Card } from '#ui/card.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { CostYear, KeyId } from '../../domain/costs/cost-year.ts'
import type { AllocationKey } from '../../domain/costs/key.ts'
import { findGap, yearPeriod } from '../../domain/costs/parts.ts'
import { findPoints, sayPoints } from '../../domain/costs/words.ts'
import type { UsedKey } from '../../store/costs/keys.ts'
import type { ChosenKey } from '../../store/costs/write-costs.ts'
import { type Body, readDay } from '../form.ts'
import { type FormState, OneFormPage, dayTexts } from '../one-form.tsx'
import { inYear, yearHref } from './address.ts'

/** How many keys fit in one year; more than two is seen nowhere. */
const rows = [1, 2, 3, 4] as const

/** The keys of a year out of a form. A row without a key does not count. */
export function readKeys(
  body: Body,
  year: number,
  known: readonly KeyId[],
): { readonly chosen: readonly ChosenKey[]; readonly mistakes: MistakeList } {
  const whole = yearPeriod(year)
  const mistakes: Record<string, string | undefined> = {}
  const chosen = rows.flatMap((row): ChosenKey[] => {
    const keyId = findId<'allocation-key'>(body[`sleutel${row}`])
    if (keyId === null || !known.includes(keyId)) return []
    const share = body[`deel${row}`]
    const points = findPoints(typeof share === 'string' && share.trim() !== '' ? share : '100')
    const [from, last] = [readDay(body, `vanaf${row}`), readDay(body, `totenmet${row}`)]
    Object.assign(mistakes, from.mistakes, last.mistakes)
    if (points === null) mistakes[`deel${row}`] = 'Vul een percentage in tussen 0 en 100, met hoogstens twee decimalen'
    const until = last.on === null ? whole.until : addDays(last.on, 1)
    const part = { keyId, points: points ?? 0, from: from.on ?? whole.from, until }
    if (part.until <= part.from) mistakes[`totenmet${row}`] = 'De laatste dag is eerder dan de eerste'
    return [part]
  })
  const clean = Object.values(mistakes).every((mistake) => mistake === undefined)
  const gap = clean && chosen.length > 0 ? findGap(chosen, year) : null
  if (gap !== null)
    mistakes.sleutel1 = `Op ${gap.on.split('-').toReversed().map(Number).join('-')} zijn de delen samen ${sayPoints(gap.points)}. Op elke dag van het jaar moet het 100% zijn.`
  return { chosen, mistakes }
}

/** The keys as they are typed, to fill the form with. */
export function typedKeys(used: readonly UsedKey[], year: number): Readonly<Record<string, string>> {
  const whole = yearPeriod(year)
  const rowOf = ({ keyId, points, from, until }: UsedKey, row: number) => ({
    [`sleutel${row}`]: keyId,
    [`deel${row}`]: sayPoints(points).replace('%', ''),
    ...dayTexts(`vanaf${row}`, other(from, whole.from)),
    ...dayTexts(`totenmet${row}`, until === whole.until ? null : addDays(until, -1)),
  })
  return Object.assign({}, ...used.map((part, index) => rowOf(part, index + 1)))
}

function other(on: Day, usual: Day): Day | null {
  return on === usual ? null : on
}

type Props = { form: FormState; year: CostYear; keys: readonly AllocationKey[] }

/** By which keys a year is spread: mostly one, else parts beside or after each other. */
export function KeysPage({ form, year, keys }: Props) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="costs"
      title={`Verdeelsleutel ${year.year}`}
      crumbs={[{ href: yearHref(year.year), label: String(year.year) }]}
      action={inYear(year.year, 'verdeelsleutels')}
      submit="Opslaan"
      cancel={yearHref(year.year)}
      before={
        <Text>
          Meestal is er één verdeelsleutel voor alles. Is er een vast deel en een deel naar aantal? Vul dan twee delen
          in, samen 100%. Veranderen de gemeenten midden in het jaar? Vul dan twee perioden in.{' '}
          {keys.length === 0 && (
            <Link href="/bestuur/kosten/verdeelsleutels/nieuw">Maak eerst een verdeelsleutel.</Link>
          )}
        </Text>
      }
    >
      {rows.map((row) => (
        <Card title={`Deel ${row}`} quiet={row > 1}>
          <Select
            name={`sleutel${row}`}
            label={`Verdeelsleutel van deel ${row}`}
            optional={row > 1}
            blank={row > 1 ? 'Geen' : undefined}
            options={keys.map((key) => ({
              value: key.id,
              label: `${key.name}, peildatum ${key.referenceOn.slice(0, 4)}`,
            }))}
            value={typed[`sleutel${row}`]}
            mistake={mistakes[`sleutel${row}`]}
          />
          <Field
            name={`deel${row}`}
            label="Welk percentage?"
            hint="Leeg is 100."
            optional
            width="short"
            inputmode="decimal"
            value={typed[`deel${row}`]}
            mistake={mistakes[`deel${row}`]}
          />
          <DateField
            name={`vanaf${row}`}
            label="Vanaf"
            hint="Leeg is het begin van het jaar."
            optional
            value={readDateEntry(typed, `vanaf${row}`)}
            mistake={mistakes[`vanaf${row}`]}
          />
          <DateField
            name={`totenmet${row}`}
            label="Tot en met"
            hint="Leeg is het einde van het jaar."
            optional
            value={readDateEntry(typed, `totenmet${row}`)}
            mistake={mistakes[`totenmet${row}`]}
          />
        </Card>
      ))}
    </OneFormPage>
  )
}
