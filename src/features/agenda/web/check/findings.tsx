import type { Child } from '#jsx/jsx-runtime'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { StatusBadge, type BadgeKind } from '#ui/status-badge.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import type { Together } from '../../domain/reading/check.ts'
import type { Finding, Severity } from '../../domain/reading/finding.ts'
import type { Reading } from '../../domain/reading/reading.ts'
import { sayRead, severities } from '../../domain/reading/say.ts'
import type { Given } from './given.ts'

const looks: Record<Severity, BadgeKind> = { wrong: 'danger', missing: 'warning', look: 'info' }

/** What was found in each document, with its place in the text and the sum. */
export function Findings({ together, documents }: { together: Together; documents: readonly Given[] }) {
  return (
    <>
      {together.files.map((reading, index) => (
        <OneDocument reading={reading} index={index} text={documents[index]?.text ?? ''} between={together.between} />
      ))}
    </>
  )
}

type OneProps = { reading: Reading; index: number; text: string; between: Together['between'] }

function OneDocument({ reading, index, text, between }: OneProps) {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/)
  const { findings, unread } = reading
  const others = between.filter(({ file }) => file === reading.file)
  const private_ = new Set(findings.flatMap(({ kind, line }) => (kind === 'personal' ? [line] : [])))
  const show = (line: number) => shown(lines[line - 1] ?? '', private_.has(line))
  return (
    <Card title={reading.file} id={`stuk-${index + 1}`}>
      {sayRead(reading).map((said) => (
        <Text small>{said}</Text>
      ))}
      {findings.length + others.length === 0 && (
        <Text>Er is niets gevonden. Dat wil niet zeggen dat alles klopt: de inhoud beoordeelt u zelf.</Text>
      )}
      {severities.map(([severity, title]) => (
        <Group title={title} findings={findings.filter((each) => each.severity === severity)} {...{ index, show }} />
      ))}
      <Group title="Anders dan een ander document" findings={others} {...{ index, show }} />
      {unread.length > 0 && (
        <>
          <Heading level={3}>Niet te lezen</Heading>
          <List items={unread.map(({ line, text: words, why }) => `Regel ${line}: “${words}”: ${why}.`)} />
        </>
      )}
      {lines.length <= 3000 && (
        <Details summary="De hele tekst met regelnummers">
          <ol class="sh-ordered">
            {lines.map((line, at) => (
              <li id={`stuk-${index + 1}-regel-${at + 1}`}>{private_.has(at + 1) ? shown(line, true) : line}</li>
            ))}
          </ol>
        </Details>
      )}
    </Card>
  )
}

type GroupProps = { title: string; findings: readonly Finding[]; index: number; show: (line: number) => string }

function Group({ title, findings, index, show }: GroupProps) {
  if (findings.length === 0) return <></>
  return (
    <>
      <Heading level={3}>
        {title} ({findings.length})
      </Heading>
      <List
        plain
        items={findings.map((finding): Child => (
          <OneFinding {...{ finding, index, show }} />
        ))}
      />
    </>
  )
}

function OneFinding({ finding, index, show }: { finding: Finding; index: number; show: (line: number) => string }) {
  const { line, says, arithmetic, severity, rule } = finding
  const around = show(line)
  return (
    <>
      <Text>
        <StatusBadge kind={looks[severity]}>{`Regel ${line}`}</StatusBadge> {says}
      </Text>
      {arithmetic !== null && <Text small>{arithmetic}</Text>}
      <Text small>
        {around !== '' && <>“{around}” · </>}
        <Link href={`#stuk-${index + 1}-regel-${line}`} label={`Regel ${line} in de tekst`}>
          In de tekst
        </Link>{' '}
        · {rule}
      </Text>
    </>
  )
}

/** A line, shortened; figures of a line that may hold someone's number or birth date are not repeated. */
function shown(line: string, isPrivate: boolean): string {
  const plain = line
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const safe = isPrivate ? plain.replace(/\d/g, '•') : plain
  return safe.length > 240 ? `${safe.slice(0, 237)}…` : safe
}
