import { Card } from '#ui/card.tsx'
import { Heading, Link, Text, Written } from '#ui/text.tsx'
import { type TextSection, sections } from '../../domain/proposal.ts'
import { mayWrite } from '../../domain/standing.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from './address.ts'
import { AdviceOn, adviceAbout, changesIn } from './advice-on.tsx'
import type { ProposalView } from './view.ts'

/** The text beside the points, section by section, with what was advised about each. */
export function TextPart({ view }: { view: ProposalView }) {
  const { newest, head } = view
  const open = mayWrite(view.standing) && newest.closedAt === null && head.state !== 'withdrawn'
  const changes = changesIn(view.versions)
  const whole = adviceAbout(view, ({ thread, section }) => thread === null && section === null)
  const about = (section: TextSection) => adviceAbout(view, (point) => point.section === section)
  // an advice can be that something should be written where nothing stands yet
  const shown = sections.filter((section) => newest.texts[section] !== '' || about(section).length > 0)
  return (
    <Card
      title="Toelichting"
      id="tekst"
      action={open ? <Link href={proposalHref(head.id, 'tekst')}>Tekst wijzigen</Link> : undefined}
    >
      {newest.changed !== '' && (
        <Text>
          <strong>{`Nieuw in versie ${newest.number}:`}</strong> {newest.changed}
        </Text>
      )}
      {whole.length > 0 && (
        <>
          <Heading level={3}>Advies over het geheel</Heading>
          <AdviceOn view={view} advice={whole} change={undefined} />
        </>
      )}
      {shown.map((section) => (
        <>
          <Heading level={3}>{say.sections[section]}</Heading>
          <Written>{newest.texts[section] || 'Hierover staat nog niets.'}</Written>
          <AdviceOn view={view} advice={about(section)} change={changes.find((each) => each.section === section)} />
        </>
      ))}
      {shown.length === 0 && <Text>Er is nog geen toelichting geschreven.</Text>}
    </Card>
  )
}
