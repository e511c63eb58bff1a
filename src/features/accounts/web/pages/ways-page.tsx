import type { Address } from '#ui/address.ts'
import { Radios } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes, type MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { Text } from '#ui/text.tsx'
import type { ShellProps } from '#access/web/shell.ts'
import { dutch } from '#access/domain/words.ts'
import { type Way, wayKey } from '../../domain/acting.ts'
import { accountTexts } from '../texts.ts'

type Props = { frame: ShellProps; ways: readonly Way[]; chosen: string | null; next: Address; mistakes?: MistakeList }

/** For whom someone with several functions goes on. */
export function WaysPage({ frame, ways, chosen, next, mistakes = {} }: Props) {
  const { lang } = frame
  const words = accountTexts[lang ?? 'nl'].ways
  const options = ways.map((way) => ({
    value: wayKey(way),
    label: `${capital(dutch.roles[way.role])}, ${way.organisationName}`,
    hint: way.insteadOf === null ? undefined : words.instead(way.insteadOf),
  }))
  return (
    <Page {...frame} title={words.title} narrow failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} lang={lang} />
      <Text>{words.text}</Text>
      <Form action="/kies-functie" submit={words.submit} hidden={{ naar: next }}>
        <Radios
          name="functie"
          label={words.title}
          labelUnseen
          options={[...options, { value: 'zelf', label: words.self, hint: words.selfHint }]}
          value={chosen}
          mistake={mistakes.functie}
          lang={lang}
        />
      </Form>
    </Page>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
