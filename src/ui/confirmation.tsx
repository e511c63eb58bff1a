import type { Child } from '#jsx/jsx-runtime'

/** It is done: the reference, and below it what happens now. Stands instead of an h1's first section. */
export function Confirmation({ title, reference, children }: { title: string; reference?: Child; children?: Child }) {
  return (
    <>
      <div class="sh-done" role="status">
        <p class="sh-done__title">{title}</p>
        {reference && <p class="sh-done__reference">{reference}</p>}
      </div>
      {children}
    </>
  )
}
