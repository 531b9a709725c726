import { sql } from 'kysely'
import { recordReport } from '../../src/actions/matter/record-report.ts'
import type { RecordReport } from '../../src/actions/matter/report.ts'
import { type Played, report } from '../../src/actions/test-force.ts'
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts'
import type { Store } from '../../src/store/database.ts'
import type { Known, Who } from './oracle.ts'

/** Every row that the record holds of one matter, by its id: the table it stands in, and itself as text. */
export type Rows = ReadonlyMap<string, { readonly table: string; readonly row: string }>

/** One matter that is acted upon, as somebody outside sees it. */
export type Stage = {
  readonly played: Played
  readonly inspector: Store
  readonly matter: string
  readonly id: string
  /** How many acts came before: each is six hours after the one before it. */
  turn: number
}

const TABLES = [
  ...['matter_state', 'matter_intake', 'matter_event', 'narrative', 'person_in_matter', 'matter_assignment'],
  ...['matter_exclusion', 'allegation', 'decision', 'duty_state', 'criminal_state', 'closing_state'],
]

export async function rowsOf({ inspector, id }: Pick<Stage, 'inspector' | 'id'>): Promise<Rows> {
  const direct = TABLES.map(
    (table) =>
      sql`select ${table}::text as "table", t.id, to_jsonb(t)::text as row from ${sql.table(table)} t where t.matter = ${id}::uuid`,
  )
  const states = sql`select 'allegation_state' as "table", t.id, to_jsonb(t)::text as row from allegation_state t
    join allegation a on a.id = t.allegation where a.matter = ${id}::uuid`
  const found = await sql<{
    table: string
    id: string
    row: string
  }>`${sql.join([...direct, states], sql` union all `)}`.execute(inspector)

  return new Map(found.rows.map(({ table, id: row, row: text }) => [row, { table, row: text }]))
}

const HOURS = 6

/** The instant of the turn that comes, and what is its day. */
export function clockOf({ turn }: Stage): { readonly at: string; readonly today: ReturnType<typeof calendarDate> } {
  const day = addDays(calendarDate('2026-11-02'), Math.floor((turn * HOURS) / 24))
  const hour = String(8 + ((turn * HOURS) % 24) / 2).padStart(2, '0')

  return { at: `${day}T${hour}:20:00Z`, today: day }
}

export function actingOn(stage: Stage, who: Who) {
  return stage.played.as(who, clockOf(stage).at)
}

/** A first report of this kind, taken by the detective. */
export async function opened(played: Played, inspector: Store, kind: Known['kind']): Promise<Stage> {
  const changes: Partial<RecordReport> = {
    kind,
    service: kind === 'complaint' ? 'no force' : 'this force',
    recordableGrounds: kind === 'recordable conduct matter' ? ['serious corruption'] : [],
  }
  const recorded = await recordReport(played.as('detective'), report(played.serving('other'), changes))
  if (!recorded.ok) throw new Error(`the first report was not recorded: ${recorded.why}`)
  const { id } = await inspector
    .selectFrom('matter')
    .select('id')
    .where('reference', '=', recorded.matter.reference)
    .executeTakeFirstOrThrow()

  return { played, inspector, matter: recorded.matter.address, id, turn: 1 }
}
