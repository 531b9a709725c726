import { type Clock, clock, runs } from './clock-definition.ts'
import { RISK_REVIEW } from './risk-review.ts'

const AGAIN = 'assess the risk again'

/** The clocks of risk: how soon it is assessed again, by the gravest grade of the day. The lengths are in `risk-review.ts`. */
export const RISK_CLOCKS = {
  'risk assessed again': runs(
    clock(
      ['risk was assessed as standard or medium', AGAIN],
      `${RISK_REVIEW.days.standard} days`,
      'every day',
      'day 1 is the day after',
      RISK_REVIEW.provision,
    ),
    'risk was assessed as standard or medium',
    'risk was assessed',
    'investigates',
    { again: 'counts anew' },
  ),
  'high risk assessed again': runs(
    clock(
      ['risk was assessed as high', AGAIN],
      `${RISK_REVIEW.days.high} days`,
      'every day',
      'day 1 is the day after',
      RISK_REVIEW.provision,
    ),
    'risk was assessed as high',
    'risk was assessed',
    'investigates',
    { again: 'counts anew' },
  ),
  'immediate risk assessed again': runs(
    clock(
      ['risk was assessed as immediate', AGAIN],
      `${RISK_REVIEW.days.immediate} days`,
      'every day',
      'day 1 is the day after',
      RISK_REVIEW.provision,
    ),
    'risk was assessed as immediate',
    'risk was assessed',
    'investigates',
    { again: 'counts anew' },
  ),
} as const satisfies Record<string, Clock>
