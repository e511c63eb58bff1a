import type { Chip } from '#ui/filter-panel.tsx'
import { Select } from '#ui/select.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import { ActionFilters, chipsOf } from '../actions/filters.tsx'
import { nameOfAmbition } from '../said.tsx'
import { type Asked, type BoardFilter, boardAddress, withAsked } from './filter.ts'

/** The questions of the filter, the same on the board and on the time line. */
export function BoardFilters({ agenda, filter }: { agenda: Agenda; filter: BoardFilter }) {
  return (
    <>
      <Select
        name="ambitie"
        label="Ambitie"
        value={filter.ambition}
        blank="Alle ambities"
        optional
        options={current(agenda.ambitions).map((ambition) => ({ value: ambition.id, label: nameOfAmbition(ambition) }))}
      />
      <ActionFilters filter={filter.actions} actions={current(agenda.actions)} />
    </>
  )
}

/** What is chosen, each with the address without it. */
export function boardChips(page: `/${string}`, agenda: Agenda, filter: BoardFilter, more: Asked = {}): readonly Chip[] {
  const { ambition } = filter
  const rest = { ...more, ...(ambition !== null && { ambitie: ambition }) }
  const chosen = agenda.ambitions.find(({ id }) => id === ambition)
  const own: readonly Chip[] =
    chosen === undefined
      ? []
      : [{ label: nameOfAmbition(chosen), without: boardAddress(page, { ...filter, ambition: null }, more) }]
  const others = chipsOf(page, filter.actions, current(agenda.actions))
  return [...own, ...others.map(({ label, without }) => ({ label, without: withAsked(without, rest) }))]
}
