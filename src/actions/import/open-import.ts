import { earlierImportsOf, findImport, historyForces, type ImportRow, listImports } from '../../store/import.ts'
import type { Acting } from '../acting.ts'

export type { ImportRow } from '../../store/import.ts'

/** One import and how far it has come, by its id or reference. */
export function openImport(acting: Acting, named: string): Promise<ImportRow | undefined> {
  return acting.once('list imports', { kind: 'import', named: undefined }, async (tx, witness) => {
    const found = await findImport(tx, named)
    if (found) witness.shows([found.id])
    return found
  })
}

/** A page of imports, newest first; one more than `size` is read, so that the page knows whether another follows. */
export function pageOfImports(acting: Acting, page: number, size: number): Promise<readonly ImportRow[]> {
  return acting.once('list imports', { kind: 'import', named: undefined }, async (tx, witness) => {
    const found = await listImports(tx, size + 1, (page - 1) * size)
    witness.shows(found.map((row) => row.id))
    return found
  })
}

/** Ended imports of the same file into a force of this name, newest first. */
export function earlierImports(acting: Acting, digest: string, force: string): Promise<readonly ImportRow[]> {
  return acting.once('list imports', { kind: 'import', named: undefined }, async (tx, witness) => {
    const found = await earlierImportsOf(tx, digest, force)
    witness.shows(found.map((row) => row.id))
    return found
  })
}

/** Forces that hold a history, by name. */
export function namesOfHistoryForces(acting: Acting): Promise<readonly string[]> {
  return acting.once('list imports', { kind: 'import', named: undefined }, (tx) => historyForces(tx))
}
