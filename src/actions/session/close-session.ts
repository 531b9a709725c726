import type { Store } from '../../store/database.ts'
import { deleteSession } from '../../store/session.ts'
import { digestOfToken } from './token.ts'

/** End a session at once. Ending one that is not there ends nothing. */
export async function closeSession(store: Store, token: string): Promise<void> {
  await deleteSession(store, digestOfToken(token))
}
