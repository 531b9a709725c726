import { type Clock, clock, runs } from './clock-definition.ts'
import type { ClockDischarge, ClockEvent } from './clock-event.ts'
import { pauseFor } from './clock-pause.ts'
import type { LiveMatterKind } from './matter.ts'
import { REFERRAL_LIMIT_IN_USE, referralClock } from './referral-limit.ts'

const AFTER = 'day 1 is the day after'
const ITSELF = 'day 1 is the day itself'
const FIRST_WORKING = 'day 1 is the first working day after'
const UPDATE = 'tell the complainant or interested person how it goes'
const DELAY = 'report the delay to the local policing body and the IOPC'
const DELAY_OUTSIDE = 'report the delay to the local policing body, and to the officer unless it would do harm'

const REFERRAL_EVENTS: readonly ClockEvent[] = ['it came to attention', 'a heading became clear']
const REFERRED: readonly ClockDischarge[] = ['the referral was sent', 'it was decided not to refer']
const UPDATED: readonly ClockDischarge[] = ['an update was given', 'every allegation has an outcome']
const DELAYED: readonly ClockDischarge[] = ['the delay was reported', 'every allegation has an outcome']
const LOOKED_AT: readonly ClockDischarge[] = ['the duty decision was looked at', 'nothing is left to decide on duty']
const UNDER_SCHEDULE_3: readonly LiveMatterKind[] = [
  'complaint',
  'conduct matter',
  'recordable conduct matter',
  'DSI matter',
  'conduct in civil proceedings',
]
const CARE = pauseFor(56, 'not safe to tell', 'asked to wait')
const COURTS = pauseFor(91, 'criminal proceedings', 'more time given')
const EXTENDED = pauseFor(364, 'criminal proceedings', 'more time given')

/** The clocks of a complaint or conduct matter: handling, suspension, proceedings, and what follows them. */
export const MATTER_CLOCKS = {
  'referral of a complaint': runs(
    referralClock(REFERRAL_LIMIT_IN_USE.limit, 'cmr-4-limit'),
    REFERRAL_EVENTS,
    REFERRED,
    'decides',
    { again: 'counts anew', only: { kinds: ['complaint'] } },
  ),
  'referral of a conduct matter': runs(
    referralClock(REFERRAL_LIMIT_IN_USE.limit, 'cmr-7-limit'),
    REFERRAL_EVENTS,
    REFERRED,
    'decides',
    {
      again: 'counts anew',
      only: { kinds: ['conduct matter', 'recordable conduct matter', 'conduct in civil proceedings'] },
    },
  ),
  'referral of a DSI matter': runs(
    referralClock(REFERRAL_LIMIT_IN_USE.limit, 'cmr-8-limit'),
    REFERRAL_EVENTS,
    REFERRED,
    'decides',
    { again: 'counts anew', only: { kinds: ['DSI matter'] } },
  ),
  'first update': runs(
    clock(['the handling began', UPDATE], '4 weeks', 'every day', AFTER, 'cmr-34'),
    'the handling began',
    UPDATED,
    'investigates',
    { pause: CARE, only: { kinds: UNDER_SCHEDULE_3, told: 'complainant or interested person' } },
  ),
  'next update': runs(
    clock(['the last update', UPDATE], '4 weeks', 'every day', AFTER, 'cmr-34'),
    'an update was given',
    UPDATED,
    'investigates',
    { pause: CARE, only: { kinds: UNDER_SCHEDULE_3, told: 'complainant or interested person' } },
  ),
  'update to an officer-reporter': runs(
    clock(
      ['the last update, or the start of the handling', 'tell the officer who reported how it goes'],
      '4 weeks',
      'every day',
      AFTER,
      'policy-officer-reporter',
    ),
    ['the handling began', 'an update was given'],
    UPDATED,
    'investigates',
    { pause: CARE, only: { told: 'officer-reporter' } },
  ),
  'notice of an outcome': runs(
    clock(
      ['an outcome was reached, on either strand or on appeal', 'tell the complainant or interested person'],
      '5 days',
      'EW',
      AFTER,
      'cmr-34-outcome',
      'as assumed',
    ),
    'an outcome was reached',
    'the outcome was told',
    'investigates',
    { pause: CARE },
  ),
  'notice of the right to a review': runs(
    clock(
      ['a decision that can be reviewed', 'tell the complainant in writing of the right to a review under Schedule 3'],
      '5 days',
      'EW',
      AFTER,
      'cmr-34-review',
      'as assumed',
    ),
    'a reviewable decision was made',
    'the right to a review was told',
    'decides',
    { pause: CARE, only: { kinds: ['complaint'] } },
  ),
  'delay report': runs(
    clock(['the matter came to attention', DELAY], '12 months', 'every day', ITSELF, 'cmr-13'),
    'it came to attention',
    DELAYED,
    'supervises',
    { only: { kinds: UNDER_SCHEDULE_3 } },
  ),
  'next delay report': runs(
    clock(['the end of the period before', DELAY], '6 months', 'every day', AFTER, 'cmr-13'),
    'the delay was reported',
    DELAYED,
    'supervises',
    { only: { kinds: UNDER_SCHEDULE_3 } },
  ),
  'delay report outside Schedule 3': runs(
    clock(['the allegation came to attention', DELAY_OUTSIDE], '12 months', 'every day', ITSELF, 'pcr-19'),
    'it came to attention',
    DELAYED,
    'supervises',
    { only: { kinds: ['internal conduct matter'] } },
  ),
  'next delay report outside Schedule 3': runs(
    clock(['the end of the period before', DELAY_OUTSIDE], '6 months', 'every day', AFTER, 'pcr-19'),
    'the delay was reported',
    DELAYED,
    'supervises',
    { only: { kinds: ['internal conduct matter'] } },
  ),
  'request for a review under Schedule 3': runs(
    clock(
      ['the date of the letter about the outcome', 'the reviewing body receives the request'],
      '28 days',
      'every day',
      AFTER,
      'iopc-review',
    ),
    'the outcome letter was sent',
    'a review was requested',
    'somebody else',
    { only: { kinds: ['complaint'] } },
  ),
  'suspension in writing': runs(
    clock(
      ['a suspension by word of mouth', 'confirm the suspension in writing, with reasons'],
      '3 days',
      'EW',
      FIRST_WORKING,
      'pcr-11-confirm',
    ),
    'a suspension was given by word of mouth',
    'the suspension was confirmed in writing',
    'decides',
  ),
  'suspension review': runs(
    clock(
      ['the suspension began, or its last review', 'review the suspension'],
      '4 weeks',
      'EW',
      FIRST_WORKING,
      'pcr-11-review',
    ),
    'the officer was suspended',
    LOOKED_AT,
    'decides',
  ),
  'duty review': runs(
    clock(
      ['the duty decision, or its last review', 'review the duty decision'],
      '4 weeks',
      'every day',
      AFTER,
      'policy-duty-review',
    ),
    'a duty decision was made',
    LOOKED_AT,
    'decides',
  ),
  'decision on a report': runs(
    clock(
      ['the report of the investigation was received', 'decide whether there is a case to answer'],
      '15 days',
      'EW',
      AFTER,
      'pcr-determine',
    ),
    'the report was received',
    'the case to answer was decided',
    'decides',
    { pause: COURTS },
  ),
  'misconduct meeting held': runs(
    clock(
      ['the officer was told of the referral to a meeting', 'hold the misconduct meeting, unless more time is given'],
      '20 days',
      'EW',
      AFTER,
      'pcr-meeting',
    ),
    'the officer was told of a meeting',
    'the meeting was held',
    'decides',
    { pause: EXTENDED },
  ),
  'misconduct hearing held': runs(
    clock(
      [
        'the officer was told of the referral to a hearing',
        'hold the misconduct hearing, unless the chair gives more time',
      ],
      '100 days',
      'EW',
      AFTER,
      'pcr-hearing',
    ),
    'the officer was told of a hearing',
    'the hearing was held',
    'decides',
    { pause: EXTENDED },
  ),
  'public notice of a hearing': runs(
    clock(
      ['the day of the hearing', 'publish the notice of the hearing'],
      '5 days',
      'EW',
      'counted back from the day',
      'pcr-public-notice',
      'as assumed',
    ),
    'a hearing was fixed',
    'the hearing was published',
    'decides',
  ),
  'report of a panel': runs(
    clock(
      ['the end of the proceedings', 'the panel reports to the appropriate authority'],
      '5 days',
      'EW',
      FIRST_WORKING,
      'pcr-panel-report',
    ),
    'the proceedings ended',
    'the panel reported',
    'decides',
  ),
  'outcome stays published': runs(
    clock(
      ['the outcome was published', 'keep it published until the end of this day'],
      '28 days',
      'every day',
      ITSELF,
      'pcr-publish',
    ),
    'the outcome was published',
    [],
    'decides',
    { after: 'lapse' },
  ),
  'report to the barred list': runs(
    clock(['the dismissal or the finding', 'report it to the College of Policing'], '5 days', 'EW', ITSELF, 'bar-3'),
    'a report to a list fell to be made',
    'the list was told',
    'decides',
  ),
  'receipt of a super-complaint': runs(
    clock(['a super-complaint was received', 'acknowledge it'], '5 days', 'EW', AFTER, 'super-5', 'as assumed'),
    'a super-complaint was received',
    'receipt was acknowledged',
    'decides',
  ),
} as const satisfies Record<string, Clock>
