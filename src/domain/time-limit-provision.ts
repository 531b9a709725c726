import { MADE, type ProvisionEntry, unverified, verified } from './provision-entry.ts'

const PARALLEL = 'Read in a parallel text'
const PRACTICE = 'Read in the practice of several authorities; the code itself is still to be read'

/** The rules about time, as data: which days count, and how long each period is. Keys and members as in `PROVISIONS`. */
export const TIME_LIMITS = {
  'bfda-1': unverified('BFDA1971', 's. 1 and Sch. 1', 'Bank holidays, and days proclaimed'),
  'cmr-2': unverified('CMR2020', 'reg. 2', 'What a working day is', 'The definition was read in the 2004 Regulations'),
  'cmr-34-outcome': verified('CMR2020', 'reg. 34', 'Notice of an outcome within 5 working days'),
  'cmr-34-review': verified('CMR2020', 'reg. 34(4)', 'Notice of the right to a review', 'Read in part'),
  'iopc-review': verified(
    'IOPC2020',
    'reviews and appeals',
    'A review is asked for within 28 days',
    'Read on its website',
  ),
  'pcr-11-confirm': verified('PCR2020', 'reg. 11', 'A suspension by word of mouth is confirmed in writing', PARALLEL),
  'pcr-19': verified('PCR2020', 'reg. 19', 'Reports on an investigation that takes longer than 12 months'),
  'pcr-determine': unverified('PCR2020', 'case to answer: time limit', 'A report is decided on within 15 working days'),
  'pcr-meeting': unverified('PCR2020', 'misconduct meeting: time limit', 'A meeting is held within 20 working days'),
  'pcr-hearing': unverified('PCR2020', 'misconduct hearing: time limit', 'A hearing is held within 100 working days'),
  'pcr-public-notice': unverified(
    'PCR2020',
    'misconduct hearing: notice',
    'Public notice at least 5 working days before',
  ),
  'pcr-panel-report': verified(
    'PCR2020',
    'report of a panel',
    'The panel reports within 5 working days',
    'Read in a guide of a staff association',
  ),
  'pcr-publish': verified(
    'PCR2020',
    'reg. 43',
    'The outcome of a hearing stays published for 28 days',
    'Read in a reply of a force to a request',
  ),
  'bar-3': verified('BAR2017', 'reg. 3', 'The College is told of a dismissal within 5 working days', MADE),
  'super-5': verified('PSC2018', 'reg. 5', 'A super-complaint is acknowledged', 'Read on legislation.gov.uk'),

  'vc-support': verified('VCODE', 'right 4', 'A support service makes contact within 2 days', 'Read in a copy'),
  'vc-investigation': unverified(
    'VCODE',
    'right 6',
    'News of the suspect, and of a decision not to investigate',
    PRACTICE,
  ),
  'vc-charge': verified(
    'VCODE',
    'right 9, charge',
    'News of a decision not to charge, or to drop a charge',
    'Read in a copy',
  ),
  'vc-court': unverified('VCODE', 'right 8', 'News of hearings, verdict, sentence and appeals'),
  'vc-complaint': unverified('VCODE', 'right 12', 'A complaint about the code is answered'),
  'vrr-request': verified(
    'VRR',
    'police scheme: request',
    'A review is asked for within 3 months',
    'Read in several schemes',
  ),
  'vrr-acknowledge': verified('VRR', 'police scheme: receipt', 'A request is acknowledged', 'Read in several schemes'),
  'vrr-complete': verified('VRR', 'police scheme: review', 'The review is completed', 'Read in several schemes'),
  'vrr-cps': unverified('VRR', 'CPS scheme', 'A review of a decision of the CPS'),

  'foia-10-1': verified('FOIA2000', 's. 10(1)', 'An answer by the twentieth working day following receipt'),
  'foia-10-3': unverified(
    'FOIA2000',
    's. 10(3)',
    'More time to weigh the public interest',
    'The section was read; that 20 more working days are the most is from practice',
  ),
  'foia-10-6': verified('FOIA2000', 's. 10(6)', 'What a working day is', 'Read in the regulator’s guidance'),
  'foia-12-4': verified(
    'FOIA2000',
    's. 12(4)',
    'Requests within 60 working days may be taken together',
    'Read in guidance',
  ),
  'foia-17': verified('FOIA2000', 's. 17', 'Notice of a refusal', 'Read in the regulator’s guidance'),
  'foia-50': unverified('FOIA2000', 's. 50', 'A complaint to the regulator'),
  'foia-57': unverified('FOIA2000', 's. 57', 'An appeal to the tribunal'),
  's45-request': unverified('S45CODE', 'para. 5.3', 'An internal review is asked for within 40 working days', PRACTICE),
  's45-complete': unverified('S45CODE', 'para. 5.4', 'An internal review is answered within 20 working days', PRACTICE),
  's45-complex': unverified('S45CODE', 'para. 5.5', 'A complex internal review takes up to 20 more', PRACTICE),
  'foisa-10': unverified('FOISA2002', 's. 10', 'An answer within 20 working days of receipt'),
  'foisa-20': unverified('FOISA2002', 's. 20', 'A review is asked for within 40 working days'),
  'foisa-21': unverified('FOISA2002', 's. 21', 'A review is answered within 20 working days'),
  'foisa-47': unverified('FOISA2002', 's. 47', 'An appeal to the Commissioner within 6 months'),
  'foisa-56': verified('FOISA2002', 's. 56', 'An appeal on a point of law within 42 days', 'Read in a decision'),
  'foisa-73': unverified('FOISA2002', 's. 73', 'What a working day is'),
} as const satisfies Record<string, ProvisionEntry>
