import type { Address } from '#ui/address.ts'
import { Checkboxes } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Link, Text, Written } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { KeptFrom, Marked } from '../../domain/plan.ts'
import { DossierPage, type DossierView, type Tab } from '../frame.tsx'
import { Byline } from '../marks.tsx'

type Props = {
  view: DossierView
  tab: Tab
  text: Marked & { readonly text: string }
  /** Those it can be kept back from by this reader. */
  possible: readonly KeptFrom[]
  /** Those that are ticked; as it stands when left out. */
  ticked?: readonly string[]
  /** A goal takes its steps along. */
  isGoal: boolean
  action: Address
  back: Address
  mistakes?: MistakeList
}

/** For whom a text is kept back ("niet voor …"), by who wrote it or by the family. */
export function KeepBackPage({ view, tab, text, possible, isGoal, action, back, ticked, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = keepBackTexts[lang]
  return (
    <DossierPage view={view} tab={tab} title={words.title} failed={hasMistakes(mistakes)} narrow>
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{words.title}</Heading>
      <Written>{text.text}</Written>
      <Text small>
        <Byline text={text} lang={lang} />
      </Text>
      {possible.length === 0 ? (
        <EmptyState title={words.nobody} action={<Link href={back}>{words.back}</Link>}>
          <Text>{words.nobodyText}</Text>
        </EmptyState>
      ) : (
        <Form action={action} submit={words.save} cancel={{ href: back, label: words.cancel }}>
          <Checkboxes
            name="niet-voor"
            label={words.label}
            hint={isGoal ? `${words.hint} ${words.goal}` : words.hint}
            options={possible.map(({ id, name }) => ({ value: id, label: name }))}
            values={ticked ?? text.withheldFrom.map(({ id }) => id)}
            mistake={mistakes['niet-voor']}
            optional
            lang={lang}
          />
        </Form>
      )}
    </DossierPage>
  )
}

const nl = {
  title: 'Wie mag dit niet zien?',
  label: 'Niet voor',
  hint: 'Wie u aankruist, ziet hier niets van: niet op het scherm, niet op papier en niet in een lijst. Ze zien ook niet dat er iets is afgeschermd.',
  goal: 'De stappen bij dit doel gaan mee. Opent u het doel later weer, dan opent u de stappen zelf.',
  save: 'Bewaren',
  cancel: 'Niet wijzigen',
  doer: 'Iemand van deze organisatie doet een stap hiervan. Laat die stap eerst door iemand anders doen',
  back: 'Terug',
  nobody: 'Er is niemand voor wie dit afgeschermd kan worden.',
  nobodyText:
    'Alleen voor organisaties in de kring kunt u iets afschermen, niet voor de organisatie die het zelf schreef.',
}

const en: typeof nl = {
  title: 'Who may not see this?',
  label: 'Not for',
  hint: 'Whoever you tick sees nothing of this: not on the screen, not on paper and not in a list. They do not see that something was kept back either.',
  goal: 'The steps of this goal go along. If you open the goal again later, you open the steps yourself.',
  save: 'Save',
  cancel: 'Do not change',
  doer: 'Someone of this organisation does a step of this. Let someone else do that step first',
  back: 'Back',
  nobody: 'There is nobody this can be kept back from.',
  nobodyText: 'You can keep something back from organisations in the circle, not from the organisation that wrote it.',
}

export const keepBackTexts: Record<Lang, typeof nl> = { nl, en }
