import type { CaseToAnswer } from '../../../domain/allegation.ts'
import type { Finding, Forum, Outcome } from '../../../domain/outcome.ts'
import type { Random } from '../random.ts'
import { drawn } from './drawn.ts'
import { SHAPE } from './shape.ts'

/** Where an allegation is decided, what is found, and what is wished for where the law leaves it open. */
export type Ending = {
  readonly forum: Forum
  readonly finding: Finding
  readonly wished: Outcome
  /** Whether the one concerned leaves by it, or left before it: then it goes on without them. */
  readonly leaves: 'no' | 'with the end' | 'before the end'
}

/** For whoever stays: a warning, where chance drew that they leave and they do not. */
export const WARNED: Ending = {
  ...{ forum: 'misconduct hearing', finding: 'misconduct', wished: 'final written warning', leaves: 'no' },
}

/** Whoever is known by a description alone can be neither heard nor punished. */
export const NOBODY_NAMED: Ending = {
  ...{ forum: 'no proceedings', finding: 'no finding', wished: 'no action', leaves: 'no' },
}

export function drawEnding(random: Random, caseToAnswer: CaseToAnswer): Ending {
  if (caseToAnswer === 'none') {
    return { ...NOWHERE, wished: random.chance(20) ? 'reflective practice review process' : 'no action', leaves: 'no' }
  }
  if (caseToAnswer === 'gross misconduct') return gross(random)
  if (!random.chance(SHAPE.meetingAmongMisconduct.value)) {
    return { ...NOWHERE, wished: 'reflective practice review process', leaves: 'no' }
  }
  const finding = drawn(random, SHAPE.meetingFinds.shares)
  const warning = random.chance(75) ? 'written warning' : 'final written warning'

  return { forum: 'misconduct meeting', finding, wished: finding === 'neither' ? 'no action' : warning, leaves: 'no' }
}

const NOWHERE = { forum: 'no proceedings', finding: 'no finding' } as const

function gross(random: Random): Ending {
  if (random.chance(SHAPE.grossEndsWithoutHearing.value)) {
    const wished = random.chance(80) ? 'resigned before a finding' : 'retired before a finding'

    return { forum: hearing(random), finding: 'gross misconduct', wished, leaves: 'before the end' }
  }
  const forum = hearing(random)
  const finding = drawn(random, SHAPE.hearingFinds.shares)
  if (finding === 'neither') return { forum, finding, wished: 'no action', leaves: 'no' }
  if (finding === 'misconduct') return { forum, finding, wished: 'final written warning', leaves: 'no' }
  const leaves = random.chance(SHAPE.dismissedAmongGross.value)

  return leaves
    ? { forum, finding, wished: 'dismissed without notice', leaves: 'with the end' }
    : { forum, finding, wished: 'final written warning', leaves: 'no' }
}

function hearing(random: Random): Forum {
  return random.chance(SHAPE.accelerated.value) ? 'accelerated misconduct hearing' : 'misconduct hearing'
}
