import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import type { InvestigationMode } from '../../domain/mode.ts'
import { decideMode } from '../decision/decide-mode.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { must, referred, reported } from '../ending/test-ended.ts'
import { type Played, playedForce } from '../test-force.ts'
import { openMatter } from './open-matter.ts'
import { recordEvent } from './record-event.ts'

const monday = calendarDate('2026-11-02')
let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

it('a matter that the IOPC takes up again after the report falls under the rules of that day (PCPCM 2025 reg. 66)', async () => {
  const matter = await reported(played, { knownOn: calendarDate('2023-03-01') })
  await referred(played, matter)
  const regime = async () => (await openMatter(played.as('authority'), { matter })).regime
  const decided = async (mode: InvestigationMode) => {
    const { decisions } = await openDecisions(played.as('authority'), { matter })
    const after = decisions.findLast(({ kind }) => kind === 'mode')?.id
    await must(decideMode(played.as('authority'), { matter, mode, reason: 'As the IOPC wrote.', after }))
  }
  await decided('directed')
  expect(await regime()).toBe('2020')
  for (const kind of ['investigation began', 'report received'] as const)
    await must(recordEvent(played.as('detective'), { matter, kind, on: monday, words: undefined }))
  await decided('local')
  expect(await regime()).toBe('2020')
  await decided('directed')
  expect(await regime()).toBe('2025')
  const { decisions } = await openDecisions(played.as('authority'), { matter })
  expect(decisions.at(-1)?.law.regime).toBe('2020')
})
