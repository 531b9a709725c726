import type { Store } from '../../store/database.ts'
import { recordDigest } from '../../store/record-digest.ts'

/** One digest of everything on record, so that two demonstrations of one seed can be told to be the same. It shows no row. */
export function digestOfRecord(inspector: Store): Promise<string> {
  return recordDigest(inspector)
}
