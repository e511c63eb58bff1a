import { Alert } from '#ui/alert.tsx'
import { Link, List } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import { type CrisisNumber, crisisNumbers } from '../domain/crisis-numbers.ts'

const titles: Record<Lang, string> = { nl: 'Gevaar? Wacht niet op ons', en: 'Danger? Do not wait for us' }

/** The numbers to call now, so that nobody who is in danger fills in a form first. */
export function CrisisNumbers({ lang, title }: { lang: Lang; title?: string | undefined }) {
  return (
    <Alert kind="danger" title={title ?? titles[lang]} lang={lang}>
      <List
        plain
        items={crisisNumbers.map((each) => (
          <Number each={each} lang={lang} />
        ))}
      />
    </Alert>
  )
}

function Number({ each, lang }: { each: CrisisNumber; lang: Lang }) {
  const call = lang === 'nl' ? 'Bel' : 'Call'
  const name = each.name === each.number ? '' : `${each.name}: `
  return (
    <>
      <strong>
        {name}
        <Link href={each.call} label={name === '' ? `${call} ${each.number}` : `${call} ${each.name}, ${each.number}`}>
          {each.number}
        </Link>
      </strong>
      {' – '}
      {each[lang]}
    </>
  )
}
