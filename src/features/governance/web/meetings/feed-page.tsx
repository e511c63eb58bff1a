import { ActionButton } from '#ui/button.tsx'
import { Alert } from '#ui/alert.tsx'
import { Card } from '#ui/card.tsx'
import { Text } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import { GovernancePage, type Shell } from '../frame.tsx'

type Props = {
  shell: Shell
  /** When the address was made that holds now; null when there is none. */
  madeAt: Date | null
  /** The secret address, only right after it was made. */
  address: string | null
}

/** One's own meetings in one's own calendar, kept up to date by itself (FEED-1). */
export function FeedPage({ shell, madeAt, address }: Props) {
  return (
    <GovernancePage
      shell={shell}
      tab="meetings"
      title="Vergaderingen in uw eigen agenda"
      narrow
      below="Met een abonnement staan de vergaderingen van uw overleggen vanzelf in uw agenda. Ook als er iets verandert."
    >
      {address !== null && (
        <Alert kind="success" title="Dit is uw adres. U ziet het nu één keer.">
          <Text>
            <code>{address}</code>
          </Text>
          <Text>
            Kopieer het. Kies in uw agendaprogramma voor “agenda toevoegen via internet” of “abonneren”, en plak het
            daar. Geef het aan niemand anders: wie dit adres heeft, ziet waar en wanneer uw overleggen zijn.
          </Text>
        </Alert>
      )}
      <Card title={madeAt === null ? 'U hebt nog geen abonnement' : 'Uw abonnement'}>
        {madeAt !== null && (
          <Text>
            Uw adres is gemaakt op <MomentText at={madeAt} />. Bent u het kwijt, of kent iemand anders het? Maak dan een
            nieuw adres. Het oude werkt daarna niet meer.
          </Text>
        )}
        <Text>
          In de agenda staan alleen het overleg, het thema, de tijd en de plaats. Geen namen, geen agendapunten en geen
          stukken.
        </Text>
        <ActionButton action="/bestuur/vergaderingen/abonnement" look={madeAt === null ? 'primary' : 'secondary'}>
          {madeAt === null ? 'Adres maken' : 'Nieuw adres maken'}
        </ActionButton>
      </Card>
    </GovernancePage>
  )
}
