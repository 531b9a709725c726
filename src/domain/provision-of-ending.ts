import { ours, unverified } from './provision-entry.ts'

/** The rules by which a matter ends, is taken up again, or may not leave: a part of the law as data, held in `provision.ts`. */
export const PROVISIONS_OF_ENDING = {
  'vet-clearance': unverified(
    'VET2025',
    'maintaining clearance',
    'Clearance is held, maintained, and looked at again when something adverse is known',
    'Read in commentaries only; the regulation and its time limits are still to be read',
  ),
  'cca-sch-1': unverified('CCA1981', 's. 2, Sch. 1', 'When criminal proceedings are active'),
  'soaa-1': unverified('SOAA1992', 's. 1', 'Lifelong anonymity of whoever is said to be a victim of a sexual offence'),
  'policy-vetting-review': ours(
    'vetting review',
    'Before a matter closes, vetting decides whether clearance is looked at again',
  ),
  'policy-safeguarding': ours(
    'safeguarding',
    'Which protective measures were considered is written down, and why none was',
  ),
  'policy-closing': ours('closing', 'A matter closes by a decision, and nothing closes by itself'),
  'policy-reopening': ours('reopening', 'A closed matter waits for nothing, and is taken up again with a reason'),
} as const
