import { ours, unverified, verified } from './provision-entry.ts'

/** The rules on clocks that stand still, on what nobody did in time, and on tasks. */
export const PROVISIONS_OF_CLOCKS = {
  'foia-1-3': unverified('FOIA2000', 's. 1(3)', 'Time does not run until what was asked can be read'),
  'foia-10-2': verified(
    'FOIA2000',
    's. 10(2)',
    'Days between a fees notice and its payment do not count',
    'Read in the regulator’s guidance',
  ),
  'policy-pause': ours('pause', 'A clock stands still for a named reason, to a named day, and no longer than its cap'),
  'policy-escalation': ours('escalation', 'What was not done in time is told to somebody outside the unit'),
  'policy-task': ours('task', 'A task has an owner and a day, and ends with words that say how'),
  'policy-enhanced-rights': ours('enhanced rights', 'Everyone here has the enhanced rights of the Victims’ Code'),
} as const
