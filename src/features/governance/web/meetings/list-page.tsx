import { LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Link } from '#ui/text.tsx'
import { meetingStates, sayMeeting } from '../../domain/meeting.ts'
import type { BodyId } from '../../domain/proposal.ts'
import { type MeetingFilter, type MeetingPage, meetingsOnAPage } from '../../store/meetings-read.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { addressOf } from './list-filter.ts'
import { MeetingTable } from './meeting-table.tsx'

type Props = {
  shell: Shell
  list: MeetingPage
  filter: MeetingFilter
  bodies: readonly { readonly id: BodyId; readonly name: string }[]
}

/** The meetings of the region: what is coming, or what was, of mine or of all. */
export function MeetingListPage({ shell, list, filter, bodies }: Props) {
  const what = filter.when === 'coming' ? 'die nog komt' : 'die geweest is'
  const found = list.count === 1 ? `1 vergadering ${what}` : `${sayNumber(list.count)} vergaderingen`
  return (
    <GovernancePage
      shell={shell}
      tab="meetings"
      below={
        filter.when === 'coming' ? 'Wat er nog komt, het eerste bovenaan.' : 'Wat er geweest is, het laatste bovenaan.'
      }
      actions={<LinkButton href="/bestuur/vergaderingen/abonnement">In mijn eigen agenda</LinkButton>}
    >
      <FilteredList
        action="/bestuur/vergaderingen"
        found={found}
        filters={<Filters filter={filter} bodies={bodies} />}
        chips={chipsOf(filter, bodies)}
        clear="/bestuur/vergaderingen"
        tools={<Link href="/openbaar/vergaderingen">Openbare agenda’s</Link>}
      >
        <MeetingTable
          caption="Vergaderingen"
          meetings={list.rows}
          withBody
          empty={
            <EmptyState
              title="Er is geen vergadering gevonden."
              action={<LinkButton href="/bestuur/overleggen">Naar de overleggen</LinkButton>}
            >
              Vergaderingen worden bij een overleg gepland, door de secretaris of het programmateam.
            </EmptyState>
          }
        />
        <Pagination
          at={filter.page}
          of={Math.ceil(list.count / meetingsOnAPage)}
          href={(page) => addressOf({ ...filter, page })}
        />
      </FilteredList>
    </GovernancePage>
  )
}

function Filters({ filter, bodies }: Pick<Props, 'filter' | 'bodies'>) {
  return (
    <>
      <Select
        name="wanneer"
        label="Wanneer"
        value={filter.when === 'past' ? 'geweest' : 'komt'}
        blank={null}
        optional
        options={[
          { value: 'komt', label: 'komt nog' },
          { value: 'geweest', label: 'geweest' },
        ]}
      />
      <Select
        name="overleg"
        label="Overleg"
        value={filter.bodyId}
        blank="alle overleggen"
        optional
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="stand"
        label="Stand"
        value={filter.state}
        blank="alle"
        optional
        options={meetingStates.map((state) => ({ value: state, label: sayMeeting.states[state] }))}
      />
      <Checkbox name="mijn" label="Alleen overleggen waar ik in zit" checked={filter.mine} />
    </>
  )
}

function chipsOf(filter: MeetingFilter, bodies: Props['bodies']): readonly Chip[] {
  const first = { ...filter, page: 1 }
  const body = bodies.find(({ id }) => id === filter.bodyId)
  return [
    filter.when === 'past' && { label: 'geweest', without: addressOf({ ...first, when: 'coming' }) },
    body !== undefined && { label: body.name, without: addressOf({ ...first, bodyId: null }) },
    filter.state !== null && {
      label: sayMeeting.states[filter.state],
      without: addressOf({ ...first, state: null }),
    },
    filter.mine && { label: 'waar ik in zit', without: addressOf({ ...first, mine: false }) },
  ].filter((chip): chip is Chip => chip !== false)
}
