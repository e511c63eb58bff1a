import { Checkbox } from '#ui/choices.tsx'
import type { Chip } from '#ui/filter-panel.tsx'
import { Select } from '#ui/select.tsx'
import { capital } from '#ui/capital.ts'
import type { ActionFilter } from '../../domain/action-filter.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import { actionStates, dutch, levels } from '../../domain/words.ts'
import { nameOfAmbition } from '../said.tsx'
import { type Asked, addressOf } from './filter-address.ts'

const missing = { owner: 'Zonder trekker', date: 'Zonder datum', person: 'Trekker werkt hier niet meer' } as const
const words = { owner: 'trekker', date: 'datum', person: 'persoon' } as const

/** What actions can be narrowed to: the same questions at the list, the board and the time line. */
export function ActionFilters({ filter, agenda }: { filter: ActionFilter; agenda: Agenda }) {
  return (
    <>
      <Select
        name="ambitie"
        label="Ambitie"
        options={current(agenda.ambitions).map((ambition) => ({ value: ambition.id, label: nameOfAmbition(ambition) }))}
        value={filter.ambition}
        blank="Alle ambities"
        optional
      />
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
        options={ownersOf(agenda).map(([value, label]) => ({ value, label }))}
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

/** What is chosen, each with the address of the same page without it. `more` is what else the address asks. */
export function chipsOf(base: `/${string}`, filter: ActionFilter, agenda: Agenda, more: Asked = {}): readonly Chip[] {
  const without = (name: keyof ActionFilter) =>
    addressOf(base, { ...filter, [name]: name === 'late' || name === 'mine' ? false : null }, more)
  const ambition = agenda.ambitions.find(({ id }) => id === filter.ambition)
  const owner = ownersOf(agenda).find(([id]) => id === filter.owner)
  return [
    filter.ambition !== null && {
      label: ambition === undefined ? 'Ambitie: onbekend' : nameOfAmbition(ambition),
      without: without('ambition'),
    },
    filter.state !== null && { label: capital(dutch.states[filter.state]), without: without('state') },
    filter.owner !== null && { label: `Trekker: ${owner?.[1] ?? 'onbekend'}`, without: without('owner') },
    filter.level !== null && { label: `Niveau: ${dutch.levels[filter.level]}`, without: without('level') },
    filter.without !== null && { label: missing[filter.without], without: without('without') },
    filter.late && { label: 'Te laat', without: without('late') },
    filter.mine && { label: 'Van mij of mijn organisatie', without: without('mine') },
  ].filter((chip) => chip !== false)
}

function ownersOf({ actions }: Agenda): readonly (readonly [string, string])[] {
  const owners = new Map(
    current(actions).flatMap(({ owner: { organisationId, organisationName } }) =>
      organisationId === null || organisationName === null
        ? []
        : [[organisationId as string, organisationName] as const],
    ),
  )
  return [...owners].toSorted((a, b) => a[1].localeCompare(b[1], 'nl'))
}
