import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { arriveFile } from '../evidence/arrive.ts'
import { type EvidenceHouse, evidenceHouse } from '../evidence/house.ts'
import { recordExhibit } from '../evidence/record-exhibit.ts'
import { openTimeline } from '../matter/open-timeline.ts'
import { recordReport } from '../matter/record-report.ts'
import { NotPermitted } from '../not-permitted.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { markMessage } from './mark.ts'
import { openConversation } from './open.ts'
import { readAsMessages } from './read-as.ts'

let played: Played
let house: EvidenceHouse
let matter: string
const folder = mkdtempSync(join(tmpdir(), 'candour-messages-'))
const CHAT = [
  'stray',
  ...Array.from(
    { length: 60 },
    (_, at) => `0${1 + (at % 9)}/04/2026, 08:00 - ${at % 2 ? 'Sam' : 'Robin'}: number ${at + 1}`,
  ),
].join('\n')

beforeAll(async () => {
  played = await playedForce()
  house = evidenceHouse(folder)
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
  async function* bytes() {
    yield new TextEncoder().encode(CHAT)
  }
  const came = await arriveFile(house, { name: '_chat.txt', claimed: undefined }, bytes())
  if (!came.ok) throw new Error(came.why)
  const made = await recordExhibit(
    played.as('detective'),
    house,
    {
      matter,
      kind: 'digital',
      obtained: 'received',
      on: calendarDate('2026-11-02'),
      description: 'A conversation',
      producedBy: 'DC Wren Halloran',
      initials: 'WH',
      handedBy: undefined,
      keptBy: 'Here',
      seal: undefined,
    },
    came.brought,
  )
  if (!made.ok) throw new Error(made.why)
})
afterAll(async () => {
  await played.scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

const nothing = { order: undefined, when: undefined, from: undefined, words: undefined }
const mark = {
  exhibit: 1,
  number: 3,
  standing: 'it matters',
  onTimeline: 'on the timeline',
  reason: 'It names the car',
} as const
const look = (who: string, words = '', after = 0) =>
  openConversation(played.as(who), house, { matter, exhibit: 1, wanted: { words, from: { after }, most: 50 } })

describe('an export', () => {
  it('whose dates can be read both ways is not read until a person says how', async () => {
    const asked = await readAsMessages(played.as('detective'), house, { matter, exhibit: 1, ...nothing })
    expect(!asked.ok && asked.why === 'missing' && asked.missing.map(({ about }) => about)).toEqual(['order'])
    expect(await look('detective')).toEqual({ ok: false, why: 'not read as messages' })
    expect(
      await readAsMessages(played.as('detective'), house, { matter, exhibit: 1, ...nothing, order: 'day first' }),
    ).toEqual({
      ok: true,
      messages: 60,
      lines: 61,
      raw: 1,
    })
  })

  it('opens in parts by number, and by the words that are in it', async () => {
    const first = await look('detective')
    expect(first.ok && [first.view.messages.length, first.view.before, first.view.after, first.view.found]).toEqual([
      50,
      undefined,
      50,
      60,
    ])
    const second = await look('detective', '', 50)
    expect(second.ok && [second.view.messages.length, second.view.before, second.view.after]).toEqual([
      10,
      51,
      undefined,
    ])
    const found = await look('detective', 'SAM 12')
    expect(found.ok && found.view.messages.map(({ number, when }) => [number, when.day])).toEqual([[12, '2026-04-03']])
  })
})

describe('a message that matters', () => {
  it('is marked with a reason, and stands on the timeline with its source; its words are not for oversight', async () => {
    const bare = await markMessage(played.as('detective'), house, {
      matter,
      ...mark,
      reason: undefined,
      onTimeline: undefined,
    })
    expect(!bare.ok && bare.why === 'missing' && bare.missing.map(({ about }) => about)).toEqual([
      'reason',
      'onTimeline',
    ])
    expect(await markMessage(played.as('detective'), house, { matter, ...mark })).toEqual({ ok: true })
    const onTimeline = async (who: string) =>
      (await openTimeline(played.as(who), { matter })).entries.flatMap(({ source, what, on }) =>
        source.startsWith('Exhibit') ? [[on, what, source]] : [],
      )
    expect(await onTimeline('detective')).toEqual([
      ['2026-04-03', 'Message: “Robin: number 3”', 'Exhibit WH/1, message 3'],
    ])
    expect(await onTimeline('oversight')).toEqual([
      ['2026-04-03', 'A message that was marked', 'Exhibit WH/1, message 3'],
    ])
    const seen = await look('detective')
    expect(seen.ok && seen.view.messages[2]?.mark).toEqual({
      reason: 'It names the car',
      onTimeline: 'on the timeline',
    })
  })

  it('can be said to matter no longer: the mark goes from the timeline and stays on the record', async () => {
    const again = { matter, ...mark, standing: 'no longer', onTimeline: undefined, reason: 'Another car' } as const
    expect(await markMessage(played.as('detective'), house, again)).toEqual({ ok: true })
    expect((await markMessage(played.as('detective'), house, again)).ok).toBe(false)
    const { entries } = await openTimeline(played.as('detective'), { matter })
    expect(entries.filter(({ source }) => source.startsWith('Exhibit'))).toEqual([])
  })

  it('that is not there cannot be marked', async () => {
    expect((await markMessage(played.as('detective'), house, { matter, ...mark, number: 61 })).ok).toBe(false)
  })
})

it('oversight, the person concerned and whoever is not on the matter open no conversation', async () => {
  for (const who of ['oversight', 'concerned', 'second detective', 'vetting'])
    await expect(look(who)).rejects.toThrow(NotPermitted)
})
