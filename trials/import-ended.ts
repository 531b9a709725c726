import { sql } from 'kysely'
import type { Store } from '../src/store/database.ts'

/** Whether an import into this force has recorded its last batch. */
export async function endedIn(inspector: Store, force: string): Promise<boolean> {
  const found = await sql`select from import_batch b join import i on i.id = b.import join force f on f.id = i.force
    where b.last and f.name = ${force}`.execute(inspector)
  return found.rows.length > 0
}
