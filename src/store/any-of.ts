import { type RawBuilder, sql } from 'kysely'

/**
 * Any of these ids, as one value: the words of the statement stay the same however many there are, so that the server plans
 * it once for a connection.
 */
export function anyOf(ids: Iterable<string>): RawBuilder<string> {
  return sql<string>`any(${[...new Set(ids)]}::uuid[])`
}
