import type { ReportedFollowUp, ReportedState } from './progress-report.ts'

/** What people read in a progress report. */
export const sayReport = {
  states: {
    'not-started': 'Nog niet begonnen',
    running: 'Loopt',
    waiting: 'Wacht',
    done: 'Klaar',
    stopped: 'Gestopt',
  } satisfies Record<ReportedState, string>,
  followUps: { open: 'Nog te doen', done: 'Gedaan', dropped: 'Vervallen' } satisfies Record<
    ReportedFollowUp['state'],
    string
  >,
  /** Hundredths of an hour: `1.250`, `7,5`. */
  hours(hundredths: number): string {
    const part = String(Math.abs(hundredths) % 100)
      .padStart(2, '0')
      .replace(/0$/, '')
    const whole = String(Math.trunc(Math.abs(hundredths) / 100)).replace(/\B(?=(?:\d{3})+$)/g, '.')
    return `${hundredths < 0 ? '−' : ''}${whole}${hundredths % 100 === 0 ? '' : `,${part}`}`
  },
}
