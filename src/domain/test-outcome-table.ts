import type { CaseToAnswer } from './allegation.ts'
import { CONCERNED, type Concerned } from './concerned.ts'
import type { OutcomeFacts } from './lawful-outcome.ts'
import { FINDINGS, type Finding, FORUMS, type Forum, type Outcome } from './outcome.ts'

/**
 * What the law leaves open, written out from the regulations for the specifications and used by no rule: PCR 2020 reg. 42 and
 * Sch. 1 for officers; for the others what their contract or designation allows, which forces settle for themselves.
 */
type Row = {
  readonly forums: readonly Forum[]
  readonly findings: readonly Finding[]
  readonly who: readonly Concerned[]
  readonly only?: 'final written warning in force, or several incidents'
  readonly open: readonly Outcome[]
}

const HEARINGS = ['misconduct hearing', 'accelerated misconduct hearing'] as const
const OFFICERS = ['serving officer', 'former officer'] as const
const OTHERS = ['staff', 'former staff', 'designated volunteer', 'contractor'] as const
const CONTRACT = ['staff discipline'] as const
const ENDS = [
  'proceedings withdrawn',
  'resigned before a finding',
  'retired before a finding',
  'died before a finding',
] as const
const REFLECT = ['no action', 'reflective practice review process'] as const

const TABLE: readonly Row[] = [
  // reg. 42(2)
  row(['misconduct meeting'], 'misconduct', ['serving officer'], 'written warning', 'final written warning'),
  // reg. 42(3)(a)
  row(HEARINGS, 'misconduct', ['serving officer'], 'written warning', 'final written warning'),
  // reg. 42(5) and (6)
  {
    ...row(HEARINGS, 'misconduct', ['serving officer'], 'reduction in rank', 'dismissed without notice'),
    only: 'final written warning in force, or several incidents',
  },
  // reg. 42(3)(b)
  row(
    HEARINGS,
    'gross misconduct',
    ['serving officer'],
    'final written warning',
    'reduction in rank',
    'dismissed without notice',
  ),
  // reg. 42(1)(b)
  row(['misconduct meeting', ...HEARINGS], 'neither', OFFICERS, ...REFLECT),
  // Sch. 1
  row(HEARINGS, 'gross misconduct', ['former officer'], 'would have been dismissed', 'no action'),
  row(['misconduct meeting', ...HEARINGS], 'misconduct', ['former officer'], 'no action'),
  // reg. 27, Sch. 1
  row(['misconduct meeting', ...HEARINGS], 'no finding', OFFICERS, ...ENDS),
  row(CONTRACT, 'no finding', OTHERS, ...ENDS),
  row(['no proceedings'], 'no finding', CONCERNED, ...REFLECT, ...ENDS.slice(1)),
  // contracts and designations
  row(CONTRACT, 'neither', OTHERS, ...REFLECT),
  row(CONTRACT, 'misconduct', ['staff'], 'written warning', 'final written warning'),
  row(CONTRACT, 'gross misconduct', ['staff'], 'written warning', 'final written warning', 'dismissed without notice'),
  row(CONTRACT, 'misconduct', ['former staff'], 'no action'),
  row(CONTRACT, 'gross misconduct', ['former staff'], 'would have been dismissed', 'no action'),
  row(CONTRACT, 'misconduct', ['designated volunteer'], 'no action', 'designation withdrawn'),
  row(CONTRACT, 'gross misconduct', ['designated volunteer'], 'no action', 'designation withdrawn'),
  row(CONTRACT, 'misconduct', ['contractor'], 'no action', 'removed from police work'),
  row(CONTRACT, 'gross misconduct', ['contractor'], 'no action', 'removed from police work'),
]

/** Whether the law leaves this outcome open, after a case to answer for that. */
export function lawLeavesOpen(facts: OutcomeFacts, caseToAnswer: CaseToAnswer, outcome: Outcome): boolean {
  if (facts.regime === 'pre-2020') return false
  const heavier = facts.finalWrittenWarning === 'in force' || facts.incidents === 'several not closely connected'
  const inTable = TABLE.some(
    ({ forums, findings, who, only, open }) =>
      forums.includes(facts.forum) &&
      findings.includes(facts.finding) &&
      who.includes(facts.concerned) &&
      open.includes(outcome) &&
      (only === undefined || heavier),
  )

  return inTable && CASE_TO_ANSWER[caseToAnswer](facts.forum, outcome)
}

/** What the case to answer itself rules out: reg. 23 and reg. 49; that leaving ends no gross misconduct: Sch. 1. */
const CASE_TO_ANSWER: Readonly<Record<CaseToAnswer, (forum: Forum, outcome: Outcome) => boolean>> = {
  none: (forum) => forum === 'no proceedings',
  misconduct: (forum) => forum !== 'accelerated misconduct hearing',
  'gross misconduct': (forum, outcome) =>
    forum !== 'misconduct meeting' &&
    outcome !== 'resigned before a finding' &&
    outcome !== 'retired before a finding' &&
    (forum !== 'no proceedings' || outcome === 'died before a finding'),
}

/** Every combination of the facts on which an outcome turns. */
export function everyCombination(): readonly OutcomeFacts[] {
  return FORUMS.flatMap((forum) =>
    FINDINGS.flatMap((finding) =>
      CONCERNED.flatMap((concerned) =>
        (['pre-2020', '2020', '2024', '2025'] as const).flatMap((regime) =>
          (['in force', 'not in force'] as const).flatMap((finalWrittenWarning) =>
            (['one', 'several not closely connected'] as const).map((incidents) => ({
              ...{ forum, finding, concerned, regime, finalWrittenWarning, incidents },
            })),
          ),
        ),
      ),
    ),
  )
}

function row(forums: readonly Forum[], finding: Finding, who: readonly Concerned[], ...open: readonly Outcome[]): Row {
  return { forums, findings: [finding], who, open }
}
