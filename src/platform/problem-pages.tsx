import type { Child } from '#jsx/jsx-runtime'
import type { Refusal } from '#kernel/refusal.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import type { Lang } from '#ui/words.ts'

type Frame = Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>

const texts = {
  nl: {
    absent: ['Deze pagina is er niet', 'Het adres klopt niet, of u kunt deze pagina niet bekijken.'],
    forbidden: [
      'Dit mag u niet doen',
      'Deze pagina of opdracht hoort niet bij uw functie of bij wat met u gedeeld is.',
    ],
    conflict: [
      'Dit kan nu niet meer',
      'Iemand anders was u voor, of er is intussen iets veranderd. Bekijk de laatste stand en probeer het opnieuw.',
    ],
    gone: [
      'Deze link werkt niet meer',
      'De link of code is gebruikt of verlopen. Vraag een nieuwe aan degene van wie u hem kreeg.',
    ],
    fault: [
      'Er ging iets mis bij ons',
      'Wat u invulde is niet bewaard. Probeer het straks opnieuw. Blijft het misgaan, geef dan dit nummer door:',
    ],
    start: 'Naar de startpagina',
    rule: 'Regel',
  },
  en: {
    absent: ['This page does not exist', 'The address is not right, or you cannot see this page.'],
    forbidden: ['You cannot do this', 'This page is not part of what is shared with you.'],
    conflict: [
      'This is no longer possible',
      'Something has changed in the meantime. Look at the latest state and try again.',
    ],
    gone: ['This link no longer works', 'The link or code was used or has expired. Ask for a new one.'],
    fault: [
      'Something went wrong on our side',
      'What you typed was not saved. Please try again later. If it keeps happening, pass on this number:',
    ],
    start: 'To the start page',
    rule: 'Rule',
  },
} as const satisfies Record<
  Lang,
  Record<Refusal['kind'] | 'fault', readonly [string, string]> & { start: string; rule: string }
>

/** One exhaustive table turns a kind of no into its status. */
export const statusOf = { absent: 404, forbidden: 403, conflict: 409, gone: 410 } as const satisfies Record<
  Refusal['kind'],
  number
>

/** The page for a known no. Of what is absent it says the same in every case: nothing of the rule, nothing of the child. */
export function RefusalPage({ refusal, frame }: { refusal: Refusal; frame: Frame }) {
  const words = texts[frame.lang ?? 'nl']
  const [title, text] = words[refusal.kind]
  return (
    <Problem title={title} frame={frame} start={words.start}>
      <p class="utrecht-paragraph">{refusal.kind === 'absent' ? text : (refusal.say ?? text)}</p>
      {refusal.kind !== 'absent' && (
        <p class="sh-quiet">
          {words.rule} {refusal.rule}
        </p>
      )}
    </Problem>
  )
}

/** The page for a fault: a number to pass on, and nothing else of what happened. */
export function FaultPage({ requestId, frame }: { requestId: string; frame: Frame }) {
  const words = texts[frame.lang ?? 'nl']
  const [title, text] = words.fault
  return (
    <Problem title={title} frame={frame} start={words.start}>
      <p class="utrecht-paragraph">
        {text} <code>{requestId}</code>
      </p>
    </Problem>
  )
}

function Problem({ title, frame, start, children }: { title: string; frame: Frame; start: string; children: Child }) {
  return (
    <Page title={title} narrow {...frame}>
      {children}
      <p class="utrecht-paragraph">
        <LinkButton href="/">{start}</LinkButton>
      </p>
    </Page>
  )
}
