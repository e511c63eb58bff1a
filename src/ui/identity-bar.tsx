import type { Child } from '#jsx/jsx-runtime'

/** Whom or what this page is about, in a few facts below its h1: goes in `below` of the page. */
export function IdentityBar({ facts }: { facts: readonly { label: string; value: Child }[] }) {
  return (
    <dl class="sh-identity">
      {facts.map((fact) => (
        <div class="sh-identity__fact">
          <dt class="sh-identity__label">{fact.label}</dt>
          <dd class="sh-identity__value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
