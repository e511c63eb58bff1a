import { z } from 'zod'
import { type Day } from '#kernel/day.ts'
import { type DecisionPoint, type ProposalVersion, sections } from '../../domain/proposal.ts'
import type { PointInput, VersionInput } from '../../store/version-write.ts'
import { type Body, readNeededDay, typed } from '../form.ts'
import { dayTexts } from '../one-form.tsx'
import type { Read } from '../send-form.tsx'

const long = 20_000
const tooLong = 'Schrijf het korter op: hoogstens 20.000 tekens'

/** The text of a version, section by section, as it was typed. */
export function readTexts(body: Body): Read<VersionInput> {
  const said = z.object(Object.fromEntries(sections.map((section) => [section, typed(long)]))).parse(body)
  const dated = readNeededDay(body, 'gedateerd', 'Vul de dag van deze versie in')
  const changed = typed(2000).parse(body.veranderd)
  const texts = Object.fromEntries(
    sections.map((section) => [section, said[section] ?? '']),
  ) as ProposalVersion['texts']
  const cut = sections.filter((section) => typeof body[section] === 'string' && body[section].trim().length > long)
  return {
    value: { ...texts, datedOn: dated.on as Day, changed },
    mistakes: { ...dated.mistakes, ...Object.fromEntries(cut.map((section) => [section, tooLong])) },
    texts: [...Object.values(texts), changed],
  }
}

export function typedTexts(version: ProposalVersion): Readonly<Record<string, string>> {
  return { ...version.texts, veranderd: version.changed, ...dayTexts('gedateerd', version.datedOn) }
}

/** Room for as many arguments as there are, and for two more. */
export function rowsFor(typedText: Readonly<Record<string, string>>): number {
  const filled = Object.keys(typedText)
    .map((name) => /^argument-(\d+)$/.exec(name)?.[1])
    .filter((index) => index !== undefined && typedText[`argument-${index}`] !== '')
  return Math.min(30, Math.max(1, ...filled.map((index) => Number(index) + 1)) + 2)
}

/** A decision point with its arguments; rows that were left empty do not count. */
export function readPoint(body: Body): Read<PointInput> {
  const text = typed(5000).parse(body.punt)
  const [consequence, sideNote] = [typed(5000).parse(body.gevolg), typed(5000).parse(body.kanttekening)]
  const given = Array.from({ length: 32 }, (_, index) => ({
    text: typed(5000).parse(body[`argument-${index}`]),
    sideNote: typed(5000).parse(body[`kant-${index}`]),
  }))
  const lone = given.findIndex((one) => one.text === '' && one.sideNote !== '')
  return {
    value: { text, consequence, sideNote, arguments: given.filter((one) => one.text !== '') },
    mistakes: {
      punt: text === '' ? 'Schrijf op wat er gevraagd wordt (hoogstens 5000 tekens)' : undefined,
      ...(lone === -1 ? {} : { [`argument-${lone}`]: 'Schrijf bij deze kanttekening het argument op' }),
    },
    texts: [text, consequence, sideNote, ...given.flatMap((one) => [one.text, one.sideNote])],
  }
}

export function typedPoint(point: DecisionPoint): Readonly<Record<string, string>> {
  return {
    punt: point.text,
    gevolg: point.consequence,
    kanttekening: point.sideNote,
    ...Object.fromEntries(
      point.arguments.flatMap(({ text, sideNote }, index) => [
        [`argument-${index}`, text],
        [`kant-${index}`, sideNote],
      ]),
    ),
  }
}
