import { type ClientCodeRow, latestClientCode } from '../../store/client-code.ts'
import type { Store } from '../../store/database.ts'

/** What was last written down of the code that browsers are given; asking is no act, as with all that is published. */
export type PublishedCode = () => Promise<ClientCodeRow | undefined>

export function publishedCode(store: Store): PublishedCode {
  return () => latestClientCode(store)
}
