import type { CalendarDate } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import { isFixed, SERVED_ON, type ServedOn } from '../../domain/statement.ts'
import { enterStatementState } from '../../store/statement.ts'
import { insertServed, servedIn } from '../../store/statement-signature.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { atStatement } from './statement-desk.ts'

export type ServeStatement = {
  readonly matter: string
  readonly number: number
  readonly on: ServedOn | undefined
  readonly day: CalendarDate
}

/** Record that a signed statement was served. */
export function serveStatement(acting: Acting, command: ServeStatement): Promise<Recorded<object>> {
  return atStatement(acting, 'serve statement', command, async ({ tx, witness, one }) => {
    const { matter, id: statement } = one.row
    if (isFixed(one.state.kind) === 'open')
      return missingOne(witness, lacking('on', 'Only a signed statement is served', 'cja-9-2-a'))
    if (command.on === undefined) return missingOne(witness, lacking('on', 'Say on whom it was served', 'cja-9-2-c'))
    if (command.day > acting.today)
      return missingOne(witness, lacking('day', 'The day cannot be later than today', 'cja-9-2-c'))

    await insertServed(tx, { id: acting.newId(), matter, statement, served_on: command.on, valid_from: command.day })
    // That a later statement adds to it stays what there is to say of it.
    if (one.state.kind !== 'superseded by additional') {
      const to = (await servedIn(tx, matter)).filter((row) => row.statement === statement).map((row) => row.served_on)
      await enterStatementState(tx, {
        id: acting.newId(),
        matter,
        statement,
        valid_from: command.day,
        state: { kind: 'served', to: SERVED_ON.filter((each) => to.includes(each)), on: command.day },
      })
    }

    return { ok: true }
  })
}
