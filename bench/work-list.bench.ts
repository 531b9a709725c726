import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { actingAs } from '../src/actions/acting.ts'
import { recountClocks } from '../src/actions/clock/recount-clocks.ts'
import { foundForce } from '../src/actions/demonstration/found-force.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { listDecisionsToMake } from '../src/actions/work/list-decisions-to-make.ts'
import { listMyWork } from '../src/actions/work/list-my-work.ts'
import { openStore } from '../src/store/database.ts'
import { databaseIn } from '../trials/database.ts'
import type { Bench } from './harness.ts'

const MATTERS = 1_000
const CLOCKS_EACH = 50
const ASKED = 60

export const bench: Bench = {
  name: 'work-list',
  asks: 'How long does My work take in a unit of 1,000 live matters and 50,000 clocks, and counting all of them anew?',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'candour-work-'))
    const { scratch, stop } = await databaseIn(folder)
    try {
      const store = scratch.store('candour_staff')
      const force = await foundForce(actingAs(store, await ensureOperator(store)), {
        name: 'Bench Police',
        unit: '',
        serving: [],
        staff: [
          { key: 'detective', name: 'A Detective', roles: ['detective'] },
          { key: 'head', name: 'A Head', roles: ['head of unit'] },
          { key: 'authority', name: 'An Authority', roles: ['appropriate authority'] },
        ],
      })
      const id = (key: string) => force.staff.get(key)?.id ?? ''
      const superuser = openStore(scratch.superuser, 1)
      await fill(superuser, force.force, id('detective'), id('authority'))
      await superuser.destroy()
      const p95 = async (work: () => Promise<unknown>) => {
        const taken: number[] = []
        for (let run = 0; run < ASKED; run += 1) {
          const started = performance.now()
          await work()
          taken.push(performance.now() - started)
        }

        return taken.toSorted((a, b) => a - b)[Math.floor(ASKED * 0.95)] ?? Number.NaN
      }
      const detective = await p95(() => listMyWork(actingAs(store, id('detective'))))
      const head = await p95(() => listMyWork(actingAs(store, id('head'))))
      const authority = await p95(() => listMyWork(actingAs(store, id('authority'))))
      const decisions = await p95(() => listDecisionsToMake(actingAs(store, id('head'))))
      const started = performance.now()
      const { clocks } = await recountClocks(scratch.store('candour_jobs'))
      const recount = (performance.now() - started) / 1000
      await scratch.close()

      return [
        { what: 'My work of a detective on 40 matters, p95', value: detective, unit: 'ms' },
        { what: 'My work of the head of unit, p95', value: head, unit: 'ms' },
        { what: 'My work of the appropriate authority, p95', value: authority, unit: 'ms' },
        { what: 'Decisions to make, p95', value: decisions, unit: 'ms' },
        { what: `counting ${clocks} clocks anew`, value: recount, unit: 's' },
      ]
    } finally {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Live matters with their clocks and what they wait for; written past the triggers, for nothing here is witnessed. */
async function fill(
  superuser: ReturnType<typeof openStore>,
  force: string,
  detective: string,
  authority: string,
): Promise<void> {
  const id = (kind: string, number: ReturnType<typeof sql>) => sql`md5(${kind}::text || (${number})::text)::uuid`
  const act = id('act', sql`0`)
  const m = sql`m`
  const n = sql`n`
  const of = sql`1 + n % ${MATTERS}::int`
  const all = sql`generate_series(1, ${MATTERS * CLOCKS_EACH}::int) n`
  const day = sql`current_date - 10 + n % 120`
  await superuser.connection().execute(async (tx) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(tx)
    await run(sql`set session_replication_role = replica`)
    await run(sql`insert into candour.matter (id, act, reference, spoken_name, force, history)
      select ${id('matter', m)}, ${act}, upper(substr(translate(md5(m::text), 'ilou', '0000'), 1, 6)), 'Alder Quay', ${force}::uuid, false
      from generate_series(1, ${MATTERS}::int) m`)
    await run(sql`insert into candour.matter_state (id, act, matter, valid_from, kind, came_to_attention, regime)
      select ${id('state', m)}, ${act}, ${id('matter', m)}, current_date - 60, 'complaint', current_date - 60, '2025'
      from generate_series(1, ${MATTERS}::int) m`)
    await run(sql`insert into candour.matter_assignment (id, act, matter, staff_person, capacity, standing)
      select ${id('detective', m)}, ${act}, ${id('matter', m)}, ${detective}::uuid, 'investigates', true
      from generate_series(1, 40) m union all
      select ${id('authority', m)}, ${act}, ${id('matter', m)}, ${authority}::uuid, 'decides', true
      from generate_series(1, ${MATTERS}::int) m`)
    await run(sql`insert into candour.running_clock (id, act, matter, clock, event, started_on)
      select ${id('clock', n)}, ${act}, ${id('matter', of)}, case when n % 3 = 0 then 'decision on a report' else 'next update' end,
        'an update was given', ${day} - 28 from ${all}`)
    await run(sql`insert into candour.running_clock_state (id, act, matter, running_clock, kind, valid_from, due, provision, version)
      select ${id('clock state', n)}, ${act}, ${id('matter', of)}, ${id('clock', n)}, 'started', ${day} - 28, ${day}, 'cmr-34', 1 from ${all}`)
    await run(sql`insert into candour.waiting (matter, number, kind, act, say, because, provision, due, clock, roles, capacities, leads)
      select ${id('matter', of)}, 1 + n / ${MATTERS}::int, 'step', case when n % 3 = 0 then 'decide on case to answer' else 'record an update' end,
        'Tell the person who reported how it goes', 'every 4 weeks', 'cmr-34', ${day}, ${id('clock', n)}, array['appropriate authority'],
        case when n % 3 = 0 then array['decides'] else array['investigates', 'supervises', 'decides'] end, false from ${all}`)
    await run(sql`analyze`)
  })
}
