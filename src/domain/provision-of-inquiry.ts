import { ours, unverified } from './provision-entry.ts'

/** The rules of an investigation and of a second pair of eyes: a part of the law as data, held in `provision.ts`. */
export const PROVISIONS_OF_INQUIRY = {
  'policy-second-approval': ours(
    'second approval',
    'A closing is approved by a second person with no tie to the matter, the officer or whoever proposed it',
  ),
  'policy-cooling-off': ours(
    'cooling-off, version 1: 7 days',
    'Between its approval and a closing lie 7 days, in which those outside see it and may object',
  ),
  'policy-lowering': ours(
    'lowering',
    'A lower severity, or a case to answer below the investigator’s opinion, is approved by a second person first',
  ),
  'policy-survivor-notice': ours(
    'notice of closing',
    'Before a closing is proposed it is planned when, how and by whom the person who reported is told',
  ),
  'policy-lines-away': ours(
    'lines of enquiry',
    'A plan has lines that point away from the allegation as well as towards it',
  ),
  'policy-decision-log': ours(
    'decision log',
    'A decision of the inquiry names what was rejected, and is reviewed by someone not connected',
  ),
  'policy-vetting-trigger': ours(
    'vetting trigger',
    'An allegation opens the vetting question by itself, and vetting answers within 28 days',
  ),
  'policy-interview': ours('interviews', 'Who was there, from when until when, and in what standing'),
  'policy-duty-confirmed': ours(
    'duty decisions',
    'What was said is confirmed in writing, and not to act is a decision with a review',
  ),
  'cpia-code-lines': unverified(
    'CPIACODE',
    'reasonable lines of inquiry',
    'All reasonable lines are pursued, towards and away from the suspect',
  ),
  'cpia-code-schedule': unverified(
    'CPIACODE',
    'schedules',
    'Relevant material that is not used is listed, the sensitive apart, and reviewed',
  ),
  'cpia-3': unverified(
    'CPIA1996',
    's. 3',
    'What the prosecutor discloses: what might undermine the case or help the defence',
  ),
  'cpia-7a': unverified('CPIA1996', 's. 7A', 'Disclosure is kept under review to the end'),
  'dg-cps-advice': unverified(
    'DGC',
    'early advice and charging',
    'When the police ask the prosecutor for advice and for a charging decision',
  ),
  'pace-code-c-interview': unverified(
    'PACECODEC',
    'interviews',
    'How a suspect is cautioned and interviewed, and who may be there',
  ),
  'pace-code-c-voluntary': unverified(
    'PACECODEC',
    'voluntary attendance',
    'What somebody who attends of their own will is told',
  ),
  'pcr-18': unverified('PCR2020', 'reg. 18', 'Representations of the officer: 10 working days from the notice'),
  'cmr-18': unverified('CMR2020', 'reg. 18', 'Representations to the investigator: 10 working days from the notice'),
  'cmr-20': unverified('CMR2020', 'reg. 20', 'Interviews of the person whose conduct is investigated'),
  'pcr-harm-test': unverified('PCR2020', 'harm test', 'What is kept from the officer because giving it would do harm'),
  'pcpcm-electronic': unverified('PCPCM2025', 'service', 'Notices may be served electronically from 28 May 2025'),
  'pcr-11-representations': unverified('PCR2020', 'reg. 11', 'Representations against a suspension: 7 working days'),
  'pcr-11-consult': unverified('PCR2020', 'reg. 11', 'The IOPC is consulted on a suspension in a matter that it has'),
  'pra-sch3-25': unverified(
    'PRA2002',
    'Sch. 3 para. 25',
    'Review of the outcome of an investigation, by the relevant review body',
  ),
  'cmr-reviews': unverified(
    'CMR2020',
    'reviews',
    'A review is applied for within 28 days, from the day after the date of the outcome',
  ),
  'vrr-police': unverified(
    'VRR',
    'police scheme',
    'Asked within 3 months, acknowledged in 10 working days, answered in 30 working days',
  ),
} as const
