import { Card } from '#ui/card.tsx'
import { Heading, Link, Text, Written } from '#ui/text.tsx'
import { sections } from '../../domain/proposal.ts'
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
  const filled = sections.filter((section) => newest.texts[section] !== '')
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
      {filled.map((section) => (
        <>
          <Heading level={3}>{say.sections[section]}</Heading>
          <Written>{newest.texts[section]}</Written>
          <AdviceOn
            view={view}
            advice={adviceAbout(view, (about) => about.section === section)}
            change={changes.find((each) => each.section === section)}
          />
        </>
      ))}
      {filled.length === 0 && <Text>Er is nog geen toelichting geschreven.</Text>}
    </Card>
  )
}
