import { readCodes } from '../../domain/hours-entry.ts'
import { readHours as readAmount } from '../../domain/hours-amount.ts'
import type { Proposal, ProposedAction, ProposedAmbition, ProposedLine } from '../../domain/reading/proposal.ts'
import type { Body } from '../form.ts'
import type { Sent } from '../sending.ts'

/** The value of a field as it was typed, or as the document has it when the form was not yet seen. */
export type Typed = (name: string, proposed: string) => string

/** A form that was sent says for every row whether it is taken; before that everything is. */
export function typedIn(typed: Readonly<Record<string, string>>): Typed {
  return (name, proposed) => typed[name] ?? proposed
}

/** What is taken of a proposal, with corrections, as the form says. */
export function readChoices(body: Body, proposal: Proposal, known: ReadonlySet<string>): Sent<Proposal> {
  const mistakes: Record<string, string> = {}
  const get = (name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '')
  const taken = (key: string) => get(key) === 'ja'
  const needed = (name: string, most: number, ask: string): string => {
    const text = get(name)
    if (text === '') mistakes[name] = ask
    else if (text.length > most) mistakes[name] = `Houd het bij ${most} tekens`
    return text.slice(0, most)
  }
  const hours = (name: string): number | null => {
    const text = get(name)
    const amount = text === '' ? null : readAmount(text)
    if (text !== '' && amount === null) mistakes[name] = 'Vul een aantal uren in, bijvoorbeeld 7,5'
    return amount === null ? null : amount / 100
  }
  const action = (row: ProposedAction): ProposedAction => ({
    ...row,
    title: needed(`${row.key}-titel`, 600, 'Vul in wat de actie is'),
    planning: get(`${row.key}-planning`),
    owner: get(`${row.key}-trekker`),
    statedHours: hours(`${row.key}-uren`),
  })
  const line = (row: ProposedLine): ProposedLine => {
    const parties = row.counted === 'outside' ? row.parties : readCodes(get(`${row.key}-partijen`))
    const sharing =
      parties.length === 0
        ? 'nobody'
        : row.sharing === 'nobody'
          ? 'together'
          : parties.length === 1 && row.sharing === 'either'
            ? 'each'
            : row.sharing
    return {
      ...row,
      activity: needed(`${row.key}-wat`, 300, 'Vul in waarvoor de uren zijn'),
      hours: hours(`${row.key}-uren`),
      parties: [...new Set(parties)],
      sharing,
    }
  }
  const ambition = (row: ProposedAmbition): readonly ProposedAmbition[] => {
    const actions = row.actions.filter(({ key }) => taken(key)).map(action)
    const lines = row.lines.filter(({ key }) => taken(key)).map(line)
    const isThere = known.has(`ambition:${row.place}`)
    if (!taken(row.key) && !isThere) {
      if (actions.length + lines.length > 0)
        mistakes[row.key] = `Neem ook ambitie ${row.number} over, of laat wat daaronder staat`
      return []
    }
    if (isThere) return [{ ...row, actions, lines }]
    const number = needed(`${row.key}-nummer`, 20, 'Vul een nummer in')
    return [
      {
        ...row,
        number,
        title: needed(`${row.key}-titel`, 300, 'Vul in wat de ambitie is'),
        statedHours: hours(`${row.key}-uren`),
        actions,
        lines,
      },
    ]
  }
  const value: Proposal = {
    total: taken('totaal') ? proposal.total : null,
    principles: proposal.principles
      .filter(({ key }) => taken(key))
      .map((row) => ({ ...row, education: get(`${row.key}-onderwijs`), municipalities: get(`${row.key}-gemeenten`) })),
    focalPoints: proposal.focalPoints
      .filter(({ key }) => taken(key))
      .map((row) => ({ ...row, name: needed(`${row.key}-naam`, 300, 'Vul het speerpunt in') })),
    parties: proposal.parties
      .filter(({ key }) => taken(key))
      .map((row) => ({ ...row, name: get(`${row.key}-naam`).slice(0, 200) })),
    ambitions: proposal.ambitions.flatMap(ambition),
  }
  const isSomething =
    value.principles.length + value.focalPoints.length + value.parties.length + value.ambitions.length > 0
  if (!isSomething && Object.keys(mistakes).length === 0) mistakes['nemen'] = 'Kies wat u overneemt'
  return { value: Object.keys(mistakes).length > 0 ? null : value, mistakes, texts: textsOf(value) }
}

/** Free texts that are looked through for what could be a child's (PERSONAL-1). */
function textsOf({ principles, focalPoints, ambitions }: Proposal): readonly string[] {
  return [
    ...principles.flatMap(({ education, municipalities }) => [education, municipalities]),
    ...focalPoints.map(({ name }) => name),
    ...ambitions.flatMap(({ title, about, actions, lines }) => [
      title,
      about,
      ...actions.flatMap((action) => [
        action.title,
        action.goal,
        action.planning,
        action.owner,
        action.participants,
        action.elaboration,
      ]),
      ...lines.map(({ activity }) => activity),
    ]),
  ]
}
