import { NAMED, ours, unverified, verified } from './provision-entry.ts'

/**
 * The rules on kinds of matter, on how matters hang together, on categories of allegation and on the police of other nations.
 * They are held with the others in provision.ts, and cited in the same way.
 */
export const PROVISIONS_OF_MATTERS = {
  'pra-12-2a': verified(
    'PRA2002',
    's. 12(2A) to (2D)',
    'What a death or serious injury matter is',
    'Read in the manual of another authority under the same Act',
  ),
  'pra-26': unverified('PRA2002', 's. 26', 'Other bodies of constables come in by agreement or order'),
  'pra-29': unverified('PRA2002', 's. 29(1)', 'Which chief officer is the appropriate authority'),
  'pra-sch3-10': verified(
    'PRA2002',
    'Sch. 3 para. 10',
    'Conduct that comes out in civil proceedings is recorded',
    'Read in the explanatory notes to the Act',
  ),
  'pra-sch3-14c': unverified('PRA2002', 'Sch. 3 para. 14C', 'A death or serious injury matter is always referred'),
  'pra-sch3-21a': unverified(
    'PRA2002',
    'Sch. 3 para. 21A',
    'A sign of misconduct in a death or serious injury matter makes it a conduct matter',
  ),
  'cmr-8-limit': unverified('CMR2020', 'reg. 8', 'Death or serious injury matters: the time limit for a referral'),
  'cmr-14': verified('CMR2020', 'reg. 14', 'Combining and splitting investigations', NAMED),
  'pcr-15': unverified('PCR2020', 'reg. 15', 'Who investigates outside Schedule 3'),
  'pcr-17': verified('PCR2020', 'reg. 17', 'Written notice to the officer concerned, outside Schedule 3', NAMED),
  'pcr-21': verified('PCR2020', 'reg. 21', 'The report on an investigation outside Schedule 3', NAMED),
  'pcr-part-3': verified(
    'PCR2020',
    'Part 3',
    'Conduct handled outside Schedule 3',
    'Read in the explanatory note to the Regulations',
  ),

  'iopc-capture-2020': unverified(
    'IOPCDATA2020',
    'categories A to L',
    'Categories of allegation from February 2020',
    'That the scheme exists and its date were read; letters, sub-codes and national factors are from general knowledge',
  ),
  'iopc-capture-before-2020': unverified(
    'IOPCDATA2020',
    'categories A to Y, before 2020',
    'Categories of allegation of the earlier scheme',
    'Three letters were read in a published request; the rest of the list is still to be found',
  ),

  'policy-link-both': ours('links between matters', 'A link between matters is shown only to someone cleared for both'),
  'policy-operation': ours('operations', 'An operation shows each reader only the matters they may open'),
  'policy-identify': ours(
    'identifying an officer later',
    'An officer who was not known is named by addition, with the reason',
  ),

  'scotland-2012': unverified('PFRSA2012', 'Part 1', 'Police Scotland, and review of how it handles complaints'),
  'scotland-conduct-2014': unverified('PSCR2014', 'the whole', 'Conduct of constables of Police Scotland'),
  'northern-ireland-1998': unverified('PNIA1998', 'Part VII', 'The Police Ombudsman for Northern Ireland'),
  'transport-police-2003': unverified('RTSA2003', 'Part 3', 'The British Transport Police and its own conduct rules'),
  'defence-police-1987': unverified(
    'MDPA1987',
    'the whole',
    'The Ministry of Defence Police and its own conduct rules',
  ),
} as const
