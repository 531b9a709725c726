import type { RiskQuestion } from '../risk-form.ts'

type More = Pick<RiskQuestion, 'hint' | 'weight' | 'opens'>

/** A question answered with yes, no or not known. */
export function yesOrNo(id: string, ask: string, more: More = {}): RiskQuestion {
  return { id, ask, answer: { kind: 'yes or no' }, ...more }
}

/** One that weighs more than others in the grade. */
export function critical(id: string, ask: string): RiskQuestion {
  return yesOrNo(id, ask, { weight: 'critical' })
}

/** A question of how often. */
export function howOften(id: string, ask: string, more: More = {}): RiskQuestion {
  return { id, ask, answer: { kind: 'how often' }, ...more }
}
