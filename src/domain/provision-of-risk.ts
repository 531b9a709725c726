import { ours, unverified } from './provision-entry.ts'

const COMMENTARY = 'Read in a published commentary on the Act; the section is still to be read'
const TOOL = 'The subjects and the way of answering are known; the published form is still to be compared'

/** The rules on risk and safety: a part of the law as data, held in `provision.ts`. */
export const PROVISIONS_OF_RISK = {
  'csa-24': unverified('CSA2010', 'ss. 24–26', 'Domestic violence protection notice, heard within 48 hours'),
  'csa-27': unverified('CSA2010', 'ss. 27–28', 'Domestic violence protection order, 14 to 28 days'),
  'daa-22': unverified('DAA2021', 'ss. 22–26', 'Domestic abuse protection notice, 48 hours', COMMENTARY),
  'daa-27': unverified('DAA2021', 'ss. 27–36', 'Domestic abuse protection order, of flexible length', COMMENTARY),
  'daa-monitoring': unverified('DAA2021', 's. 37', 'Electronic monitoring for at most 12 months', COMMENTARY),
  'fla-42': unverified('FLA1996', 's. 42', 'Non-molestation order'),
  'fla-33': unverified('FLA1996', 's. 33', 'Occupation order'),
  'spa-2019': unverified('SPA2019', 'ss. 1–3', 'Stalking protection order, for at least 2 years'),
  'soa-103a': unverified('SOA2003', 's. 103A', 'Sexual harm prevention order, for at least 5 years'),
  'soa-122a': unverified('SOA2003', 's. 122A', 'Sexual risk order, for at least 2 years'),
  'sa-360': unverified('SA2020', 's. 360', 'Restraining order, on conviction or acquittal'),
  'pace-bail': unverified('PACE1984', 'Part IV', 'Bail before charge, at first for 3 months'),
  'dash-2009': unverified(
    'RISKTOOLS',
    'DASH 2009',
    'Domestic abuse, stalking and harassment: checklist of 27 items',
    TOOL,
  ),
  'dara-2022': unverified('RISKTOOLS', 'DARA 2022', 'Domestic abuse: first responder’s assessment by frequency', TOOL),
  'stalking-screen': unverified('RISKTOOLS', 'stalking screening', 'Stalking: screening questions', TOOL),
  'marac-repeat': unverified(
    'RISKTOOLS',
    'MARAC',
    'A new incident within 12 months of the last hearing is heard again',
  ),
  'policy-risk': ours(
    'risk assessment',
    'Risk is assessed by a form and by a professional, apart, and never overwritten',
  ),
  'policy-risk-form': ours(
    'risk forms',
    'A form is data with its version and its source, and is checked before it is used',
  ),
  'policy-risk-review': ours('risk re-assessment', 'Risk is assessed again within 28 days, sooner the higher it is'),
  'policy-police-suspect': ours(
    'the suspect is police',
    'What an officer can carry, search, enter and arrange is asked, and acted upon the same day',
  ),
  'policy-look-up-logs': unverified(
    'POLICY',
    'look-up logs',
    'Logs of who looked her up are preserved before they are overwritten, some after about 31 days',
    'From general knowledge; how long each system keeps them is still to be asked of its owner',
  ),
  'policy-safety-plan': ours(
    'safety plan',
    'A plan assumes that the suspect can search police systems, and says what must not be written there',
  ),
  'policy-high-risk': ours('high risk', 'Whoever is at high risk has a named owner, a plan and a day to look again'),
  'policy-held-address': ours('held address', 'Where she is stands apart, and is opened with a reason'),
  'policy-measures': ours('measures', 'A measure is asked for, refused with a reason, in force or lifted, and by whom'),
  'policy-protective-orders': ours(
    'protective orders',
    'Which orders were considered is written down, and why none was sought',
  ),
  'policy-conference': ours(
    'conference',
    'Who of the force attends a conference about one of its own, and how conflict was handled, is written down',
  ),
} as const
