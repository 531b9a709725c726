import type { Store } from '../../store/database.ts'
import { findPublishedCopy } from '../../store/statement-signature.ts'

/** All that is published of one copy: enough to check it and to see for oneself that nothing else stands behind it. */
export type PublishedCopy = {
  readonly row: { readonly id: string; readonly body: string }
  readonly act: string
  /** 64 hexadecimal digits. */
  readonly salt: string
  readonly entry: number
}

/** Found by a hash of its code; undefined for one that nobody was given. Asking is no act, as with all that is published. */
export type PublishedCopies = (lookup: string) => Promise<PublishedCopy | undefined>

export function publishedCopies(store: Store): PublishedCopies {
  return async (lookup) => {
    const found = await findPublishedCopy(store, lookup)

    return (
      found && {
        row: { id: found.row_id, body: found.body },
        act: found.act_body,
        salt: Buffer.from(found.salt).toString('hex'),
        entry: found.entry,
      }
    )
  }
}
