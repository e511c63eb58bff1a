/**
 * Pages with every piece in use, on invented matter: to look at, and for the browser tests to measure. No address of the
 * platform serves them.
 */
import { CheckPage, DonePage } from './answers.tsx'
import { DossierPage } from './dossier.tsx'
import { FormPage } from './form.tsx'
import { ListPage } from './list.tsx'
import { PicturesPage } from './pictures.tsx'
import { PiecesPage } from './pieces.tsx'

/** Name in the address → page. */
export const gallery = {
  lijst: ListPage,
  dossier: DossierPage,
  formulier: FormPage,
  controle: CheckPage,
  klaar: DonePage,
  onderdelen: PiecesPage,
  beelden: PicturesPage,
} as const
