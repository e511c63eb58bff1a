import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Alert } from '#ui/alert.tsx'
import { Card, Columns } from '#ui/card.tsx'
import type { PageProps } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, Text } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import type { FrozenAgenda, VersionHead } from '../../domain/version.ts'
import { agendaHref } from '../address.ts'
import { DecisionLink, type Decisions } from '../decided.tsx'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { FrozenAgendaView } from './frozen-agenda.tsx'
import { sayAdopted } from './list-page.tsx'

type Props = {
  view: AgendaView
  version: VersionHead
  frozen: FrozenAgenda
  decisions: Decisions
  notice: PageProps['notice']
}

/** One version as it was fixed, and what can still be said of it: who adopted it, and that everyone may read it. */
export function VersionPage({ view, version, frozen, decisions, notice }: Props) {
  const base = `${agendaHref(view.agenda.id)}/versies` as const
  return (
    <AgendaPage
      view={view}
      tab="versions"
      title={`Versie ${version.number}: ${version.name}`}
      crumbs={[{ href: base, label: 'Versies' }]}
      notice={notice}
    >
      <Alert>
        <Text>
          U leest een vastgelegde versie. <Link href={agendaHref(view.agenda.id)}>Naar de agenda zoals zij nu is</Link>,
          of <Link href={`${base}/vergelijken?van=${version.id}&met=nu`}>bekijk wat er sindsdien veranderde</Link>.
        </Text>
      </Alert>
      <Columns aside={<Aside {...{ view, version, decisions }} />}>
        <FrozenAgendaView frozen={frozen} />
      </Columns>
    </AgendaPage>
  )
}

function Aside({ view, version, decisions }: Pick<Props, 'view' | 'version' | 'decisions'>) {
  const here = `${agendaHref(view.agenda.id)}/versies/${version.id}` as const
  const { reason, publishedAt, madeAt, adoptedOn } = version
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Vastgelegd', value: <MomentText at={madeAt} /> },
          ...(reason === '' ? [] : [{ key: 'Waarom', value: reason }]),
          {
            key: 'Vastgesteld',
            value: (
              <>
                {sayAdopted(version)} <DecisionLink id={version.decisionId} decisions={decisions} />
              </>
            ),
          },
          { key: 'Openbaar', value: publishedAt === null ? 'nog niet' : <MomentText at={publishedAt} /> },
        ]}
      />
      {publishedAt !== null && (
        <Text>
          <Link href={`/openbaar/agenda/${view.agenda.id}?versie=${version.number}`}>Zoals iedereen haar leest</Link>
        </Text>
      )}
      {view.keeps && adoptedOn === null && (
        <LinkButton href={`${here}/vaststellen`}>Vastleggen wie haar vaststelde</LinkButton>
      )}
      {view.keeps && publishedAt === null && (
        <Card title="Openbaar maken" quiet>
          <Text>Iedereen kan deze versie dan lezen, ook zonder aan te melden. Dat is niet terug te draaien.</Text>
          <ActionButton action={`${here}/publiceren`}>Deze versie openbaar maken</ActionButton>
        </Card>
      )}
    </>
  )
}
