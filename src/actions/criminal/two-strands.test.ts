import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { decideMode } from '../decision/decide-mode.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { openQuestion } from '../decision/open-question.ts'
import { recordOutcome } from '../decision/record-outcome.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordEvent } from '../matter/record-event.ts'
import { recordReport } from '../matter/record-report.ts'
import { answers, type Played, playedForce, report } from '../test-force.ts'
import { assessPrejudice } from './assess-prejudice.ts'
import { recordCriminalStep } from './record-criminal-step.ts'

let played: Played
let matter: string
const monday = calendarDate('2026-11-02')
beforeAll(async () => {
  played = await playedForce()
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
  await decideReferral(played.as('authority'), {
    matter,
    answers: answers('serious corruption'),
    whenNoneApplies: undefined,
    clearOn: monday,
    whyLate: undefined,
    after: undefined,
  })
  await assessSeverity(played.as('detective'), {
    matter,
    allegation: 1,
    level: 'gross misconduct',
    route: 'misconduct hearing',
    reason: 'As told.',
    whatChanged: undefined,
    after: undefined,
  })
  await decideMode(played.as('authority'), {
    matter,
    mode: 'local',
    reason: 'Returned for local investigation.',
    after: undefined,
  })
  await recordEvent(played.as('detective'), { matter, kind: 'investigation began', on: monday, words: undefined })
})
afterAll(() => played.scratch.close())

describe('neither strand closes the other', () => {
  it('a criminal no-further-action leaves the misconduct strand open', async () => {
    const before = await openMatter(played.as('detective'), { matter })
    const made = await recordCriminalStep(played.as('detective'), {
      matter,
      allegation: 1,
      status: 'no further action by the CPS',
      on: monday,
      reason: undefined,
      after: undefined,
    })
    expect(made.ok && made.effect.misconduct).toBe('goes on')
    const after = await openMatter(played.as('detective'), { matter })
    expect(after.allegations[0]?.misconduct).toEqual(before.allegations[0]?.misconduct)
    expect(after.allegations[0]?.misconduct.kind).toBe('under investigation')
    expect(after.strands.criminal.ended).toBe(monday)
    expect(after.strands.misconduct.ended).toBeUndefined()
  })

  it('and the misconduct decision asks for reasons that leave the criminal end aside', async () => {
    await recordEvent(played.as('detective'), { matter, kind: 'report received', on: monday, words: undefined })
    expect(
      (await openQuestion(played.as('authority'), { matter, kind: 'case to answer', allegation: 1 })).caseToAnswer
        ?.asksReasonApartFromCrime,
    ).toBe('yes')
    const decide = (reasonApartFromCrime: string | undefined) =>
      decideCaseToAnswer(played.as('authority'), {
        matter,
        allegation: 1,
        finding: 'misconduct',
        by: 'appropriate authority',
        reason: 'The logs bear her out.',
        reasonApartFromCrime,
        after: undefined,
      })
    const refused = await decide(undefined)
    expect(!refused.ok && refused.why === 'missing' && refused.missing.map((each) => each.about)).toEqual([
      'reason apart from crime',
    ])
    expect((await decide('On balance, he looked her up with no police purpose.')).ok).toBe(true)
  })

  it('a misconduct outcome leaves the criminal side as it stands', async () => {
    await recordOutcome(played.as('authority'), {
      matter,
      allegation: 1,
      forum: 'misconduct meeting',
      finding: 'misconduct',
      outcome: 'final written warning',
      concerned: 'serving officer',
      finalWrittenWarning: 'not in force',
      incidents: 'one',
      reason: 'Proved in part.',
      after: undefined,
    })
    const view = await openMatter(played.as('authority'), { matter })
    expect(view.allegations[0]?.criminal.status).toBe('no further action by the CPS')
    expect(view.allegations[0]?.misconduct.name).toBe('Final written warning')
    expect(view.strands.misconduct.ended).toBe(monday)
  })

  it('misconduct is never parked without a dated reason', async () => {
    const asked = {
      matter,
      answer: 'would prejudice',
      asked: 'the CPS',
      office: 'Complex casework, the reviewing lawyer',
      reason: 'They asked us to wait for one interview.',
      after: undefined,
    } as const
    expect((await assessPrejudice(played.as('detective'), { ...asked, reviewOn: undefined })).ok).toBe(false)
    expect((await assessPrejudice(played.as('detective'), { ...asked, reviewOn: calendarDate('2026-11-30') })).ok).toBe(
      true,
    )
  })
})
