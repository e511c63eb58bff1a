import { type Column, DataTable } from '#ui/data-table.tsx'
import { type BadgeKind, StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text, Unseen, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Step } from '../../domain/plan.ts'
import { type StepState, isOpen } from '../../domain/plan-states.ts'
import { Marks, sayWriter } from '../marks.tsx'
import type { PlanReader } from './reader.ts'
import { planTexts } from './texts.ts'

const looks: Record<StepState, BadgeKind> = { open: 'neutral', busy: 'info', done: 'success', stopped: 'neutral' }

type Here = { base: `/dossiers/${string}/plan`; reader: PlanReader; lang: Lang }

/** The steps under a goal: what, who, by when, and how far. On paper without links. */
export function StepTable({
  steps,
  caption,
  onPaper,
  ...here
}: Here & { steps: readonly Step[]; caption: string; onPaper?: boolean }) {
  const { lang, reader } = here
  const words = planTexts[lang]
  const columns: readonly Column<Step>[] = [
    { label: words.step, rowHeader: true, cell: (step) => <What step={step} onPaper={onPaper ?? false} {...here} /> },
    { label: words.who, cell: (step) => sayWriter(step.doer, lang) },
    { label: words.when, cell: (step) => <Due step={step} reader={reader} lang={lang} /> },
    {
      label: words.how,
      cell: (step) => (
        <>
          <StatusBadge kind={looks[step.state]}>{words.stepStates[step.state]}</StatusBadge>
          {step.reason !== null && (
            <Text small>
              {words.because} {step.reason}
            </Text>
          )}
        </>
      ),
    },
  ]
  return <DataTable caption={caption} captionUnseen columns={columns} rows={steps} empty="" lang={lang} />
}

function What({ step, onPaper, base, reader, lang }: Here & { step: Step; onPaper: boolean }) {
  const words = planTexts[lang]
  const path = `${base}/stappen/${step.id}` as const
  const own = step.doer.holderId === reader.holderId
  const mayKeepBack = reader.mayKeepBackAll || step.author.personId === reader.personId
  return (
    <div id={`stap-${step.id}`}>
      <Written>{step.text}</Written>
      <Marks text={step} lang={lang} />
      {!onPaper && (
        <Text small>
          {(reader.mayWrite || own) && (
            <StepLink href={`${path}/stand`} step={step}>
              {words.changeState}
            </StepLink>
          )}
          {reader.mayWrite && ' · '}
          {reader.mayWrite && (
            <StepLink href={path} step={step}>
              {words.change}
            </StepLink>
          )}
          {mayKeepBack && ' · '}
          {mayKeepBack && (
            <StepLink href={`${path}/niet-voor`} step={step}>
              {words.keepBack}
            </StepLink>
          )}
        </Text>
      )}
    </div>
  )
}

function Due({ step: { dueOn, state }, reader, lang }: { step: Step; reader: PlanReader; lang: Lang }) {
  const words = planTexts[lang]
  if (dueOn === null) return <>{words.noDate}</>
  const late = dueOn < reader.on && isOpen(state)
  return (
    <>
      <DayText on={dueOn} lang={lang} /> {late && <StatusBadge kind="danger">{words.late}</StatusBadge>}
    </>
  )
}

/** A link to a step's page, that says of which step it is. */
function StepLink({ href, children, step }: { href: `/${string}`; children: string; step: Step }) {
  return (
    <Link href={href}>
      {children}
      <Unseen>: {step.text}</Unseen>
    </Link>
  )
}
