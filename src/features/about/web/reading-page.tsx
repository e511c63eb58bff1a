import type { ShellProps } from '#access/web/shell.ts'
import { findAddress } from '#ui/address.ts'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Office } from '../store/region-office.ts'
import type { Passage, Readings } from './reading.ts'

const words = {
  nl: {
    other: 'en',
    read: 'In English',
    name: 'Naam',
    phone: 'Telefoon',
    email: 'E-mail',
    ask: 'Vraag het aan de organisatie waarvan u de uitnodiging kreeg.',
  },
  en: {
    other: 'nl',
    read: 'In het Nederlands',
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    ask: 'Ask the organisation that sent you the invitation.',
  },
} as const satisfies Record<Lang, Record<string, string>>

type ReadingPageProps = {
  readonly frame: ShellProps
  readonly lang: Lang
  readonly readings: Readings
  /** Who runs this installation; null when that was not filled in. */
  readonly office: Office | null
}

/** A page to read, with at its end whom to ask. */
export function ReadingPage({ frame, lang, readings, office }: ReadingPageProps) {
  const { title, lead, passages, contact } = readings[lang]
  const { other, read } = words[lang]
  return (
    <Page {...frame} lang={lang} title={title} narrow above={<Link href={`?taal=${other}`}>{read}</Link>}>
      <Text lead>{lead}</Text>
      {passages.map((passage) => (
        <PassageText passage={passage} />
      ))}
      <Heading id="contact">{contact.heading}</Heading>
      <Text>{contact.text}</Text>
      <OfficeFacts office={office} lang={lang} />
    </Page>
  )
}

function PassageText({ passage: { heading, sentences, points = [] } }: { passage: Passage }) {
  return (
    <>
      <Heading>{heading}</Heading>
      {sentences.length > 0 && <Text>{sentences.join(' ')}</Text>}
      {points.length > 0 && (
        <List
          items={points.map((point) =>
            typeof point === 'string' ? (
              point
            ) : (
              <>
                {point.text} <Link href={point.href}>{point.label}</Link>
              </>
            ),
          )}
        />
      )}
    </>
  )
}

function OfficeFacts({ office, lang }: { office: Office | null; lang: Lang }) {
  const said = words[lang]
  if (office === null) return <Text>{said.ask}</Text>
  const { name, phone, email } = office
  if (phone === null && email === null) return <Text>{`${name}. ${said.ask}`}</Text>
  const call = phone === null ? null : findAddress(`tel:${phone.replaceAll(/[^+\d]/g, '')}`)
  const write = email === null ? null : findAddress(`mailto:${email}`)
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: said.name, value: name },
        ...(call === null ? [] : [{ key: said.phone, value: <Link href={call}>{phone}</Link> }]),
        ...(write === null ? [] : [{ key: said.email, value: <Link href={write}>{email}</Link> }]),
      ]}
    />
  )
}
