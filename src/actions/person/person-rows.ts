import { countMattersOf } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import type { PersonServingRow } from '../../store/person-serving.ts'
import type { Acting } from '../acting.ts'
import type { PersonName } from '../matter/view.ts'
import { latestKnown, personName, servingPeople } from './serving.ts'

export type PersonRowView = {
  readonly person: PersonName
  readonly posting: string | undefined
  /** Matters that concern them and that this reader may see; never more. */
  readonly matters: number
}

/** Rows for these people in their order, by three queries however many they are. */
export async function personRows(
  tx: Transaction,
  acting: Acting,
  rows: readonly PersonServingRow[],
): Promise<readonly PersonRowView[]> {
  const ids = rows.map((row) => row.id)
  const people = await servingPeople(tx, ids)
  const counts = await countMattersOf(tx, ids)

  return rows.flatMap((row): PersonRowView[] => {
    const person = people.get(row.id)
    if (!person) return []
    const on = latestKnown(person, acting.today)

    return [{ person: personName(row, on), posting: on.posting?.unit, matters: counts.get(row.id) ?? 0 }]
  })
}
