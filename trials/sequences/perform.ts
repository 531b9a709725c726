import { recordAllegation } from '../../src/actions/allegation/record.ts'
import { answerClosing } from '../../src/actions/approval/answer-closing.ts'
import { proposeClosing } from '../../src/actions/approval/propose-closing.ts'
import { recordCriminalStep } from '../../src/actions/criminal/record-criminal-step.ts'
import { assessSeverity } from '../../src/actions/decision/assess-severity.ts'
import { decideCaseToAnswer } from '../../src/actions/decision/decide-case-to-answer.ts'
import { decideMode } from '../../src/actions/decision/decide-mode.ts'
import { decideReferral } from '../../src/actions/decision/decide-referral.ts'
import { recordOutcome } from '../../src/actions/decision/record-outcome.ts'
import { decideDutyStatus } from '../../src/actions/duty/decide-duty-status.ts'
import { closeMatter } from '../../src/actions/ending/close-matter.ts'
import { decideAfterWithdrawal } from '../../src/actions/ending/decide-after-withdrawal.ts'
import { decideSafeguarding } from '../../src/actions/ending/decide-safeguarding.ts'
import { decideVettingReview } from '../../src/actions/ending/decide-vetting-review.ts'
import { recordWithdrawal } from '../../src/actions/ending/record-withdrawal.ts'
import { reopenMatter } from '../../src/actions/ending/reopen-matter.ts'
import { reclassify } from '../../src/actions/matter/reclassify.ts'
import { recordEvent } from '../../src/actions/matter/record-event.ts'
import { NotPermitted } from '../../src/actions/not-permitted.ts'
import type { NotRecorded } from '../../src/actions/recorded.ts'
import { answers, report } from '../../src/actions/test-force.ts'
import { addDays } from '../../src/domain/calendar-date.ts'
import { HEADINGS } from '../../src/domain/referral-heading.ts'
import type { Asked } from './asked.ts'
import { actingOn, clockOf, type Rows, type Stage } from './stage.ts'

/** Do what is asked, by a real act. @returns whether it was acknowledged; a refusal of either sort is an answer */
export async function perform(stage: Stage, asked: Asked, rows: Rows): Promise<'acknowledged' | 'refused'> {
  try {
    const answer = await (ACTS[asked.deed] as Act)(stage, asked, latestIn(rows, asked))
    return answer.ok ? 'acknowledged' : 'refused'
  } catch (error) {
    if (error instanceof NotPermitted) return 'refused'
    throw error
  }
}

type Act = (stage: Stage, asked: Asked, after: string | undefined) => Promise<{ readonly ok: true } | NotRecorded>

const ACTS: {
  readonly [Deed in Asked['deed']]: (
    stage: Stage,
    asked: Extract<Asked, { deed: Deed }>,
    after: string | undefined,
  ) => ReturnType<Act>
} = {
  allegation: (stage, { who, about, words }) =>
    recordAllegation(actingOn(stage, who), {
      ...report(stage.played.serving(about)),
      happened: { kind: 'as told' },
      matter: stage.matter,
      account: words,
    }),
  event: (stage, { who, kind, day, words }) =>
    recordEvent(actingOn(stage, who), { matter: stage.matter, kind, on: dayOf(stage, day), words }),
  severity: (stage, { who, allegation, level, words }, after) =>
    assessSeverity(actingOn(stage, who), {
      matter: stage.matter,
      allegation,
      level,
      route: level === 'gross misconduct' ? 'misconduct hearing' : 'misconduct meeting',
      reason: words,
      whatChanged: words,
      after,
    }),
  criminal: (stage, { who, allegation, status, day, words }, after) =>
    recordCriminalStep(actingOn(stage, who), {
      matter: stage.matter,
      allegation,
      status,
      on: dayOf(stage, day),
      reason: words,
      after,
    }),
  safeguarding: (stage, { who, words }, after) =>
    decideSafeguarding(actingOn(stage, who), {
      matter: stage.matter,
      answer: 'a safeguarding plan stays in place',
      considered: [],
      whyNone: words,
      reason: words,
      after,
    }),
  withdrawal: (stage, { who, day, words }) =>
    recordWithdrawal(actingOn(stage, who), { matter: stage.matter, on: dayOf(stage, day), words }),
  mode: (stage, { who, mode, words }, after) =>
    decideMode(actingOn(stage, who), { matter: stage.matter, mode, reason: words, after }),
  reclassify: (stage, { who, kind, words }, after) =>
    reclassify(actingOn(stage, who), {
      matter: stage.matter,
      kind,
      recordableGrounds: kind === 'recordable conduct matter' ? ['serious corruption'] : [],
      reason: words,
      after,
    }),
  referral: (stage, { who, refer, words }, after) =>
    decideReferral(actingOn(stage, who), {
      matter: stage.matter,
      answers:
        refer === 'refer'
          ? answers('serious corruption')
          : Object.fromEntries(
              HEADINGS.map((heading) => [heading, { answer: 'does not apply', reason: 'Nothing told says so.' }]),
            ),
      whenNoneApplies: refer === 'refer' || !words ? undefined : { choice: 'do not refer', reason: words },
      clearOn: dayOf(stage, 'today'),
      whyLate: undefined,
      after,
    }),
  'case to answer': (stage, { who, allegation, finding, words, apart }, after) =>
    decideCaseToAnswer(actingOn(stage, who), {
      matter: stage.matter,
      allegation,
      finding,
      by: 'appropriate authority',
      reason: words,
      reasonApartFromCrime: apart,
      after,
    }),
  outcome: (stage, { who, allegation, forum, finding, outcome, warning, incidents, words }, after) =>
    recordOutcome(actingOn(stage, who), {
      matter: stage.matter,
      allegation,
      forum,
      finding,
      outcome,
      concerned: 'serving officer',
      finalWrittenWarning: warning,
      incidents,
      reason: words,
      after,
    }),
  duty: (stage, { who, words }, after) =>
    decideDutyStatus(actingOn(stage, who), {
      matter: stage.matter,
      person: stage.played.serving('other'),
      choice: 'restrict',
      from: dayOf(stage, 'today'),
      whyNotRedeployed: undefined,
      limb: undefined,
      whyLimb: undefined,
      reason: words,
      after,
    }),
  'after withdrawal': (stage, { who, choice, words }, after) =>
    decideAfterWithdrawal(actingOn(stage, who), {
      matter: stage.matter,
      choice,
      recordableGrounds: choice === 'treat it as a recordable conduct matter' ? ['serious corruption'] : [],
      reason: words,
      after,
    }),
  vetting: (stage, { who, words }, after) =>
    decideVettingReview(actingOn(stage, who), {
      matter: stage.matter,
      answer: 'a review is called for',
      looked: 'at every matter of the person',
      reason: words,
      after,
    }),
  closing: (stage, { who, words }, after) =>
    closeMatter(actingOn(stage, who), { matter: stage.matter, reason: words, after }),
  'propose closing': (stage, { who, words }, after) =>
    proposeClosing(actingOn(stage, who), {
      ...{ matter: stage.matter, noticeOn: dayOf(stage, 'tomorrow'), channel: 'by letter' },
      ...{ noticeBy: 'whoever supervises', reason: words, after },
    }),
  'approve closing': (stage, { who, words }, after) =>
    answerClosing(actingOn(stage, who), {
      ...{ matter: stage.matter, answer: 'approved', looked: 'at what it rests on', reason: words, after },
    }),
  'object to closing': (stage, { who, words }, after) =>
    answerClosing(actingOn(stage, who), {
      ...{ matter: stage.matter, answer: 'objected', looked: undefined, reason: words, after },
    }),
  reopening: (stage, { who, words }, after) =>
    reopenMatter(actingOn(stage, who), { matter: stage.matter, reason: words, after }),
}

const DAYS = { today: 0, yesterday: -1, tomorrow: 1, 'long before': -900 } as const

function dayOf(stage: Stage, day: keyof typeof DAYS) {
  return addDays(clockOf(stage).today, DAYS[day])
}

const KIND_OF: Readonly<Partial<Record<Asked['deed'], string>>> = {
  duty: 'duty status',
  criminal: 'criminal strand',
  vetting: 'vetting review',
  'propose closing': 'closing proposal',
  'approve closing': 'closing approval',
  'object to closing': 'closing objection',
  reclassify: 'classification',
}

type DecisionKept = { id: string; number: number; kind: string; allegation: string | null }

/** The decision that this one would come after, as whoever reads the page would have it; none where the page is old. */
function latestIn(rows: Rows, asked: Asked): string | undefined {
  if (asked.page === 'an old page') return undefined
  const wanted = KIND_OF[asked.deed] ?? asked.deed
  const number = 'allegation' in asked ? asked.allegation : undefined
  const kept = [...rows.values()]
  const about = kept
    .filter(({ table }) => table === 'allegation')
    .map(({ row }) => JSON.parse(row) as { id: string; number: number })
    .find((each) => each.number === number)?.id

  return kept
    .filter(({ table }) => table === 'decision')
    .map(({ row }) => JSON.parse(row) as DecisionKept)
    .filter(({ kind, allegation }) => kind === wanted && (about === undefined || allegation === about))
    .toSorted((a, b) => a.number - b.number)
    .at(-1)?.id
}
