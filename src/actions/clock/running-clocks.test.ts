import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import type { Transaction } from '../../store/database.ts'
import { clocksIn } from '../../store/running-clock.ts'
import { tasksIn } from '../../store/task.ts'
import type { Acting } from '../acting.ts'
import { recordReport } from '../matter/record-report.ts'
import { endTask } from '../task/end-task.ts'
import { openTask } from '../task/open-task.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { uponMatter } from '../upon.ts'
import { dischargeClocks } from './discharge-clocks.ts'
import { startClocks } from './start-clocks.ts'

let played: Played
let matter: string
const on = calendarDate

beforeAll(async () => {
  played = await playedForce()
  const made = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!made.ok) throw new Error('The report was not recorded.')
  matter = made.matter.reference
})
afterAll(() => played.scratch.close())

function within<T>(acting: Acting, work: (tx: Transaction, id: string) => Promise<T>): Promise<T> {
  return acting.once('record event', uponMatter(matter), (tx, _witness, id) => work(tx, id))
}

describe('a running clock', () => {
  it('starts with what starts it, the earliest due first, and the same event of a day starts nothing twice', async () => {
    const acting = played.as('detective', '2026-12-23T10:00:00Z')
    const event = 'the suspect was interviewed under caution'
    const started = await within(acting, (tx, id) =>
      startClocks(tx, acting, { matter: id, event, on: on('2026-12-23') }),
    )
    expect(started).toMatchObject([
      { clock: 'news of the suspect, enhanced rights', due: '2026-12-24', provision: 'vc-investigation' },
    ])
    expect(
      await within(acting, (tx, id) => startClocks(tx, acting, { matter: id, event, on: on('2026-12-23') })),
    ).toEqual([])
  })

  it('is met by what meets it, which says how late that was, and stays on the record', async () => {
    const acting = played.as('detective', '2026-12-29T10:00:00Z')
    const by = 'news of the suspect was told'
    const met = await within(acting, (tx, id) => dischargeClocks(tx, acting, { matter: id, by, on: acting.today }))
    expect(met).toMatchObject([{ clock: 'news of the suspect, enhanced rights', due: '2026-12-24', by, lateBy: 5 }])
    const kept = await within(acting, (tx, id) => clocksIn(tx, [id]))
    expect(kept.find(({ id }) => id === met[0]?.id)?.states.map(({ kind }) => kind)).toEqual(['started', 'met'])
  })
})

describe('a task', () => {
  it('is opened with an owner and a day, and ends once, with words', async () => {
    const acting = played.as('detective', '2026-12-29T10:00:00Z')
    const owner = { kind: 'capacity', capacity: 'investigates' } as const
    const task = await within(acting, (tx, id) =>
      openTask(tx, acting, {
        matter: id,
        kind: 'do what was agreed',
        due: acting.today,
        owner,
        words: 'Ring Custody.',
      }),
    )
    const end = () =>
      within(acting, (tx) => endTask(tx, acting, { task, how: 'done', words: 'It was sent.', on: acting.today }))
    expect(await end()).toBe('ended')
    expect(await end()).toBe('no open task')
    expect((await within(acting, (tx, id) => tasksIn(tx, [id]))).map(({ now }) => now.kind)).toEqual(['done'])
  })
})
