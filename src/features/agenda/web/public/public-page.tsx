import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { dayOf } from '#kernel/day.ts'
import type { AgendaId } from '../../domain/agenda.ts'
import type { VersionHead } from '../../domain/version.ts'

type Props = {
  shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  agendas: readonly (VersionHead & { readonly agendaId: AgendaId; readonly title: string })[]
}

/** What the region wants everyone to be able to read. */
export function PublicPage({ shell, agendas }: Props) {
  return (
    <Page {...shell} title="Wat de regio afspreekt" narrow>
      <Text lead>
        Scholen, gemeenten en jeugdhulp in deze regio spreken samen af hoe zij kinderen en gezinnen helpen. Hier leest u
        die afspraken. Over kinderen of gezinnen staat hier niets.
      </Text>
      <Heading>De agenda</Heading>
      {agendas.length === 0 ? (
        <EmptyState title="Er is nog geen agenda openbaar.">
          <Text>Zodra de regio haar agenda openbaar maakt, staat zij hier.</Text>
        </EmptyState>
      ) : (
        <List
          items={agendas.map(({ agendaId, title, name, publishedAt }) => (
            <>
              <Link href={`/openbaar/agenda/${agendaId}`}>{title}</Link>
              <br />
              <span class="sh-small">
                {name}
                {publishedAt !== null && `, openbaar sinds ${sayDay(dayOf(publishedAt))}`}
              </span>
            </>
          ))}
        />
      )}
      <Heading>Hoe de regio besluit</Heading>
      <List
        items={[
          <Link href="/openbaar/voorstellen">Voorstellen die openbaar zijn</Link>,
          <Link href="/openbaar/besluiten">Besluiten die openbaar zijn</Link>,
          <Link href="/openbaar/vergaderingen">Vergaderingen en verslagen die openbaar zijn</Link>,
          <Link href="/openbaar/voortgang">Rapportages over de voortgang</Link>,
        ]}
      />
    </Page>
  )
}
