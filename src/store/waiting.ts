import { sql } from 'kysely'
import type { Capacity, StaffRole } from '../domain/act-rule.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ProvisionId } from '../domain/provision.ts'
import type { StepAct } from '../domain/step.ts'
import type { Transaction } from './database.ts'

/** One thing that a matter waits for, as it was worked out of the record: derived, and made anew after every act upon it. */
export type WaitingRow = {
  readonly matter: string
  readonly number: number
  readonly kind: 'step' | 'clock' | 'task'
  readonly act: string
  readonly say: string
  readonly because: string
  readonly provision: ProvisionId
  readonly due: CalendarDate | null
  readonly allegation: number | null
  readonly clock: string | null
  readonly task: string | null
  readonly still_until: CalendarDate | null
  readonly roles: readonly StaffRole[]
  readonly capacities: readonly Capacity[]
  readonly staff_person: string | null
  /** The nearest lawful act of its matter, of those without a last day. */
  readonly leads: boolean
}

/** Write down anew what these matters wait for. */
export async function waitFor(
  tx: Transaction,
  matters: readonly string[],
  asOf: CalendarDate,
  rows: readonly WaitingRow[],
): Promise<void> {
  if (matters.length === 0) return
  await sql`select wait_for(${[...matters]}::uuid[], ${asOf}::date, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

/** For whom a list of work is made, and as of which day. */
export type WorkReader = {
  readonly person: string
  readonly roles: readonly StaffRole[]
  readonly today: CalendarDate
}

/**
 * The lists of a person's work: what presses; what is theirs and comes later, dated or not; what others do in the matters that
 * they are on; decisions, whoever makes them.
 */
export type WorkList = 'now' | 'later' | 'waiting' | 'decisions'

/** What a list is made of, each part one range of an index: so that a page costs no more because the rest is long. */
type Part = 'late' | 'today' | 'pressing' | 'leading' | 'ahead' | 'undated' | 'others' | 'decisions'

const PARTS: Readonly<Record<WorkList, readonly [dated: Part, undated?: Part]>> = {
  now: ['pressing', 'leading'],
  later: ['ahead', 'undated'],
  waiting: ['others'],
  decisions: ['decisions'],
}

/** Where a page of a list goes on: after this row. */
export type WorkKey = { readonly due: CalendarDate | null; readonly matter: string; readonly number: number }

/** As far as a list of work is counted: past this a page says that there are more. */
export const WORK_COUNTED = 200

/** How many of the nearest things in a person's matters are looked through for those that others do. */
const LOOKED_THROUGH = 2000

/** One page of a list, by last day, what has none at its end. */
export async function pageOfWork(
  tx: Transaction,
  reader: WorkReader,
  list: WorkList,
  after: WorkKey | undefined,
  size: number,
): Promise<readonly WaitingRow[]> {
  const [dated, undated] = PARTS[list]
  const first = undated && after?.due === null ? [] : await pageOfPart(tx, reader, dated, after, size)
  if (!undated || first.length >= size) return first

  return [
    ...first,
    ...(await pageOfPart(tx, reader, undated, after?.due === null ? after : undefined, size - first.length)),
  ]
}

async function pageOfPart(
  tx: Transaction,
  reader: WorkReader,
  part: Part,
  after: WorkKey | undefined,
  size: number,
): Promise<readonly WaitingRow[]> {
  const from =
    part === 'others'
      ? sql`(select w.* from waiting w where w.matter = any(array(select assigned_matters())) ${beyond(after)}
          order by w.due, w.matter, w.number limit ${LOOKED_THROUGH})`
      : sql`waiting`
  const found = await sql<WaitingRow>`
    ${mine(reader)} select w.* from ${from} w where ${await withinSight(tx)} and ${inPart(reader, part)} ${beyond(after)}
    order by w.due, w.matter, w.number limit ${size}`.execute(tx)

  return found.rows
}

/** How many a part of a list holds, counted up to one more than WORK_COUNTED, and its first day. */
export async function countWork(
  tx: Transaction,
  reader: WorkReader,
  part: 'late' | 'today' | 'decisions',
): Promise<{ readonly count: number; readonly first: CalendarDate | undefined }> {
  const found = await sql<{ count: number; first: CalendarDate | null }>`
    select count(*)::int as count, min(due) as first from (${mine(reader)} select w.due from waiting w
      where ${await withinSight(tx)} and ${inPart(reader, part)}
      order by w.due, w.matter, w.number limit ${WORK_COUNTED + 1}) counted`.execute(tx)
  const [row] = found.rows

  return { count: row?.count ?? 0, first: row?.first ?? undefined }
}

/** The policies say the same; said here, whoever is on a few matters begins from those and not from everything that waits. */
async function withinSight(tx: Transaction) {
  const found = await sql<{ sees: boolean }>`select sees_every_matter() as sees`.execute(tx)

  return found.rows[0]?.sees === true ? sql`true` : sql`w.matter = any(array(select assigned_matters()))`
}

/** In which capacity the reader is on which matter now. */
function mine({ person }: WorkReader) {
  return sql`with mine as materialized (
    select matter, capacity from (select distinct on (matter, capacity) matter, capacity, standing from matter_assignment
      where staff_person = ${person}::uuid order by matter, capacity, place desc nulls last, recorded_at desc, id desc) a where standing)`
}

function inPart(reader: WorkReader, part: Part) {
  const { today } = reader
  const still = sql`coalesce(w.still_until > ${today}::date, false)`
  const leads = sql`(w.leads and not exists (select from waiting p where p.matter = w.matter and p.due <= ${today}::date
    and not coalesce(p.still_until > ${today}::date, false)))`
  switch (part) {
    case 'late':
      return sql`w.due < ${today}::date and not ${still} and ${own(reader)}`
    case 'today':
      return sql`w.due = ${today}::date and not ${still} and ${own(reader)}`
    case 'pressing':
      return sql`w.due <= ${today}::date and not ${still} and ${own(reader)}`
    case 'leading':
      return sql`w.due is null and ${leads} and ${own(reader)}`
    // What stands still runs again before its last day, so that is always ahead.
    case 'ahead':
      return sql`w.due > ${today}::date and ${own(reader)}`
    case 'undated':
      return sql`w.due is null and not ${leads} and ${own(reader)}`
    case 'others':
      return sql`not ${own(reader)}`
    case 'decisions':
      return sql`w.act = any(${[...DECISIONS]}::text[])`
  }
}

/** The decisions that whoever answers for the unit answers for. */
const DECISIONS: readonly StepAct[] = [
  'decide after withdrawal',
  'decide on referral',
  'decide on duty',
  'review duty',
  'assess severity',
  'record the mode',
  'decide on case to answer',
  'refer to proceedings',
  'constitute the panel',
  'bring to an outcome',
  'report to a list',
]

function own({ person, roles }: WorkReader) {
  return sql`(w.roles && ${[...roles]}::text[] or coalesce(w.staff_person = ${person}::uuid, false)
    or exists (select from mine where mine.matter = w.matter and mine.capacity = any(w.capacities)))`
}

function beyond(after: WorkKey | undefined) {
  if (!after) return sql``
  const { due, matter, number } = after

  return due === null
    ? sql`and w.due is null and (w.matter, w.number) > (${matter}::uuid, ${number})`
    : sql`and ((w.due, w.matter, w.number) > (${due}::date, ${matter}::uuid, ${number}) or w.due is null)`
}

/** Live matters that were never worked out, or not on this day and are open: so many at a time. */
export async function mattersToFollow(tx: Transaction, today: CalendarDate, size: number): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select m.id from matter m left join waiting_kept k on k.matter = m.id
    where not m.history and (k.matter is null or k.as_of < ${today}::date
      and coalesce((select standing from closing_state c where c.matter = m.id
        order by place desc nulls last, recorded_at desc, id desc limit 1), 'open') = 'open')
    order by m.id limit ${size}`.execute(tx)

  return found.rows.map(({ id }) => id)
}

/** Give what matters wait for the last days that their clocks have now. */
export async function moveWaiting(tx: Transaction): Promise<void> {
  await sql`select move_waiting()`.execute(tx)
}

/** How many things of this person's fall due on each day; what is late already stands on today. */
export async function dueByDay(
  tx: Transaction,
  reader: WorkReader,
  until: CalendarDate,
): Promise<readonly { readonly day: CalendarDate; readonly count: number }[]> {
  const found = await sql<{ day: CalendarDate; count: number }>`
    ${mine(reader)} select greatest(w.due, ${reader.today}::date) as day, count(*)::int as count from waiting w
    where ${own(reader)} and w.due <= ${until}::date and not coalesce(w.still_until > ${reader.today}::date, false)
    group by 1 order by 1`.execute(tx)

  return found.rows
}
