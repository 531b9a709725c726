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
  readonly leaves: boolean
}

export function drawEnding(random: Random, caseToAnswer: CaseToAnswer): Ending {
  if (caseToAnswer === 'none') {
    return { ...NOWHERE, wished: random.chance(20) ? 'reflective practice review process' : 'no action', leaves: false }
  }
  if (caseToAnswer === 'gross misconduct') return gross(random)
  if (!random.chance(SHAPE.meetingAmongMisconduct.value)) {
    return { ...NOWHERE, wished: 'reflective practice review process', leaves: false }
  }
  const finding = drawn(random, SHAPE.meetingFinds.shares)
  const warning = random.chance(75) ? 'written warning' : 'final written warning'

  return { forum: 'misconduct meeting', finding, wished: finding === 'neither' ? 'no action' : warning, leaves: false }
}

const NOWHERE = { forum: 'no proceedings', finding: 'no finding' } as const

function gross(random: Random): Ending {
  if (random.chance(SHAPE.grossEndsWithoutHearing.value)) {
    const wished = random.chance(80) ? 'resigned before a finding' : 'retired before a finding'

    return { ...NOWHERE, wished, leaves: true }
  }
  const forum = random.chance(SHAPE.accelerated.value) ? 'accelerated misconduct hearing' : 'misconduct hearing'
  const finding = drawn(random, SHAPE.hearingFinds.shares)
  if (finding === 'neither') return { forum, finding, wished: 'no action', leaves: false }
  if (finding === 'misconduct') return { forum, finding, wished: 'final written warning', leaves: false }
  const leaves = random.chance(SHAPE.dismissedAmongGross.value)

  return { forum, finding, wished: leaves ? 'dismissed without notice' : 'final written warning', leaves }
}
