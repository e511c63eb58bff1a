import type { NavItem } from '../page-header.tsx'

/** Nobody here exists. */
export const who = {
  name: 'Ilse Verhagen',
  acting: 'Procesregisseur · Gemeente Duinvoort',
  functions: [
    { id: 'f2', label: 'Lid regionaal team · Regio Merenland' },
    { id: 'f3', label: 'Jeugdconsulent · Gemeente Heidebeek' },
  ],
}
export const demo = { clock: 'dinsdag 24 november 2026, 14:05 uur' }
/** The main menu as a procesregisseur has it. */
export const nav = (current: string): NavItem[] => [
  { href: '/werk', label: 'Mijn werk', count: 4, counted: 'te doen', current: current === 'Mijn werk' },
  { href: '/dossiers', label: 'Dossiers', current: current === 'Dossiers' },
  { href: '/loket', label: 'Loket' },
  { href: '/sociale-kaart', label: 'Sociale kaart' },
  { href: '/agenda', label: 'Regioagenda' },
  { href: '/monitor', label: 'Monitor' },
]
