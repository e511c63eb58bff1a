import { z } from 'zod'
import { type Day, ageInYears } from '#kernel/day.ts'
import { findId } from '#kernel/id.ts'
import { findTypedPostcode } from '#regions/domain/postcode.ts'
import { dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { typedText } from '#ui/typed-text.ts'
import type { Answers, Step } from '../../domain/draft.ts'
import { type AskerKind, urgencies } from '../../domain/words.ts'
import type { StepTexts } from './texts.ts'

/** A sent page: the answers in it, or what there is to repair, by field. */
export type ReadStep = { readonly answers: Answers } | { readonly mistakes: MistakeList }

type Form = Readonly<Record<string, unknown>>
type Read = (form: Form, context: StepContext) => ReadStep

/** What reading a page depends on beside the form. */
export type StepContext = {
  readonly texts: StepTexts
  readonly on: Day
  readonly earlier: Answers
  /** Who may be chosen in "Wie bent u?". */
  readonly askers: readonly AskerKind[]
  /** The schools of the list, so that no other organisation can be named as one. */
  readonly isSchool: (id: string) => boolean
}

const oldest = 27
const line = z
  .unknown()
  .optional()
  .transform((value) => typedText(value, 200))
const long = z.string().trim().catch('')

const readers: Record<Step, Read> = {
  channel: (form, { texts }) => {
    const channel = z.enum(['phone', 'visit', 'mail']).safeParse(form.kanaal).data
    return channel === undefined ? wrong({ kanaal: texts.channel.missing }) : { answers: { channel } }
  },
  asker: (form, { texts, askers }) => {
    const asker = askers.find((each) => each === form.wie)
    return asker === undefined ? wrong({ wie: texts.asker.missing }) : { answers: { asker } }
  },
  child: (form, { texts }) => {
    if (form.noem === 'nee') return { answers: { child: { named: false } } }
    if (form.noem !== 'ja') return wrong({ noem: texts.child.missing })
    const [givenName, surname] = [line.parse(form.voornaam).slice(0, 100), line.parse(form.achternaam).slice(0, 100)]
    const mistakes = {
      voornaam: givenName === '' ? texts.child.givenNameMissing : undefined,
      achternaam: surname === '' ? texts.child.surnameMissing : undefined,
    }
    return orWrong(mistakes, { child: { named: true, givenName, surname } })
  },
  born: readBorn,
  place: (form, { texts }) => {
    const typed = line.parse(form.postcode).toUpperCase()
    if (typed === '') return { answers: { postcode: null } }
    return findTypedPostcode(typed) === null ? wrong({ postcode: texts.place.wrong }) : { answers: { postcode: typed } }
  },
  school: (form, { isSchool }) => {
    const id = findId<'organisation'>(form.school)
    const text = line.parse(form['school-anders'])
    const known = id !== null && isSchool(id) ? id : null
    return { answers: { school: { id: known, text: known === null && text !== '' ? text : null } } }
  },
  question: (form, { texts }) => {
    const question = long.parse(form.vraag)
    if (question === '') return wrong({ vraag: texts.question.missing })
    return question.length > 5000 ? wrong({ vraag: texts.question.tooLong }) : { answers: { question } }
  },
  tried: (form, { texts }) => {
    const tried = long.parse(form.geprobeerd)
    return tried.length > 5000
      ? wrong({ geprobeerd: texts.tried.tooLong })
      : { answers: { tried: tried === '' ? null : tried } }
  },
  urgency: (form, { texts }) => {
    const urgency = z.enum(urgencies).safeParse(form.spoed).data
    return urgency === undefined ? wrong({ spoed: texts.urgency.missing }) : { answers: { urgency } }
  },
  danger: () => ({ answers: { dangerRead: true } }),
  parents: (form, { texts }) => {
    if (form.ouders === 'ja') return { answers: { parentsKnow: 'yes' } }
    return form.ouders === 'nee' ? { answers: { parentsKnow: 'no' } } : wrong({ ouders: texts.parents.missing })
  },
  language: (form, { texts }) => {
    const spoken = line.parse(form.taal)
    const mistakes = {
      taal: spoken === '' ? texts.language.missing : undefined,
      tolk: form.tolk === 'ja' || form.tolk === 'nee' ? undefined : texts.language.interpreterMissing,
    }
    return orWrong(mistakes, { language: { spoken, interpreter: form.tolk === 'ja' } })
  },
  reach: (form, { texts }) => {
    const [name, email, phone] = [line.parse(form.naam), line.parse(form.email), line.parse(form.telefoon)]
    const mistakes = {
      naam: name === '' ? texts.reach.nameMissing : undefined,
      email: email !== '' && !z.email().safeParse(email).success ? texts.reach.emailWrong : undefined,
      telefoon: phone !== '' && !/^\+?[\d\s()-]{6,20}$/.test(phone) ? texts.reach.phoneWrong : undefined,
    }
    return orWrong(mistakes, { reach: { name, email: email || null, phone: phone || null } })
  },
}

/** Reads one page of the form. */
export function readStep(step: Step, form: Form, context: StepContext): ReadStep {
  return readers[step](form, context)
}

/** A day of birth, or else an age; of a child without a name only the age. */
function readBorn(form: Form, { texts, on, earlier }: StepContext): ReadStep {
  const unnamed = earlier.child?.named === false
  const entry = readDateEntry(form, 'geboren')
  const typedAge = line.parse(form.leeftijd)
  const age = /^\d{1,2}$/.test(typedAge) && Number(typedAge) <= oldest ? Number(typedAge) : null
  if (typedAge !== '' && age === null) return wrong({ leeftijd: texts.born.ageWrong })
  if (unnamed || isBlankDate(entry)) {
    const field = unnamed ? 'leeftijd' : 'geboren'
    if (age === null) return wrong({ [field]: unnamed ? texts.born.ageWrong : texts.born.missing })
    return { answers: { born: { on: null, age } } }
  }
  const born = dayOfEntry(entry)
  if (born === null) return wrong({ geboren: texts.born.noSuchDay })
  if (born > on || ageInYears(born, on) > oldest) return wrong({ geboren: texts.born.notThen })
  return { answers: { born: { on: born, age: null } } }
}

function wrong(mistakes: MistakeList): ReadStep {
  return { mistakes }
}

function orWrong(mistakes: MistakeList, answers: Answers): ReadStep {
  return Object.values(mistakes).some(Boolean) ? { mistakes } : { answers }
}
