import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeAtScale, type Scale } from '../src/actions/demonstration/at-scale/make.ts'
import { SHAPE } from '../src/actions/demonstration/at-scale/shape.ts'
import { digestOfRecord } from '../src/actions/demonstration/digest.ts'
import { checkLedger } from '../src/actions/ledger/check.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { calendarDate } from '../src/domain/calendar-date.ts'
import type { Store } from '../src/store/database.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'

/** What a large force is; the version in the tests is `make.test.ts` beside the making. */
const SCALE: Scale = {
  officers: 10_000,
  allegations: 250_000,
  years: 20,
  seed: 'northmoor',
  until: calendarDate('2026-11-24'),
}

export const trial: Trial = {
  name: 'northmoor-full-size',
  asks: 'Is a demonstration force of full size the same twice, of the published shape, and whole to the ledger?',
  steps: 2,
  async begin(folder) {
    let digest: string | undefined

    return {
      async step() {
        const data = mkdtempSync(join(folder, 'data-'))
        const { scratch, stop } = await databaseIn(data)
        try {
          const store = scratch.store('candour_staff')
          const inspector = scratch.store('candour_inspector')
          const began = performance.now()
          const made = await makeAtScale({ store, operator: await ensureOperator(store), data, scale: SCALE })
          if (made.kind !== 'finished') throw new Error(`the making ended: ${made.kind}`)
          const seconds = (performance.now() - began) / 1000
          console.info(`${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`)
          await hasTheShape(inspector)
          const { problems } = await checkLedger(inspector, [], undefined)
          if (problems.length > 0) throw new Error(`the ledger's check found ${problems.length} problems`)
          const found = await digestOfRecord(inspector)
          if (digest !== undefined && digest !== found) throw new Error('the same seed gave another force')
          digest = found
        } finally {
          await scratch.close()
          await stop()
        }
      },
    }
  },
}

async function hasTheShape(inspector: Store): Promise<void> {
  const found = await sql<Record<'per_matter' | 'case_to_answer' | 'days' | 'over_two_years' | 'live', number>>`
    with answered as (select decided ->> 'finding' as finding from decision where kind = 'case to answer'),
    ended as (
      select max(d.valid_from) - min(s.came_to_attention) as days from matter m
      join matter_state s on s.matter = m.id join decision d on d.matter = m.id and d.kind = 'outcome' group by m.id)
    select (select count(*)::float / count(distinct matter) from allegation) as per_matter,
      (select 100.0 * count(*) filter (where finding <> 'none') / count(*) from answered)::float as case_to_answer,
      (select avg(days) from ended)::float as days,
      (select 100.0 * count(*) filter (where days > 730) / count(*) from ended)::float as over_two_years,
      (select count(*) from matter m where not history and not exists (
        select from decision d where d.matter = m.id and d.kind = 'outcome'))::int as live`.execute(inspector)
  const [row] = found.rows
  if (!row) throw new Error('there is nothing to measure')
  console.info(JSON.stringify(row))
  near('allegations in a matter', row.per_matter, 1.81, 0.1)
  near('case to answer', row.case_to_answer, SHAPE.caseToAnswerOfAll.value, 2)
  near('days to the end', row.days, SHAPE.daysToFinalise.value, 60)
  near('over two years', row.over_two_years, SHAPE.overTwoYears.value, 4)
  if (row.live < 300 || row.live > 1500) throw new Error(`${row.live} matters are live`)
}

function near(what: string, found: number, wanted: number, within: number): void {
  if (Math.abs(found - wanted) > within) throw new Error(`${what}: ${found.toFixed(2)}, and ${wanted} is published`)
}
