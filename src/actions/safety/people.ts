import type { Transaction } from '../../store/database.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import type { CaseFile } from '../matter/case-file.ts'

export type WorkerView = { readonly person: string; readonly name: string }

/** Who works the matter and could answer for keeping her safe, each once. Whoever only watches could not. */
export function workersOn({ onIt }: Pick<CaseFile, 'onIt'>): readonly WorkerView[] {
  const workers = onIt.filter(({ capacity }) => capacity !== 'outside eye')

  return workers
    .filter((each, at) => workers.findIndex(({ staff_person }) => staff_person === each.staff_person) === at)
    .map(({ staff_person, name }) => ({ person: staff_person, name }))
}

/** The names of these people, for a page. */
export async function staffNames(
  tx: Transaction,
  people: readonly (string | null)[],
): Promise<(person: string | null) => string> {
  const names = await namesOfStaff(tx, [...new Set(people.filter((each) => each !== null))])

  return (person) => (person === null ? '' : (names.get(person) ?? ''))
}
