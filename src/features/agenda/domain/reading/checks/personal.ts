import { passesElevenTest } from '#kernel/eleven-test.ts'
import { datesIn } from '../dates.ts'
import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { type Text, texts } from '../outline.ts'

/**
 * CHECK-17 · A policy document names no citizen service number and no birth date of a person.
 *
 * Nine figures that pass the eleven-test, where the words around do not say that it is another number. What was found is
 * never repeated: the place is enough.
 *
 * Source: UAVG art. 46; Wabb; issue 3 ("free text that looks like it holds a child's number").
 */
export function personalData({ outline }: Material): readonly Finding[] {
  return texts(outline).flatMap((each) => [...numbers(each), ...births(each)])
}

const nine = /(?<![\d.,-])(\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3}|\d{4}\.\d{3}\.\d{2})(?![\d,-]|\.\d)/g
const otherNumber =
  /(?:rsin|kvk|telefoon|tel\.?|rekening|iban|zaak|kenmerk|dossier|factuur|order|btw|ordernummer|besteknummer)[^.;]{0,25}$/i

function numbers({ text, lineOf }: Text): readonly Finding[] {
  return [...text.matchAll(nine)].flatMap((match) => {
    const figures = (match[1] ?? '').replace(/\D/g, '')
    const before = text.slice(0, match.index)
    const isNamed = /\b(?:bsn|burgerservicenummer|sofi(?:nummer)?|persoonsnummer|onderwijsnummer)\b[^.;]{0,25}$/i.test(
      before,
    )
    if (!isNamed && (!passesElevenTest(figures) || otherNumber.test(before))) return []
    const says = 'Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg als dat zo is.'
    return [found('personal', { severity: 'wrong', line: lineOf(match.index), says })]
  })
}

function births({ text, lineOf }: Text): readonly Finding[] {
  return datesIn({ text, starts: [] }).flatMap(({ at }) => {
    if (
      !/\b(?:geb(?:oren)?\.?|geboortedatum|geb\.datum|geboren op)\s*:?\s*(?:op\s+)?$/i.test(
        text.slice(Math.max(0, at - 24), at),
      )
    )
      return []
    return [
      found('personal', {
        severity: 'wrong',
        line: lineOf(at),
        says: 'Hier staat de geboortedatum van een persoon. Haal die weg.',
      }),
    ]
  })
}
