import { NAMED, ours, unverified, verified } from './provision-entry.ts'

const READ_OUT = 'Read in the guidance on witness statements; the paragraph numbers are still to be compared'
const BACK_PAGE = 'Read in a guide to the back of the form; forces and the CPS change it'

/** The rules by which a witness’s words become a statement that a court may read: a part of the law held in `provision.ts`. */
export const PROVISIONS_OF_STATEMENTS = {
  'cja-9-1': unverified('CJA1967', 's. 9(1)', 'A written statement is admissible as oral evidence would be', NAMED),
  'cja-9-2-a': verified('CJA1967', 's. 9(2)(a)', 'The statement is signed by the person who made it', READ_OUT),
  'cja-9-2-b': verified(
    'CJA1967',
    's. 9(2)(b)',
    'A declaration that it is true to the best of knowledge and belief, made knowing the penalty',
    READ_OUT,
  ),
  'cja-9-2-c': unverified('CJA1967', 's. 9(2)(c)', 'A copy is served on each of the other parties', NAMED),
  'cja-9-3-a': verified('CJA1967', 's. 9(3)(a)', 'A person under 18 gives their age', READ_OUT),
  'cja-9-3-b': verified(
    'CJA1967',
    's. 9(3)(b)',
    'Who cannot read it has it read to them, and the reader declares that it was',
    READ_OUT,
  ),
  'cja-9-3-c': unverified('CJA1967', 's. 9(3)(c)', 'Documents that a statement refers to as exhibits', NAMED),
  'crimpr-16-2': verified('CRIMPR', 'r. 16.2', 'What a written witness statement contains', READ_OUT),
  'crimpr-16-3': unverified('CRIMPR', 'r. 16.3', 'A statement in another language, and its translation', NAMED),
  'mg11-dates': unverified('MGFORMS', 'MG11, dates to avoid', 'Dates to avoid are stated, even if none', BACK_PAGE),
  'mg11-back': unverified(
    'MGFORMS',
    'MG11, back page',
    'Special measures, medical records and the personal statement are asked about',
    BACK_PAGE,
  ),
  'policy-statement-fixed': ours(
    'statements are fixed',
    'A signed statement is never edited; what is corrected later is a further statement',
  ),
  'policy-read-back': ours('read-back', 'Every paragraph is read back, and signing opens when each is right'),
  'policy-copy': ours('her copy', 'A copy carries a code by which anybody can check its words without a name'),
} as const
