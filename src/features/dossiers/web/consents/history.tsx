import { sayPart } from '#access/domain/say.ts'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay, sayMoment } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import type { Lang } from '#ui/words.ts'
import type { RequestStatus, SignatureRow } from '../../domain/consent-view.ts'
import type { ConsentTexts } from './texts-nl.ts'

/** Everything that was answered to a question: whose answer, how it came, who wrote it down and when. */
export function History({ request, words, lang }: { request: RequestStatus; words: ConsentTexts; lang: Lang }) {
  if (request.signatures.length === 0) return null
  const partOf = new Map(request.sections.map(({ consentId, section }) => [consentId, section]))
  return (
    <Details summary={words.history}>
      <DataTable<SignatureRow>
        caption={words.historyCaption}
        captionUnseen
        lang={lang}
        columns={[
          { label: words.who, rowHeader: true, cell: (row) => row.signer ?? words.nameless },
          { label: words.part, cell: (row) => sayPart(partOf.get(row.consentId) ?? 'cover', lang) },
          { label: words.answer, cell: (row) => words.answers[row.answer] },
          { label: words.how, cell: (row) => sayHow(row, words) },
          {
            label: words.when,
            cell: (row) => `${sayDay(row.on, lang, 'short')} (${sayMoment(row.recordedAt, lang, 'short')})`,
          },
        ]}
        rows={request.signatures.toReversed()}
        empty=""
      />
    </Details>
  )
}

export function sayHow(row: SignatureRow, words: ConsentTexts): string {
  const by = row.recordedById === row.signerId ? null : words.writtenDown(row.recordedBy ?? words.someone)
  return [words.ways[row.way], by, row.place, row.note].filter((part) => part !== null && part !== '').join(', ')
}
