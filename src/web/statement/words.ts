import type { StatementView } from '../../actions/statement/read-statement.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import type { StatementKind, StatementState } from '../../domain/statement.ts'

type Pronoun = StatementView['pronoun']

/** The witness in a sentence, by the pronoun that was asked once. */
export const WITNESS: Readonly<
  Record<Pronoun, { readonly they: string; readonly are: string; readonly them: string; readonly their: string }>
> = {
  she: { they: 'she', are: 'is', them: 'her', their: 'her' },
  he: { they: 'he', are: 'is', them: 'him', their: 'his' },
  they: { they: 'they', are: 'are', them: 'them', their: 'their' },
}

export const KINDS: Readonly<Record<StatementKind, string>> = {
  account: 'Statement',
  additional: 'Further statement',
  withdrawal: 'Statement on withdrawal',
}

/** How a statement stands, in a few words. */
export function standing(state: StatementState, today: CalendarDate): string {
  const on = showDateSeenFrom(state.on, today)
  switch (state.kind) {
    case 'draft':
      return `Being written since ${on}`
    case 'read back':
      return `Being read back since ${on}`
    case 'amended':
      return `Changed at read-back ${state.times === 1 ? 'once' : `${state.times} times`}, ${on}`
    case 'confirmed':
      return `Every paragraph agreed, ${on}`
    case 'signed':
      return `Signed ${on}`
    case 'served':
      return `Served on ${state.to.join(', ')}, ${on}`
    case 'superseded by additional':
      return `Signed, and added to by a further statement, ${on}`
  }
}
