import type { StaffRole } from '../../domain/act-rule.ts'
import type { SessionPerson } from '../../store/session.ts'

/** Who is signed in, as far as a page needs to know. What they may do is decided by each act, on the record. */
export type SignedInPerson = {
  readonly person: string
  readonly name: string
  /** The first is the one whose first page opens after signing in. */
  readonly roles: readonly [StaffRole, ...StaffRole[]]
  readonly force: string
  readonly unit: string
}

/** Work before watching, watching before none: which role's page opens first for someone who holds several. */
const ORDER: readonly StaffRole[] = [
  'detective',
  'supervisor',
  'appropriate authority',
  'head of unit',
  'vetting officer',
  'information officer',
  'analyst',
  'oversight',
  'records',
  'administrator',
  'officer',
]

/** Nobody without a role is signed in. */
export function signedInPerson(row: SessionPerson): SignedInPerson | undefined {
  const [first, ...rest] = ORDER.filter((role) => row.roles.includes(role))
  if (!first) return undefined

  return { person: row.person, name: row.name, roles: [first, ...rest], force: row.force ?? '', unit: row.unit ?? '' }
}
