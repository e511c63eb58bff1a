import { justAccepted, noAnswerYet } from './beginning.ts'
import { goingWell } from './going-well.ts'
import { courtReplaced, halfSigned, helpers, objection } from './parents.ts'
import { courtOrder, outAndBack } from './protection.ts'
import { answered, askedBack, declined, freshQuestion, movedAndLate, namelessConsultation } from './requests.ts'
import { ended, endsSoon, onlyPart, refusedOverTheBorder, withdrawnYesterday } from './sharing.ts'
import type { Story } from './story.ts'
import { disputed, readsEnglish } from './words.ts'
import { almostTwelve, justSixteen, sharesWithMother, signsTogether } from './young.ts'

/** Every story of the made-up region: questions at the desk, then children with a dossier. */
export const stories: readonly Story[] = [
  freshQuestion,
  askedBack,
  answered,
  declined,
  namelessConsultation,
  movedAndLate,
  justAccepted,
  noAnswerYet,
  goingWell,
  halfSigned,
  objection,
  courtReplaced,
  helpers,
  onlyPart,
  refusedOverTheBorder,
  withdrawnYesterday,
  endsSoon,
  ended,
  almostTwelve,
  signsTogether,
  justSixteen,
  sharesWithMother,
  courtOrder,
  outAndBack,
  readsEnglish,
  disputed,
]
