import type { StaffRole } from '../../domain/act-rule.ts'
import type { Store } from '../../store/database.ts'
import { demonstrationPeople } from '../../store/session.ts'
import { signedInPerson } from './signed-in-person.ts'

export type DemonstrationPersonView = {
  readonly reference: string
  readonly name: string
  readonly roles: readonly [StaffRole, ...StaffRole[]]
  /** The roles in a line, as the start of the programs prints them. */
  readonly role: string
  readonly force: string
  readonly unit: string
}

/** The invented people of a demonstration database; none on any other. */
export async function listDemonstrationPeople(store: Store): Promise<readonly DemonstrationPersonView[]> {
  const people = await demonstrationPeople(store)

  return people.flatMap((row) => {
    const person = signedInPerson(row)
    if (!person) return []
    const { name, roles, force, unit } = person

    return [{ reference: row.reference, name, roles, role: roles.join(', '), force, unit }]
  })
}
