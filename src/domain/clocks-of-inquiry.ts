import { type Clock, clock, runs } from './clock-definition.ts'

const AFTER = 'day 1 is the day after'

/** The clocks of notices, suspension and vetting that an inquiry starts. Their lengths are unverified. */
export const INQUIRY_CLOCKS = {
  'representations of the officer': runs(
    clock(
      ['the notice was served', 'the officer answers the notice, or does not'],
      '10 days',
      'EW',
      AFTER,
      'cmr-18',
      'as assumed',
    ),
    'the officer was served with a notice',
    'the officer answered a notice',
    'somebody else',
  ),
  'representations against a suspension': runs(
    clock(
      ['the suspension was confirmed in writing', 'the officer makes representations, or does not'],
      '7 days',
      'EW',
      AFTER,
      'pcr-11-representations',
      'as assumed',
    ),
    'the suspension was confirmed in writing to the officer',
    'representations against a suspension came',
    'somebody else',
  ),
  'vetting looks at an allegation': runs(
    clock(
      ['an allegation was recorded', 'vetting decides whether clearance is looked at again'],
      '28 days',
      'every day',
      AFTER,
      'policy-vetting-trigger',
    ),
    'an allegation was recorded',
    'vetting decided',
    'vetting officer',
    { again: 'counts anew' },
  ),
} as const satisfies Record<string, Clock>
