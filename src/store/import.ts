import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** An import as it was begun, with how far it has come. `rows` counts rows of the file taken in or rejected so far. */
export type ImportRow = {
  readonly id: string
  readonly reference: string
  readonly force: string
  readonly force_name: string
  readonly profile: unknown
  readonly profile_reference: string
  readonly file_digest: string
  readonly file_name: string
  readonly rows_expected: number
  readonly started_at: Date
  readonly started_by: string
  readonly counts: ImportCounts
  readonly batches: number
  readonly ended_at: Date | undefined
  readonly run: {
    readonly state: RunState
    readonly runner: Runner
    readonly since: Date
    readonly rows_before: number
    readonly trouble: string | null
  }
}

export type RunState = 'waiting' | 'running' | 'stopping' | 'stopped' | 'failed' | 'finished'
export type Runner = 'jobs' | 'command line'

/** What an import did, in rows of the file and in records added. */
export type ImportCounts = {
  readonly rows: number
  readonly new: number
  readonly corrected: number
  readonly unchanged: number
  readonly rejected: number
  readonly matters: number
  readonly officers: number
  readonly allegations: number
}

export const COUNTED = [
  'rows',
  'new',
  'corrected',
  'unchanged',
  'rejected',
  'matters',
  'officers',
  'allegations',
] as const

/** The history force of this name, or what else bears it. */
export async function findForceNamed(tx: Transaction, name: string): Promise<{ id: string; kind: string } | undefined> {
  return tx.selectFrom('force').select(['id', 'kind']).where('name', '=', name).executeTakeFirst()
}

export async function insertHistoryForce(
  tx: Transaction,
  force: { id: string; reference: string; name: string },
): Promise<void> {
  await tx
    .insertInto('force')
    .values({ ...force, kind: 'history', unit: 'Imported history' })
    .execute()
}

/** The names of every history force, for choosing one again. */
export async function historyForces(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.selectFrom('force').select('name').where('kind', '=', 'history').orderBy('name').execute()
  return rows.map((row) => row.name)
}

export async function insertImport(
  tx: Transaction,
  begun: {
    id: string
    reference: string
    force: string
    profile: string
    file_digest: string
    file_name: string
    file_bytes: number
    rows_expected: number
    started_by: string
  },
): Promise<void> {
  await tx
    .insertInto('import')
    .values({ ...begun, file_bytes: String(begun.file_bytes) })
    .execute()
}

/** The unended import of this very file into this force by this profile, if there is one. */
export async function findUnended(
  tx: Transaction,
  force: string,
  profile: string,
  digest: string,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('import as i')
    .select('i.id')
    .where('i.force', '=', force)
    .where('i.profile', '=', profile)
    .where('i.file_digest', '=', digest)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('import_batch as b').select('b.id').whereRef('b.import', '=', 'i.id').where('b.last', '=', true),
        ),
      ),
    )
    .orderBy('i.recorded_at', 'desc')
    .executeTakeFirst()
  return found?.id
}

/** One import, by id or reference. */
export async function findImport(tx: Transaction, named: string): Promise<ImportRow | undefined> {
  const [found] = await readImports(tx, sql`i.reference = ${named} or i.id::text = ${named}`, 1, 0)
  return found
}

/** Imports, newest first. */
export async function listImports(tx: Transaction, limit: number, offset: number): Promise<readonly ImportRow[]> {
  return readImports(tx, sql`true`, limit, offset)
}

/** Earlier ended imports of the same file into a force of this name, newest first. */
export async function earlierImportsOf(
  tx: Transaction,
  digest: string,
  forceName: string,
): Promise<readonly ImportRow[]> {
  return (await readImports(tx, sql`i.file_digest = ${digest} and f.name = ${forceName}`, 5, 0)).filter(
    (found) => found.ended_at,
  )
}

async function readImports(
  tx: Transaction,
  which: ReturnType<typeof sql>,
  limit: number,
  offset: number,
): Promise<ImportRow[]> {
  const sums = COUNTED.map((name) => `'${name}', coalesce(sum(b.${name}), 0)`).join(', ')
  const found = await sql<ImportRow & { last_at: Date | null }>`
    select i.id, i.reference, i.force, f.name as force_name, p.profile, p.reference as profile_reference, i.file_digest, i.file_name, i.rows_expected,
      i.recorded_at as started_at, i.started_by, b.counts, b.batches, b.last_at,
      jsonb_build_object('state', r.state, 'runner', r.runner, 'rows_before', r.rows_before, 'trouble', r.trouble) as run, r.since as run_since
    from import i join force f on f.id = i.force join import_profile p on p.id = i.profile join import_run r on r.import = i.id,
      lateral (select jsonb_build_object(${sql.raw(sums)}) as counts, count(*)::integer as batches,
        max(b.recorded_at) filter (where b.last) as last_at from import_batch b where b.import = i.id) b
    where ${which} order by i.recorded_at desc, i.id desc limit ${limit} offset ${offset}`.execute(tx)

  return found.rows.map(({ last_at, ...row }) => {
    const { run_since, ...rest } = row as ImportRow & { run_since: Date }
    return { ...rest, run: { ...rest.run, since: run_since }, ended_at: last_at ?? undefined }
  })
}

export async function insertBatch(
  tx: Transaction,
  batch: ImportCounts & { id: string; import: string; number: number; rows_until: number; last: boolean },
): Promise<void> {
  await tx.insertInto('import_batch').values(batch).execute()
}

/** Where a run stands in the file: the batches taken in, and the last row of them. */
export async function placeOf(tx: Transaction, id: string): Promise<{ batches: number; rows: number; ended: boolean }> {
  const found = await tx
    .selectFrom('import_batch')
    .select(({ fn }) => [
      fn.max('number').as('batches'),
      fn.max('rows_until').as('rows'),
      fn.agg<boolean | null>('bool_or', ['last']).as('ended'),
    ])
    .where('import', '=', id)
    .executeTakeFirst()
  return { batches: Number(found?.batches ?? 0), rows: Number(found?.rows ?? 0), ended: found?.ended ?? false }
}

/** Rows that were not taken in, in the order of the file. */
export async function rejectionsOf(
  tx: Transaction,
  id: string,
  after: number,
  limit: number,
): Promise<readonly { row_number: number; line: number; reasons: readonly { column?: string; because: string }[] }[]> {
  const rows = await tx
    .selectFrom('import_rejection')
    .select(['row_number', 'line', 'reasons'])
    .where('import', '=', id)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, reasons: row.reasons as readonly { column?: string; because: string }[] }))
}
