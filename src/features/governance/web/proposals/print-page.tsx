import { PrintButton } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { say } from '../../domain/words.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { proposalHref } from './address.ts'
import { DecisionsPart } from './decisions-part.tsx'
import { AdvicePart } from './parts.tsx'
import { VersionText } from './version-page.tsx'
import { type ProposalView, bodyName } from './view.ts'

/** A proposal on paper: for whom, its way, its text, the advice, who was not heard, and what was decided. */
export function PrintPage({ shell, view }: { shell: Shell; view: ProposalView }) {
  const { head, newest, names, steps, hearing } = view
  const facts = [
    ['Aan', head.addressee],
    ['Van', head.sender],
    ['In opdracht van', names.commissionedBy ?? ''],
    ['Opgesteld door', head.drawnUpBy],
    ['Stand', say.states[head.state]],
  ].filter(([, value]) => value !== '')
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title={`${head.number} ${head.title}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      crumb="Afdrukken"
      narrow
      below={
        <Text>
          {`Versie ${newest.number}, `}
          <DayText on={newest.datedOn} />
        </Text>
      }
      actions={<PrintButton>Afdrukken</PrintButton>}
    >
      <Stack>
        <Card>
          <List plain items={facts.map(([key, value]) => `${key}: ${value}`)} />
          <Text>Te bespreken in:</Text>
          <List
            items={steps.map((step) => (
              <>
                {`${bodyName(view, step.bodyId)} ${say.kinds[step.kind]}`}
                {step.onDay !== null && (
                  <>
                    {', '}
                    <DayText on={step.onDay} />
                  </>
                )}
                {` (${say.steps[step.state].toLowerCase()})`}
              </>
            ))}
          />
        </Card>
        <VersionText version={newest} />
        <AdvicePart view={view} />
        {hearing.notHeard.length > 0 && (
          <Card title="Niet gehoord">
            <Text>{hearing.notHeard.join(', ')}</Text>
          </Card>
        )}
        <DecisionsPart view={view} />
      </Stack>
    </GovernancePage>
  )
}
