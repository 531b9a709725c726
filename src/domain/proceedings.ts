import type { CaseToAnswer } from './allegation.ts'
import type { CalendarDate } from './calendar-date.ts'
import { type Concerned, isOfficer } from './concerned.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import { type FormerOfficerFacts, formerOfficerCondition } from './former-officer.ts'
import { forumsOpenTo } from './lawful-outcome.ts'
import type { Forum } from './outcome.ts'
import type { ProvisionId } from './provision.ts'
import { atStart } from './words.ts'

/** The proceedings that an allegation may be referred to. Not referring it at all is recorded as its outcome. */
export const PROCEEDINGS = [
  'misconduct meeting',
  'misconduct hearing',
  'accelerated misconduct hearing',
  'staff discipline',
] as const satisfies readonly Forum[]

/** One kind of proceedings. */
export type ProceedingsForum = (typeof PROCEEDINGS)[number]

/** A referral to proceedings: to which, from when the time for holding them runs, and on what grounds. */
export type Proceedings = {
  readonly forum: ProceedingsForum
  /** The day of the notice of referral: the periods for a meeting and for a hearing begin with it. */
  readonly noticeOn: CalendarDate
  readonly concerned: Concerned
  readonly grounds: readonly [Ground, ...Ground[]]
}

/** What a person decides when an allegation is referred to proceedings. */
export type ProposedProceedings = Pick<FormerOfficerFacts, 'leftOn' | 'cameToAttention' | 'iopcDetermined'> & {
  readonly forum: ProceedingsForum | undefined
  readonly caseToAnswer: CaseToAnswer | undefined
  readonly concerned: Concerned | undefined
  readonly noticeOn: CalendarDate | undefined
  readonly today: CalendarDate
  /** For an accelerated hearing, both special conditions are certified, each with why it is met. */
  readonly evidence: string | undefined
  readonly publicInterest: string | undefined
  readonly reason: string | undefined
}

/**
 * The referral of one allegation to a meeting, a hearing, an accelerated hearing or discipline under a contract.
 *
 * @returns the referral with its grounds; or what is missing, about `case to answer`, `forum`, `concerned`, `notice on`,
 * `evidence`, `public interest`, `left on`, `iopc determined` or `reason`
 * @see PCR 2020 regs. 23 and 49, Sch. 1
 */
export function referToProceedings(proposed: ProposedProceedings): Decided<Proceedings> {
  const { forum, concerned, noticeOn } = proposed
  const left = concerned === 'former officer' ? formerOfficerCondition(proposed) : undefined
  const missing = [
    ...missingForum(proposed),
    ...missingNotice(proposed),
    ...missingCertificate(proposed),
    ...(left && !left.ok ? left.missing : []),
    ...(isWritten(proposed.reason) ? [] : [lacking('reason', 'Say why', 'policy-reasons')]),
  ]

  return decidedUnless(missing, { forum, concerned, noticeOn }, (given) => ({
    ...given,
    grounds: [
      { provision: ruleOf(given.forum), because: `it goes to ${inSentence(given.forum)}` },
      ...(given.forum === 'accelerated misconduct hearing' ? SPECIAL_CONDITIONS : []),
      ...(left?.ok ? [left.decision] : []),
    ],
  }))
}

/** "Misconduct hearing": as a page names the proceedings. */
export function proceedingsName(forum: ProceedingsForum): string {
  return atStart(forum)
}

function missingForum({ forum, caseToAnswer, concerned }: ProposedProceedings): readonly Missing[] {
  const missing: Missing[] = []
  if (caseToAnswer === undefined)
    missing.push(lacking('case to answer', 'Decide first whether there is a case to answer', 'pcr-23-2'))
  if (caseToAnswer === 'none')
    missing.push(lacking('case to answer', 'There is no case to answer, so there are no proceedings', 'pcr-23-form'))
  if (!concerned) missing.push(lacking('concerned', 'Say whose rules apply', 'pcr-sch-1'))
  if (!forum) missing.push(lacking('forum', 'Say where this goes', 'pcr-23-form'))
  if (forum && concerned && !forumsOpenTo(concerned).includes(forum))
    missing.push(lacking('forum', `${proceedingsName(forum)} is not for someone of this standing`, ruleFor(concerned)))
  if (forum === 'misconduct meeting' && caseToAnswer === 'gross misconduct')
    missing.push(lacking('forum', 'A case to answer for gross misconduct goes to a hearing', 'pcr-23-form'))
  if (forum === 'misconduct meeting' && concerned === 'former officer')
    missing.push(lacking('forum', 'Only gross misconduct is taken up once an officer has left', 'pcr-sch-1'))
  if (forum === 'accelerated misconduct hearing' && caseToAnswer === 'misconduct')
    missing.push(lacking('forum', 'An accelerated hearing is for gross misconduct', 'pcr-49'))

  return missing
}

function missingNotice({ noticeOn, today }: ProposedProceedings): readonly Missing[] {
  if (noticeOn === undefined)
    return [lacking('notice on', 'Give the day of the notice to the officer concerned', 'pcr-30')]

  return noticeOn > today ? [lacking('notice on', 'The day of the notice cannot be later than today', 'pcr-30')] : []
}

function missingCertificate({ forum, evidence, publicInterest }: ProposedProceedings): readonly Missing[] {
  if (forum !== 'accelerated misconduct hearing') return []
  const written = 'Say which written evidence is enough to establish gross misconduct without more'
  const interest = 'Say why the public interest requires that this person ceases to be an officer without delay'

  return [
    ...(isWritten(evidence) ? [] : [lacking('evidence', written, 'pcr-49')]),
    ...(isWritten(publicInterest) ? [] : [lacking('public interest', interest, 'pcr-49')]),
  ]
}

const SPECIAL_CONDITIONS: readonly Ground[] = [
  { provision: 'pcr-49', because: 'it was certified that written evidence establishes gross misconduct without more' },
  { provision: 'pcr-49', because: 'it was certified that the public interest requires it without delay' },
]

function ruleOf(forum: ProceedingsForum): ProvisionId {
  if (forum === 'staff discipline') return 'policy-staff'

  return forum === 'accelerated misconduct hearing' ? 'pcr-49' : 'pcr-23-form'
}

function ruleFor(concerned: Concerned): ProvisionId {
  return isOfficer(concerned) ? 'pcr-23-form' : 'policy-staff'
}

function inSentence(forum: ProceedingsForum): string {
  if (forum === 'staff discipline') return 'discipline under the contract or designation'

  return `${forum.startsWith('a') ? 'an' : 'a'} ${forum}`
}
