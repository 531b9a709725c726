import { isCriminalEnd } from './criminal-strand.ts'
import type { LiveMatterKind } from './matter.ts'
import { MATTER_KINDS, referralDutyOf } from './matter-kind.ts'
import type { AllegationProgress, MatterProgress } from './matter-progress.ts'
import { severityIsAssessedUnder } from './severity.ts'
import { type Step, step } from './step.ts'
import { clockFor } from './step-clock.ts'

/** What the inquiry waits for: severity, mode, investigation, report, then the end of each strand of each allegation. */
export function inquirySteps(matter: MatterProgress): readonly Step[] {
  const { kind, allegations, referral } = matter
  if (allegations.length === 0) return []
  const assessed = severityIsAssessedUnder(kind)
  const severity = allegations
    .filter((allegation) => assessed !== undefined && allegation.severity === undefined)
    .map(({ number }) => step('assess severity', { provision: assessed ?? 'cmr-16', allegation: number }))
  if (referralDutyOf(kind) === 'none') return [...severity, ...investigationSteps(matter)]
  if (referral.decision === undefined || referral.decision === 'open') return severity

  return [...severity, ...investigationSteps(matter)]
}

/** Outside Schedule 3 no form is decided: the force investigates. */
function investigationSteps({
  kind,
  allegations,
  mode,
  investigation,
  referral,
  clocks,
}: MatterProgress): readonly Step[] {
  const { investigator, report } = MATTER_KINDS[kind]
  if (mode === undefined && referralDutyOf(kind) !== 'none') {
    const alone = referral.decision === 'not referred'

    return [
      step('record the mode', alone ? { because: 'it is not referred, so the force investigates on its own' } : {}),
    ]
  }
  if (investigation.began === undefined) return [step('begin the investigation', { provision: investigator })]
  if (investigation.report === 'not received') return [step('receive the report', { provision: report })]

  const clock = clockFor('decide on case to answer', clocks)
  const limit = clock && { due: clock.due, clock: clock.id }

  return allegations.flatMap((allegation) =>
    endSteps(allegation, kind).map((each) => (each.act === 'decide on case to answer' ? { ...each, ...limit } : each)),
  )
}

/** Each strand has its own end: the criminal one is asked for beside the misconduct one, and neither stands in for the other. */
function endSteps(progress: AllegationProgress, kind: LiveMatterKind): readonly Step[] {
  const { number, criminal, caseToAnswer, outcome } = progress
  const allegation = { allegation: number }
  const ended = criminal !== undefined && isCriminalEnd(criminal)
  const { severity, caseToAnswer: provision } = MATTER_KINDS[kind]
  const misconduct =
    severity === undefined
      ? []
      : caseToAnswer === undefined
        ? [
            step(
              'decide on case to answer',
              ended
                ? { ...allegation, provision, because: 'the criminal end is no answer to it' }
                : { ...allegation, provision },
            ),
          ]
        : outcome === undefined
          ? [...proceedingsSteps(progress), step('bring to an outcome', allegation)]
          : []

  return ended ? misconduct : [...misconduct, step('record a criminal decision', allegation)]
}

/** What lies between a case to answer and its outcome: the referral, then who conducts it. PCR 2020 regs. 23 and 28. */
function proceedingsSteps({ number, caseToAnswer, proceedings }: AllegationProgress): readonly Step[] {
  if (caseToAnswer === 'none') return []
  if (proceedings === undefined) return [step('refer to proceedings', { allegation: number })]

  return proceedings.panel === 'named' ? [] : [step('constitute the panel', { allegation: number })]
}
