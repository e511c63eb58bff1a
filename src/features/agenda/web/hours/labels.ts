import { dutch } from '#access/domain/words.ts'
import type { Agenda, Party } from '../../domain/agenda.ts'
import type { AgendaAction } from '../../domain/action.ts'
import type { Ambition } from '../../domain/ambition.ts'
import type { HoursPerson } from '../../store/hours-people.ts'

/** A code with what it stands for: `Gem (Gemeenten)`, `RMC (niet uitgelegd)`. */
export function sayCode(code: string, parties: readonly Pick<Party, 'code' | 'name'>[]): string {
  const name = parties.find((party) => party.code === code)?.name ?? ''
  return `${code} (${name === '' ? 'niet uitgelegd' : name})`
}

export function sayPerson({ name, role, organisation }: HoursPerson): string {
  return `${name}, ${dutch.roles[role]}, ${organisation}`
}

export function ambitionOf(agenda: Pick<Agenda, 'ambitions'>, id: string | null): Ambition | undefined {
  return agenda.ambitions.find((ambition) => ambition.id === id)
}

export function actionOf(agenda: Pick<Agenda, 'actions'>, id: string | null): AgendaAction | undefined {
  return agenda.actions.find((action) => action.id === id)
}
