import { type Clock, clock } from './clock-definition.ts'
import { REFERRAL_LIMIT_IN_USE, referralClock } from './referral-limit.ts'

const AFTER = 'day 1 is the day after'
const ITSELF = 'day 1 is the day itself'
const FIRST_WORKING = 'day 1 is the first working day after'
const UPDATE = 'tell the complainant or interested person how it goes'
const DELAY = 'report the delay to the local policing body and the IOPC'
const DELAY_OUTSIDE = 'report the delay to the local policing body, and to the officer unless it would do harm'

/** The clocks of a complaint or conduct matter: handling, suspension, proceedings, and what follows them. */
export const MATTER_CLOCKS = {
  'referral of a complaint': referralClock(REFERRAL_LIMIT_IN_USE.limit, 'cmr-4-limit'),
  'referral of a conduct matter': referralClock(REFERRAL_LIMIT_IN_USE.limit, 'cmr-7-limit'),
  'referral of a DSI matter': referralClock(REFERRAL_LIMIT_IN_USE.limit, 'cmr-8-limit'),
  'first update': clock(['the handling began', UPDATE], '4 weeks', 'every day', AFTER, 'cmr-34'),
  'next update': clock(['the last update', UPDATE], '4 weeks', 'every day', AFTER, 'cmr-34'),
  'update to an officer-reporter': clock(
    ['the last update, or the start of the handling', 'tell the officer who reported how it goes'],
    '4 weeks',
    'every day',
    AFTER,
    'policy-officer-reporter',
  ),
  'notice of an outcome': clock(
    ['an outcome was reached, on either strand or on appeal', 'tell the complainant or interested person'],
    '5 days',
    'EW',
    AFTER,
    'cmr-34-outcome',
    'as assumed',
  ),
  'notice of the right to a review': clock(
    ['a decision that can be reviewed', 'tell the complainant in writing of the right to a review under Schedule 3'],
    '5 days',
    'EW',
    AFTER,
    'cmr-34-review',
    'as assumed',
  ),
  'delay report': clock(['the matter came to attention', DELAY], '12 months', 'every day', ITSELF, 'cmr-13'),
  'next delay report': clock(['the end of the period before', DELAY], '6 months', 'every day', AFTER, 'cmr-13'),
  'delay report outside Schedule 3': clock(
    ['the allegation came to attention', DELAY_OUTSIDE],
    '12 months',
    'every day',
    ITSELF,
    'pcr-19',
  ),
  'next delay report outside Schedule 3': clock(
    ['the end of the period before', DELAY_OUTSIDE],
    '6 months',
    'every day',
    AFTER,
    'pcr-19',
  ),
  'request for a review under Schedule 3': clock(
    ['the date of the letter about the outcome', 'the reviewing body receives the request'],
    '28 days',
    'every day',
    AFTER,
    'iopc-review',
  ),
  'suspension in writing': clock(
    ['a suspension by word of mouth', 'confirm the suspension in writing, with reasons'],
    '3 days',
    'EW',
    FIRST_WORKING,
    'pcr-11-confirm',
  ),
  'suspension review': clock(
    ['the suspension began, or its last review', 'review the suspension'],
    '4 weeks',
    'EW',
    FIRST_WORKING,
    'pcr-11-review',
  ),
  'duty review': clock(
    ['the duty decision, or its last review', 'review the duty decision'],
    '4 weeks',
    'every day',
    AFTER,
    'policy-duty-review',
  ),
  'decision on a report': clock(
    ['the report of the investigation was received', 'decide whether there is a case to answer'],
    '15 days',
    'EW',
    AFTER,
    'pcr-determine',
  ),
  'misconduct meeting held': clock(
    ['the officer was told of the referral to a meeting', 'hold the misconduct meeting, unless more time is given'],
    '20 days',
    'EW',
    AFTER,
    'pcr-meeting',
  ),
  'misconduct hearing held': clock(
    [
      'the officer was told of the referral to a hearing',
      'hold the misconduct hearing, unless the chair gives more time',
    ],
    '100 days',
    'EW',
    AFTER,
    'pcr-hearing',
  ),
  'public notice of a hearing': clock(
    ['the day of the hearing', 'publish the notice of the hearing'],
    '5 days',
    'EW',
    'counted back from the day',
    'pcr-public-notice',
    'as assumed',
  ),
  'report of a panel': clock(
    ['the end of the proceedings', 'the panel reports to the appropriate authority'],
    '5 days',
    'EW',
    FIRST_WORKING,
    'pcr-panel-report',
  ),
  'outcome stays published': clock(
    ['the outcome was published', 'keep it published until the end of this day'],
    '28 days',
    'every day',
    ITSELF,
    'pcr-publish',
  ),
  'report to the barred list': clock(
    ['the dismissal or the finding', 'report it to the College of Policing'],
    '5 days',
    'EW',
    ITSELF,
    'bar-3',
  ),
  'receipt of a super-complaint': clock(
    ['a super-complaint was received', 'acknowledge it'],
    '5 days',
    'EW',
    AFTER,
    'super-5',
    'as assumed',
  ),
} as const satisfies Record<string, Clock>
