import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordReport } from '../matter/record-report.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { decideDutyStatus } from './decide-duty-status.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

describe('a suspension whose review falls beyond the holidays known', () => {
  it('is recorded without a day, and the matter says that it cannot be counted and who can help', async () => {
    const last = '2028-12-29T09:00:00Z'
    const known = calendarDate('2028-12-29')
    const recorded = await recordReport(
      played.as('detective', last),
      report(played.serving('concerned'), { knownOn: known, knownAt: '08:00' }),
    )
    if (!recorded.ok) throw new Error(recorded.why)
    const matter = recorded.matter.address
    const decided = await decideDutyStatus(played.as('authority', last), {
      matter,
      person: played.serving('concerned'),
      choice: 'suspend',
      from: known,
      whyNotRedeployed: 'No post is apart from her.',
      limb: 'the public interest requires it',
      whyLimb: 'He kept the keys of the building.',
      reason: undefined,
      after: undefined,
    })
    expect(decided).toMatchObject({ ok: true, reviewBy: undefined })

    const view = await openMatter(played.as('authority', last), { matter })
    const review = view.tasks.find(({ kind }) => kind === 'review duty')
    expect(review).toMatchObject({ due: undefined, standing: 'no date', provision: { id: 'pcr-11-review' } })
    expect(review?.reason).toContain('Ask records to add them')
  })
})
