import { hash } from 'node:crypto'
import {
  type InspectedAct,
  type InspectedRow,
  type InspectedWitness,
  type Inspection,
  type Stream,
  streamActs,
  streamCommitments,
  streamRows,
  streamWitnesses,
} from '../../store/inspection.ts'
import { type RecordTable, recordTables } from '../../store/inspection-catalogue.ts'
import { guardsOff } from '../../store/inspection-guards.ts'
import { compareRows } from './check-rows.ts'
import { judgeActs, type MetAct } from './judge-act.ts'
import type { Problems } from './problem.ts'

/** What was read, and how much of it no checkpoint kept outside covers. */
export type ActsChecked = {
  readonly acts: number
  readonly rows: number
  /** Acts after the last checkpoint kept outside the database. */
  readonly uncovered: number
  /** Of those, the ones without an entry. */
  readonly unsequenced: number
  /** Of those, the ones that have been without one for more than five minutes, and for more than an hour. */
  readonly late: number
  readonly heldBack: number
}

/** Sequencing takes seconds. Beyond the first, we say how many wait; beyond the second, something keeps them out. */
const [LATE, HELD_BACK] = [5 * 60_000, 60 * 60_000]

type Table = { readonly table: RecordTable; readonly rows: Stream<InspectedRow> }

/**
 * Derive every act's commitment again, from the rows that are there now. Acts, witnesses, commitments, entries and the rows
 * of every table are read side by side in the order of the acts, so that memory does not grow with the record.
 *
 * @param covered how many entries the last checkpoint kept outside covers
 * @param now by the clock of whoever checks, not by the database's
 */
export async function checkActs(
  view: Inspection,
  covered: number,
  now: Date,
  problems: Problems,
): Promise<ActsChecked> {
  const catalogue = await recordTables(view)
  for (const { name, trouble } of catalogue) {
    if (trouble !== 'none') {
      problems.add('table gone', { table: name }, `The table ${name}, to which acts wrote, is ${trouble}.`)
    }
  }
  const readable = catalogue.filter(({ trouble }) => trouble === 'none')
  for (const { name, table, how } of await guardsOff(view)) {
    problems.add(
      'guard off',
      { at: name, ...(table !== null && { table }) },
      `A guard of the database is off: ${name} ${how}.`,
    )
  }

  const acts = await streamActs(view)
  const witnesses = await streamWitnesses(view)
  const commitments = await streamCommitments(view)
  const tables: Table[] = []
  for (const table of readable) tables.push({ table, rows: await streamRows(view, table.name) })
  const streams: readonly Stream<{ readonly act: string }>[] = [
    acts,
    witnesses,
    commitments,
    ...tables.map(({ rows }) => rows),
  ]
  const judge = judgeActs(view, problems)
  const counted = { acts: 0, rows: 0, uncovered: 0, unsequenced: 0, late: 0, heldBack: 0 }
  for (let next = earliest(streams); next !== undefined; next = earliest(streams)) {
    const [act] = await take(acts, next)
    const claims = await take(witnesses, next)
    const [commitment] = await take(commitments, next)
    const traces = claims.length > 0 || commitment !== undefined
    const met: MetAct = {
      id: next,
      state: act ? 'there' : traces ? 'gone, but it left traces' : 'never there',
      commitment,
    }
    let rows = 0
    for (const { table, rows: stream } of tables) {
      const claim = claims.find((each) => each.table === table.name)
      if (!claim && stream.current()?.act !== next) continue
      const written = { id: next, table: table.name, salt: act?.salt }
      rows += await compareRows(stream, written, claim, (trouble, id) => judge.row(met, table, trouble, id))
    }
    await judge.act(met, act && commitmentOf(act, claims), rows)

    counted.rows += rows
    if (!act) continue
    counted.acts += 1
    if (commitment?.entry == null) {
      // Whoever holds an act back can make one of its times later, but not earlier than it was.
      const age = now.getTime() - Math.min(act.at, commitment?.madeAt ?? act.at)
      counted.unsequenced += 1
      if (age > LATE) counted.late += 1
      if (age > HELD_BACK) counted.heldBack += 1
    }
    if (commitment?.entry == null || Number(commitment.entry) >= covered) counted.uncovered += 1
  }
  return counted
}

/** SHA-256(salt || the act as text || for each table its name and its rows’ digests), a length before each part. */
function commitmentOf({ salt, body }: InspectedAct, claims: readonly InspectedWitness[]): Buffer {
  const parts = claims.flatMap(({ table, digests }) => [prefixed(Buffer.from(table)), prefixed(digests)])
  return hash('sha256', Buffer.concat([salt, prefixed(Buffer.from(body)), ...parts]), 'buffer')
}

function earliest(streams: readonly Stream<{ readonly act: string }>[]): string | undefined {
  let least: string | undefined
  for (const stream of streams) {
    const act = stream.current()?.act
    if (act !== undefined && (least === undefined || act < least)) least = act
  }
  return least
}

async function take<Row extends { readonly act: string }>(stream: Stream<Row>, act: string): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let row = stream.current(); row?.act === act; row = stream.current()) {
    found.push(row)
    const wait = stream.advance()
    if (wait) await wait
  }
  return found
}

/** The length as four bytes, the largest first, then the bytes: so that no two parts can be read as other two. */
function prefixed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
