import { agendaStory } from '../agenda/story.ts'
import { conference, eight, heldPoint, refused } from '../governance/decided.ts'
import {
  concepts,
  escalated,
  figures,
  halfway,
  objection as rankAndFile,
  sentBack,
  twoMunicipalities,
} from '../governance/on-their-way.ts'
import { costs } from '../governance/money.ts'
import { agreed, inDispute, plans, stillNeeded } from '../governance/plans.ts'
import { advisory, becomesAction, progress } from '../governance/reports.ts'
import { bodiesStory } from '../governance/story.ts'
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

/** How the region agrees and decides: no child in them, and one needs what another made, so they are told in one lane. */
export const regionStories: readonly Story[] = [
  agendaStory,
  bodiesStory,
  eight,
  conference,
  refused,
  heldPoint,
  halfway,
  rankAndFile,
  twoMunicipalities,
  figures,
  escalated,
  sentBack,
  concepts,
  becomesAction,
  advisory,
  progress,
  plans,
  agreed,
  inDispute,
  stillNeeded,
  costs,
]
