import type { StaffRole } from '../../domain/act-rule.ts'
import { standingOf } from '../../store/act.ts'
import type { Transaction } from '../../store/database.ts'
import type { Acting } from '../acting.ts'
import type { Reader } from './task-view.ts'

/** Who reads, with the roles held now. */
export async function readerOf(tx: Transaction, acting: Acting): Promise<Reader> {
  const { roles } = await standingOf(tx, acting.person, 'unit', undefined)

  return { person: acting.person, roles: roles as readonly StaffRole[] }
}
