import type { CalendarDate } from './calendar-date.ts'
import { INSTRUMENTS, type InstrumentCode } from './instrument.ts'
import { type Checked, NAMED, type ProvisionEntry, unverified, verified } from './provision-entry.ts'
import { PROVISIONS_OF_CLOCKS } from './provision-of-clocks.ts'
import { PROVISIONS_OF_CONDUCT } from './provision-of-conduct.ts'
import { PROVISIONS_OF_ENDING } from './provision-of-ending.ts'
import { PROVISIONS_OF_EVIDENCE } from './provision-of-evidence.ts'
import { PROVISIONS_OF_INQUIRY } from './provision-of-inquiry.ts'
import { PROVISIONS_OF_MATTERS } from './provision-of-matters.ts'
import { PROVISIONS_OF_PEOPLE } from './provision-of-people.ts'
import { PROVISIONS_OF_RISK } from './provision-of-risk.ts'
import { PROVISIONS_OF_STATEMENTS } from './provision-of-statements.ts'
import { PROVISIONS_OF_UNIT } from './provision-of-unit.ts'
import { TIME_LIMITS } from './time-limit-provision.ts'

const UNREAD_LINK =
  'The descriptions in reg. 7(1) were read; that para. 13(1)(b) takes them up was read only in the 2004 Regulations'

/** The law as data. The key is the id by which decisions cite it and under which `/rules/ID` shows it; ids are never re-used. */
export const PROVISIONS = {
  ...PROVISIONS_OF_MATTERS,
  ...PROVISIONS_OF_EVIDENCE,
  ...PROVISIONS_OF_CONDUCT,
  ...PROVISIONS_OF_RISK,
  ...PROVISIONS_OF_UNIT,
  'pra-12-1': unverified('PRA2002', 's. 12(1)', 'What a complaint is'),
  'pra-12-2': verified('PRA2002', 's. 12(2)', 'What a conduct matter is', 'Read in the inspectorate’s glossary'),
  'pra-29-4': unverified('PRA2002', 's. 29(4)', 'A person under the same chief officer is no member of the public'),
  'pra-sch3-4-1-a': verified('PRA2002', 'Sch. 3 para. 4(1)(a)', 'Complaints: death or serious injury'),
  'pra-sch3-4-1-b': verified('PRA2002', 'Sch. 3 para. 4(1)(b)', 'Complaints of a description given in regulations'),
  'pra-sch3-4-1-c': unverified('PRA2002', 'Sch. 3 para. 4(1)(c)', 'Complaints: the IOPC calls the matter in'),
  'pra-sch3-4-2': unverified('PRA2002', 'Sch. 3 para. 4(2)', 'Complaints: referral by choice'),
  'pra-sch3-4a': verified('PRA2002', 'Sch. 3 para. 4A', 'The IOPC may treat a matter as referred'),
  'pra-sch3-11': verified('PRA2002', 'Sch. 3 para. 11', 'Recording of conduct matters'),
  'pra-sch3-11-3a': verified(
    'PRA2002',
    'Sch. 3 para. 11(3A)',
    'A conduct matter that is referred is recorded',
    'Read in the Police Reform and Social Responsibility Act 2011, Sch. 14 para. 12',
  ),
  'pra-sch3-11-2-a': unverified('PRA2002', 'Sch. 3 para. 11(2)(a)', 'Recordable: death or serious injury'),
  'pra-sch3-11-2-b': unverified(
    'PRA2002',
    'Sch. 3 para. 11(2)(b)',
    'Recordable: a member of the public was adversely affected',
  ),
  'pra-sch3-11-2-c': verified('PRA2002', 'Sch. 3 para. 11(2)(c)', 'Recordable: a description given in regulations'),
  'pra-sch3-13-1-a': verified('PRA2002', 'Sch. 3 para. 13(1)(a)', 'Conduct matters: death or serious injury'),
  'pra-sch3-13-1-b': unverified(
    'PRA2002',
    'Sch. 3 para. 13(1)(b)',
    'Conduct matters of a description given in regulations',
    UNREAD_LINK,
  ),
  'pra-sch3-13-1-c': unverified('PRA2002', 'Sch. 3 para. 13(1)(c)', 'Conduct matters: the IOPC calls the matter in'),
  'pra-sch3-13-2': unverified('PRA2002', 'Sch. 3 para. 13(2)', 'Conduct matters: referral by choice'),
  'pra-sch3-14': unverified(
    'PRA2002',
    'Sch. 3 paras. 5 and 14',
    'The IOPC may send a referred matter back to the force',
  ),
  'pra-sch3-15': verified(
    'PRA2002',
    'Sch. 3 para. 15',
    'The form an investigation takes',
    'Read in the parallel service police regulations',
  ),
  'pra-sch3-16': verified('PRA2002', 'Sch. 3 para. 16', 'Local investigation', 'Named in CMR 2020 reg. 13'),
  'pra-sch3-18': verified('PRA2002', 'Sch. 3 para. 18', 'Directed investigation', 'Named in CMR 2020 reg. 13'),
  'pra-sch3-19': verified('PRA2002', 'Sch. 3 para. 19', 'Independent investigation', 'Named in CMR 2020 reg. 13'),
  'pra-sch3-19a': unverified('PRA2002', 'Sch. 3 paras. 19A and 19B', 'Special procedures'),
  'pra-sch3-22': verified(
    'PRA2002',
    'Sch. 3 para. 22',
    'The final report on an investigation',
    'Named in PCR 2020 reg. 23(2)',
  ),
  'pra-sch3-24-6': verified(
    'PRA2002',
    'Sch. 3 para. 24(6)',
    'What the appropriate authority decides on a report',
    'Named in PCR 2020 reg. 23(2)',
  ),
  'pra-sch3-27': unverified('PRA2002', 'Sch. 3 para. 27', 'The IOPC may recommend or direct proceedings'),

  'cmr-4-1-a-i': verified('CMR2020', 'reg. 4(1)(a)(i)', 'A serious assault'),
  'cmr-4-1-a-ii': verified('CMR2020', 'reg. 4(1)(a)(ii)', 'A serious sexual offence'),
  'cmr-4-1-a-iii': verified('CMR2020', 'reg. 4(1)(a)(iii)', 'Serious corruption'),
  'cmr-4-1-a-iv': verified('CMR2020', 'reg. 4(1)(a)(iv)', 'Crime or disciplinary conduct aggravated by discrimination'),
  'cmr-4-1-a-v': verified('CMR2020', 'reg. 4(1)(a)(v)', 'A relevant offence'),
  'cmr-4-1-b': verified('CMR2020', 'reg. 4(1)(b)', 'A complaint arising from the same incident'),
  'cmr-4-1-c': verified('CMR2020', 'reg. 4(1)(c)', 'A complaint about a chief officer'),
  'cmr-4-limit': unverified(
    'CMR2020',
    'reg. 4',
    'Complaints: the time limit for a referral',
    'The 2004 Regulations said the next working day',
  ),
  'cmr-7-1-a': verified('CMR2020', 'reg. 7(1)(a)', 'A serious assault'),
  'cmr-7-1-b': verified('CMR2020', 'reg. 7(1)(b)', 'A serious sexual offence'),
  'cmr-7-1-c': verified('CMR2020', 'reg. 7(1)(c)', 'Serious corruption'),
  'cmr-7-1-d': verified('CMR2020', 'reg. 7(1)(d)', 'Crime or disciplinary conduct aggravated by discrimination'),
  'cmr-7-1-e': verified('CMR2020', 'reg. 7(1)(e)', 'A relevant offence'),
  'cmr-7-1-f': verified('CMR2020', 'reg. 7(1)(f)', 'Gravity or exceptional circumstances'),
  'cmr-7-1-g': verified('CMR2020', 'reg. 7(1)(g)', 'Conduct of a chief officer'),
  'cmr-7-1-h': verified('CMR2020', 'reg. 7(1)(h)', 'Conduct in the same incident'),
  'cmr-7-limit': unverified(
    'CMR2020',
    'reg. 7',
    'Conduct matters: the time limit for a referral',
    'The 2004 Regulations said the next working day',
  ),
  'cmr-12': verified('CMR2020', 'reg. 12', 'Who may be appointed to investigate', NAMED),
  'cmr-13': verified('CMR2020', 'reg. 13', 'Reports on an investigation that takes longer than 12 months'),
  'cmr-15': verified('CMR2020', 'reg. 15', 'When the form of an investigation changes', NAMED),
  'cmr-16': verified('CMR2020', 'reg. 16', 'Severity assessment', NAMED),
  'cmr-17': verified('CMR2020', 'reg. 17', 'Written notice to the officer concerned', NAMED),
  'cmr-34': verified('CMR2020', 'reg. 34', 'Keeping the complainant and interested persons informed'),
  'cmr-38': verified('CMR2020', 'reg. 38', 'A complaint that is withdrawn', 'First part read on legislation.gov.uk'),

  'bar-advisory': unverified(
    'BAR2017',
    'advisory list',
    'Report to the advisory list',
    'Read in a newsletter of the College of Policing; the regulation is still to be read',
  ),
  'pat-2020': unverified('PAT2020', 'notice of appeal', 'Appeal to a Police Appeals Tribunal'),

  'pcar-2024-delegate': verified(
    'PCAR2024',
    'regs. 3 and 5, delegates',
    'To whom a chief officer may delegate the chair',
  ),
  'pcar-2024-reasons': verified('PCAR2024', 'regs. 3 and 5, reasons', 'Reasons that go to the local policing body'),
  'pcar-2024': verified('PCAR2024', 'regs. 3 and 5', 'A chief officer or delegate chairs the panel'),
  'pcar-2024-transition': unverified('PCAR2024', 'transitional provision', 'Which matters the 2024 panel hears'),
  'pcpcm-6': unverified(
    'PCPCM2025',
    'reg. 6',
    'Certain convictions are gross misconduct',
    'Read in the explanatory note only',
  ),
  'pcpcm-9': verified('PCPCM2025', 'reg. 9', 'A severity assessment may lead to vetting'),
  'pcpcm-dismissal': unverified(
    'PCPCM2025',
    'presumption of dismissal',
    'Gross misconduct: dismissal unless exceptional',
    'Headline read in a commentary; the wording of the exception is still to be read',
  ),
  'pcpcm-66': verified('PCPCM2025', 'reg. 66', 'Matters that came to attention before 28 May 2025'),

  'policy-officer-reporter': verified(
    'POLICY',
    'officer-reporters',
    'A colleague who reports is kept informed like a complainant',
    'Our own rule: the law gives her fewer rights',
  ),
  'policy-staff': unverified(
    'POLICY',
    'police staff',
    'Police staff are disciplined under their contracts',
    'The Conduct Regulations do not apply to staff; the policies of forces differ',
  ),
  'policy-contractors': unverified('POLICY', 'contractors', 'Contractors are answered for under their contracts'),
  'policy-volunteers': unverified(
    'POLICY',
    'designated volunteers',
    'A designation may be withdrawn',
    'Named in a newsletter of the College of Policing; forces have policies of their own',
  ),
  'policy-leaving': verified(
    'POLICY',
    'leaving',
    'That someone leaves the police ends no matter',
    'Our own rule, by PCR 2020 Sch. 1',
  ),
  'policy-danger-first': verified(
    'POLICY',
    'danger first',
    'Danger is asked about before anything else',
    'Our own rule',
  ),
  'policy-duty-review': verified(
    'POLICY',
    'duty review',
    'A duty decision short of suspension is reviewed every 4 weeks',
    'Our own rule: the law sets no review',
  ),
  'policy-own-decisions': verified(
    'POLICY',
    'each decision on its own',
    'Criminal, misconduct, vetting and safeguarding decisions are made apart',
    'Our own rule',
  ),
  'policy-independent-reasons': verified(
    'POLICY',
    'reasons of its own',
    'The misconduct decision gives reasons apart from the criminal one',
    'Our own rule, by the different standards of proof',
  ),
  'policy-domestic-abuse': verified(
    'POLICY',
    'domestic abuse and referral',
    'Why a matter of domestic abuse is or is not referred is written down',
    'Our own rule: domestic abuse is not itself a heading',
  ),
  'policy-reasons': verified('POLICY', 'reasons', 'A decision is recorded with its reasons', 'Our own rule'),

  ...TIME_LIMITS,
  ...PROVISIONS_OF_CLOCKS,
  ...PROVISIONS_OF_PEOPLE,
  ...PROVISIONS_OF_ENDING,
  ...PROVISIONS_OF_INQUIRY,
  ...PROVISIONS_OF_STATEMENTS,
} as const satisfies Record<string, ProvisionEntry>

/** Which rule: the key under which the law is held. */
export type ProvisionId = keyof typeof PROVISIONS

/** One rule with its place, its dates in force and whether anyone has checked it against the source. */
export type Provision = {
  readonly id: ProvisionId
  /** As it is cited: `PRA 2002 Sch. 3 para. 13(1)(a)`. */
  readonly text: string
  readonly title: string
  readonly instrument: InstrumentCode
  /** Which text of the rule this is; raised when a later one is entered. */
  readonly version: number
  readonly from: CalendarDate
  readonly until: CalendarDate | undefined
  readonly checked: Checked
  readonly source: string
}

/** The rule of this id. */
export function provision(id: ProvisionId): Provision {
  const held: ProvisionEntry = PROVISIONS[id]
  const { short, from } = INSTRUMENTS[held.instrument]

  return {
    id,
    text: held.instrument === 'POLICY' ? `${short}: ${held.at}` : `${short} ${held.at}`,
    title: held.title,
    instrument: held.instrument,
    version: 1,
    from: held.from ?? from,
    until: held.until,
    checked: held.checked,
    source: held.source,
  }
}

/** How the rule is cited: `PRA 2002 Sch. 3 para. 13(1)(a)`. */
export function provisionText(id: ProvisionId): string {
  return provision(id).text
}

/** The rule of an id from an address or a file, where there is one. */
export function findProvision(id: string): Provision | undefined {
  return Object.hasOwn(PROVISIONS, id) ? provision(id as ProvisionId) : undefined
}
