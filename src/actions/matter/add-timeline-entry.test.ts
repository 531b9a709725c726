import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Played, playedForce, report } from '../test-force.ts'
import { type AddTimelineEntry, addTimelineEntry } from './add-timeline-entry.ts'
import { openTimeline } from './open-timeline.ts'
import { recordReport } from './record-report.ts'

let played: Played
let matter: string

beforeAll(async () => {
  played = await playedForce()
  const made = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!made.ok) throw new Error('The report was not recorded.')
  matter = made.matter.reference
})
afterAll(() => played.scratch.close())

const entry = (changes: Partial<AddTimelineEntry> = {}): AddTimelineEntry => ({
  ...{ matter, lane: 'her account', happened: { kind: 'in a season', year: 2021, season: 'spring' } },
  ...{
    words: 'He waited by the gate.',
    asTold: 'around Easter',
    sourceKind: 'statement',
    source: 'Statement 1, page 2',
  },
  ...{ corrects: undefined, ...changes },
})

describe('an entry of the timeline', () => {
  it('stands in its lane as exactly as its source, with her own words and the source beside it', async () => {
    expect((await addTimelineEntry(played.as('detective'), entry())).ok).toBe(true)
    const { entries } = await openTimeline(played.as('detective'), { matter })
    expect(entries.find(({ added }) => added)).toMatchObject({
      on: '2021-03-01',
      when: 'Spring 2021, as told: “around Easter”',
      lane: 'her account',
      what: 'He waited by the gate.',
      source: 'Statement: Statement 1, page 2',
    })
  })

  it('is not taken without a source, and nothing is half recorded', async () => {
    const refused = await addTimelineEntry(played.as('detective'), entry({ source: undefined, sourceKind: undefined }))
    expect(refused).toMatchObject({
      ok: false,
      missing: [{ about: 'sourceKind', provision: 'policy-timeline-source' }, { about: 'source' }],
    })
    const { entries } = await openTimeline(played.as('detective'), { matter })
    expect(entries.filter(({ added }) => added)).toHaveLength(1)
  })

  it('is corrected by another, and stays', async () => {
    const before = await openTimeline(played.as('detective'), { matter })
    const corrects = before.entries.find(({ added }) => added)?.added?.id
    await addTimelineEntry(played.as('detective'), entry({ words: 'She waited by the door.', corrects }))
    const { entries } = await openTimeline(played.as('detective'), { matter })
    expect(entries.flatMap(({ added }) => added?.standing ?? [])).toEqual(['corrected later', 'a correction'])
  })

  it('cannot be added by somebody who has no part in the matter', async () => {
    await expect(addTimelineEntry(played.as('second detective'), entry())).rejects.toMatchObject({
      code: 'CANDOUR_NOT_PERMITTED',
    })
  })
})
