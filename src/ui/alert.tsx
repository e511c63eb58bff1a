import type { Child } from '#jsx/jsx-runtime'
import { wordsIn, type Lang } from './words.ts'

export type AlertKind = 'info' | 'success' | 'warning' | 'danger'

const looks: Record<AlertKind, string> = {
  info: 'utrecht-alert utrecht-alert--info sh-alert',
  success: 'utrecht-alert utrecht-alert--ok sh-alert',
  warning: 'utrecht-alert utrecht-alert--warning sh-alert',
  danger: 'utrecht-alert utrecht-alert--error sh-alert',
}

/** One thing that must not be missed. The kind is also said in words, for who does not see the colour. */
export function Alert({ kind = 'info', title, lang, children }: AlertProps) {
  const words = wordsIn(lang)
  return (
    <div class={looks[kind]} role={kind === 'danger' ? 'alert' : kind === 'success' ? 'status' : undefined}>
      <div class="utrecht-alert__content">
        {title ? <p class="sh-alert__title">{title}</p> : <span class="sh-unseen">{words.alerts[kind]}: </span>}
        <div class="utrecht-alert__message">{children}</div>
      </div>
    </div>
  )
}

type AlertProps = {
  kind?: AlertKind | undefined
  title?: string | undefined
  lang?: Lang | undefined
  children: Child
}
