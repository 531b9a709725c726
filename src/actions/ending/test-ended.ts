import { calendarDate } from '../../domain/calendar-date.ts'
import { answerClosing } from '../approval/answer-closing.ts'
import { proposeClosing } from '../approval/propose-closing.ts'
import { recordCriminalStep } from '../criminal/record-criminal-step.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { decideMode } from '../decision/decide-mode.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { recordOutcome } from '../decision/record-outcome.ts'
import { recordEvent } from '../matter/record-event.ts'
import { recordReport } from '../matter/record-report.ts'
import type { RecordReport } from '../matter/report.ts'
import type { Recorded } from '../recorded.ts'
import { answers, type Played, report } from '../test-force.ts'
import { decideSafeguarding } from './decide-safeguarding.ts'
import { decideVettingReview } from './decide-vetting-review.ts'

const monday = calendarDate('2026-11-02')

/** What was recorded, or an end of the specification that needs it. */
export async function must<T>(recorded: Promise<Recorded<T>>): Promise<T> {
  const made = await recorded
  if (!made.ok) throw new Error(made.why === 'missing' ? made.missing.map(({ say }) => say).join('; ') : made.why)

  return made
}

/** A matter as reported that Monday, about an officer who need not be the one of the other specifications. */
export async function reported(played: Played, changes: Partial<RecordReport> = {}, about = 'other'): Promise<string> {
  return (await must(recordReport(played.as('detective'), report(played.serving(about), changes)))).matter.address
}

/** What a member of the public complains of. */
export const COMPLAINT: Partial<RecordReport> = {
  kind: 'complaint',
  service: 'no force',
  recordableGrounds: [],
  reason: 'She is a member of the public.',
}

/** Refer a matter, send it, assess it, and record the form of its investigation. */
export async function referred(played: Played, matter: string): Promise<void> {
  const [authority, detective] = [played.as('authority'), played.as('detective')]
  await must(
    decideReferral(authority, {
      matter,
      answers: answers('serious corruption'),
      whenNoneApplies: undefined,
      clearOn: monday,
      whyLate: undefined,
      after: undefined,
    }),
  )
  await must(recordEvent(detective, { matter, kind: 'referral sent', on: monday, words: undefined }))
  await must(
    assessSeverity(detective, {
      matter,
      allegation: 1,
      level: 'gross misconduct',
      route: 'misconduct hearing',
      reason: 'Trust was used to control.',
      whatChanged: undefined,
      after: undefined,
    }),
  )
  await must(decideMode(authority, { matter, mode: 'directed', reason: 'The IOPC wrote so.', after: undefined }))
}

/** Investigate it and bring its one allegation to an outcome; the criminal side is not touched. */
export async function broughtToOutcome(
  played: Played,
  matter: string,
  outcome:
    | 'dismissed without notice'
    | 'would have been dismissed'
    | 'final written warning' = 'dismissed without notice',
): Promise<void> {
  const [authority, detective] = [played.as('authority'), played.as('detective')]
  await must(recordEvent(detective, { matter, kind: 'investigation began', on: monday, words: undefined }))
  await must(recordEvent(detective, { matter, kind: 'report received', on: monday, words: undefined }))
  await must(
    decideCaseToAnswer(authority, {
      matter,
      allegation: 1,
      finding: 'gross misconduct',
      by: 'appropriate authority',
      reason: 'The logs bear her out.',
      reasonApartFromCrime: 'On the balance of probabilities, by the logs alone.',
      after: undefined,
    }),
  )
  await must(
    recordOutcome(authority, {
      matter,
      allegation: 1,
      forum: 'misconduct hearing',
      finding: 'gross misconduct',
      outcome,
      concerned: 'serving officer',
      finalWrittenWarning: 'not in force',
      incidents: 'one',
      reason: 'The panel found it proved.',
      after: undefined,
    }),
  )
}

/** The criminal side comes to an end without a charge. */
export async function endedCriminally(played: Played, matter: string): Promise<void> {
  await must(
    recordCriminalStep(played.as('detective'), {
      matter,
      allegation: 1,
      status: 'no further action by the CPS',
      on: monday,
      reason: undefined,
      after: undefined,
    }),
  )
}

export async function safeguarded(played: Played, matter: string, after?: string): Promise<void> {
  await must(
    decideSafeguarding(played.as('detective'), {
      matter,
      answer: 'a safeguarding plan stays in place',
      considered: ['separation at work', 'independent support'],
      whyNone: undefined,
      reason: 'She still works in the building.',
      after,
    }),
  )
}

export async function vetted(played: Played, matter: string): Promise<void> {
  await must(
    decideVettingReview(played.as('vetting'), {
      matter,
      answer: 'a review is called for',
      looked: 'at every matter of the person',
      reason: 'The conduct goes to trust.',
      after: undefined,
    }),
  )
}

/** The first day on which a closing that was approved that Monday may be recorded. */
export const AFTER_COOLING_OFF = '2026-11-09T09:10:00Z'

/** Proposed by who answers for it, and approved by somebody outside, on that Monday or another day. */
export async function approvedToClose(
  played: Played,
  matter: string,
  { at, after = [] }: { readonly at?: string; readonly after?: readonly (string | undefined)[] } = {},
): Promise<void> {
  await must(
    proposeClosing(played.as('authority', at), {
      ...{ matter, noticeOn: monday, channel: 'by telephone', noticeBy: 'whoever investigates' },
      ...{ reason: 'Everything is decided.', after: after[0] },
    }),
  )
  await must(
    answerClosing(played.as('oversight', at), {
      ...{ matter, answer: 'approved', looked: 'at what it rests on', reason: 'Nothing is left.', after: after[1] },
    }),
  )
}

export async function told(played: Played, matter: string): Promise<void> {
  await must(
    recordEvent(played.as('detective'), {
      matter,
      kind: 'person informed of outcome',
      on: monday,
      words: 'By telephone, with her adviser there.',
    }),
  )
}
