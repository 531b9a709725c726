import type { Appeal, AppealResult } from '../../domain/appeal.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { MatterProgress } from '../../domain/matter-progress.ts'
import type { Referred } from '../../domain/mode.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { asOf } from '../../domain/person-serving.ts'
import type { ClosureFacts } from '../../domain/strand.ts'
import type { AfterWithdrawal, WithdrawalStanding } from '../../domain/withdrawal.ts'
import type { Transaction } from '../../store/database.ts'
import type { DecisionKind } from '../../store/decision.ts'
import type { OutcomeRecord } from '../decision/outcome-record.ts'
import { servingPeople } from '../person/serving.ts'
import {
  type CaseFile,
  caseToAnswerOf,
  concernedIn,
  criminalStatusOf,
  latestAnswer,
  latestDecision,
  latestEvent,
} from './case-file.ts'
import { whatCameOf } from './what-came-of-it.ts'

type Ending = Omit<NonNullable<MatterProgress['ending']>, 'standing'>

/** How a matter stands with what a closing asks of the matter itself. */
export function endingOf(file: CaseFile): Ending {
  return {
    vetting: decidedOnAll(file, 'vetting review'),
    safeguarding: decidedOnAll(file, 'safeguarding'),
    informed: informedIn(file),
    withdrawal: withdrawalOf(file),
  }
}

/** All that a closing asks, as it stands today. */
export async function closureFactsOf(tx: Transaction, file: CaseFile, today: CalendarDate): Promise<ClosureFacts> {
  const people = await servingPeople(tx, concernedIn(file))

  return {
    allegations: file.allegations.map(({ id, number, person_serving }) => {
      const person = person_serving === null ? undefined : people.get(person_serving)
      const role = person && asOf(person, today).workerRole

      return {
        number,
        criminal: criminalStatusOf(file, id),
        caseToAnswer: caseToAnswerOf(file, id),
        outcome: outcomeSince(file, id),
        appeal: whatCameOf(file, id)?.appeal?.kind === 'brought' ? 'not decided' : 'none or decided',
        concerned: role === undefined ? 'not known' : role.startsWith('former') ? 'has left' : 'serves',
      }
    }),
    referral: referralIn(file),
    ...endingOf(file),
  }
}

/** What an allegation was brought to since it was last decided whether there is a case to answer: before that answers another. */
function outcomeSince(file: CaseFile, allegation: string): Outcome | undefined {
  const outcome = latestDecision(file, 'outcome', { allegation })
  const asked = latestDecision(file, 'case to answer', { allegation })
  if (!outcome || (asked && asked.number > outcome.number)) return undefined

  return (outcome.decided as OutcomeRecord).outcome
}

/** A complaint is withdrawn by an event; a decision that was recorded after it answers it. */
export function withdrawalOf(file: CaseFile): WithdrawalStanding {
  const withdrawn = latestRecorded(file, 'complaint withdrawn')
  if (!withdrawn) return 'none'
  const answer = latestDecision(file, 'after withdrawal')
  if (!answer || !isLater(answer, withdrawn)) return 'not answered'
  const told = latestRecorded(file, 'IOPC told of withdrawal')
  const { tellIopc } = answer.decided as AfterWithdrawal

  return tellIopc === 'yes' && (!told || !isLater(told, withdrawn)) ? 'IOPC not told' : 'answered'
}

/** Whether it was ever decided that the matter goes to the IOPC: a later decision does not undo that it was told. */
export function wasReferredIn(file: CaseFile): Referred {
  const referrals = file.decisions.filter((each) => each.kind === 'referral')

  return referrals.some(({ decided }) => REFERRED.includes((decided as { readonly kind: string }).kind))
    ? 'referred'
    : 'not referred'
}

const REFERRED: readonly string[] = ['mandatory', 'voluntary']

/** A decision that was made before a further allegation was recorded does not answer for it. */
function decidedOnAll(file: CaseFile, kind: DecisionKind): 'decided' | 'open' {
  const known = latestDecision(file, kind)?.known.allegations

  return known && file.allegations.every(({ id }) => known.includes(id)) ? 'decided' : 'open'
}

function referralIn(file: CaseFile): ClosureFacts['referral'] {
  const kind = latestAnswer(file, 'referral')?.kind
  if (kind === undefined || kind === 'open' || decidedOnAll(file, 'referral') === 'open') return 'open'

  if (latestEvent(file, 'referral sent')) return 'decided'
  if (REFERRED.includes(kind)) return 'not sent'

  const latest = latestAnswer(file, 'referral')
  const corrected = latest?.kind === 'not referred' && latest.corrects !== undefined

  return unsentIn(file) === 'yes' && !corrected ? 'not sent, then decided otherwise' : 'decided'
}

/** Whether it was ever decided that this must go, and nothing was sent since: a later decision does not send it. */
export function unsentIn(file: CaseFile): 'yes' | 'no' {
  const had = file.decisions.some(
    ({ kind, decided }) => kind === 'referral' && (decided as { readonly kind: string }).kind === 'mandatory',
  )

  return had && !latestEvent(file, 'referral sent') ? 'yes' : 'no'
}

/** Told after every outcome was recorded, and after an appeal changed one: what was told before is not what came of it. */
function informedIn(file: CaseFile): ClosureFacts['informed'] {
  const told = latestRecorded(file, 'person informed of outcome')
  const came = file.decisions.filter(
    ({ kind, decided }) => kind === 'outcome' || (kind === 'appeal' && changes(decided)),
  )

  return told && came.every((each) => isLater(told, each)) ? 'recorded' : 'not recorded'
}

function changes(appeal: unknown): boolean {
  const { kind, result } = appeal as { readonly kind: Appeal['kind']; readonly result?: AppealResult }

  return kind === 'decided' && result !== 'dismissed'
}

/** The event of a kind that was last written down, whatever day it is about. */
function latestRecorded(file: CaseFile, kind: CaseFile['events'][number]['kind']): Recorded | undefined {
  return file.events
    .filter((event) => event.kind === kind)
    .reduce<Recorded | undefined>((last, each) => (last === undefined || isLater(each, last) ? each : last), undefined)
}

type Recorded = { readonly place: string | null; readonly recorded_at: Date }

/** Whether one row came after another, by the place that the database counted; a clock may have been set back between them. */
function isLater(one: Recorded, other: Recorded): boolean {
  if (one.place !== null && other.place !== null) return BigInt(one.place) > BigInt(other.place)

  return one.place === other.place ? one.recorded_at > other.recorded_at : one.place !== null
}
