/** The rules by which a matter ends, is taken up again, or may not leave: a part of the law as data, held in `provision.ts`. */
export const PROVISIONS_OF_ENDING = {
  'vet-clearance': {
    instrument: 'VET2025',
    at: 'maintaining clearance',
    title: 'Clearance is held, maintained, and looked at again when something adverse is known',
    checked: 'unverified',
    source: 'Read in commentaries only; the regulation and its time limits are still to be read',
  },
  'cca-sch-1': {
    instrument: 'CCA1981',
    at: 's. 2, Sch. 1',
    title: 'When criminal proceedings are active',
    checked: 'unverified',
    source: 'From general knowledge; to be compared with the source before it is relied on',
  },
  'soaa-1': {
    instrument: 'SOAA1992',
    at: 's. 1',
    title: 'Lifelong anonymity of whoever is said to be a victim of a sexual offence',
    checked: 'unverified',
    source: 'From general knowledge; to be compared with the source before it is relied on',
  },
  'policy-vetting-review': {
    instrument: 'POLICY',
    at: 'vetting review',
    title: 'Before a matter closes, vetting decides whether clearance is looked at again',
    checked: 'verified',
    source: 'Our own rule',
  },
  'policy-safeguarding': {
    instrument: 'POLICY',
    at: 'safeguarding',
    title: 'Which protective measures were considered is written down, and why none was',
    checked: 'verified',
    source: 'Our own rule',
  },
  'policy-closing': {
    instrument: 'POLICY',
    at: 'closing',
    title: 'A matter closes by a decision, and nothing closes by itself',
    checked: 'verified',
    source: 'Our own rule',
  },
  'policy-reopening': {
    instrument: 'POLICY',
    at: 'reopening',
    title: 'A closed matter waits for nothing, and is taken up again with a reason',
    checked: 'verified',
    source: 'Our own rule',
  },
} as const
