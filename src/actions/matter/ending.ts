import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { MatterProgress } from '../../domain/matter-progress.ts'
import type { Referred } from '../../domain/mode.ts'
import { asOf } from '../../domain/person-serving.ts'
import type { ClosureFacts } from '../../domain/strand.ts'
import type { AfterWithdrawal, WithdrawalStanding } from '../../domain/withdrawal.ts'
import type { Transaction } from '../../store/database.ts'
import type { DecisionKind } from '../../store/decision.ts'
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
        outcome: latestAnswer(file, 'outcome', id)?.outcome,
        concerned: role === undefined ? 'not known' : role.startsWith('former') ? 'has left' : 'serves',
      }
    }),
    referral: referralIn(file),
    ...endingOf(file),
  }
}

/** A complaint is withdrawn by an event; a decision that was recorded after it answers it. */
export function withdrawalOf(file: CaseFile): WithdrawalStanding {
  const withdrawn = latestRecorded(file, 'complaint withdrawn')
  if (!withdrawn) return 'none'
  const answer = latestDecision(file, 'after withdrawal')
  if (!answer || answer.recorded_at <= withdrawn) return 'not answered'
  const told = latestRecorded(file, 'IOPC told of withdrawal')
  const { tellIopc } = answer.decided as AfterWithdrawal

  return tellIopc === 'yes' && (!told || told <= withdrawn) ? 'IOPC not told' : 'answered'
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

  return REFERRED.includes(kind) && !latestEvent(file, 'referral sent') ? 'not sent' : 'decided'
}

/** Told after every outcome was recorded: what was told before is not what came of it. */
function informedIn(file: CaseFile): ClosureFacts['informed'] {
  const told = latestRecorded(file, 'person informed of outcome')
  const outcomes = file.decisions.filter(({ kind }) => kind === 'outcome')

  return told && outcomes.every(({ recorded_at }) => recorded_at < told) ? 'recorded' : 'not recorded'
}

/** When an event of a kind was last written down, whatever day it is about. */
function latestRecorded(file: CaseFile, kind: CaseFile['events'][number]['kind']): Date | undefined {
  const written = file.events.filter((event) => event.kind === kind).map((event) => event.recorded_at)

  return written.toSorted((a, b) => a.getTime() - b.getTime()).at(-1)
}
