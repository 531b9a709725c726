import { type Clock, clock } from './clock-definition.ts'
import type { ProvisionId } from './provision.ts'

const AFTER = 'day 1 is the day after'
const SUSPECT = 'an arrest, an interview under caution, a release, a change of bail, or a decision not to investigate'
const CHARGE = 'a decision not to charge, to drop a charge or to alter it much'
const COURT = 'a hearing was fixed, or a verdict, sentence or appeal came'

function working(starts: string, means: string, days: number, provision: ProvisionId): Clock {
  return clock([starts, means], `${days} days`, 'EW', AFTER, provision, 'as assumed')
}

/** The clocks of the Victims’ Code and of the schemes by which a victim may ask for a criminal decision to be reviewed. */
export const VICTIM_CLOCKS = {
  'contact by a support service': clock(
    ['the crime was reported', 'the support service makes contact'],
    '2 days',
    'every day',
    AFTER,
    'vc-support',
    'as assumed',
  ),
  'news of the suspect': working(SUSPECT, 'tell the victim', 5, 'vc-investigation'),
  'news of the suspect, enhanced rights': working(SUSPECT, 'tell the victim', 1, 'vc-investigation'),
  'news of the charge': working(CHARGE, 'tell the victim', 5, 'vc-charge'),
  'news of the charge, enhanced rights': working(CHARGE, 'tell the victim', 1, 'vc-charge'),
  'news of the court': working(COURT, 'tell the victim', 5, 'vc-court'),
  'news of the court, enhanced rights': working(COURT, 'tell the victim', 1, 'vc-court'),
  'answer to a complaint about the Code': working(
    'a complaint that a right was not met was received',
    'answer it in full',
    10,
    'vc-complaint',
  ),
  'request for a police VRR': clock(
    ['the victim was told of the decision', 'the victim asks for a review of the criminal decision'],
    '3 months',
    'every day',
    AFTER,
    'vrr-request',
    'as assumed',
  ),
  'receipt of a police VRR': working(
    'the request for a review of a police decision',
    'acknowledge it',
    10,
    'vrr-acknowledge',
  ),
  'police VRR completed': working(
    'the request for a review of a police decision',
    'complete the review; a complex one may take longer',
    30,
    'vrr-complete',
  ),
  'request for a CPS VRR': clock(
    ['the victim was told of the decision', 'the victim asks the CPS for a review'],
    '3 months',
    'every day',
    AFTER,
    'vrr-cps',
    'as assumed',
  ),
  'CPS local resolution': working('the request to the CPS', 'the CPS resolves it where it was decided', 10, 'vrr-cps'),
  'CPS VRR completed': working('local resolution did not settle it', 'the CPS completes the review', 30, 'vrr-cps'),
} as const satisfies Record<string, Clock>
