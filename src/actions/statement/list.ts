import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type ActName, decidePermission, type Standing } from '../../domain/permission.ts'
import type { StatementKind, StatementState } from '../../domain/statement.ts'
import { findMatters } from '../../store/matter.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import { statementsIn } from '../../store/statement.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { NotPermitted } from '../not-permitted.ts'
import { uponMatter } from '../upon.ts'
import { offeredTo } from './read-statement.ts'
import { oneIn } from './statement-desk.ts'

export type StatementsView = {
  readonly matter: MatterName
  readonly statements: readonly {
    readonly number: number
    readonly kind: StatementKind
    readonly state: StatementState
    readonly takenBy: string
    readonly begun: CalendarDate
    readonly versions: number
  }[]
  /** Whether the reader may open the words. */
  readonly mayRead: 'yes' | 'no'
  readonly mayDo: readonly ActName[]
}

/** The statements of a matter, how each stands and how many versions it has; none of their words. */
export async function listStatements(acting: Acting, { matter }: { readonly matter: string }): Promise<StatementsView> {
  let standing: Standing = { roles: [] }
  const listed = await acting.once(
    (found) => {
      standing = found
      return 'list statements'
    },
    uponMatter(matter),
    async (tx, witness, id): Promise<StatementsView | undefined> => {
      const [row] = await findMatters(tx, [id])
      if (!row) return undefined
      const file = await statementsIn(tx, id)
      const names = await namesOfStaff(
        tx,
        file.statements.map(({ taken_by }) => taken_by),
      )
      witness.shows(file.statements.map((each) => each.id))

      return {
        matter: matterName(row),
        statements: file.statements.flatMap(({ id: statement, number, kind, taken_by }) => {
          const one = oneIn(file, number)
          if (!one) return []
          const takenBy = names.get(taken_by) ?? ''
          return [
            {
              number,
              kind,
              state: one.state,
              takenBy,
              begun: file.states.find((each) => each.statement === statement)?.valid_from ?? acting.today,
              versions: one.versions.length,
            },
          ]
        }),
        mayRead: decidePermission('open statement', standing).kind === 'permitted' ? 'yes' : 'no',
        mayDo: offeredTo(standing),
      }
    },
  )
  if (!listed) throw new NotPermitted({ act: 'list statements', upon: 'matter', rule: 'permission/no-such-matter' })

  return listed
}
