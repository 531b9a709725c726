import type { CaseToAnswer } from './allegation.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { findingsOpenTo, lawfulOutcomes, type OutcomeFacts } from './lawful-outcome.ts'
import { type Finding, type Forum, forumName, type Outcome, outcomeName } from './outcome.ts'
import type { ProvisionId } from './provision.ts'

/** An outcome that was recorded. */
export type OutcomeDecision = {
  readonly forum: Forum
  readonly finding: Finding
  readonly outcome: Outcome
  readonly provision: ProvisionId
  readonly because: string
}

/** What a person records when an allegation is brought to an outcome. */
export type ProposedOutcome = OutcomeFacts & {
  readonly caseToAnswer: CaseToAnswer | undefined
  readonly outcome: Outcome | undefined
  readonly reason: string | undefined
}

/**
 * The outcome of one allegation, held to what is lawful there.
 *
 * @returns the outcome with its rule; or what is missing, about `case to answer`, `forum`, `finding`, `outcome` or `reason`
 * @see PCR 2020 reg. 42; PCPCM 2025 (presumption of dismissal, unverified)
 */
export function decideOutcome(proposed: ProposedOutcome): Decided<OutcomeDecision> {
  const { forum, finding, outcome } = proposed
  const lawful = lawfulOutcomes(proposed)
  const chosen = lawful.find((each) => each.outcome === outcome)
  const missing: Missing[] = []

  if (proposed.caseToAnswer === undefined) {
    missing.push(lacking('case to answer', 'Decide first whether there is a case to answer', 'pcr-23-2'))
  }
  if (proposed.caseToAnswer === 'gross misconduct' && (forum === 'misconduct meeting' || isShut(forum, outcome))) {
    missing.push(lacking('forum', 'A case to answer for gross misconduct goes to a hearing', 'pcr-23-form'))
  }
  if (proposed.caseToAnswer === 'none' && forum !== 'no proceedings') {
    missing.push(lacking('forum', 'There is no case to answer, so there are no proceedings', 'pcr-23-form'))
  }
  if (!findingsOpenTo(forum).includes(finding)) {
    missing.push(lacking('finding', `${forumName(forum)} cannot end with this finding`, 'pcr-42-2'))
  }
  if (outcome === undefined)
    missing.push(lacking('outcome', 'Say what the outcome is', provisionOfForum(forum, finding)))
  if (outcome !== undefined && !chosen) {
    missing.push(
      lacking(
        'outcome',
        `${outcomeName(outcome)} is not open here: ${inWords(proposed)}`,
        provisionOfForum(forum, finding),
      ),
    )
  }
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
  }))
}

/** Where a case to answer for gross misconduct ended without proceedings, only a departure or a death explains it. */
function isShut(forum: Forum, outcome: Outcome | undefined): boolean {
  return forum === 'no proceedings' && (outcome === 'no action' || outcome === 'reflective practice review process')
}

function provisionOfForum(forum: Forum, finding: Finding): ProvisionId {
  if (forum === 'no proceedings') return 'pcr-23-form'
  if (forum === 'misconduct meeting') return 'pcr-42-2'

  return finding === 'gross misconduct' ? 'pcr-42-3-b' : 'pcr-42-3-a'
}

function inWords({ forum, finding, regime }: OutcomeFacts): string {
  return `${forum}, ${finding === 'no finding' ? finding : `finding of ${finding}`}, ${regime === 'pre-2020' ? 'rules before 2020' : `${regime} rules`}`
}
