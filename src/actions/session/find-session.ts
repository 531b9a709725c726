import type { Store } from '../../store/database.ts'
import { touchSession } from '../../store/session.ts'
import { type SignedInPerson, signedInPerson } from './signed-in-person.ts'
import { digestOfToken } from './token.ts'

/** Interviews are long, and what was typed must still be there after one. */
const IDLE_MINUTES = 60

/** Whom the token belongs to, counting this as a sign of life; undefined once it has ended or never was. */
export async function findSession(store: Store, token: string): Promise<SignedInPerson | undefined> {
  const row = await touchSession(store, digestOfToken(token), IDLE_MINUTES)

  return row ? signedInPerson(row) : undefined
}
