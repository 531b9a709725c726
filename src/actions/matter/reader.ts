import type { Transaction } from '../../store/database.ts'
import type { Acting } from '../acting.ts'
import { rolesFound } from '../roles-found.ts'
import type { Reader } from './task-view.ts'

/** Who reads, with the roles held as the act began. */
export function readerOf(tx: Transaction, acting: Acting): Reader {
  return { person: acting.person, roles: rolesFound(tx) }
}
