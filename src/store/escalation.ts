import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ClockId } from '../domain/clock.ts'
import type { ClockEvent } from '../domain/clock-event.ts'
import type { EscalationKind } from '../domain/escalation.ts'
import type { TaskKind } from '../domain/task-kind.ts'
import { addRows } from './add-rows.ts'
import type { Transaction } from './database.ts'

export type EscalationRow = {
  readonly id: string
  readonly matter: string
  readonly subject: string
  readonly kind: EscalationKind
  readonly due: CalendarDate
  readonly told_on: CalendarDate
}

/** One that was told, with when it was answered and what it is about. */
export type ToldRow = EscalationRow & {
  readonly recorded_at: Date
  readonly answered_on: CalendarDate | null
  readonly answer: string | null
  readonly clock: ClockId | null
  readonly event: ClockEvent | null
  readonly task: TaskKind | null
}

/** What was not done in time and has been told to nobody, with what decides whether it is to be. */
export type Untold = Omit<EscalationRow, 'id' | 'told_on'> & {
  readonly clock: ClockId | null
  readonly task: TaskKind | null
}

/** Everything late, or past the end of its pause, that nobody outside was told of: so many at a time, the oldest first. */
export async function untold(tx: Transaction, today: CalendarDate, size: number): Promise<readonly Untold[]> {
  const found = await sql<Untold>`
    select distinct on (due, subject) * from (
      select w.matter, w.clock as subject, 'breach' as kind, w.due, c.clock, null::text as task
      from waiting w join running_clock c on c.id = w.clock
      where w.due < ${today}::date and not coalesce(w.still_until > ${today}::date, false)
        and cardinality(w.roles) + cardinality(w.capacities) > 0
      union all
      select w.matter, w.task, 'task not done', w.due, null, t.kind from waiting w join task t on t.id = w.task
      where w.due < ${today}::date
      union all
      select w.matter, w.matter, 'danger not asked', w.due, null, null from waiting w
      where w.act = 'assess danger' and w.due < ${today}::date
      union all
      select s.matter, s.running_clock, 'pause ran out', s.until, c.clock, null from running_clock_state s
      join running_clock c on c.id = s.running_clock
      where s.kind = 'paused' and s.until <= ${today}::date and not exists (
        select from running_clock_state later where later.running_clock = s.running_clock and later.place > s.place)
    ) late where not exists (
      select from escalation e where e.subject = late.subject and e.kind = late.kind and e.due = late.due)
    order by due, subject limit ${size}`.execute(tx)

  return found.rows
}

/** Tell them outside: a row each, and one message for everybody outside who may know of the matter and gave an address. */
export async function insertEscalations(tx: Transaction, rows: readonly EscalationRow[], now: Date): Promise<void> {
  await addRows(tx, 'escalation', rows, {
    id: 'uuid',
    matter: 'uuid',
    subject: 'uuid',
    kind: 'text',
    due: 'date',
    told_on: 'date',
  })
  await sql`
    with outside as (
      select distinct on (staff_person) staff_person from (select distinct on (staff_person, role) staff_person, role, held
        from staff_role order by staff_person, role, place desc nulls last, recorded_at desc, id desc) r where held and role = 'oversight'
    ), eyes as (
      select distinct matter, staff_person from (select distinct on (matter, staff_person) matter, staff_person, standing
        from matter_assignment where capacity = 'outside eye' order by matter, staff_person, place desc nulls last, recorded_at desc, id desc) a
      where standing
    ), told as (
      select e.id, e.matter, o.staff_person from escalation e cross join outside o where e.id = any(${rows.map(({ id }) => id)}::uuid[])
      union select e.id, e.matter, y.staff_person from escalation e join eyes y on y.matter = e.matter
        where e.id = any(${rows.map(({ id }) => id)}::uuid[])
    )
    insert into mail (staff_person, escalation, next_try)
    select t.staff_person, t.id, ${now}::timestamptz from told t
    where not exists (select from matter_exclusion x where x.matter = t.matter and x.staff_person = t.staff_person)
      and not exists (select from staff_person s join allegation_now a on a.person_serving = s.person_serving
        where s.id = t.staff_person and a.matter = t.matter)
      and (select address from notice_address n where n.staff_person = t.staff_person order by place desc limit 1) is not null
    on conflict do nothing`.execute(tx)
}

const TOLD = sql`
  select e.id, e.matter, e.subject, e.kind, e.due, e.told_on, e.recorded_at, a.valid_from as answered_on, a.words as answer, c.clock, c.event, t.kind as task
  from escalation e
  left join lateral (select valid_from, words from escalation_answer a where a.escalation = e.id order by a.place limit 1) a on true
  left join running_clock c on c.id = e.subject left join task t on t.id = e.subject`

/** What was told outside of these matters, the latest first. */
export async function escalationsOf(tx: Transaction, matters: readonly string[]): Promise<readonly ToldRow[]> {
  if (matters.length === 0) return []
  const found = await sql<ToldRow>`${TOLD} where e.matter = any(${[...matters]}::uuid[]) order by e.id desc`.execute(tx)

  return found.rows
}

/** What this person is to answer for from outside, not answered first, then the latest first, from after a key. */
export async function pageOfEscalations(
  tx: Transaction,
  which: 'unanswered' | 'answered',
  after: string | undefined,
  size: number,
): Promise<readonly ToldRow[]> {
  const answered = sql`exists (select from escalation_answer x where x.escalation = e.id)`
  const found = await sql<ToldRow>`${TOLD}
    where watches_from_outside(e.matter) and ${which === 'answered' ? answered : sql`not ${answered}`}
    ${after ? sql`and e.id < ${after}::uuid` : sql``} order by e.id desc limit ${size}`.execute(tx)

  return found.rows
}

export async function insertAnswer(
  tx: Transaction,
  answer: {
    readonly id: string
    readonly matter: string
    readonly escalation: string
    readonly valid_from: CalendarDate
    readonly words: string | null
  },
): Promise<void> {
  await tx.insertInto('escalation_answer').values(answer).execute()
}
