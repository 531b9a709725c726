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
 * The lists of a person's work: what presses; what is theirs and comes later, dated or not; and what others do in the matters
 * that they are on. `late` and `today` are the two parts of what presses that has a day.
 */
export type WorkList = 'now' | 'late' | 'today' | 'later' | 'waiting' | 'decisions'

/** Where a page of a list goes on: after this row. */
export type WorkKey = { readonly due: CalendarDate | null; readonly matter: string; readonly number: number }

/** As far as a list of work is counted: past this a page says that there are more. */
export const WORK_COUNTED = 200

/** One page of a list, by last day, what has none at its end. */
export async function pageOfWork(
  tx: Transaction,
  reader: WorkReader,
  list: WorkList,
  after: WorkKey | undefined,
  size: number,
): Promise<readonly WaitingRow[]> {
  const found = await sql<WaitingRow>`
    ${mine(reader)} select w.* from waiting w where ${inList(reader, list)} ${beyond(after)}
    order by w.due, w.matter, w.number limit ${size}`.execute(tx)

  return found.rows
}

/** How many a list holds, counted up to one more than WORK_COUNTED, and its first and last day. */
export async function countWork(
  tx: Transaction,
  reader: WorkReader,
  list: WorkList,
): Promise<{ readonly count: number; readonly first: CalendarDate | undefined }> {
  const found = await sql<{ count: number; first: CalendarDate | null }>`
    select count(*)::int as count, min(due) as first from (${mine(reader)} select w.due from waiting w
      where ${inList(reader, list)} order by w.due, w.matter, w.number limit ${WORK_COUNTED + 1}) counted`.execute(tx)
  const [row] = found.rows

  return { count: row?.count ?? 0, first: row?.first ?? undefined }
}

/** In which capacity the reader is on which matter now. */
function mine({ person }: WorkReader) {
  return sql`with mine as materialized (
    select matter, capacity from (select distinct on (matter, capacity) matter, capacity, standing from matter_assignment
      where staff_person = ${person}::uuid order by matter, capacity, place desc nulls last, recorded_at desc, id desc) a where standing)`
}

function inList(reader: WorkReader, list: WorkList) {
  const { today } = reader
  const still = sql`coalesce(w.still_until > ${today}::date, false)`
  const presses = sql`(w.due <= ${today}::date and not ${still})`
  const leads = sql`(w.leads and not exists (select from waiting p where p.matter = w.matter and p.due <= ${today}::date
    and not coalesce(p.still_until > ${today}::date, false)))`
  switch (list) {
    case 'now':
      return sql`${own(reader)} and (${presses} or ${leads})`
    case 'late':
      return sql`${own(reader)} and w.due < ${today}::date and not ${still}`
    case 'today':
      return sql`${own(reader)} and w.due = ${today}::date and not ${still}`
    case 'later':
      return sql`${own(reader)} and (w.due > ${today}::date or w.due is null or ${still}) and not ${leads}`
    case 'waiting':
      return sql`not ${own(reader)} and w.matter in (select matter from mine)`
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
