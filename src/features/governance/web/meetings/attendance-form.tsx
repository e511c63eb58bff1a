import { Radios } from '#ui/choices.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { type Meeting, sayMeeting } from '../../domain/meeting.ts'
import type { Member } from '../../store/bodies-sitting.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { meetingCrumb, meetingHref } from './places.ts'

type Props = { form: FormState; meeting: Meeting; expected: readonly Member[] }

/** Who was there, member by member, and which guests. */
export function AttendanceForm({ form, meeting, expected }: Props) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="meetings"
      title="Aanwezigheid vastleggen"
      crumbs={[meetingCrumb(meeting)]}
      action={meetingHref(meeting.id, '/aanwezigheid')}
      submit="Aanwezigheid opslaan"
      cancel={meetingHref(meeting.id)}
      before={
        expected.length === 0 && (
          <Text>Er zat op deze dag niemand in dit overleg. Voeg eerst leden toe, of noteer wie er was als gast.</Text>
        )
      }
    >
      {expected.map((member) => (
        <>
          <Radios
            name={`was-${member.id}`}
            label={[member.name, member.organisationName].filter((part) => part !== null).join(', ')}
            hint={member.themeName === null ? undefined : `Alleen voor het thema ${member.themeName}`}
            row
            optional
            value={typed[`was-${member.id}`]}
            mistake={mistakes[`was-${member.id}`]}
            options={(['present', 'excused', 'absent'] as const).map((kind) => ({
              value: kind,
              label: sayMeeting.attendances[kind],
            }))}
          />
          <Field
            name={`namens-${member.id}`}
            label={`Was ${member.name} er namens iemand anders? Namens wie?`}
            optional
            value={typed[`namens-${member.id}`]}
            maxlength={200}
          />
        </>
      ))}
      <TextArea
        name="gasten"
        label="Wie was er als gast?"
        hint="Eén naam per regel. Gasten tellen niet mee."
        optional
        rows={4}
        value={typed.gasten}
        mistake={mistakes.gasten}
        maxlength={4000}
      />
    </OneFormPage>
  )
}
