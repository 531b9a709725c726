import { lacking } from '../../domain/decision.ts'
import type { ActName } from '../../domain/permission.ts'
import { isFixed, type StatementState } from '../../domain/statement.ts'
import { type StatementRow, statementsIn, type VersionRow } from '../../store/statement.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import { missingOne, type Recorded } from '../recorded.ts'

/** One statement with its versions and how it stands. */
export type OneStatement = {
  readonly row: StatementRow
  readonly versions: readonly VersionRow[]
  readonly latest: VersionRow | undefined
  readonly state: StatementState
}

/** What an act upon one statement works with. */
export type StatementDesk = Desk & { readonly one: OneStatement }

/** The statement of this number among those of a matter. */
export function oneIn(file: Awaited<ReturnType<typeof statementsIn>>, number: number): OneStatement | undefined {
  const row = file.statements.find((each) => each.number === number)
  const state = file.states.findLast((each) => each.statement === row?.id)?.state
  if (!row || !state) return undefined
  const versions = file.versions.filter((each) => each.statement === row.id)

  return { row, versions, latest: versions.at(-1), state }
}

/** Do an act upon one statement under the lock of its matter, with all of it but its words. */
export function atStatement<T>(
  acting: Acting,
  act: ActName,
  named: { readonly matter: string; readonly number: number },
  work: (desk: StatementDesk) => Promise<Recorded<T>>,
): Promise<Recorded<T>> {
  return atDesk(acting, act, named.matter, async (desk) => {
    const one = oneIn(await statementsIn(desk.tx, desk.file.matter.id), named.number)
    if (!one) return missingOne(desk.witness, lacking('words', 'There is no such statement', 'policy-statement-fixed'))

    return work({ ...desk, one })
  })
}

/** The statement to which a later one adds must be signed: until then it can be corrected itself. */
export function mayBeAddedTo(one: OneStatement): 'yes' | 'no' {
  return isFixed(one.state.kind) === 'fixed' ? 'yes' : 'no'
}
