/** Two linked shapes: a house (the school, home) and a ring (the circle around a child). The name stands beside it. */
export function Logo() {
  return (
    <svg class="sh-logo" viewBox="0 0 48 32" width={48} height={32} aria-hidden="true" focusable="false">
      <path
        class="sh-logo__house"
        d="M4 28V13.5L15 4l11 9.5V28z"
        fill="none"
        stroke-width={3.5}
        stroke-linejoin="round"
      />
      <circle class="sh-logo__ring" cx={31} cy={17} r={11} fill="none" stroke-width={3.5} />
      <path class="sh-logo__house" d="M26 13.5V22" fill="none" stroke-width={3.5} stroke-linecap="round" />
    </svg>
  )
}
