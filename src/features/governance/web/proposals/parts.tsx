import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, List, OutsideLink, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { mayWrite } from '../../domain/standing.ts'
import { proposalHref } from './address.ts'
import { OpinionBadge } from './badges.tsx'
import { type ProposalView, bodyName } from './view.ts'

/** What a proposal still lacks; what stops it first. */
export function MissingPart({ view: { missing, head, standing } }: { view: ProposalView }) {
  if (missing.length === 0 || head.state !== 'concept' || !mayWrite(standing)) return null
  return (
    <Card title="Dit ontbreekt nog" id="ontbreekt" quiet>
      <List
        items={missing.map(({ what, blocks }) => (
          <>
            {what} {blocks && <StatusBadge kind="warning">Moet eerst</StatusBadge>}
          </>
        ))}
      />
    </Card>
  )
}

/** What each body advised, as it was said, and by whom it was written down. */
export function AdvicePart({ view }: { view: ProposalView }) {
  const { advices, versions } = view
  if (advices.length === 0) return null
  const recorded = { chair: 'de voorzitter', secretary: 'de secretaris', team: 'het programmateam, namens het overleg' }
  return (
    <Card title="Advies" id="advies">
      {advices.map(({ bodyId, onDay, opinion, text, versionId, recordedAs, points }) => (
        <>
          <Heading level={3}>{bodyName(view, bodyId)}</Heading>
          <Text>
            <OpinionBadge opinion={opinion} /> <DayText on={onDay} />
            {`, over versie ${versions.find(({ id }) => id === versionId)?.number ?? '?'}. Vastgelegd door ${recordedAs === 'organisation' ? 'de organisatie' : recorded[recordedAs]}.`}
          </Text>
          <Written>{text}</Written>
          {points.length > 0 && (
            <Text
              small
            >{`${points.filter(({ dealt }) => dealt !== 'open').length} van ${points.length === 1 ? '1 punt' : `${points.length} punten`} verwerkt.`}</Text>
          )}
        </>
      ))}
    </Card>
  )
}

/** The versions, the newest first, each with what is other in it. */
export function VersionsPart({ view: { versions, head, standing, newest } }: { view: ProposalView }) {
  const more = mayWrite(standing) && newest.closedAt !== null && (head.state === 'concept' || head.state === 'on-route')
  return (
    <Card title="Versies" id="versies">
      <List
        plain
        items={versions.toReversed().map(({ number, datedOn, closedAt, isPublished, changed }) => (
          <>
            <Link href={proposalHref(head.id, `versies/${number}`)}>{`Versie ${number}, ${sayDay(datedOn)}`}</Link>
            {closedAt === null ? ' (concept)' : ''}
            {isPublished ? ' (gepubliceerd)' : ''}
            {changed !== '' && <Text small>{changed}</Text>}
          </>
        ))}
      />
      {more && <LinkButton href={proposalHref(head.id, 'nieuwe-versie')}>Nieuwe versie maken</LinkButton>}
    </Card>
  )
}

/** The annexes; what is a living document is said. */
export function AnnexPart({ view: { annexes, head, standing } }: { view: ProposalView }) {
  const writes = mayWrite(standing)
  if (annexes.length === 0 && !writes) return null
  return (
    <Card
      title="Bijlagen"
      id="bijlagen"
      action={writes ? <Link href={proposalHref(head.id, 'bijlagen/nieuw')}>Bijlage toevoegen</Link> : undefined}
    >
      {annexes.length === 0 ? (
        <Text>Er zijn nog geen bijlagen.</Text>
      ) : (
        <List
          items={annexes.map(({ id, title, link, isLiving, publishedAt }) => (
            <>
              {link === null ? (
                <Link href={proposalHref(head.id, `bijlagen/${id}`)}>{title}</Link>
              ) : (
                <OutsideLink to={link}>{title}</OutsideLink>
              )}
              {isLiving ? ' (levend document)' : ''}
              {publishedAt === null ? '' : ' (gepubliceerd)'}
              {writes && (
                <ActionButton
                  action={proposalHref(head.id, `bijlagen/${id}/weg`)}
                  look="link"
                  label={`Bijlage ${title} verwijderen`}
                >
                  Verwijderen
                </ActionButton>
              )}
            </>
          ))}
        />
      )}
    </Card>
  )
}
