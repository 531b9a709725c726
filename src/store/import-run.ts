import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'
import type { Runner, RunState } from './import.ts'

/** Begin or begin again: the counting of the time left starts here. */
export async function askToRun(
  tx: Transaction,
  id: string,
  runner: Runner,
  person: string,
  state: RunState,
  rowsBefore: number,
): Promise<void> {
  const asked = { runner, state, asked_by: person, rows_before: rowsBefore, trouble: null }
  await tx
    .insertInto('import_run')
    .values({ import: id, ...asked })
    .onConflict((conflict) => conflict.column('import').doUpdateSet({ ...asked, since: sql<Date>`now()` }))
    .execute()
}

/** Ask a run to end after the batch that it is in; one that nobody has taken up stops at once. */
export async function askToStop(tx: Transaction, id: string): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ state: sql<string>`case state when 'waiting' then 'stopped' else 'stopping' end` })
    .where('import', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

export async function stateOfRun(tx: Transaction, id: string): Promise<RunState | undefined> {
  const found = await tx.selectFrom('import_run').select('state').where('import', '=', id).executeTakeFirst()
  return found?.state as RunState | undefined
}

export async function noteRun(tx: Transaction, id: string, state: RunState, trouble?: string): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ state, trouble: trouble ?? null })
    .where('import', '=', id)
    .execute()
  if (state === 'finished') await tx.deleteFrom('import_key_met').where('import', '=', id).execute()
}

/** Runs that the jobs should have in hand: asked for, or left by a process that is no more. */
export async function runsToTakeUp(store: Store): Promise<readonly { id: string; force: string; asked_by: string }[]> {
  return store
    .selectFrom('import_run as r')
    .innerJoin('import as i', 'i.id', 'r.import')
    .select(['i.id', 'i.force', 'r.asked_by'])
    .where('r.runner', '=', 'jobs')
    .where('r.state', 'in', ['waiting', 'running', 'stopping'])
    .orderBy('r.since')
    .execute()
}

/** A run that cannot go on waits for a person. Noted outside any act: the person whose run it was may no longer act. */
export async function noteFailedRun(store: Store, id: string, trouble: string): Promise<void> {
  await store.updateTable('import_run').set({ state: 'failed', trouble }).where('import', '=', id).execute()
}

/** What a runner must know of an import: enough to read its file as was decided. */
export type RunBrief = {
  readonly id: string
  readonly force: string
  readonly profile: unknown
  readonly file_digest: string
  readonly rows_expected: number
}

export async function briefOfRun(tx: Transaction, id: string): Promise<RunBrief | undefined> {
  return tx
    .selectFrom('import as i')
    .innerJoin('import_profile as p', 'p.id', 'i.profile')
    .select(['i.id', 'i.force', 'p.profile', 'i.file_digest', 'i.rows_expected'])
    .where('i.id', '=', id)
    .executeTakeFirst()
}
