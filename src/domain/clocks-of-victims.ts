import { type Clock, type CountedClock, clock, runs } from './clock-definition.ts'
import type { ClockEvent } from './clock-event.ts'
import { pauseFor } from './clock-pause.ts'
import type { ProvisionId } from './provision.ts'

const AFTER = 'day 1 is the day after'
const SUSPECT =
  'an arrest, an interview under caution, a release, a change of bail, a charge, or a decision not to investigate'
const CHARGE = 'a decision not to charge, to drop a charge or to alter it much'
const COURT = 'a hearing was fixed, or a verdict, sentence or appeal came'

const SUSPECT_EVENTS: readonly ClockEvent[] = [
  'the suspect was arrested',
  'the suspect was interviewed under caution',
  'the suspect was released',
  'bail was changed or cancelled',
  'the suspect was charged',
  'it was decided not to investigate',
]
const CHARGE_EVENTS: readonly ClockEvent[] = ['it was decided not to charge, or to drop or alter a charge']
const COURT_EVENTS: readonly ClockEvent[] = ['a court hearing was fixed', 'a verdict, sentence or appeal came']
const CARE = pauseFor(28, 'not safe to tell', 'asked to wait')

function working(starts: string, means: string, days: number, provision: ProvisionId): CountedClock {
  return clock([starts, means], `${days} days`, 'EW', AFTER, provision, 'as assumed')
}

/** The clocks of the Victims’ Code and of the schemes by which a victim may ask for a criminal decision to be reviewed. */
export const VICTIM_CLOCKS = {
  'contact by a support service': runs(
    clock(
      ['the crime was reported', 'the support service makes contact'],
      '2 days',
      'every day',
      AFTER,
      'vc-support',
      'as assumed',
    ),
    'the crime was reported',
    'a support service made contact',
    'investigates',
    { pause: CARE },
  ),
  'news of the suspect': runs(
    working(SUSPECT, 'tell the victim', 5, 'vc-investigation'),
    SUSPECT_EVENTS,
    ['news of the suspect was told', 'an update was given'],
    'investigates',
    { pause: CARE, only: { rights: 'standard' } },
  ),
  'news of the suspect, enhanced rights': runs(
    working(SUSPECT, 'tell the victim', 1, 'vc-investigation'),
    SUSPECT_EVENTS,
    ['news of the suspect was told', 'an update was given'],
    'investigates',
    { pause: CARE, only: { rights: 'enhanced' } },
  ),
  'news of the charge': runs(
    working(CHARGE, 'tell the victim', 5, 'vc-charge'),
    CHARGE_EVENTS,
    ['news of the charge was told', 'an update was given'],
    'investigates',
    { pause: CARE, only: { rights: 'standard' } },
  ),
  'news of the charge, enhanced rights': runs(
    working(CHARGE, 'tell the victim', 1, 'vc-charge'),
    CHARGE_EVENTS,
    ['news of the charge was told', 'an update was given'],
    'investigates',
    { pause: CARE, only: { rights: 'enhanced' } },
  ),
  'news of the court': runs(
    working(COURT, 'tell the victim', 5, 'vc-court'),
    COURT_EVENTS,
    ['news of the court was told', 'an update was given'],
    'investigates',
    { pause: CARE, only: { rights: 'standard' } },
  ),
  'news of the court, enhanced rights': runs(
    working(COURT, 'tell the victim', 1, 'vc-court'),
    COURT_EVENTS,
    ['news of the court was told', 'an update was given'],
    'investigates',
    { pause: CARE, only: { rights: 'enhanced' } },
  ),
  'answer to a complaint about the Code': runs(
    working('a complaint that a right was not met was received', 'answer it in full', 10, 'vc-complaint'),
    'a complaint about the Code was received',
    'the complaint about the Code was answered',
    'supervises',
  ),
  'request for a police VRR': runs(
    clock(
      ['the victim was told of the decision', 'the victim asks for a review of the criminal decision'],
      '3 months',
      'every day',
      AFTER,
      'vrr-request',
      'as assumed',
    ),
    'the victim was told of a police decision',
    'a VRR was requested',
    'somebody else',
  ),
  'receipt of a police VRR': runs(
    working('the request for a review of a police decision', 'acknowledge it', 10, 'vrr-acknowledge'),
    'a police VRR was requested',
    'a VRR was acknowledged',
    'supervises',
  ),
  'police VRR completed': runs(
    working(
      'the request for a review of a police decision',
      'complete the review; a complex one may take longer',
      30,
      'vrr-complete',
    ),
    'a police VRR was requested',
    'a VRR was completed',
    'supervises',
    { pause: pauseFor(42, 'more time given') },
  ),
  'request for a CPS VRR': runs(
    clock(
      ['the victim was told of the decision', 'the victim asks the CPS for a review'],
      '3 months',
      'every day',
      AFTER,
      'vrr-cps',
      'as assumed',
    ),
    'the victim was told of a CPS decision',
    'a VRR was requested',
    'somebody else',
  ),
  'CPS local resolution': runs(
    working('the request to the CPS', 'the CPS resolves it where it was decided', 10, 'vrr-cps'),
    'a CPS VRR was requested',
    'a CPS VRR was resolved locally',
    'somebody else',
  ),
  'CPS VRR completed': runs(
    working('local resolution did not settle it', 'the CPS completes the review', 30, 'vrr-cps'),
    'CPS local resolution did not settle it',
    'a VRR was completed',
    'somebody else',
  ),
} as const satisfies Record<string, Clock>
