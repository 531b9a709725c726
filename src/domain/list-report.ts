import type { CaseToAnswer } from './allegation.ts'
import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { Outcome } from './outcome.ts'
import type { WorkerRole } from './person-serving.ts'
import type { ProvisionId } from './provision.ts'
import type { SeverityLevel } from './severity.ts'
import { inStatutoryOrder, type Standard } from './standards.ts'
import { workerRegime } from './worker-regime.ts'

/** The two lists of the College of Policing. */
export type PoliceList = 'barred' | 'advisory'

/** That the law asks for a report, to which list, and from which day the time for it runs. */
export type ListDuty = {
  readonly list: PoliceList
  /** The date of dismissal, finding or leaving: the five working days begin with it. */
  readonly from: CalendarDate
  readonly provision: ProvisionId
  readonly because: string
}

/** The facts on which a report turns, for one allegation. */
export type ListFacts = {
  /** What the person was when it happened or was reported. */
  readonly role: WorkerRole | undefined
  readonly severity: SeverityLevel | undefined
  readonly caseToAnswer: CaseToAnswer | undefined
  /** What stands after any appeal, and from when. */
  readonly outcome: Outcome | undefined
  readonly outcomeOn: CalendarDate | undefined
  readonly leftOn: CalendarDate | undefined
  /** Who left before anybody knew is reported from when it came to attention. */
  readonly cameToAttention: CalendarDate
}

/**
 * Whether somebody is to be reported: to the barred list where they were, or would have been, dismissed; to the advisory
 * list where they left while gross misconduct was looked into, or where the designation of a volunteer was withdrawn.
 *
 * @returns `undefined` where neither list is asked for, and for contractors, who come on none
 * @see BAR 2017 reg. 3; the provision for the advisory list is unverified
 */
export function listDuty(facts: ListFacts): ListDuty | undefined {
  const { role, outcome, outcomeOn, leftOn, cameToAttention } = facts
  const lists = role === undefined ? 'barred and advisory' : workerRegime(role).lists
  if (outcomeOn !== undefined && lists.includes('barred')) {
    if (outcome === 'dismissed without notice') return barred(outcomeOn, 'this person was dismissed')
    if (outcome === 'would have been dismissed') return barred(outcomeOn, 'this person would have been dismissed')
  }
  if (!lists.includes('advisory')) return undefined
  if (outcome === 'designation withdrawn' && outcomeOn !== undefined)
    return advisory(outcomeOn, 'the designation of a volunteer was withdrawn')

  if (leftOn === undefined || !isUnderGrossMisconduct(facts)) return undefined

  return leftOn < cameToAttention
    ? advisory(cameToAttention, 'this person left before it was known, and gross misconduct is looked into')
    : advisory(leftOn, 'this person left while gross misconduct was looked into')
}

/** A report as it was made. Name, date of birth and reasons are words, and stand apart. */
export type ListReport = {
  readonly list: PoliceList
  readonly from: CalendarDate
  readonly sentOn: CalendarDate
  readonly workerRole: WorkerRole | undefined
  readonly standards: readonly Standard[]
  /** The id of the decision that recorded an earlier advisory report. */
  readonly earlier?: string
  readonly provision: ProvisionId
  readonly because: string
}

/** The particulars that a report gives: BAR 2017 reg. 3. Each is asked for where the record does not hold it. */
export const LIST_PARTICULARS = ['full name', 'force', 'date of birth', 'category', 'rank', 'number', 'reason'] as const

/** One particular. */
export type ListParticular = (typeof LIST_PARTICULARS)[number]

/** What a person sends to the College of Policing. */
export type ProposedListReport = {
  readonly duty: ListDuty | undefined
  readonly role: WorkerRole | undefined
  readonly sentOn: CalendarDate | undefined
  readonly particulars: Readonly<Partial<Record<ListParticular, string>>>
  readonly standards: readonly Standard[]
  readonly earlier: { readonly known: readonly string[]; readonly linked: string | undefined }
  readonly today: CalendarDate
}

/**
 * A report to the barred or the advisory list, with every particular that the law asks for.
 *
 * @returns the report; or what is missing, about `duty`, `sent on`, a particular, `standards` or `earlier`
 * @see BAR 2017 reg. 3
 */
export function recordListReport(proposed: ProposedListReport): Decided<ListReport> {
  const { duty, sentOn, standards, earlier, role, today } = proposed
  const rule = duty?.provision ?? 'bar-3'
  const missing: Missing[] = LIST_PARTICULARS.flatMap((each) =>
    isWritten(proposed.particulars[each]) ? [] : [lacking(each, PARTICULAR[each], rule)],
  )
  if (!duty) missing.unshift(lacking('duty', 'The record shows nothing to report to either list', rule))
  if (standards.length === 0) missing.push(lacking('standards', 'Say which Standards were breached', rule))
  if (!sentOn) missing.push(lacking('sent on', 'Give the day on which the report was sent', rule))
  else if (sentOn > today) missing.push(lacking('sent on', 'The day cannot be later than today', rule))
  else if (duty && sentOn < duty.from)
    missing.push(lacking('sent on', 'It cannot be sent before there is a duty', rule))
  if (earlier.known.length > 0 && !earlier.known.includes(earlier.linked ?? ''))
    missing.push(lacking('earlier', 'Say to which earlier advisory report this belongs', rule))

  return decidedUnless(missing, { duty, sentOn }, (given) => ({
    list: given.duty.list,
    from: given.duty.from,
    sentOn: given.sentOn,
    workerRole: role,
    standards: inStatutoryOrder(standards),
    ...(earlier.linked && { earlier: earlier.linked }),
    provision: given.duty.provision,
    because: given.duty.because,
  }))
}

const PARTICULAR: Readonly<Record<ListParticular, string>> = {
  'full name': 'Give the full name',
  force: 'Give the force',
  'date of birth': 'Give the date of birth',
  category: 'Say which kind of worker this person was',
  rank: 'Give the rank or grade',
  number: 'Give the number that identifies this person',
  reason: 'Say why, with the conduct found or looked into',
}

function barred(from: CalendarDate, because: string): ListDuty {
  return { list: 'barred', from, provision: 'bar-3', because }
}

function advisory(from: CalendarDate, because: string): ListDuty {
  return { list: 'advisory', from, provision: 'bar-advisory', because }
}

/** Looked into as gross misconduct, with no end yet: proceedings that go on after leaving may still bar. */
function isUnderGrossMisconduct({ severity, caseToAnswer, outcome }: ListFacts): boolean {
  if (outcome !== undefined && outcome !== 'resigned before a finding' && outcome !== 'retired before a finding')
    return false
  if (caseToAnswer !== undefined) return caseToAnswer === 'gross misconduct'

  return severity === 'gross misconduct'
}
