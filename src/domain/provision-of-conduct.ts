import { MADE, NAMED, unverified, verified } from './provision-entry.ts'

const PARTS = 'That the condition exists was read; its wording is still to be read'

/** The Police (Conduct) Regulations 2020 as data: a part of the law held in `provision.ts`. */
export const PROVISIONS_OF_CONDUCT = {
  'pcr-2': verified('PCR2020', 'reg. 2', 'Misconduct and gross misconduct', MADE),
  'pcr-3': verified('PCR2020', 'reg. 3', 'Which matters the 2020 rules take over', NAMED),
  'pcr-10': unverified('PCR2020', 'reg. 10', 'Outstanding or possible criminal proceedings', NAMED),
  'pcr-11-1': verified('PCR2020', 'reg. 11(1)', 'Power to suspend'),
  'pcr-11-4-a': verified('PCR2020', 'reg. 11(4)(a)', 'Suspension, first condition: redeployment is not appropriate'),
  'pcr-11-4-b': verified('PCR2020', 'reg. 11(4)(b)', 'Suspension, second condition: prejudice or the public interest'),
  'pcr-11-review': unverified(
    'PCR2020',
    'reg. 11',
    'Review of a suspension',
    'The four weeks and their start are still to be read',
  ),
  'pcr-14': verified('PCR2020', 'reg. 14', 'Severity assessment outside Schedule 3', NAMED),
  'pcr-23-1': verified('PCR2020', 'reg. 23(1)', 'Case to answer, outside Schedule 3'),
  'pcr-23-2': verified('PCR2020', 'reg. 23(2)', 'Case to answer, on a report under Schedule 3'),
  'pcr-23-form': unverified(
    'PCR2020',
    'reg. 23',
    'Which proceedings follow',
    'Read in part: when a hearing may hear misconduct is still to be read',
  ),
  'pcr-27': verified('PCR2020', 'reg. 27', 'Withdrawal of misconduct proceedings', NAMED),
  'pcr-42-1-b': verified(
    'PCR2020',
    'reg. 42(1)(b)',
    'Neither misconduct nor gross misconduct: reflective practice',
    MADE,
  ),
  'pcr-42-2': verified('PCR2020', 'reg. 42(2)', 'What a misconduct meeting may impose', MADE),
  'pcr-42-3-a': verified('PCR2020', 'reg. 42(3)(a)', 'What a hearing may impose for misconduct', MADE),
  'pcr-42-3-b': verified('PCR2020', 'reg. 42(3)(b)', 'What a hearing may impose for gross misconduct', MADE),
  'pcr-42-5': verified('PCR2020', 'reg. 42(5)', 'A final written warning was in force', MADE),
  'pcr-42-6': verified('PCR2020', 'reg. 42(6)', 'More than one incident, not closely connected', MADE),
  'pcr-49': verified('PCR2020', 'reg. 49', 'Accelerated misconduct hearing', 'Read in parallel texts'),
  'pcr-62': unverified('PCR2020', 'reg. 62', 'What an accelerated misconduct hearing may impose'),
  'pcr-part-6': verified('PCR2020', 'Part 6', 'Reflective practice review process', NAMED),
  'pcr-sch-1': verified('PCR2020', 'Sch. 1', 'Former officers', 'Read in part on legislation.gov.uk, text as made'),
  'pcr-sch-1-a': unverified('PCR2020', 'Sch. 1, condition A', 'It came to attention while the person served', PARTS),
  'pcr-sch-1-b': unverified(
    'PCR2020',
    'Sch. 1, condition B',
    'It came to attention within 12 months of leaving',
    PARTS,
  ),
  'pcr-sch-1-c': unverified(
    'PCR2020',
    'Sch. 1, condition C',
    'Later, and exceptionally serious as the IOPC finds',
    PARTS,
  ),
  'pcr-sch-2': verified(
    'PCR2020',
    'Sch. 2',
    'Standards of Professional Behaviour',
    'Read in the list of 2008, which is the same',
  ),
  'pcr-28': unverified('PCR2020', 'reg. 28', 'Who conducts a misconduct meeting or hearing'),
  'pcr-30': unverified('PCR2020', 'reg. 30', 'Notice of referral to proceedings'),
  'pcr-39': verified('PCR2020', 'reg. 39', 'Attendance of others and restrictions on reporting', NAMED),
  'pcr-45': unverified('PCR2020', 'reg. 45', 'Appeal from a misconduct meeting'),
  'pcr-55': unverified('PCR2020', 'reg. 55', 'Who conducts an accelerated misconduct hearing'),
  'pcr-warnings': unverified('PCR2020', 'reg. 42, length of warnings', 'How long a warning lasts'),
}
