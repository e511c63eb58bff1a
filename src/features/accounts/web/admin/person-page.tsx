import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { MomentText, PeriodText } from '#ui/time-text.tsx'
import type { Day } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { ShellProps } from '#access/web/shell.ts'
import { dutch } from '#access/domain/words.ts'
import type { Invitation } from '../../domain/invitation.ts'
import type { ListedFunction } from '../../store/functions.ts'
import type { Staff } from '../../store/staff.ts'
import { AdminPage } from './frame.tsx'
import { accountWords, capital } from './people-pages.tsx'

export type PersonProps = {
  frame: ShellProps
  staff: Staff
  invitation: Invitation | null
  at: Date
  on: Day
  news?: string | undefined
  typed?: { name: string; email: string }
  mistakes?: MistakeList
}

/** One medewerker: functions, account, and how they come in. */
export function PersonPage({ frame, staff, invitation, at, on, news, typed, mistakes = {} }: PersonProps) {
  const { person, functions, account, objection } = staff
  return (
    <AdminPage
      frame={frame}
      part="people"
      one
      title={person.name}
      below={<StatusBadge kind={accountWords[account].kind}>{`Account: ${accountWords[account].label}`}</StatusBadge>}
      actions={<LinkButton href={`/beheer/mensen/${person.id}/functie`}>Functie toevoegen</LinkButton>}
      news={news}
      mistakes={mistakes}
    >
      <Stack>
        <Card title="Functies">
          <Functions functions={functions} on={on} />
        </Card>
        {objection === null ? (
          <>
            <Card title="Gegevens">
              <Form action={`/beheer/mensen/${person.id}/gegevens`} submit="Opslaan">
                <Field name="naam" label="Naam" value={typed?.name ?? person.name} mistake={mistakes.naam} />
                <Field
                  name="email"
                  label="E-mailadres van het werk"
                  type="email"
                  value={typed?.email ?? person.email}
                  mistake={mistakes.email}
                />
              </Form>
            </Card>
            <Card title={account === 'invited' ? 'Uitnodigen' : 'Opnieuw laten aanmelden'}>
              <Invite staff={staff} invitation={invitation} at={at} mistakes={mistakes} />
            </Card>
            <Card title="Blokkeren" quiet>
              <Text>Een geblokkeerd account laat niemand binnen. Functies blijven staan.</Text>
              <ActionButton
                action={`/beheer/mensen/${person.id}/blokkeren`}
                hidden={{ blokkeren: account === 'blocked' ? 'nee' : 'ja' }}
                look={account === 'blocked' ? 'secondary' : 'danger'}
              >
                {account === 'blocked' ? 'Account vrijgeven' : 'Account blokkeren'}
              </ActionButton>
            </Card>
          </>
        ) : (
          <Text small>{objection.say}</Text>
        )}
      </Stack>
    </AdminPage>
  )
}

function Functions({ functions, on }: { functions: readonly ListedFunction[]; on: Day }) {
  return (
    <DataTable
      caption="Functies, de laatste eerst"
      captionUnseen
      rows={functions}
      empty="Deze persoon heeft nog geen functie."
      columns={[
        {
          label: 'Functie',
          rowHeader: true,
          cell: (row) => <Link href={`/beheer/functies/${row.id}`}>{capital(row.title ?? dutch.roles[row.role])}</Link>,
        },
        { label: 'Organisatie', cell: (row) => row.organisationName },
        { label: 'Wanneer', cell: (row) => <PeriodText period={row.period} length="short" /> },
        {
          label: 'Nu',
          cell: (row) => (holdsOn(row.period, on) ? 'ja' : row.period.from > on ? 'begint nog' : 'voorbij'),
        },
      ]}
    />
  )
}

function Invite({
  staff,
  invitation,
  at,
  mistakes,
}: Pick<PersonProps, 'staff' | 'invitation' | 'at'> & { mistakes: MistakeList }) {
  const { person, hasSecondStep } = staff
  const open =
    invitation !== null && invitation.usedAt === null && invitation.withdrawnAt === null && invitation.expiresAt > at
  return (
    <>
      {open && (
        <Text>
          De laatste uitnodiging ({invitation.way === 'mail' ? 'per mail' : 'per brief'}) werkt tot{' '}
          <MomentText at={invitation.expiresAt} />. Een nieuwe komt ervoor in de plaats.
        </Text>
      )}
      <Form action={`/beheer/mensen/${person.id}/uitnodigen`} submit="Uitnodigen">
        <Radios
          name="manier"
          label="Hoe nodigt u uit?"
          hint="De uitnodiging werkt zeven dagen en één keer."
          options={[
            { value: 'mail', label: 'Met een mail', hint: `Naar ${person.email ?? 'het e-mailadres'}` },
            {
              value: 'brief',
              label: 'Met een brief',
              hint: 'U krijgt een brief met een code om te printen en zelf te geven.',
            },
          ]}
          mistake={mistakes.manier}
        />
        {hasSecondStep && (
          <Checkbox
            name="opnieuw"
            label="De telefoon is kwijt: laat ook de tweede stap opnieuw instellen"
            hint="Controleer eerst of u echt met deze persoon spreekt."
          />
        )}
      </Form>
    </>
  )
}

/** A letter to print and hand over: the code stands here once and is kept nowhere. */
export function LetterPage({
  frame,
  name,
  code,
  address,
  expiresAt,
}: {
  frame: ShellProps
  name: string
  code: string
  address: string
  expiresAt: Date
}) {
  return (
    <Page
      {...frame}
      title="Uitnodiging voor Samenhang"
      narrow
      notice={{ kind: 'info', text: 'Print deze brief en geef hem zelf. De code kunt u later niet meer opvragen.' }}
    >
      <Text>Beste {name},</Text>
      <Text>U bent uitgenodigd voor Samenhang. Daarin werken gezinnen, scholen en hulpverleners samen.</Text>
      <Text>
        Ga naar <strong>{address}</strong> en vul deze code in:
      </Text>
      <Text lead>
        <strong>{code}</strong>
      </Text>
      <Text>
        De code is alleen voor u. Hij werkt één keer, tot <MomentText at={expiresAt} />. Houd uw telefoon erbij.
      </Text>
    </Page>
  )
}
