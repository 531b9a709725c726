import { lacking } from '../../domain/decision.ts'
import type { StatementKind } from '../../domain/statement.ts'
import { enterStatementState, insertStatement, statementsIn } from '../../store/statement.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { mayBeAddedTo, oneIn } from './statement-desk.ts'

export type BeginStatement = {
  readonly matter: string
  readonly kind: StatementKind
  /** The number of the signed statement that this one adds to; none for a first account. */
  readonly addsTo: number | undefined
}

/** Begin a statement. It has a number from now on, and whoever begins it is who takes it. */
export function beginStatement(
  acting: Acting,
  command: BeginStatement,
): Promise<Recorded<{ readonly number: number }>> {
  return atDesk(acting, 'begin statement', command.matter, async ({ tx, witness, file }) => {
    const { kind, addsTo } = command
    const matter = file.matter.id
    const statements = await statementsIn(tx, matter)
    const earlier = addsTo === undefined ? undefined : oneIn(statements, addsTo)
    if (kind !== 'account' && (!earlier || mayBeAddedTo(earlier) === 'no'))
      return missingOne(
        witness,
        lacking('addsTo', 'Choose the signed statement that this one adds to', 'policy-statement-fixed'),
      )

    const [id, number] = [acting.newId(), statements.statements.length + 1]
    const party = file.parties.find(({ role }) => role !== 'officer concerned')
    await insertStatement(tx, {
      id,
      matter,
      number,
      kind,
      adds_to: kind === 'account' ? null : (earlier?.row.id ?? null),
      party: party?.id ?? null,
      taken_by: acting.person,
    })
    await enterStatementState(tx, {
      id: acting.newId(),
      matter,
      statement: id,
      valid_from: acting.today,
      state: { kind: 'draft', on: acting.today },
    })

    return { ok: true, number }
  })
}
