import { dayOf } from '#kernel/day.ts'
import { Checkboxes } from '#ui/choices.tsx'
import { sayDay } from '#ui/dates.ts'
import { Text } from '#ui/text.tsx'
import type { ProposalHead } from '../../domain/proposal.ts'
import type { Annex } from '../../store/proposal-read.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { listed } from '../send-form.tsx'
import { proposalHref } from './address.ts'

type Props = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  annexes: readonly Annex[]
  title: string
  place: string
  /** What everyone will read from now on. */
  opens: string
}

/** Makes something readable for everyone: says what, and asks which annexes go along. */
export function PublishForm({ form, head, annexes, title, place, opens }: Props) {
  const closed = annexes.filter(({ publishedAt }) => publishedAt === null)
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={title}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, place)}
      submit="Publiceren"
      cancel={proposalHref(head.id)}
      before={
        <>
          <Text>{opens}</Text>
          <Text>
            Advies, standpunten, wie er gehoord is en versies die niet gepubliceerd zijn, blijven binnen. Wat
            gepubliceerd is, gaat niet meer terug.
          </Text>
        </>
      }
    >
      {closed.length > 0 && (
        <Checkboxes
          name="bijlagen"
          label="Welke bijlagen mag iedereen lezen?"
          options={closed.map(({ id, title: name, madeAt }) => ({
            value: id,
            label: name,
            hint: `Toegevoegd op ${sayDay(dayOf(madeAt))}`,
          }))}
          values={listed(form.typed.bijlagen)}
          optional
        />
      )}
    </OneFormPage>
  )
}
