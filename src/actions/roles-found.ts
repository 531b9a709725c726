import type { StaffRole } from '../domain/act-rule.ts'
import type { Transaction } from '../store/database.ts'

const FOUND = new WeakMap<Transaction, readonly StaffRole[]>()

/** Keep the roles on which an act was permitted: what its page offers turns on the same ones, without asking again. */
export function keepRolesFound(tx: Transaction, roles: readonly StaffRole[]): void {
  FOUND.set(tx, roles)
}

/** The roles that the person held as the act of this transaction began; none outside an act. */
export function rolesFound(tx: Transaction): readonly StaffRole[] {
  return FOUND.get(tx) ?? []
}
