import { parseReference } from '../../domain/reference.ts'
import type { Store } from '../../store/database.ts'
import { demonstrationPeople, insertSession } from '../../store/session.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'
import { digestOfToken } from './token.ts'

export type SessionOpened =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly refusal: 'not-a-demonstration' | 'no-such-person' }

/**
 * Sign in as an invented person, on a database that holds a demonstration force and nowhere else. Signing in by proof of who
 * one is comes in at this one place.
 */
export async function openSession(store: Store, reference: string, world: World = REAL_WORLD): Promise<SessionOpened> {
  const people = await demonstrationPeople(store)
  if (people.length === 0) return { ok: false, refusal: 'not-a-demonstration' }

  const read = parseReference(reference)
  const person = people.find((each) => read.ok && each.reference === read.reference)
  if (!person) return { ok: false, refusal: 'no-such-person' }

  const token = Buffer.from(world.bytes(32)).toString('base64url')
  await actingAs(store, person.person, world).once('sign in', { kind: 'unit' }, (tx) =>
    insertSession(tx, digestOfToken(token), person.person),
  )

  return { ok: true, token }
}
