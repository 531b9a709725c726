import { hash } from 'node:crypto'
import type { InspectedRow, InspectedWitness, Stream } from '../../store/inspection.ts'

/** How a row differs from what its act said that it wrote. */
export type RowTrouble = 'row changed' | 'row gone' | 'row added'

const DIGEST = 32

/**
 * Compare the rows that carry this act, in one table, with the ids and digests that the act left; both come sorted by id.
 * Leaves the stream after them.
 *
 * @param act its salt is undefined when the act itself is gone: then no row can be what it was
 * @returns how many rows were read
 */
export async function compareRows(
  stream: Stream<InspectedRow>,
  act: { readonly id: string; readonly table: string; readonly salt: Uint8Array | undefined },
  claim: InspectedWitness | undefined,
  tell: (trouble: RowTrouble, id: string) => Promise<void>,
): Promise<number> {
  const ids = claim?.ids.split(',').filter((id) => id !== '') ?? []
  let [at, rows] = [0, 0]
  for (let row = stream.current(); row?.act === act.id; row = stream.current()) {
    rows += 1
    for (; at < ids.length && (ids[at] ?? '') < row.id; at += 1) await tell('row gone', ids[at] ?? '')
    if (ids[at] !== row.id) await tell('row added', row.id)
    else {
      const digest = claim?.digests.subarray(at * DIGEST, (at + 1) * DIGEST)
      if (!act.salt || !digest?.equals(digestOf(act.salt, act.table, row))) await tell('row changed', row.id)
      at += 1
    }
    const wait = stream.advance()
    if (wait) await wait
  }
  for (; at < ids.length; at += 1) await tell('row gone', ids[at] ?? '')
  return rows
}

/** SHA-256(salt || table || 0 || id || 0 || the row as text). */
function digestOf(salt: Uint8Array, table: string, { id, body }: InspectedRow): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(`${table}\0${id}\0${body}`)]), 'buffer')
}
