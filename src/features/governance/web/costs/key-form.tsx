import { z } from 'zod'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { Payer } from '../../domain/costs/key.ts'
import type { NewKey } from '../../store/costs/keys.ts'
import { type Body, readNeededDay, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'

type Municipality = Omit<Payer, 'weight'>

const shape = z.object({ naam: typed(200), bron: typed(500) })

/** A key out of a form: a count for every municipality that takes part; an empty box does not take part. */
export function readKey(
  body: Body,
  municipalities: readonly Municipality[],
): { readonly key: NewKey | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const { naam, bron } = shape.parse(body)
  const day = readNeededDay(body, 'peildatum', 'Vul in op welke dag er is geteld')
  const mistakes: Record<string, string | undefined> = {
    naam: naam === '' ? 'Schrijf op wat er geteld is' : undefined,
    bron: bron === '' ? 'Schrijf op waar de telling vandaan komt' : undefined,
    ...day.mistakes,
  }
  const weights = municipalities.flatMap(({ organisationId }) => {
    const box = `telt-${organisationId}`
    const text = body[box]
    if (typeof text !== 'string' || text.trim() === '') return []
    const weight = findCount(text)
    if (weight === null) mistakes[box] = 'Vul een heel getal in, bijvoorbeeld 12500'
    return [{ organisationId, weight: weight ?? 0 }]
  })
  const first = municipalities[0]
  const clean = Object.values(mistakes).every((mistake) => mistake === undefined)
  if (clean && first !== undefined && !weights.some(({ weight }) => weight > 0))
    mistakes[`telt-${first.organisationId}`] = 'Vul voor ten minste één gemeente een getal boven nul in'
  const failed = Object.values(mistakes).some((mistake) => mistake !== undefined) || day.on === null
  return {
    key: failed ? null : { name: naam, source: bron, referenceOn: day.on!, weights },
    mistakes,
    texts: [naam, bron],
  }
}

/** A whole number as people type it, with or without points between the thousands. */
function findCount(text: string): number | null {
  return /^(?:\d{1,3}(?:\.\d{3})+|\d{1,12})$/.test(text.trim()) ? Number(text.trim().replaceAll('.', '')) : null
}

/** A new count, by which costs can be spread. */
export function NewKeyPage({ form, municipalities }: { form: FormState; municipalities: readonly Municipality[] }) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="costs"
      title="Nieuwe verdeelsleutel"
      action="/bestuur/kosten/verdeelsleutels/nieuw"
      submit="Opslaan"
      cancel="/bestuur/kosten"
      before={<Text>Een verdeelsleutel verandert niet meer als hij er staat. Kijk de getallen goed na.</Text>}
    >
      <Field
        name="naam"
        label="Wat is er geteld?"
        hint="Bijvoorbeeld: jeugdigen tot 18 jaar."
        value={typed.naam}
        mistake={mistakes.naam}
        maxlength={200}
      />
      <Field
        name="bron"
        label="Waar komt de telling vandaan?"
        value={typed.bron}
        mistake={mistakes.bron}
        maxlength={500}
      />
      <DateField
        name="peildatum"
        label="Op welke dag is er geteld?"
        value={readDateEntry(typed, 'peildatum')}
        mistake={mistakes.peildatum}
      />
      <Heading>Telling per gemeente</Heading>
      <Text small>
        Een leeg vak betekent: deze gemeente doet niet mee. Nul betekent: zij doet mee en betaalt niets.
      </Text>
      {municipalities.map(({ organisationId, name }) => (
        <Field
          name={`telt-${organisationId}`}
          label={name}
          optional
          width="middle"
          type="number"
          value={typed[`telt-${organisationId}`]}
          mistake={mistakes[`telt-${organisationId}`]}
        />
      ))}
    </OneFormPage>
  )
}
