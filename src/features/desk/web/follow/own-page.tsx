import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { HelpRequest } from '../../domain/request.ts'
import { followTexts } from './texts.ts'

type OwnPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly lang: Lang
  readonly requests: readonly HelpRequest[]
}

/** The questions that someone asked with their account. */
export function OwnPage({ shell, lang, requests }: OwnPageProps) {
  const words = followTexts[lang]
  const askNew = <LinkButton href="/hulp-vragen">{words.askNew}</LinkButton>
  return (
    <Page {...shell} lang={lang} title={words.own} actions={requests.length > 0 && askNew}>
      <DataTable
        caption={words.own}
        captionUnseen
        lang={lang}
        rows={requests}
        empty={<EmptyState title={words.ownEmpty} action={askNew} />}
        columns={[
          {
            label: words.number,
            rowHeader: true,
            cell: (row) => <Link href={`/hulp-vragen/mijn/${row.id}`}>{row.number}</Link>,
          },
          { label: words.askedOn, cell: (row) => <MomentText at={row.madeAt} lang={lang} length="short" /> },
          {
            label: words.state,
            cell: (row) => (
              <StatusBadge kind={row.state === 'asked' ? 'warning' : 'info'}>{words.states[row.state]}</StatusBadge>
            ),
          },
        ]}
      />
    </Page>
  )
}
