import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { recordReport } from '../matter/record-report.ts'
import { answers, type Played, playedForce, report } from '../test-force.ts'
import { decideReferral } from './decide-referral.ts'
import { openDecisions } from './open-decisions.ts'

let played: Played
let matter: string
beforeAll(async () => {
  played = await playedForce()
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
})
afterAll(() => played.scratch.close())

const decide = (after: string | undefined, heading: 'serious corruption' | 'relevant offence' = 'serious corruption') =>
  decideReferral(played.as('authority'), {
    matter,
    answers: answers(heading),
    whenNoneApplies: undefined,
    clearOn: calendarDate('2026-11-02'),
    whyLate: undefined,
    after,
  })

describe('two people deciding the same at once', () => {
  it('only one decision is recorded; the other is told of it, and nothing of it is written', async () => {
    const made = await Promise.all([decide(undefined), decide(undefined), decide(undefined)])
    expect(made.filter((each) => each.ok)).toHaveLength(1)
    const [told] = made.flatMap((each) => (each.ok || each.why !== 'decided meanwhile' ? [] : [each]))
    expect(told?.latest).toMatchObject({ number: 2, by: 'Det Ch Supt Rufus Lane', on: '2026-11-02' })
    const { decisions } = await openDecisions(played.as('authority'), { matter })
    expect(decisions.map((each) => each.kind)).toEqual(['classification', 'referral'])
  })

  it('one that says it comes after is added; the earlier one stands as it was', async () => {
    const before = (await openDecisions(played.as('authority'), { matter })).decisions.at(-1)
    expect(await decide(before?.id, 'relevant offence')).toEqual({ ok: true, decision: 3, kind: 'mandatory' })
    const { decisions } = await openDecisions(played.as('authority'), { matter })
    const { supersededBy, ...unchanged } = before ?? {}
    expect(decisions[1]).toMatchObject(unchanged)
    expect(supersededBy).toBeUndefined()
    expect([decisions[1]?.supersededBy, decisions[2]?.laterThan]).toEqual([3, 2])
  })

  it('each keeps its grounds, the law used, its reasons and what was known then', async () => {
    const referral = (await openDecisions(played.as('authority'), { matter })).decisions[1]
    expect(referral?.answer).toBe('Refer to the IOPC: 1 heading applies')
    expect(referral?.grounds.map((ground) => ground.provision.text)).toEqual(['CMR 2020 reg. 7(1)(c)'])
    expect(referral?.law.provisions.map(({ id, version, checked }) => [id, version, checked])).toEqual([
      ['cmr-7-1-c', 1, 'verified'],
    ])
    expect(referral?.reasons.find((reason) => reason.about === 'serious corruption')?.words).toBe(
      'He used the system to follow her.',
    )
    expect(referral?.known).toMatchObject({ allegations: [1], decisions: [1] })
  })
})
