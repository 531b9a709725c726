import { CRIMINAL_STATUSES, type CriminalStatus } from '../../src/domain/criminal-strand.ts'
import { INVESTIGATION_MODES, type InvestigationMode } from '../../src/domain/mode.ts'
import { FINDINGS, type Finding, FORUMS, type Forum, OUTCOMES, type Outcome } from '../../src/domain/outcome.ts'
import { AFTER_WITHDRAWAL, type AfterWithdrawalChoice } from '../../src/domain/withdrawal.ts'
import type { Move } from './move.ts'
import type { Known, Who } from './oracle.ts'

type Day = 'today' | 'yesterday' | 'tomorrow' | 'long before'
type Event =
  | 'referral sent'
  | 'investigation began'
  | 'report received'
  | 'update given'
  | 'person informed of outcome'
  | 'IOPC told of withdrawal'
  | 'complaint withdrawn'
type By = {
  readonly who: Who
  readonly words: string | undefined
  readonly page: 'as it stands' | 'an old page'
}

/** What is asked of the system, in full. The words of its own vocabulary are all that is taken from it. */
export type Asked = By &
  (
    | { readonly deed: 'allegation'; readonly about: 'other' | 'beside' }
    | { readonly deed: 'event'; readonly kind: Event; readonly day: Day }
    | { readonly deed: 'severity'; readonly allegation: number; readonly level: 'misconduct' | 'gross misconduct' }
    | { readonly deed: 'criminal'; readonly allegation: number; readonly status: CriminalStatus; readonly day: Day }
    | { readonly deed: 'safeguarding' | 'duty' | 'vetting' | 'closing' | 'reopening' }
    | { readonly deed: 'propose closing' | 'approve closing' | 'object to closing' }
    | { readonly deed: 'withdrawal'; readonly day: Day }
    | { readonly deed: 'mode'; readonly mode: InvestigationMode }
    | { readonly deed: 'reclassify'; readonly kind: Known['kind'] }
    | { readonly deed: 'referral'; readonly refer: 'refer' | 'do not refer' }
    | {
        readonly deed: 'case to answer'
        readonly allegation: number
        readonly finding: (typeof FINDINGS_OF_CASE)[number]
        readonly apart: string | undefined
      }
    | {
        readonly deed: 'outcome'
        readonly allegation: number
        readonly forum: Forum
        readonly finding: Finding
        readonly outcome: Outcome
        readonly warning: 'in force' | 'not in force'
        readonly incidents: 'one' | 'several not closely connected'
      }
    | { readonly deed: 'after withdrawal'; readonly choice: AfterWithdrawalChoice }
  )

export const FINDINGS_OF_CASE = ['none', 'misconduct', 'gross misconduct'] as const
const EVENTS = [
  'referral sent',
  'investigation began',
  'report received',
  'update given',
  'person informed of outcome',
  'IOPC told of withdrawal',
  'complaint withdrawn',
] as const
const STATUSES = Object.keys(CRIMINAL_STATUSES) as [CriminalStatus, ...CriminalStatus[]]
const KINDS = ['complaint', 'conduct matter', 'recordable conduct matter'] as const

/** What a toss asks for: lawful or not, said or left out, of an allegation that is there or not. */
export function askedBy({ deed, who, toss }: Move & { deed: Exclude<Move['deed'], 'advance'> }, known: Known): Asked {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = toss
  const pick = <T>(from: readonly [T, ...T[]], by: number): T => from[by % from.length] ?? from[0]
  const by: By = {
    who,
    words: f % 8 === 0 ? undefined : 'For a reason.',
    page: e % 9 === 0 ? 'an old page' : 'as it stands',
  }
  const allegation = 1 + (a % (known.allegations.length + (d % 12 === 0 ? 1 : 0)))
  const day: Day = pick(['today', 'today', 'today', 'yesterday', 'tomorrow', 'long before'], c)
  switch (deed) {
    case 'allegation':
      return { ...by, deed, about: pick(['other', 'beside'], a) }
    case 'event':
      return { ...by, deed, kind: pick(EVENTS, a), day }
    case 'severity':
      return { ...by, deed, allegation, level: pick(['misconduct', 'gross misconduct'], b) }
    case 'criminal':
      return { ...by, deed, allegation, status: pick(STATUSES, b), day }
    case 'withdrawal':
      return { ...by, deed, day }
    case 'mode':
      return { ...by, deed, mode: pick(INVESTIGATION_MODES, a) }
    case 'reclassify':
      return { ...by, deed, kind: pick(KINDS, a) }
    case 'referral':
      return { ...by, deed, refer: pick(['refer', 'do not refer'], a) }
    case 'case to answer':
      return {
        ...by,
        deed,
        allegation,
        finding: pick(FINDINGS_OF_CASE, b),
        apart: c % 2 === 0 ? undefined : 'By the logs.',
      }
    case 'outcome':
      return {
        ...by,
        deed,
        allegation,
        forum: pick(FORUMS, b),
        finding: pick(FINDINGS, c),
        outcome: pick(OUTCOMES, d),
        warning: pick(['in force', 'not in force'], e),
        incidents: pick(['one', 'several not closely connected'], f),
      }
    case 'after withdrawal':
      return { ...by, deed, choice: pick(AFTER_WITHDRAWAL, a) }
    default:
      return { ...by, deed }
  }
}
