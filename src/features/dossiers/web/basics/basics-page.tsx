import type { Child } from '#jsx/jsx-runtime'
import { type FamilyRole, isFamilyRole } from '#access/domain/words.ts'
import { sayRole } from '#access/domain/say.ts'
import { Alert } from '#ui/alert.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { type SummaryRow, SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Address, Household } from '../../domain/address.ts'
import type { ChildBasics } from '../../domain/basics.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { notesPath } from '../notes/places.ts'
import { sayLanguage } from './languages.ts'
import { type BasicsTexts, basicsTexts } from './texts.ts'

type Props = {
  view: DossierView
  child: ChildBasics
  /** The child first, then the family. */
  family: readonly (Household & { readonly mayChange: boolean })[]
  mayWrite: boolean
  notice?: 'saved' | 'savedPartly' | undefined
  /** Below it: who can see this. */
  below?: Child
}

/** Who the child is, where it and the family live, and how they are reached. */
export function BasicsPage({ view, child, family, mayWrite, notice, below }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = basicsTexts[lang]
  const base = `/dossiers/${view.head.id}/basis` as const
  return (
    <DossierPage view={view} tab="basics" notice={notice && words[notice]}>
      <Heading>{words.title}</Heading>
      <Stack>
        <Card title={words.child} level={3} action={mayWrite && <Link href={`${base}/kind`}>{words.changeChild}</Link>}>
          <SummaryList lang={lang} rows={childRows(child, lang)} />
        </Card>
        {family.map((house) => (
          <House {...{ house, family, base, lang }} />
        ))}
      </Stack>
      <Text>
        <Link href={notesPath(view.head.id, 'basics')}>{words.notes}</Link>
      </Text>
      {below}
    </DossierPage>
  )
}

function childRows(child: ChildBasics, lang: Lang): readonly SummaryRow[] {
  const words = basicsTexts[lang]
  return [
    { key: words.givenName, value: child.givenName },
    { key: words.surname, value: child.surname },
    { key: words.bornOn, value: <DayText on={child.bornOn} lang={lang} /> },
    { key: words.language, value: sayLanguage(child.language, lang) },
    { key: words.interpreter, value: child.interpreter ?? words.noInterpreter },
  ]
}

type HouseProps = {
  house: Household & { readonly mayChange: boolean }
  family: readonly Household[]
  base: `/dossiers/${string}/basis`
  lang: Lang
}

/** Where one of them lives. What is hidden from the reader looks as what is not known. */
function House({ house, family, base, lang }: HouseProps) {
  const words = basicsTexts[lang]
  const { address, memberId, mayChange } = house
  const doing = address === null ? words.addAddress : words.changeAddress
  return (
    <Card
      title={words.addressOf(sayHouse(house, lang))}
      level={3}
      action={
        mayChange && (
          <Link href={`${base}/adres/${memberId ?? 'kind'}`} label={`${doing}: ${house.name}`}>
            {doing}
          </Link>
        )
      }
    >
      <SummaryList
        lang={lang}
        rows={[
          { key: words.livesAt, value: address === null ? words.unknown : sayPlace(address, words) },
          { key: words.reachedAt, value: address === null ? words.unknown : sayReach(address, words) },
        ]}
      />
      {address !== null && address.hiddenFrom.length > 0 && (
        <Alert kind="warning" lang={lang} title={`${words.hiddenFrom}: ${namesOf(address, family).join(', ')}`}>
          <Text>{words.keepSecret}</Text>
        </Alert>
      )}
    </Card>
  )
}

function sayHouse({ name, kind }: Household, lang: Lang): string {
  return kind !== null && isFamilyRole(kind) ? `${name} (${sayRole(kind satisfies FamilyRole, lang)})` : name
}

function sayPlace({ street, houseNumber, postcode, place }: Address, words: BasicsTexts): string {
  const lines = [
    [street, houseNumber],
    [postcode, place],
  ]
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter(Boolean)
  return lines.join(', ') || words.unknown
}

function sayReach({ phone, email }: Address, words: BasicsTexts): string {
  return [phone, email].filter(Boolean).join(', ') || words.unknown
}

function namesOf({ hiddenFrom }: Address, family: readonly Household[]): readonly string[] {
  return family.filter(({ personId }) => personId !== null && hiddenFrom.includes(personId)).map(({ name }) => name)
}
