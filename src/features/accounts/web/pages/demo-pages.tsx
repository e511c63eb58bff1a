import type { Address } from '#ui/address.ts'
import { ActionButton } from '#ui/button.tsx'
import { Card, Stack, Tiles } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Details } from '#ui/details.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes, type MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, List, Text, Written } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import type { PostedMail } from '#platform/mail.ts'
import type { ShellProps } from '#access/web/shell.ts'
import { dutch } from '#access/domain/words.ts'
import { type DemoGroup, type DemoPerson, groupOf, whatTheySee } from '../../domain/demo-people.ts'

/** How many people of a group are shown before one has to ask for the rest. */
const shown = 4

/** Everyone of the made-up region one can be, by role, with what they may see. */
export function DemoPeople({ people, next }: { people: readonly DemoPerson[]; next: Address }) {
  const groups = Map.groupBy(people, groupOf)
  const order = Object.keys(whatTheySee) as DemoGroup[]
  return (
    <Stack>
      <Heading>Kies een persoon</Heading>
      <Text>Alle mensen en kinderen zijn verzonnen. Met één klik bent u aangemeld. Kies gerust ook een ander.</Text>
      <Tiles>
        {order
          .filter((group) => groups.has(group))
          .map((group) => (
            <Group group={group} people={groups.get(group) ?? []} next={next} />
          ))}
      </Tiles>
    </Stack>
  )
}

function Group({ group, people, next }: { group: DemoGroup; people: readonly DemoPerson[]; next: Address }) {
  const rest = people.slice(shown)
  return (
    <Card title={groupName(group)} level={3}>
      <Text small>{whatTheySee[group]}</Text>
      <List
        plain
        items={people.slice(0, shown).map((person) => (
          <Come person={person} next={next} />
        ))}
      />
      {rest.length > 0 && (
        <Details summary={`Nog ${rest.length}`}>
          <List
            plain
            items={rest.map((person) => (
              <Come person={person} next={next} />
            ))}
          />
        </Details>
      )}
    </Card>
  )
}

function Come({ person, next }: { person: DemoPerson; next: Address }) {
  const { slug, name, functions } = person
  const places = functions.map(({ role, organisation }) =>
    functions.length > 1 ? `${dutch.roles[role]}, ${organisation}` : organisation,
  )
  return (
    <>
      <ActionButton action="/demo/aanmelden" look="link" hidden={{ persoon: slug, naar: next }}>
        {name}
      </ActionButton>
      {places.length > 0 && <div class="sh-small">{places.join(' · ')}</div>}
    </>
  )
}

function groupName(group: DemoGroup): string {
  if (group === 'youth') return 'Jongeren'
  if (group === 'family') return 'Ouders en naasten'
  if (group === 'none') return 'Zonder functie'
  const name = dutch.roles[group]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

type DemoPageProps = {
  frame: ShellProps
  people: readonly DemoPerson[]
  now: string
  typed?: string
  mistakes?: MistakeList
}

/** The made-up region: as whom one looks around, and which moment it is. */
export function DemoPage({ frame, people, now, typed, mistakes = {} }: DemoPageProps) {
  return (
    <Page {...frame} title="Verzonnen regio" failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} />
      <Card title="Klok verzetten">
        <Text>
          Zo ziet u wat er op een andere dag gebeurt: een toestemming die afloopt, een verjaardag, een taak die te laat
          is.
        </Text>
        <Form action="/demo/klok" submit="Klok verzetten">
          <Field
            name="moment"
            label="Dag en tijd"
            hint="Bijvoorbeeld 2026-12-24 of 2026-12-24 09:30. Laat leeg voor de echte tijd."
            width="middle"
            value={typed ?? now}
            mistake={mistakes.moment}
            optional
          />
        </Form>
      </Card>
      <DemoPeople people={people} next="/" />
    </Page>
  )
}

/** The mails that went out, or would have: nothing of the made-up region leaves this machine. */
export function MailPage({ frame, mails }: { frame: ShellProps; mails: readonly PostedMail[] }) {
  return (
    <Page {...frame} title="Verstuurde post">
      <Text>
        In een verzonnen regio gaat geen mail de deur uit. Hier staat wat er verstuurd zou zijn, het nieuwste bovenaan.
      </Text>
      <DataTable
        caption="Mails"
        captionUnseen
        empty="Er is nog geen mail verstuurd."
        rows={mails}
        columns={[
          { label: 'Onderwerp', rowHeader: true, cell: (mail) => mail.subject },
          { label: 'Aan', cell: (mail) => mail.to },
          { label: 'Wanneer', cell: (mail) => <MomentText at={mail.at} length="short" /> },
          {
            label: 'Tekst',
            cell: (mail) => (
              <Details summary="Lees de mail">
                <Written>{mail.body}</Written>
              </Details>
            ),
          },
          {
            label: 'Toestand',
            cell: (mail) => <StatusBadge kind={mail.failed ? 'danger' : 'neutral'}>{stateOf(mail)}</StatusBadge>,
          },
        ]}
      />
    </Page>
  )
}

function stateOf({ sentAt, failed }: PostedMail): string {
  if (sentAt !== null) return 'verstuurd'
  return failed === null ? 'klaar' : `mislukt: ${failed}`
}
