import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { actingAs } from '../src/actions/acting.ts'
import { countRecords } from '../src/actions/counting/count-records.ts'
import { foundForce } from '../src/actions/demonstration/found-force.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { calendarDate } from '../src/domain/calendar-date.ts'
import type { CountingDefinitionId } from '../src/domain/counting-definition.ts'
import { openStore } from '../src/store/database.ts'
import { databaseIn } from '../trials/database.ts'
import { type Bench, type Figure, medianTime } from './harness.ts'

const SMALL = 25_000
const LARGE = 250_000
const PERIOD = { from: calendarDate('2025-04-01'), until: calendarDate('2026-03-31') }
const MEASURED: readonly CountingDefinitionId[] = [
  'allegations-received',
  'allegations-finalised',
  'matters-live',
  'people-received',
]

export const bench: Bench = {
  name: 'counting',
  asks: 'How long does an exact figure over a quarter of a million allegations take?',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'candour-counting-'))
    const { scratch, stop } = await databaseIn(folder)
    try {
      const store = scratch.store('candour_staff')
      const force = await foundForce(actingAs(store, await ensureOperator(store)), {
        name: 'Bench Police',
        unit: '',
        serving: [],
        staff: [{ key: 'analyst', name: 'An Analyst', roles: ['analyst'] }],
      })
      const analyst = force.staff.get('analyst')?.id ?? ''
      const superuser = openStore(scratch.superuser, 1)
      const timeOf = async (definition: CountingDefinitionId) =>
        medianTime(3, () => countRecords(actingAs(store, analyst), { definition, period: PERIOD }))
      const figures: Figure[] = []
      await fill(superuser, force.force, 1, SMALL)
      const small = await timeOf('allegations-received')
      await fill(superuser, force.force, SMALL + 1, LARGE)
      for (const definition of MEASURED)
        figures.push({ what: `${definition} over ${LARGE} allegations`, value: await timeOf(definition), unit: 'ms' })
      const large = figures[0]?.value ?? Number.NaN
      await superuser.destroy()
      await scratch.close()

      return [
        { what: `allegations-received over ${LARGE}, against ${SMALL}`, value: large / small, unit: '×' },
        ...figures,
      ]
    } finally {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Matters of two allegations each, every other one imported; written past the triggers, for nothing here is witnessed. */
export async function fill(
  superuser: ReturnType<typeof openStore>,
  force: string,
  first: number,
  last: number,
): Promise<void> {
  const id = (kind: string, number: ReturnType<typeof sql>) => sql`md5(${kind}::text || (${number})::text)::uuid`
  const act = id('act', sql`0`)
  const n = sql`n`
  const matter = id('matter', sql`n / 2`)
  const person = id('person', sql`n % 20000`)
  const came = sql`date '2020-02-01' + (n / 2) % 2400`
  const series = sql`generate_series(${first}::int, ${last}::int) n`
  await superuser.connection().execute(async (tx) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(tx)
    await run(sql`set session_replication_role = replica`)
    await run(sql`insert into candour.matter (id, act, reference, force, history)
      select distinct on (n / 2) ${matter}, ${act}, upper(substr(translate(md5((n / 2)::text), 'ilou', '0000'), 1, 6)), ${force}::uuid, (n / 2) % 2 = 1
      from ${series} on conflict do nothing`)
    await run(sql`insert into candour.allegation (id, act, matter, number, subject_kind, person_serving, abuse)
      select ${id('allegation', n)}, ${act}, ${matter}, n % 2 + 1, 'identified', ${person}, array['domestic abuse'] from ${series}`)
    await run(sql`insert into candour.matter_state (id, act, matter, valid_from, kind, came_to_attention, regime)
      select distinct on (n / 2) ${id('state', sql`n / 2`)}, ${act}, ${matter}, ${came}, 'complaint', ${came}, '2020'
      from ${series} where (n / 2) % 2 = 0 on conflict do nothing`)
    await run(sql`insert into candour.allegation_state (id, act, allegation, valid_from, state)
      select ${id('recorded', n)}, ${act}, ${id('allegation', n)}, ${came}, '{"kind": "recorded"}' from ${series} where (n / 2) % 2 = 0`)
    await run(sql`insert into candour.allegation_state (id, act, allegation, valid_from, state)
      select ${id('ended', n)}, ${act}, ${id('allegation', n)}, ${came} + 200, '{"kind": "brought to an outcome"}' from ${series}
      where (n / 2) % 2 = 0 and n % 3 > 0`)
    await run(sql`insert into candour.allegation_history (id, act, allegation, matter, force, import, row_number, row_hash, read_hash, key,
        scheme, came_to_attention, closed, category_code)
      select ${id('history', n)}, ${act}, ${id('allegation', n)}, ${matter}, ${force}::uuid, ${act}, n, sha256('a'), sha256('a'), n::text,
        'A scheme', ${came}, ${came} + 300, 'B' || n % 9 from ${series} where (n / 2) % 2 = 1`)
    await run(sql`insert into candour.person_serving (id, act, reference, force, history)
      select ${id('person', n)}, ${act}, upper(substr(translate(md5('p' || n), 'ilou', '0000'), 1, 6)), ${force}::uuid, false
      from generate_series(0, 19999) n on conflict do nothing`)
    await run(sql`insert into candour.person_serving_state (id, act, person_serving, valid_from, kind, value)
      select ${id('role', n)}, ${act}, ${id('person', n)}, '2010-01-01', 'worker role', '"police officer"'
      from generate_series(0, 19999) n on conflict do nothing`)
    await run(sql`analyze`)
  })
}
