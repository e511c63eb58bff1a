import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { type StaffRole, organisationKinds } from '#access/domain/words.ts'
import { type Seat, seatRules } from '../../domain/seat.ts'
import type { AreaChoice } from '../../store/body-choices.ts'
import type { SeatInput } from '../../store/seats-store.ts'
import { type Body, findCount, idOrNone, oneOf, readNeededDay, ticked, typed } from '../form.ts'
import type { Read } from '../send-form.tsx'

/** The functions that are proposed for seats. */
export const seatRoles: readonly StaffRole[] = [
  'alderman',
  'governing_director',
  'swv_director',
  'policy_officer',
  'project_leader',
  'programme_member',
  'swv_consultant',
  'head_of_school',
  'support_coordinator',
  'youth_doctor',
  'attendance_officer',
  'care_worker',
]

const shape = z.object({
  titel: typed(200),
  regel: oneOf(seatRules),
  organisatie: idOrNone<'organisation'>(),
  soort: oneOf(organisationKinds),
  indeling: typed(60),
  gebied: idOrNone<'area'>(),
  functie: oneOf(seatRoles),
  aantal: typed(20),
  thema: idOrNone<'theme'>(),
  open: ticked,
  toelichting: typed(1000),
})

/** A seat out of a form. */
export function readSeatForm(body: Body, areas: readonly AreaChoice[]): Read<SeatInput> {
  const fields = shape.parse(body)
  const { regel } = fields
  const count = findCount(fields.aantal, 1, 99)
  const value: SeatInput = {
    title: fields.titel,
    rule: regel ?? 'person',
    organisationId: fields.organisatie,
    organisationKind: fields.soort,
    division: areas.find(({ division }) => division === fields.indeling)?.division ?? null,
    areaId: areas.find(({ id }) => id === fields.gebied)?.id ?? null,
    role: fields.functie,
    themeId: fields.thema,
    count: count ?? 1,
    settled: !fields.open,
    note: fields.toelichting,
  }
  const mistakes = {
    titel: fields.titel === '' ? 'Schrijf op hoe de zetel heet' : undefined,
    regel: regel === null ? 'Kies van wie de zetel is' : undefined,
    organisatie: regel === 'organisation' && fields.organisatie === null ? 'Kies de organisatie' : undefined,
    soort: regel === 'kind-in-area' && fields.soort === null ? 'Kies de soort organisatie' : undefined,
    aantal: count === null ? 'Vul een aantal in van 1 tot en met 99' : undefined,
  }
  return { value, mistakes, texts: [fields.titel, fields.toelichting] }
}

export function readNewSeat(body: Body, areas: readonly AreaChoice[]): Read<SeatInput & { from: Day | null }> {
  const read = readSeatForm(body, areas)
  const from = readNeededDay(body, 'vanaf', 'Vul in vanaf welke dag de zetel er is')
  return { ...read, value: { ...read.value, from: from.on }, mistakes: { ...read.mistakes, ...from.mistakes } }
}

export function typedSeat(seat: Seat): Readonly<Record<string, string>> {
  return {
    titel: seat.title,
    regel: seat.rule,
    organisatie: seat.organisationId ?? '',
    soort: seat.organisationKind ?? '',
    indeling: seat.division ?? '',
    gebied: seat.areaId ?? '',
    functie: seat.role ?? '',
    aantal: String(seat.count),
    thema: seat.themeId ?? '',
    open: seat.settled ? '' : 'ja',
    toelichting: seat.note,
  }
}
