import { sayDay } from '#ui/dates.ts'
import { Text } from '#ui/text.tsx'
import type { ProgressReport } from '../../domain/reports/progress-report.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { progressHref } from './address.ts'

/** One more look before it can no longer change. */
export function IssuePage({ form, report }: { form: FormState; report: ProgressReport }) {
  return (
    <OneFormPage
      form={form}
      tab="progress"
      title="Rapportage uitbrengen"
      crumbs={[{ href: progressHref(report.id), label: report.title }]}
      action={progressHref(report.id, '/uitbrengen')}
      submit="Uitbrengen"
      cancel={progressHref(report.id)}
      before={
        <>
          <Text>{`De rapportage legt vast hoe het stond op ${sayDay(report.asOf)}. Daarna verandert zij niet meer.`}</Text>
          <Text>
            {report.bodyName === null
              ? 'Iedereen die in de regio werkt, kan haar lezen.'
              : `Wie in ${report.bodyName} zit, krijgt haar in "Mijn werk". Ook anderen die in de regio werken, kunnen haar lezen.`}
          </Text>
        </>
      }
    />
  )
}

/** One more look before everyone can read it. */
export function PublishPage({ form, report }: { form: FormState; report: ProgressReport }) {
  return (
    <OneFormPage
      form={form}
      tab="progress"
      title="Rapportage openbaar maken"
      crumbs={[{ href: progressHref(report.id), label: report.title }]}
      action={progressHref(report.id, '/openbaar-maken')}
      submit="Openbaar maken"
      cancel={progressHref(report.id)}
      before={
        <Text>
          Iedereen kan de rapportage dan lezen, ook zonder aan te melden. Wat een trekker niet openbaar zei, staat er
          voor anderen niet bij. Kijk na of er niets over een kind in staat.
        </Text>
      }
    />
  )
}
