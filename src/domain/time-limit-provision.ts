import type { InstrumentCode } from './instrument.ts'

type Limit = {
  readonly instrument: InstrumentCode
  readonly at: string
  readonly title: string
  readonly checked: 'verified' | 'unverified'
  readonly source: string
}

const MEMORY = 'From general knowledge; to be compared with the source before it is relied on'

function read(instrument: InstrumentCode, at: string, title: string, source: string): Limit {
  return { instrument, at, title, checked: 'verified', source }
}

function unread(instrument: InstrumentCode, at: string, title: string, source = MEMORY): Limit {
  return { instrument, at, title, checked: 'unverified', source }
}

const REVISED = 'Read on legislation.gov.uk, latest revised text'
const PARALLEL = 'Read in a parallel text'
const PRACTICE = 'Read in the practice of several authorities; the code itself is still to be read'

/** The rules about time, as data: which days count, and how long each period is. Keys and members as in `PROVISIONS`. */
export const TIME_LIMITS = {
  'bfda-1': unread('BFDA1971', 's. 1 and Sch. 1', 'Bank holidays, and days proclaimed', MEMORY),
  'cmr-2': unread('CMR2020', 'reg. 2', 'What a working day is', 'The definition was read in the 2004 Regulations'),
  'cmr-34-outcome': read('CMR2020', 'reg. 34', 'Notice of an outcome within 5 working days', REVISED),
  'cmr-34-review': read('CMR2020', 'reg. 34(4)', 'Notice of the right to a review', 'Read in part'),
  'iopc-review': read('IOPC2020', 'reviews and appeals', 'A review is asked for within 28 days', 'Read on its website'),
  'pcr-11-confirm': read('PCR2020', 'reg. 11', 'A suspension by word of mouth is confirmed in writing', PARALLEL),
  'pcr-19': read('PCR2020', 'reg. 19', 'Reports on an investigation that takes longer than 12 months', REVISED),
  'pcr-determine': unread('PCR2020', 'case to answer: time limit', 'A report is decided on within 15 working days'),
  'pcr-meeting': unread('PCR2020', 'misconduct meeting: time limit', 'A meeting is held within 20 working days'),
  'pcr-hearing': unread('PCR2020', 'misconduct hearing: time limit', 'A hearing is held within 100 working days'),
  'pcr-public-notice': unread('PCR2020', 'misconduct hearing: notice', 'Public notice at least 5 working days before'),
  'pcr-panel-report': read(
    'PCR2020',
    'report of a panel',
    'The panel reports within 5 working days',
    'Read in a guide of a staff association',
  ),
  'pcr-publish': read(
    'PCR2020',
    'reg. 43',
    'The outcome of a hearing stays published for 28 days',
    'Read in a reply of a force to a request',
  ),
  'bar-3': read(
    'BAR2017',
    'reg. 3',
    'The College is told of a dismissal within 5 working days',
    'Read on legislation.gov.uk, text as made',
  ),
  'super-5': read('PSC2018', 'reg. 5', 'A super-complaint is acknowledged', 'Read on legislation.gov.uk'),

  'vc-support': read('VCODE', 'right 4', 'A support service makes contact within 2 days', 'Read in a copy'),
  'vc-investigation': unread('VCODE', 'right 6', 'News of the suspect, and of a decision not to investigate', PRACTICE),
  'vc-charge': read(
    'VCODE',
    'right 9, charge',
    'News of a decision not to charge, or to drop a charge',
    'Read in a copy',
  ),
  'vc-court': unread('VCODE', 'right 8', 'News of hearings, verdict, sentence and appeals'),
  'vc-complaint': unread('VCODE', 'right 12', 'A complaint about the code is answered'),
  'vrr-request': read(
    'VRR',
    'police scheme: request',
    'A review is asked for within 3 months',
    'Read in several schemes',
  ),
  'vrr-acknowledge': read('VRR', 'police scheme: receipt', 'A request is acknowledged', 'Read in several schemes'),
  'vrr-complete': read('VRR', 'police scheme: review', 'The review is completed', 'Read in several schemes'),
  'vrr-cps': unread('VRR', 'CPS scheme', 'A review of a decision of the CPS'),

  'foia-10-1': read('FOIA2000', 's. 10(1)', 'An answer by the twentieth working day following receipt', REVISED),
  'foia-10-3': unread(
    'FOIA2000',
    's. 10(3)',
    'More time to weigh the public interest',
    'The section was read; that 20 more working days are the most is from practice',
  ),
  'foia-10-6': read('FOIA2000', 's. 10(6)', 'What a working day is', 'Read in the regulator’s guidance'),
  'foia-12-4': read(
    'FOIA2000',
    's. 12(4)',
    'Requests within 60 working days may be taken together',
    'Read in guidance',
  ),
  'foia-17': read('FOIA2000', 's. 17', 'Notice of a refusal', 'Read in the regulator’s guidance'),
  'foia-50': unread('FOIA2000', 's. 50', 'A complaint to the regulator'),
  'foia-57': unread('FOIA2000', 's. 57', 'An appeal to the tribunal'),
  's45-request': unread('S45CODE', 'para. 5.3', 'An internal review is asked for within 40 working days', PRACTICE),
  's45-complete': unread('S45CODE', 'para. 5.4', 'An internal review is answered within 20 working days', PRACTICE),
  's45-complex': unread('S45CODE', 'para. 5.5', 'A complex internal review takes up to 20 more', PRACTICE),
  'foisa-10': unread('FOISA2002', 's. 10', 'An answer within 20 working days of receipt'),
  'foisa-20': unread('FOISA2002', 's. 20', 'A review is asked for within 40 working days'),
  'foisa-21': unread('FOISA2002', 's. 21', 'A review is answered within 20 working days'),
  'foisa-47': unread('FOISA2002', 's. 47', 'An appeal to the Commissioner within 6 months'),
  'foisa-56': read('FOISA2002', 's. 56', 'An appeal on a point of law within 42 days', 'Read in a decision'),
  'foisa-73': unread('FOISA2002', 's. 73', 'What a working day is'),
} as const satisfies Record<string, Limit>
