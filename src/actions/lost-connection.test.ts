import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../domain/calendar-date.ts'
import { openStore, type Store } from '../store/database.ts'
import { type Passage, proxyBefore } from '../store/test-proxy.ts'
import { actingAs } from './acting.ts'
import { decideReferral } from './decision/decide-referral.ts'
import { dropDraft } from './draft/drop.ts'
import { recordEvent } from './matter/record-event.ts'
import { recordReport } from './matter/record-report.ts'
import { outageIn } from './outage.ts'
import { answers, MONDAY, type Played, playedForce, report } from './test-force.ts'

let played: Played
let proxy: Passage
let store: Store
let matter: string
beforeAll(async () => {
  played = await playedForce()
  proxy = await proxyBefore(played.scratch.superuser)
  store = openStore(proxy.address(played.scratch.address('candour_staff')), 4)
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
})
afterAll(async () => {
  await store.destroy()
  await proxy.close()
  await played.scratch.close()
})

const through = (who: string) =>
  actingAs(store, played.staff(who), {
    now: () => new Date(MONDAY),
    bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  })
const tell = () =>
  recordEvent(through('detective'), { matter, kind: 'update given', on: calendarDate('2026-11-02'), words: undefined })
const events = async () =>
  (
    await sql<{ count: number }>`select count(*)::int as count from matter_event`.execute(
      played.scratch.store('candour_inspector'),
    )
  ).rows[0]?.count
const outage = (promise: Promise<unknown>) => promise.then(() => 'none', outageIn)

describe('the connection to the database is lost while an act is committed', () => {
  it('after the order to commit has arrived: the act is found by its id, and the person is told that it is recorded', async () => {
    proxy.atCommit('answer lost')
    expect(await tell()).toEqual({ ok: true })
    expect(await events()).toBe(1)
  })

  it('a decision so recorded has its number, and whoever decides next comes after it', async () => {
    proxy.atCommit('answer lost')
    const decide = (after: string | undefined) =>
      decideReferral(through('authority'), {
        matter,
        answers: answers('serious corruption'),
        whenNoneApplies: undefined,
        clearOn: calendarDate('2026-11-02'),
        whyLate: undefined,
        after,
      })
    expect(await decide(undefined)).toMatchObject({ ok: true, decision: 2 })
    expect(await decide(undefined)).toMatchObject({ ok: false, why: 'decided meanwhile', latest: { number: 2 } })
  })

  it('before the order arrives: nothing is recorded, and nobody is told otherwise', async () => {
    proxy.atCommit('order lost')
    expect(await outage(tell())).toBe('no connection')
    expect(await events()).toBe(1)
  })

  it('while the database still holds the act open: the answer waits until that has ended', async () => {
    proxy.atCommit('order held')
    expect(await outage(tell())).toBe('no connection')
    expect(await events()).toBe(1)
    expect(await tell()).toEqual({ ok: true })
    expect(await events()).toBe(2)
  })
})

describe('the database cannot be reached', () => {
  it('an act fails as an outage, and the next one after it is back succeeds on the same pool', async () => {
    proxy.cut()
    expect(await outage(tell())).toBe('no connection')
    proxy.mend()
    expect(await tell()).toEqual({ ok: true })
  })

  it('a draft that cannot be dropped then does not deny what was recorded', async () => {
    proxy.cut()
    await expect(dropDraft(through('detective'), { form: 'report' })).resolves.toBeUndefined()
    proxy.mend()
  })

  it('its backends being ended under it is met the same way', async () => {
    await tell()
    const superuser = openStore(played.scratch.superuser, 1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'candour_staff' and datname = current_database()`.execute(
      superuser,
    )
    await superuser.destroy()
    await expect.poll(() => outage(tell()), { timeout: 20_000 }).toBe('none')
  })
})
