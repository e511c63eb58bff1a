import { Card, Columns } from '#ui/card.tsx'
import { sayPeriod } from '#ui/dates.ts'
import { Page, type PageProps } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, List, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { dayOf } from '#kernel/day.ts'
import type { AgendaId } from '../../domain/agenda.ts'
import type { FrozenAction, FrozenAgenda, VersionHead } from '../../domain/version.ts'
import type { PublicStatement } from '../../store/statements.ts'
import { StateBadge } from '../said.tsx'
import { FrozenAgendaView } from '../versions/frozen-agenda.tsx'
import { sayAdopted } from '../versions/list-page.tsx'

type Props = {
  shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  agendaId: AgendaId
  version: VersionHead
  frozen: FrozenAgenda
  others: readonly VersionHead[]
  statements: readonly PublicStatement[]
}

/** The agenda as everyone reads it: a published version, and how actions stand where their owner made that public. */
export function PublicAgendaPage({ shell, agendaId, version, frozen, others, statements }: Props) {
  const last = new Map<string, PublicStatement>(statements.map((said) => [said.actionId, said]))
  return (
    <Page
      {...shell}
      title={frozen.name}
      crumbs={[{ href: '/openbaar', label: 'Wat de regio afspreekt' }]}
      below={
        <Text>
          {frozen.area === null ? '' : `${frozen.area} · `}
          {sayPeriod({ from: frozen.from, until: frozen.until })}
        </Text>
      }
    >
      <Columns aside={<Aside {...{ agendaId, version, frozen, others }} />}>
        <FrozenAgendaView
          frozen={frozen}
          standing={(action) => <Standing action={action} said={last.get(action.id)} />}
        />
      </Columns>
    </Page>
  )
}

function Standing({ action, said }: { action: FrozenAction; said: PublicStatement | undefined }) {
  if (said === undefined) return null
  return (
    <Card title="Hoe het staat" level={3} quiet id={`stand-${action.id}`}>
      <Text>
        <StateBadge state={said.state} /> <DayText on={said.on} />
        {said.organisation !== null && ` · ${said.organisation}`}
      </Text>
      {said.text !== '' && <Written>{said.text}</Written>}
    </Card>
  )
}

function Aside({ agendaId, version, frozen, others }: Pick<Props, 'agendaId' | 'version' | 'frozen' | 'others'>) {
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Versie', value: `${version.number}. ${version.name}` },
          { key: 'Vastgesteld', value: sayAdopted(version) },
          ...(version.publishedAt === null
            ? []
            : [{ key: 'Openbaar sinds', value: <DayText on={dayOf(version.publishedAt)} /> }]),
          { key: 'Bijgehouden door', value: frozen.office },
        ]}
      />
      {others.length > 0 && (
        <Card title="Andere versies">
          <List
            plain
            items={others.map(({ number, name }) => (
              <Link href={`/openbaar/agenda/${agendaId}?versie=${number}`}>{`${number}. ${name}`}</Link>
            ))}
          />
        </Card>
      )}
    </>
  )
}
