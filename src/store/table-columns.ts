import type { Generated } from 'kysely'

/** What every row of the record carries; the database fills both from the act that is open. */
export type Recorded = { readonly act: Generated<string>; readonly recorded_at: Generated<Date> }

/** Which of several came later, whatever the clock said. The database gives it; rows from before it did have none. */
export type InOrder = Recorded & { readonly place: Generated<string | null> }
