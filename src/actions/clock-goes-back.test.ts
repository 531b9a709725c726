import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideReferral } from './decision/decide-referral.ts'
import { openDecisions } from './decision/open-decisions.ts'
import { actedOn } from './ledger/test-acts.ts'
import { openMatter } from './matter/open-matter.ts'
import { recordReport } from './matter/record-report.ts'
import { seeWhoHasLooked } from './matter/see-who-has-looked.ts'
import { NotPermitted } from './not-permitted.ts'
import { answers, type Played, playedForce, report } from './test-force.ts'

let played: Played
let matter: string
beforeAll(async () => {
  played = await playedForce()
  const recorded = await recordReport(
    played.as('detective'),
    report(played.serving('concerned'), { kind: 'conduct matter', recordableGrounds: [] }),
  )
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
})
afterAll(() => played.scratch.close())

const HEADINGS = ['relevant offence', 'serious corruption', 'serious assault'] as const
/** By the hour, over midnight, and over the night in which London puts its clocks back. */
const CLOCK = ['2026-11-02T09:12:00Z', '2026-11-02T03:00:00Z', '2026-11-01T23:30:00Z', '2026-10-25T00:30:00Z'] as const

const decideAt = async (at: string, heading: (typeof HEADINGS)[number]) => {
  const acting = played.as('authority', at)
  const { decisions } = await openDecisions(acting, { matter })
  return decideReferral(acting, {
    matter,
    answers: answers(heading),
    whenNoneApplies: undefined,
    clearOn: acting.today,
    whyLate: undefined,
    after: decisions.findLast(({ kind }) => kind === 'referral')?.id,
  })
}

describe('the clock of the program is set back between two acts', () => {
  it('decisions keep the order in which they were made, and the last one made is the one that holds', async () => {
    for (const [at, instant] of CLOCK.entries())
      expect(await decideAt(instant, HEADINGS[at % 3] ?? 'relevant offence')).toMatchObject({ decision: at + 2 })
    const { decisions } = await openDecisions(played.as('authority'), { matter })
    expect(decisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(decisions.slice(1).map(({ laterThan }) => laterThan)).toEqual([undefined, 2, 3, 4])
  })

  it('every look is told once, under the time that the clock then showed', async () => {
    for (const instant of CLOCK) await openMatter(played.as('detective', instant), { matter })
    const looks = await seeWhoHasLooked(played.as('authority'), { matter })
    const times = JSON.stringify(looks)
    for (const instant of CLOCK) expect(times).toContain(new Date(instant).toISOString())
  })
})

describe('the clock of the database is set back', () => {
  const setBack = async (statements: string) => {
    const acted = await actedOn(played.scratch)
    await acted.asSuperuser(statements)
  }

  it('a role that was taken away afterwards is not held, in the program and behind the wall', async () => {
    const person = played.staff('second detective')
    await setBack(`insert into staff_role (id, act, staff_person, role, held, recorded_at)
      values ('${randomUUID()}', '${randomUUID()}', '${person}', 'detective', false, now() - interval '3 hours')`)
    await expect(recordReport(played.as('second detective'), report(played.serving('other')))).rejects.toThrow(
      NotPermitted,
    )
    const held = await played.store.transaction().execute(async (tx) => {
      await sql`select set_config('candour.person', ${person}, true)`.execute(tx)
      return (await sql<{ held: boolean }>`select has_role('detective') as held`.execute(tx)).rows[0]?.held
    })
    expect(held).toBe(false)
  })

  it('a matter that was classified afterwards is what it was classified as', async () => {
    await setBack(`insert into matter_state (id, act, matter, valid_from, kind, came_to_attention, regime, recorded_at)
      select '${randomUUID()}', '${randomUUID()}', id, '2026-11-02', 'complaint', '2026-11-02', 'in force', now() - interval '3 hours'
      from matter where reference = '${matter.toUpperCase()}'`)
    expect((await openMatter(played.as('authority'), { matter })).kind).toBe('complaint')
  })

  it('no function behind the wall asks a clock which row is the latest', async () => {
    const found = await sql<{ proname: string }>`
      select proname from pg_proc where pronamespace = 'candour'::regnamespace
        and prosrc ~ 'recorded_at desc' and prosrc !~ 'place desc nulls last, recorded_at desc'`.execute(
      played.scratch.store('candour_inspector'),
    )
    expect(found.rows).toEqual([])
  })
})
