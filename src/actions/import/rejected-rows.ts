import { writeCsv } from '../../documents/csv-writing.ts'
import { openTable } from '../../documents/table.ts'
import type { ImportProfile } from '../../domain/import-profile.ts'
import { findImport, rejectionsOf } from '../../store/import.ts'
import { openImportFile } from '../../store/import-file.ts'
import type { Acting } from '../acting.ts'

const AT_A_TIME = 5_000

type Rejection = Awaited<ReturnType<typeof rejectionsOf>>[number]

/**
 * The rows that were not taken in, as a CSV file in pieces: row number, line, reason, and the cells as they stand in the
 * kept file. The cells are read from there again, since the record holds only the reason.
 *
 * @returns undefined where there is no such import
 */
export async function rejectedRowsFile(
  acting: Acting,
  data: string,
  reference: string,
): Promise<AsyncIterable<string> | undefined> {
  const found = await acting.once('manage import', { kind: 'import', named: undefined }, async (tx, witness) => {
    const row = await findImport(tx, reference)
    if (row) witness.shows([row.id])
    return row
  })
  if (!found) return undefined
  const file = await openTable(await openImportFile(data, found.file_digest), (found.profile as ImportProfile).file)

  return writeCsv(
    ['Row', 'Line in the file', 'Why it was left out', ...file.header],
    rowsOf(file.rows, rejectionsIn(acting, found.id)),
  )
}

async function* rejectionsIn(acting: Acting, id: string): AsyncGenerator<Rejection, void, undefined> {
  for (let after = 0; ; ) {
    const some = await acting.once('manage import', { kind: 'import', named: id }, async (tx) =>
      rejectionsOf(tx, id, after, AT_A_TIME),
    )
    yield* some
    const last = some.at(-1)
    if (!last || some.length < AT_A_TIME) return
    after = last.row_number
  }
}

async function* rowsOf(
  rows: AsyncIterable<{ readonly number: number; readonly cells: readonly string[] }>,
  rejections: AsyncGenerator<Rejection, void, undefined>,
): AsyncGenerator<readonly (string | number)[], void, undefined> {
  let next = await rejections.next()
  if (next.done) return
  for await (const { number, cells } of rows) {
    if (number !== next.value.row_number) continue
    yield [number, next.value.line, sayReasons(next.value.reasons), ...cells]
    next = await rejections.next()
    if (next.done) return
  }
}

function sayReasons(reasons: Rejection['reasons']): string {
  return reasons.map(({ column, because }) => (column === undefined ? because : `${column}: ${because}`)).join('; ')
}
