import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordEvent } from '../matter/record-event.ts'
import type { NotRecorded } from '../recorded.ts'
import { type Played, playedForce } from '../test-force.ts'
import { closeMatter } from './close-matter.ts'
import { decideAfterWithdrawal } from './decide-after-withdrawal.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import {
  broughtToOutcome,
  COMPLAINT,
  endedCriminally,
  must,
  referred,
  reported,
  safeguarded,
  told,
  vetted,
} from './test-ended.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const monday = calendarDate('2026-11-02')
const withdraw = (matter: string, words: string | undefined = 'She wrote that she cannot go on.') =>
  recordWithdrawal(played.as('detective'), { matter, on: monday, words, told: 'told' })
const decide = (matter: string, changes: Partial<Parameters<typeof decideAfterWithdrawal>[1]> = {}) =>
  decideAfterWithdrawal(played.as('authority'), {
    matter,
    choice: 'treat it as a recordable conduct matter',
    recordableGrounds: ['serious corruption'],
    reason: 'The logs bear it out whether or not she complains.',
    after: undefined,
    ...changes,
  })
const lackingIn = async (attempt: Promise<{ readonly ok: true } | NotRecorded>) => {
  const made = await attempt
  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : made.ok ? [] : [made.why]
}

describe('a complaint that is withdrawn', () => {
  it('ends nothing: what follows is decided, and that stands next (CMR 2020 reg. 38)', async () => {
    const matter = await reported(played, COMPLAINT)
    const before = await openMatter(played.as('authority'), { matter })
    await must(withdraw(matter))
    const after = await openMatter(played.as('authority'), { matter })
    expect([after.closed, after.kind, after.allegations]).toEqual([undefined, 'complaint', before.allegations])
    expect([after.next.kind, after.next.provision.id]).toEqual(['decide after withdrawal', 'cmr-38'])
    expect(after.tasks.map(({ kind }) => kind)).toEqual([
      'decide after withdrawal',
      ...before.tasks.map(({ kind }) => kind),
    ])
  })

  it('is explained to whoever withdraws: until they were told what goes on, that waits to be done', async () => {
    const matter = await reported(played, COMPLAINT)
    await must(
      recordWithdrawal(played.as('detective'), { matter, on: monday, words: 'She cannot go on.', told: 'to be told' }),
    )
    const { tasks } = await openMatter(played.as('authority'), { matter })
    expect(tasks.map(({ kind }) => kind)).toContain('end a task')
  })

  it('becomes a conduct matter where the appropriate authority says so, with its grounds and reason', async () => {
    const matter = await reported(played, COMPLAINT)
    await must(withdraw(matter))
    expect(await must(decide(matter))).toMatchObject({ tellIopc: 'no' })
    const view = await openMatter(played.as('authority'), { matter })
    expect([view.kind, view.regime, view.tasks.map(({ kind }) => kind)]).toMatchObject([
      'recordable conduct matter',
      '2025',
      expect.not.arrayContaining(['decide after withdrawal']),
    ])
  })

  it('stays a complaint, and stays open, where it is decided that it is no conduct matter', async () => {
    const matter = await reported(played, COMPLAINT)
    await must(withdraw(matter))
    await must(decide(matter, { choice: 'do not treat it as a conduct matter', recordableGrounds: [] }))
    const view = await openMatter(played.as('authority'), { matter })
    expect([view.kind, view.closed, view.tasks.length > 0]).toEqual(['complaint', undefined, true])
  })

  it('a second time is answered for itself, though the clock was set back before it', async () => {
    const matter = await reported(played, COMPLAINT)
    await must(withdraw(matter))
    await must(decide(matter, { choice: 'do not treat it as a conduct matter', recordableGrounds: [] }))
    await must(withdraw(matter, 'She wrote again.'))
    const client = new pg.Client({ connectionString: played.scratch.superuser })
    await client.connect()
    await client.query(`set session_replication_role = replica; update candour.matter_event
      set recorded_at = recorded_at - interval '1 day' where kind = 'complaint withdrawn' and recorded_at = (select max(recorded_at)
        from candour.matter_event where kind = 'complaint withdrawn')`)
    await client.end()
    const view = await openMatter(played.as('authority'), { matter })
    expect(view.next.kind).toBe('decide after withdrawal')
  })

  it('keeps a matter from closing until that is decided, and a referred one until the IOPC is told', async () => {
    const matter = await reported(played, COMPLAINT)
    await referred(played, matter)
    await broughtToOutcome(played, matter)
    await endedCriminally(played, matter)
    await told(played, matter)
    await safeguarded(played, matter)
    await vetted(played, matter)
    await must(withdraw(matter))
    const close = () => closeMatter(played.as('authority'), { matter, reason: 'All decided.', after: undefined })
    expect(await lackingIn(close())).toEqual(['withdrawal'])
    expect(await must(decide(matter))).toMatchObject({ tellIopc: 'yes' })
    expect(await lackingIn(close())).toEqual(['withdrawal told'])
    expect((await openMatter(played.as('authority'), { matter })).next.kind).toBe('tell the IOPC of the withdrawal')
    await must(
      recordEvent(played.as('detective'), { matter, kind: 'IOPC told of withdrawal', on: monday, words: undefined }),
    )
    expect(await lackingIn(close())).toEqual(['proposal'])
  })

  it('is recorded as it was said, on a day that can be, and only of a complaint', async () => {
    const complaint = await reported(played, COMPLAINT)
    const conduct = await reported(played)
    expect(await lackingIn(withdraw(complaint, '  '))).toEqual(['words'])
    const on = (day: string) =>
      recordWithdrawal(played.as('detective'), { matter: complaint, on: calendarDate(day), words: 'So she said.' })
    expect([await lackingIn(on('2026-11-03')), await lackingIn(on('2026-11-01'))]).toEqual([['on'], ['on']])
    expect(await lackingIn(withdraw(conduct))).toEqual(['kind'])
    expect(
      await lackingIn(
        recordEvent(played.as('detective'), { matter: complaint, kind: 'complaint withdrawn', on: monday, words: 'x' }),
      ),
    ).toEqual(['kind'])
  })

  it('is decided upon by the appropriate authority alone, with a reason, and only where it was withdrawn', async () => {
    const matter = await reported(played, COMPLAINT)
    expect(await lackingIn(decide(matter))).toEqual(['withdrawal'])
    await must(withdraw(matter))
    expect(await lackingIn(decide(matter, { choice: undefined, recordableGrounds: [], reason: '' }))).toEqual([
      'choice',
      'reason',
    ])
    expect(await lackingIn(decide(matter, { recordableGrounds: [] }))).toEqual(['grounds'])
    await expect(
      decideAfterWithdrawal(played.as('detective'), {
        matter,
        choice: 'treat it as a conduct matter',
        recordableGrounds: [],
        reason: 'I say so.',
        after: undefined,
      }),
    ).rejects.toThrow()
  })
})
