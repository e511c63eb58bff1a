import { type Day, addDays, addMonths } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import type { AgreementKind } from '#access/domain/signers.ts'
import { type FamilyRole, type Purpose, type Section } from '#access/domain/words.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import type { Way } from '#features/dossiers/domain/consent-answer.ts'
import { type AskedRecipient, type Question, mistakesIn } from '#features/dossiers/domain/consent-question.ts'
import { type RequestId, type RequestStatus, questionOf } from '#features/dossiers/domain/consent-view.ts'
import { askConsent } from '#features/dossiers/store/consent-ask.ts'
import { correctQuestion, takeBackQuestion } from '#features/dossiers/store/consent-correct.ts'
import { readRequest } from '#features/dossiers/store/consent-read.ts'
import { answerConsent, disputeAnswer } from '#features/dossiers/store/consent-sign.ts'
import { writeDownConsent } from '#features/dossiers/store/consent-write-down.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, relativeOf, visitAs } from '../scene.ts'

type Asked = {
  readonly to: PlaceKey | { readonly person: `@${string}`; readonly as: FamilyRole }
  readonly purpose?: Purpose
  readonly kind?: AgreementKind
  readonly sections: readonly Section[]
  readonly why: string
  /** Days after asking on which it ends; a year when not said. */
  readonly days?: number
}

export type Choices = Partial<Record<Section, 'yes' | 'no'>>

/** The lead asks the family to share with one organisation, or with one person who stands by the child. */
export async function asksConsent(scene: Scene, who: Who, dossierId: DossierId, asked: Asked): Promise<RequestId> {
  const visit = await visitAs(scene, 'consent.ask', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const question: Question = {
    recipient: recipientOf(scene, asked.to),
    purpose: asked.purpose ?? 'carry-out-plan',
    kind: asked.kind ?? 'joint-plan',
    sections: asked.sections,
    explanation: asked.why,
    from: visit.on,
    until: asked.days === undefined ? addMonths(visit.on, 12) : addDays(visit.on, asked.days),
  }
  refuseMistakes(mistakesIn(question, visit.on))
  return askConsent(scene.tx, grant, question, scene.site)
}

function recipientOf(scene: Scene, to: Asked['to']): AskedRecipient {
  if (typeof to !== 'string') return { personId: relativeOf(scene, to.person).id, kind: to.as }
  const { id: organisationId, kind } = placeOf(scene, to)
  return { organisationId, kind }
}

/** Someone who must sign answers with their own account. A no to an earlier yes withdraws it. */
export async function answers(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  id: RequestId,
  choices: Choices | 'yes' | 'no',
): Promise<void> {
  const visit = await visitAs(scene, 'consent.answer', who)
  const { cover } = await admit(scene.tx, visit, dossierId)
  const request = await readRequest(scene.tx, cover!, id)
  await answerConsent(scene.tx, cover!, request, chosen(request, choices))
}

/** Says that what was written down for them is not what they said. */
export async function disputes(scene: Scene, who: Who, dossierId: DossierId, id: RequestId): Promise<void> {
  const visit = await visitAs(scene, 'consent.answer', who)
  const { cover } = await admit(scene.tx, visit, dossierId)
  await disputeAnswer(scene.tx, cover!, await readRequest(scene.tx, cover!, id))
}

/** The lead writes down what someone said or signed on paper, or what the court decided in their place. */
export async function writesDown(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  id: RequestId,
  said: {
    readonly by: `@${string}`
    readonly way: Exclude<Way, 'account'>
    readonly place: string
    readonly choices?: Choices | 'yes' | 'no'
    readonly note?: string
  },
): Promise<void> {
  const visit = await visitAs(scene, 'consent.record', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const request = await readRequest(scene.tx, grant, id)
  const written = {
    signerId: relativeOf(scene, said.by).id,
    way: said.way,
    signedOn: visit.on,
    place: said.place,
    chosen: chosen(request, said.choices ?? 'yes'),
    note: said.note ?? null,
  }
  refuseMistakes(await writeDownConsent(scene.tx, grant, request, written, scene.site))
}

/** The lead corrects a question: the old one stays readable. */
export async function corrects(
  scene: Scene,
  who: Who,
  dossierId: DossierId,
  id: RequestId,
  { reason, ...change }: { readonly reason: string; readonly sections?: readonly Section[]; readonly until?: Day },
): Promise<RequestId> {
  const visit = await visitAs(scene, 'consent.ask', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const old = await readRequest(scene.tx, grant, id)
  const next = { ...questionOf(old), ...change }
  return correctQuestion(scene.tx, grant, old, next, { reason, version: old.version, baseUrl: scene.site })
}

export async function takesBack(scene: Scene, who: Who, dossierId: DossierId, id: RequestId): Promise<void> {
  const visit = await visitAs(scene, 'consent.ask', who)
  const grant = await admitToWrite(scene.tx, visit, dossierId, 'cover')
  const request = await readRequest(scene.tx, grant, id)
  await takeBackQuestion(scene.tx, grant, request, request.version)
}

function chosen(request: RequestStatus, choices: Choices | 'yes' | 'no') {
  return new Map(
    request.sections.flatMap(({ consentId, section }) => {
      const choice = typeof choices === 'string' ? choices : choices[section]
      return choice === undefined ? [] : [[consentId, choice] as const]
    }),
  )
}

function refuseMistakes(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new TypeError(`a story asks what the product refuses: ${mistakes.join(', ')}`)
}
