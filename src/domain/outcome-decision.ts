import type { CaseToAnswer } from './allegation.ts'
import type { CalendarDate } from './calendar-date.ts'
import { type Concerned, isOfficer } from './concerned.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { findingsOpenTo, forumsOpenTo, lawfulOutcomes, type OutcomeFacts, ruleOfForum } from './lawful-outcome.ts'
import { type Finding, type Forum, forumName, type Outcome, outcomeName } from './outcome.ts'
import type { ProvisionId } from './provision.ts'
import { inStatutoryOrder, type Standard, standardsUnder } from './standards.ts'
import { isWarning, longestWarning, WARNING_MONTHS, type Warning, warningFrom } from './warning.ts'

/** An outcome that was recorded. */
export type OutcomeDecision = {
  readonly forum: Forum
  readonly finding: Finding
  readonly outcome: Outcome
  readonly provision: ProvisionId
  readonly because: string
  /** The Standards found to be breached, as a person named them. */
  readonly standards?: readonly Standard[]
  readonly warning?: Warning
  /** Where its reasons are sent, besides being kept: from 2024 for gross misconduct without dismissal. */
  readonly reasonsGoTo?: 'the local policing body'
}

/** What a person records when an allegation is brought to an outcome. */
export type ProposedOutcome = OutcomeFacts & {
  readonly caseToAnswer: CaseToAnswer | undefined
  readonly outcome: Outcome | undefined
  readonly reason: string | undefined
  /** The day from which it holds, on which a warning begins. */
  readonly on?: CalendarDate | undefined
  /** Where it was asked, at least one is named with a finding of misconduct or gross misconduct. */
  readonly standards?: readonly Standard[] | undefined
  /** Where the allegation was referred to, if it was. */
  readonly referredTo?: Forum | undefined
  /** For how many months a warning lasts, where a hearing made it longer than usual. */
  readonly warningMonths?: number | undefined
  /** Whether proceedings reach someone who has left, under PCR 2020 Sch. 1. */
  readonly reach?: 'reached' | 'out of reach' | undefined
  /** A final written warning that the record holds for the day on which severity was assessed. */
  readonly warningOnRecord?: 'in force' | 'none' | undefined
}

/**
 * The outcome of one allegation, held to what is lawful there. That someone left ends no case to answer for gross misconduct.
 *
 * @returns the outcome with its rule; or what is missing, about `case to answer`, `forum`, `finding`, `outcome`, `warning`,
 * `warning months`, `standards` or `reason`
 * @see PCR 2020 reg. 42, Sch. 1 and 2; PCAR 2024; PCPCM 2025 (presumption of dismissal, unverified)
 */
export function decideOutcome(proposed: ProposedOutcome): Decided<OutcomeDecision> {
  const { outcome, finding, forum } = proposed
  const chosen = lawfulOutcomes(proposed).find((each) => each.outcome === outcome)
  const missing: Missing[] = [
    ...missingForum(proposed),
    ...missingOutcome(proposed),
    ...missingStandards(proposed),
    ...missingWarning(proposed),
  ]
  if (!isWritten(proposed.reason)) {
    const say =
      chosen?.asks === 'why this is exceptional' ? 'Say why this is exceptional enough not to dismiss' : 'Say why'
    missing.push(lacking('reason', say, chosen?.provision ?? 'policy-reasons'))
  }

  return decidedUnless(missing, { outcome, chosen }, (given) => ({
    forum,
    finding,
    outcome: given.outcome,
    provision: given.chosen.provision,
    because: `this outcome is open: ${inWords(proposed)}`,
    ...(proposed.standards?.length && { standards: inStatutoryOrder(proposed.standards) }),
    ...warningOf(proposed, given.outcome),
    ...(given.chosen.reasonsGoTo === 'the local policing body' && { reasonsGoTo: given.chosen.reasonsGoTo }),
  }))
}

function missingForum({ caseToAnswer, forum, finding, outcome, concerned, referredTo, reach }: ProposedOutcome) {
  const missing: Missing[] = []
  if (caseToAnswer === undefined)
    missing.push(lacking('case to answer', 'Decide first whether there is a case to answer', 'pcr-23-2'))
  if (caseToAnswer === 'gross misconduct' && (forum === 'misconduct meeting' || isShut(forum, outcome)))
    missing.push(lacking('forum', 'A case to answer for gross misconduct goes to a hearing', 'pcr-23-form'))
  if (caseToAnswer === 'misconduct' && forum === 'accelerated misconduct hearing')
    missing.push(lacking('forum', 'An accelerated hearing is for gross misconduct', 'pcr-49'))
  if (caseToAnswer === 'none' && forum !== 'no proceedings')
    missing.push(lacking('forum', 'There is no case to answer, so there are no proceedings', 'pcr-23-form'))
  if (!forumsOpenTo(concerned).includes(forum)) missing.push(lacking('forum', ...notTheirForum(concerned)))
  if (referredTo !== undefined && forum !== referredTo && forum !== 'no proceedings')
    missing.push(lacking('forum', `It was referred to: ${referredTo}. Refer it again first`, 'pcr-23-form'))
  if (reach === 'out of reach' && concerned === 'former officer' && forum !== 'no proceedings')
    missing.push(lacking('forum', 'It came to attention too late after this person left', 'pcr-sch-1-c'))
  if (!findingsOpenTo(forum).includes(finding))
    missing.push(lacking('finding', `${forumName(forum)} cannot end with this finding`, 'pcr-42-2'))

  return missing
}

function missingOutcome(proposed: ProposedOutcome): readonly Missing[] {
  const { outcome, caseToAnswer, concerned, reach } = proposed
  const rule = ruleOfForum(proposed)
  if (outcome === undefined) return [lacking('outcome', 'Say what the outcome is', rule)]
  if (!lawfulOutcomes(proposed).some((each) => each.outcome === outcome))
    return [lacking('outcome', `${outcomeName(outcome)} is not open here: ${inWords(proposed)}`, rule)]
  if (caseToAnswer === 'gross misconduct' && GONE.includes(outcome) && reach !== 'out of reach') {
    const say = 'That someone left does not end a case to answer for gross misconduct. The hearing goes on without them'

    return [lacking('outcome', say, isOfficer(concerned) ? 'pcr-sch-1' : 'policy-leaving')]
  }

  return []
}

function missingStandards({ finding, standards, concerned }: ProposedOutcome): readonly Missing[] {
  if (standards === undefined || standards.length > 0) return []
  if (finding !== 'misconduct' && finding !== 'gross misconduct') return []

  return [lacking('standards', 'Say which Standards were found to be breached', standardsUnder(concerned))]
}

function missingWarning(proposed: ProposedOutcome): readonly Missing[] {
  const { outcome, forum, warningMonths: months, warningOnRecord, finalWrittenWarning } = proposed
  const missing: Missing[] = []
  if (warningOnRecord === 'in force' && finalWrittenWarning === 'not in force')
    missing.push(lacking('warning', 'The record shows a final written warning in force on that day', 'pcr-42-5'))
  if (months === undefined) return missing
  if (!isWarning(outcome))
    return [...missing, lacking('warning months', 'Only a warning lasts so long', 'pcr-warnings')]
  const usual = WARNING_MONTHS[outcome].months
  const longest = longestWarning(outcome, forum)
  if (!Number.isInteger(months) || months < usual || months > longest) {
    const say = longest === usual ? `It lasts ${usual} months` : `Give from ${usual} to ${longest} months`
    missing.push(lacking('warning months', say, 'pcr-warnings'))
  }

  return missing
}

/** Where a case to answer for gross misconduct ended without proceedings, only a departure or a death explains it. */
function isShut(forum: Forum, outcome: Outcome | undefined): boolean {
  return forum === 'no proceedings' && (outcome === 'no action' || outcome === 'reflective practice review process')
}

const GONE: readonly Outcome[] = ['resigned before a finding', 'retired before a finding']

function notTheirForum(concerned: Concerned): readonly [string, ProvisionId] {
  return isOfficer(concerned)
    ? ['The Conduct Regulations apply to this person, so it is not decided under a contract', 'pcr-23-form']
    : [
        'The Conduct Regulations do not apply to this person: it is decided under a contract or designation',
        'policy-staff',
      ]
}

function warningOf({ on, warningMonths }: ProposedOutcome, outcome: Outcome): { readonly warning?: Warning } {
  if (on === undefined || !isWarning(outcome)) return {}

  return { warning: warningFrom(on, warningMonths ?? WARNING_MONTHS[outcome].months) }
}

function inWords({ forum, finding, regime }: OutcomeFacts): string {
  return `${forum}, ${finding === 'no finding' ? finding : `finding of ${finding}`}, ${regime === 'pre-2020' ? 'rules before 2020' : `${regime} rules`}`
}
