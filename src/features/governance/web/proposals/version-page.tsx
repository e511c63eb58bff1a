import { Card, Stack } from '#ui/card.tsx'
import { Heading, Link, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Passage } from '../../domain/compare-versions.ts'
import { type ProposalHead, type ProposalVersion, sections } from '../../domain/proposal.ts'
import { say } from '../../domain/words.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { proposalHref } from './address.ts'
import { Difference } from './difference.tsx'
import { PointText } from './points-part.tsx'

type Props = {
  shell: Shell
  head: Pick<ProposalHead, 'id' | 'number' | 'title'>
  version: ProposalVersion
  /** The version it is compared with, and what is other; null shows the text alone. */
  compared: { readonly with: ProposalVersion; readonly passages: readonly Passage[] } | null
  others: readonly number[]
}

/** A version as it was, or what is other in it than in another. */
export function VersionPage({ shell, head, version, compared, others }: Props) {
  const at = (place: string) => proposalHref(head.id, `versies/${version.number}${place}`)
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title={`Versie ${version.number}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      above={head.title}
      below={
        <Text>
          <DayText on={version.datedOn} />
          {version.closedAt === null ? ' · concept' : ' · heeft voorgelegen en verandert niet meer'}
        </Text>
      }
    >
      {others.length > 0 && (
        <Text>
          {'Vergelijk met: '}
          {others.map((number, index) => (
            <>
              {index > 0 && ', '}
              <Link href={at(`?met=${number}`)}>{`versie ${number}`}</Link>
            </>
          ))}
          {compared !== null && (
            <>
              {' · '}
              <Link href={at('')}>Alleen de tekst</Link>
            </>
          )}
        </Text>
      )}
      {compared === null ? <VersionText version={version} /> : <Comparison {...compared} />}
    </GovernancePage>
  )
}

/** The whole text of a version, as it is printed and read by everyone. */
export function VersionText({ version }: { version: ProposalVersion }) {
  return (
    <Stack>
      <Card title="Beslispunten">
        {version.points.map((point) => (
          <>
            <Heading level={3}>{`Beslispunt ${point.number}`}</Heading>
            <PointText point={point} />
          </>
        ))}
        {version.points.length === 0 && <Text>Er zijn geen beslispunten.</Text>}
      </Card>
      {sections
        .filter((section) => version.texts[section] !== '')
        .map((section) => (
          <Card title={say.sections[section]}>
            <Written>{version.texts[section]}</Written>
          </Card>
        ))}
    </Stack>
  )
}

function Comparison({ with: other, passages }: NonNullable<Props['compared']>) {
  const changed = passages.filter(({ change }) => change !== 'same')
  if (changed.length === 0) return <Text>{`Er is geen verschil met versie ${other.number}.`}</Text>
  const words = { changed: 'gewijzigd', added: 'nieuw', removed: 'vervallen', same: '' }
  return (
    <Stack>
      <Text>{`Vergeleken met versie ${other.number}. Wat wegging is doorgestreept, wat erbij kwam is onderstreept.`}</Text>
      {changed.map(({ section, number, change, pieces }) => (
        <Card title={`${section === null ? `Beslispunt ${number}` : say.sections[section]}: ${words[change]}`}>
          <Difference pieces={pieces} />
        </Card>
      ))}
    </Stack>
  )
}
