import { type ActName, decidePermission } from '../../domain/permission.ts'
import { standingOf } from '../../store/act.ts'
import type { Transaction } from '../../store/database.ts'
import { type Acting, standingFrom } from '../acting.ts'

/** Which of these acts this person may do upon a matter, so that a page offers nothing that would be refused. */
export async function mayOf(
  tx: Transaction,
  acting: Acting,
  matter: string,
  acts: readonly ActName[],
): Promise<ReadonlySet<ActName>> {
  const standing = standingFrom(await standingOf(tx, acting.person, 'matter', matter), 'matter')

  return new Set(acts.filter((act) => decidePermission(act, standing).kind === 'permitted'))
}
