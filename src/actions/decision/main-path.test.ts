import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { recordEvent } from '../matter/record-event.ts'
import { recordReport } from '../matter/record-report.ts'
import { answers, type Played, playedForce, report } from '../test-force.ts'
import { assessSeverity } from './assess-severity.ts'
import { decideCaseToAnswer } from './decide-case-to-answer.ts'
import { decideMode } from './decide-mode.ts'
import { decideReferral } from './decide-referral.ts'
import { recordOutcome } from './record-outcome.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const monday = calendarDate('2026-11-02')
describe('a report becomes a recordable conduct matter and is brought to an outcome', () => {
  it('by one lawful act after another, each with its reasons, and none half written when the law asks for more', async () => {
    const { as, serving } = played
    const recorded = await recordReport(as('detective'), report(serving('concerned')))
    if (!recorded.ok) throw new Error(recorded.why)
    const matter = recorded.matter.address
    expect(recorded.starts.map((task) => task.kind)).toContain('decide on referral')

    const unready = await recordOutcome(as('authority'), {
      matter,
      allegation: 1,
      forum: 'misconduct hearing',
      finding: 'gross misconduct',
      outcome: 'dismissed without notice',
      concerned: 'serving officer',
      finalWrittenWarning: 'not in force',
      incidents: 'one',
      reason: 'Proved',
      after: undefined,
    })
    expect(unready.ok ? [] : unready.why === 'missing' ? unready.missing.map((each) => each.about) : []).toEqual([
      'case to answer',
    ])

    expect(
      await decideReferral(as('authority'), {
        matter,
        answers: answers('serious corruption'),
        whenNoneApplies: undefined,
        clearOn: monday,
        whyLate: undefined,
        after: undefined,
      }),
    ).toEqual({ ok: true, decision: 2, kind: 'mandatory' })
    expect(await recordEvent(as('authority'), { matter, kind: 'referral sent', on: monday, words: undefined })).toEqual(
      { ok: true },
    )
    expect(
      await assessSeverity(as('detective'), {
        matter,
        allegation: 1,
        level: 'gross misconduct',
        route: 'misconduct hearing',
        reason: 'Trust was used to control.',
        whatChanged: undefined,
        after: undefined,
      }),
    ).toEqual({ ok: true, decision: 3 })
    expect(
      await decideMode(as('authority'), { matter, mode: 'directed', reason: 'The IOPC wrote so.', after: undefined }),
    ).toEqual({ ok: true, decision: 4 })
    expect(
      await recordEvent(as('detective'), { matter, kind: 'investigation began', on: monday, words: undefined }),
    ).toEqual({ ok: true })
    expect(
      await recordEvent(as('detective'), { matter, kind: 'report received', on: monday, words: undefined }),
    ).toEqual({ ok: true })
    expect(
      await decideCaseToAnswer(as('authority'), {
        matter,
        allegation: 1,
        finding: 'gross misconduct',
        by: 'appropriate authority',
        reason: 'The logs bear her out.',
        reasonApartFromCrime: undefined,
        after: undefined,
      }),
    ).toEqual({ ok: true, decision: 5 })
    expect(
      await recordOutcome(as('authority'), {
        matter,
        allegation: 1,
        forum: 'misconduct hearing',
        finding: 'gross misconduct',
        outcome: 'dismissed without notice',
        concerned: 'serving officer',
        finalWrittenWarning: 'not in force',
        incidents: 'one',
        reason: 'The panel found it proved.',
        after: undefined,
      }),
    ).toEqual({ ok: true, decision: 6 })
  })
})
