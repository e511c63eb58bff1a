import { sayPart, sayPurpose } from '#access/domain/say.ts'
import type { PersonId } from '#kernel/id.ts'
import { PrintButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay, sayMoment, sayPeriod } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { RequestStatus } from '../../domain/consent-view.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { sayHow } from './history.tsx'
import { consentTexts } from './texts.ts'

type Props = {
  view: DossierView
  requests: readonly RequestStatus[]
  me: { readonly personId: PersonId; readonly name: string }
  at: Date
}

/** "Mijn toestemmingen": everything one answered, with when and how, to print and keep. */
export function ReceiptPage({ view, requests, me, at }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  const base = `/dossiers/${view.head.id}/toestemmingen` as const
  const answered = requests.filter((request) => request.signatures.some((row) => row.signerId === me.personId))
  return (
    <DossierPage
      view={view}
      tab="consents"
      title={words.receiptTitle}
      crumbs={[{ href: base, label: words.now }]}
      actions={<PrintButton>{words.print}</PrintButton>}
    >
      <Heading>{words.receiptTitle}</Heading>
      <Text>{words.receiptIntro(me.name, sayMoment(at, lang))}</Text>
      {answered.length === 0 && <EmptyState title={words.receiptEmpty} />}
      {answered.map((request) => (
        <Card title={`${words.with} ${request.recipient.name ?? words.nameless}`}>
          <Text>
            {sayPurpose(request.purpose, lang)}, {sayPeriod(request, lang)}
          </Text>
          <DataTable
            caption={words.history}
            captionUnseen
            lang={lang}
            columns={[
              { label: words.part, rowHeader: true, cell: ({ section }) => sayPart(section, lang) },
              { label: words.answer, cell: ({ row }) => words.answers[row.answer] },
              { label: words.how, cell: ({ row }) => sayHow(row, words) },
              { label: words.when, cell: ({ row }) => sayDay(row.on, lang, 'short') },
              {
                label: words.state,
                cell: ({ consentId }) =>
                  words.states[request.statuses.find((part) => part.consentId === consentId)!.state],
              },
            ]}
            rows={request.signatures
              .filter((row) => row.signerId === me.personId)
              .map((row) => ({
                row,
                consentId: row.consentId,
                section: request.sections.find((part) => part.consentId === row.consentId)!.section,
              }))}
            empty=""
          />
        </Card>
      ))}
    </DossierPage>
  )
}
