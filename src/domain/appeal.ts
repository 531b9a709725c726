import type { CalendarDate } from './calendar-date.ts'
import { type Concerned, isOfficer } from './concerned.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { lawfulOutcomes, type OutcomeFacts } from './lawful-outcome.ts'
import { type Forum, type Outcome, outcomeName } from './outcome.ts'
import type { OutcomeDecision } from './outcome-decision.ts'
import type { ProvisionId } from './provision.ts'

/** To whom an appeal goes. */
export type AppealBody = 'senior manager' | 'Police Appeals Tribunal' | 'appeal under the contract'

/** How an appeal ended. */
export const APPEAL_RESULTS = ['dismissed', 'upheld and set aside', 'outcome replaced'] as const

/** One end of an appeal. */
export type AppealResult = (typeof APPEAL_RESULTS)[number]

/** An appeal as it stands: brought, or decided. What was decided before it stays on record. */
export type Appeal =
  | {
      readonly kind: 'brought'
      readonly to: AppealBody
      readonly on: CalendarDate
      readonly provision: ProvisionId
      readonly because: string
    }
  | {
      readonly kind: 'decided'
      readonly to: AppealBody
      readonly on: CalendarDate
      readonly result: AppealResult
      /** Where it was replaced, by what. */
      readonly outcome?: Outcome
      readonly provision: ProvisionId
      readonly because: string
    }

/** What a person records of an appeal. */
export type ProposedAppeal = {
  readonly step: Appeal['kind'] | undefined
  readonly on: CalendarDate | undefined
  readonly result: AppealResult | undefined
  readonly replacedBy: Outcome | undefined
  readonly reason: string | undefined
  readonly today: CalendarDate
  /** The outcome appealed against, the day from which it holds, and the facts it was lawful on. */
  readonly against:
    | { readonly on: CalendarDate; readonly decision: OutcomeDecision; readonly facts: OutcomeFacts }
    | undefined
  readonly latest: Appeal | undefined
}

/** How many working days there are to bring an appeal, from when the officer was told. Unverified. */
export const APPEAL_WORKING_DAYS = { 'senior manager': 7, 'Police Appeals Tribunal': 10 } as const

/** To whom an appeal against what a forum decided goes: a meeting’s to a senior manager, a hearing’s to the tribunal. */
export function appealGoesTo(forum: Forum, concerned: Concerned): AppealBody | undefined {
  if (forum === 'no proceedings') return undefined
  if (!isOfficer(concerned)) return 'appeal under the contract'

  return forum === 'misconduct meeting' ? 'senior manager' : 'Police Appeals Tribunal'
}

/**
 * An appeal brought, or the decision on one. An outcome that replaces another must be lawful for the same forum and finding.
 *
 * @returns the appeal; or what is missing, about `outcome`, `step`, `on`, `result`, `replaced by` or `reason`
 * @see PCR 2020 reg. 45 (unverified); PAT 2020 (unverified)
 */
export function recordAppeal(proposed: ProposedAppeal): Decided<Appeal> {
  const { against, step, on, result, replacedBy } = proposed
  const to = against && appealGoesTo(against.facts.forum, against.facts.concerned)
  const provision = ruleOf(to)
  const missing = [...missingStep(proposed, to), ...(step === 'decided' ? missingResult(proposed, provision) : [])]

  return decidedUnless(
    missing,
    { to, on, step },
    (given): Appeal =>
      given.step === 'brought' || result === undefined
        ? {
            kind: 'brought',
            to: given.to,
            on: given.on,
            provision,
            because: `an appeal was brought to the ${given.to}`,
          }
        : {
            kind: 'decided',
            to: given.to,
            on: given.on,
            result,
            ...(result === 'outcome replaced' && replacedBy && { outcome: replacedBy }),
            provision,
            because: `the appeal to the ${given.to} was decided: ${result}`,
          },
  )
}

/** What came of an allegation once its appeal is counted in; nothing where it was set aside. */
export function outcomeAfter(outcome: Outcome, appeal: Appeal | undefined): Outcome | undefined {
  if (appeal?.kind !== 'decided' || appeal.result === 'dismissed') return outcome

  return appeal.result === 'outcome replaced' ? (appeal.outcome ?? outcome) : undefined
}

function missingStep({ against, step, on, today, latest, reason }: ProposedAppeal, to: AppealBody | undefined) {
  const rule = ruleOf(to)
  const missing: Missing[] = []
  if (!against) missing.push(lacking('outcome', 'There is no outcome yet to appeal against', rule))
  else if (!to) missing.push(lacking('outcome', 'What came about without proceedings is not appealed against', rule))
  else if (against.decision.finding !== 'misconduct' && against.decision.finding !== 'gross misconduct')
    missing.push(lacking('outcome', 'There is no finding to appeal against', rule))
  if (!step) missing.push(lacking('step', 'Say whether the appeal is brought or decided', rule))
  if (step === 'brought' && latest?.kind === 'brought')
    missing.push(lacking('step', 'An appeal is before it already. Record how it was decided', rule))
  if (step === 'decided' && latest?.kind !== 'brought')
    missing.push(lacking('step', 'Record first that the appeal was brought', rule))
  if (!on) missing.push(lacking('on', 'Give the day', rule))
  else if (on > today) missing.push(lacking('on', 'The day cannot be later than today', rule))
  else if (against && on < (latest?.kind === 'brought' ? latest.on : against.on))
    missing.push(lacking('on', 'The day cannot be before what it follows', rule))
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return missing
}

function missingResult({ result, replacedBy, against }: ProposedAppeal, rule: ProvisionId): readonly Missing[] {
  if (!result) return [lacking('result', 'Say how the appeal was decided', rule)]
  if (result !== 'outcome replaced') return []
  if (!replacedBy) return [lacking('replaced by', 'Say which outcome takes its place', rule)]
  const lawful = against ? lawfulOutcomes(against.facts).find(({ outcome }) => outcome === replacedBy) : undefined
  if (!lawful) {
    const say = `${outcomeName(replacedBy)} is not open for this forum and finding`

    return [lacking('replaced by', say, rule)]
  }

  return replacedBy === against?.decision.outcome
    ? [lacking('replaced by', 'That is the outcome appealed against', rule)]
    : []
}

function ruleOf(to: AppealBody | undefined): ProvisionId {
  if (to === 'appeal under the contract') return 'policy-staff'

  return to === 'senior manager' ? 'pcr-45' : 'pat-2020'
}
