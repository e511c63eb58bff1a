import { Checkbox } from '#ui/choices.tsx'
import type { Chip } from '#ui/filter-panel.tsx'
import { Select } from '#ui/select.tsx'
import { capital } from '#ui/capital.ts'
import type { ActionFilter } from '../../domain/action-filter.ts'
import type { AgendaAction } from '../../domain/action.ts'
import { actionStates, dutch, levels } from '../../domain/words.ts'
import { addressOf } from './filter-address.ts'

const missing = { owner: 'Zonder trekker', date: 'Zonder datum', person: 'Trekker werkt hier niet meer' } as const
const words = { owner: 'trekker', date: 'datum', person: 'persoon' } as const

/** What a list of actions can be narrowed to. */
export function ActionFilters({ filter, actions }: { filter: ActionFilter; actions: readonly AgendaAction[] }) {
  return (
    <>
      <Select
        name="stand"
        label="Hoe het staat"
        options={actionStates.map((state) => ({ value: state, label: capital(dutch.states[state]) }))}
        value={filter.state}
        blank="Alles"
        optional
      />
      <Select
        name="trekker"
        label="Trekker"
        options={ownersOf(actions).map(([value, label]) => ({ value, label }))}
        value={filter.owner}
        blank="Alle organisaties"
        optional
      />
      <Select
        name="niveau"
        label="Niveau"
        options={levels.map((level) => ({ value: level, label: capital(dutch.levels[level]) }))}
        value={filter.level}
        blank="Alle niveaus"
        optional
      />
      <Select
        name="zonder"
        label="Wat ontbreekt"
        options={(['owner', 'date', 'person'] as const).map((each) => ({ value: words[each], label: missing[each] }))}
        value={filter.without === null ? null : words[filter.without]}
        blank="Maakt niet uit"
        optional
      />
      <Checkbox name="te-laat" label="Te laat" checked={filter.late} />
      <Checkbox name="mijn" label="Van mij of mijn organisatie" checked={filter.mine} />
    </>
  )
}

/** What is chosen, each with the address of the same list without it. */
export function chipsOf(base: `/${string}`, filter: ActionFilter, actions: readonly AgendaAction[]): readonly Chip[] {
  const without = (name: keyof ActionFilter) =>
    addressOf(base, { ...filter, [name]: name === 'late' || name === 'mine' ? false : null })
  const owner = ownersOf(actions).find(([id]) => id === filter.owner)
  return [
    filter.state !== null && { label: capital(dutch.states[filter.state]), without: without('state') },
    filter.owner !== null && { label: `Trekker: ${owner?.[1] ?? 'onbekend'}`, without: without('owner') },
    filter.level !== null && { label: `Niveau: ${dutch.levels[filter.level]}`, without: without('level') },
    filter.without !== null && { label: missing[filter.without], without: without('without') },
    filter.late && { label: 'Te laat', without: without('late') },
    filter.mine && { label: 'Van mij of mijn organisatie', without: without('mine') },
  ].filter((chip) => chip !== false)
}

function ownersOf(actions: readonly AgendaAction[]): readonly (readonly [string, string])[] {
  const owners = new Map(
    actions.flatMap(({ owner: { organisationId, organisationName } }) =>
      organisationId === null || organisationName === null
        ? []
        : [[organisationId as string, organisationName] as const],
    ),
  )
  return [...owners].toSorted((a, b) => a[1].localeCompare(b[1], 'nl'))
}
