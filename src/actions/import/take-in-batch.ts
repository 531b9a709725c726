import { makeReference } from '../../domain/reference.ts'
import type { Transaction } from '../../store/database.ts'
import { insertBatch, placeOf } from '../../store/import.ts'
import { insertBatchRows } from '../../store/import-batch.ts'
import { keysMet, knownHistory, referencesTaken } from '../../store/import-known.ts'
import { noteRun, type RunBrief, stateOfRun } from '../../store/import-run.ts'
import type { Acting } from '../acting.ts'
import { decideBatch } from './decide-batch.ts'
import type { Batch, RowTaken } from './read-batches.ts'

/** What a batch did, and whether somebody has asked the run to stop. */
export type BatchTaken = { readonly rows: number; readonly stop: boolean }

/** Another runner took in this batch first. */
export class BatchTakenElsewhere extends Error {
  override readonly name = 'BatchTakenElsewhere'
  readonly code = 'CANDOUR_BATCH_TAKEN_ELSEWHERE'

  constructor() {
    super('Another process goes on with this import.')
  }
}

/** Take in one batch: one act, whose entry in the ledger commits to every row of it. */
export function takeInBatch(
  acting: Acting,
  run: RunBrief & { scheme: string },
  number: number,
  batch: Batch,
): Promise<BatchTaken> {
  return acting.once('manage import', { kind: 'import', named: run.id }, async (tx) => {
    const place = await placeOf(tx, run.id)
    if (place.ended || place.batches !== number - 1) throw new BatchTakenElsewhere()

    const taken = batch.rows.filter((row): row is RowTaken => row.kind === 'taken')
    const named = namedIn(taken)
    const known = await knownHistory(tx, run, named)
    const met = await keysMet(
      tx,
      run.id,
      taken.map((row) => row.keyId),
    )
    const wanted = named.matters.length - known.matters.size + named.officers.length - known.officers.size
    const references = await freeReferences(tx, acting, wanted)
    const decided = decideBatch(batch.rows, known, met, { id: acting.newId, reference: () => references.pop() ?? '' })
    await insertBatchRows(tx, { import: run.id, force: run.force, scheme: run.scheme }, decided.rows)
    await insertBatch(tx, {
      id: acting.newId(),
      import: run.id,
      number,
      rows: batch.rows.length,
      rows_until: batch.rows.at(-1)?.number ?? place.rows,
      ...decided.counts,
      matters: decided.rows.matters.length,
      officers: decided.rows.officers.length,
      allegations: decided.rows.allegations.length,
      last: batch.last,
    })
    if (batch.last) await noteRun(tx, run.id, 'finished')

    return { rows: batch.rows.length, stop: (await stateOfRun(tx, run.id)) === 'stopping' }
  })
}

function namedIn(rows: readonly RowTaken[]): { matters: string[]; officers: string[]; keys: string[] } {
  const matters = new Set<string>()
  const officers = new Set<string>()
  const keys = new Set<string>()
  for (const { record, key } of rows) {
    matters.add(record.matter.reference)
    if (record.officer.kind === 'identified') officers.add(record.officer.reference)
    keys.add(key)
  }

  return { matters: [...matters], officers: [...officers], keys: [...keys] }
}

/** References that no record bears. Among many thousands, chance alone brings some up twice. */
async function freeReferences(tx: Transaction, acting: Acting, wanted: number): Promise<string[]> {
  const free = new Set<string>()
  while (free.size < wanted) {
    const tried = new Set(Array.from({ length: wanted - free.size }, () => makeReference(acting.bytes(5)) as string))
    const taken = await referencesTaken(tx, [...tried])
    for (const reference of tried) if (!taken.has(reference)) free.add(reference)
  }

  return [...free]
}
