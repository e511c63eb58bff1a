import type { Child } from '#jsx/jsx-runtime'
import { ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Field } from '#ui/field.tsx'
import { Form, keyField } from '#ui/form.tsx'
import { hasMistakes } from '#ui/mistakes.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import { isOpen } from '../../domain/words.ts'
import type { Link as KnownChild } from '../../store/match-store.ts'
import type { RequestPageProps } from './request-page.tsx'

/** What the desk can do with a question as it stands, and the known child it is linked to. */
export function Aside(props: RequestPageProps) {
  const { request, link } = props
  const canBeNamed = request.state === 'advised' && !request.child.named
  return (
    <>
      {isOpen(request.state) && (
        <Card title="Wat nu?">
          <List plain items={waysOn(props)} />
        </Card>
      )}
      {canBeNamed && (
        <Card title="Wil het gezin nu wel verder?">
          <LinkButton href={`/loket/${request.id}/kind`}>Het kind noemen</LinkButton>
        </Card>
      )}
      {link !== null && <LinkedChild {...props} link={link} />}
    </>
  )
}

/** What can be done with an open question, the usual next step as the main button. */
function waysOn({ request, link, formKey }: RequestPageProps): readonly Child[] {
  const base = `/loket/${request.id}` as const
  const isRead = request.triagedAt !== null
  const takeUp = (
    <ActionButton
      action={`${base}/oppakken`}
      look="primary"
      hidden={{ versie: String(request.version), [keyField]: formKey }}
    >
      Ik pak dit op
    </ActionButton>
  )
  const accept = (
    <LinkButton href={link === null ? `${base}/bekend` : `${base}/aannemen`} look={isRead ? 'primary' : 'secondary'}>
      Aannemen
    </LinkButton>
  )
  return [
    ...(isRead ? [] : [takeUp]),
    request.child.named ? accept : <LinkButton href={`${base}/kind`}>Het kind noemen</LinkButton>,
    <LinkButton href={`${base}/vragen`}>Iets vragen aan de vragensteller</LinkButton>,
    <LinkButton href={`${base}/advies`}>Advies geven en afronden</LinkButton>,
    <LinkButton href={`${base}/doorsturen`}>Naar een ander loket</LinkButton>,
    <LinkButton href={`${base}/niet-aannemen`}>Niet aannemen</LinkButton>,
    ...(request.child.named ? [<Link href={`${base}/kind`}>Gegevens van het kind verbeteren</Link>] : []),
  ]
}

function LinkedChild({ request, link, formKey, typed, mistakes }: RequestPageProps & { link: KnownChild }) {
  return (
    <Card title="Bekend kind" quiet>
      <Text>
        Gekoppeld aan dossier {link.dossierNumber} door {link.by}, <MomentText at={link.at} length="short" />.
      </Text>
      <Text>Reden: {link.reason}</Text>
      <Details summary="Koppeling ongedaan maken" open={hasMistakes(mistakes)}>
        <Form
          action={`/loket/${request.id}/bekend/ongedaan`}
          submit="Ongedaan maken"
          danger
          formKey={formKey}
          hidden={{ versie: String(request.version) }}
        >
          <Field
            name="reden"
            label="Waarom is het een ander kind?"
            hint={
              request.outcome === null
                ? undefined
                : 'Wie door deze vraag in de kring kwam, gaat er meteen uit. De tekst van deze vraag wordt uit het plan gehaald.'
            }
            value={typed}
            mistake={mistakes.reden}
            maxlength={500}
          />
        </Form>
      </Details>
    </Card>
  )
}
