import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import { acceptWithdrawal, type WithdrawalTold } from '../../domain/withdrawal.ts'
import { insertEvent } from '../../store/matter-event.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { endTask } from '../task/end-task.ts'
import { openTask } from '../task/open-task.ts'

export type RecordWithdrawal = {
  readonly matter: string
  readonly on: CalendarDate
  readonly words: string | undefined
  /** Whether they have been told what it stops and what it does not; where nobody says, they are still to be told. */
  readonly told?: WithdrawalTold | undefined
}

/** Record that a complaint was withdrawn, as it was said. Nothing ends by it: what follows is decided, and that stands next. */
export function recordWithdrawal(acting: Acting, command: RecordWithdrawal): Promise<Recorded<object>> {
  return atDesk(acting, 'record withdrawal', command.matter, async ({ tx, witness, file }) => {
    const { on, words = '' } = command
    const accepted = acceptWithdrawal({
      kind: file.state.kind,
      on,
      cameToAttention: file.state.came_to_attention,
      today: acting.today,
      words,
    })
    if (!accepted.ok) return missing(witness, accepted.missing)

    const matter = file.matter.id
    const said = acting.newId()
    await insertNarratives(tx, [
      { id: said, matter, purpose: 'event', about: 'complaint withdrawn', words: words.trim() },
    ])
    await insertEvent(tx, { id: acting.newId(), matter, valid_from: on, kind: 'complaint withdrawn', words: said })
    const task = await openTask(tx, acting, {
      ...{ matter, kind: 'tell what a withdrawal stops', due: addDays(acting.today, 1) },
      owner: { kind: 'capacity', capacity: 'investigates' },
    })
    if (command.told === 'told') await endTask(tx, acting, { task, how: 'done', words: undefined, on: acting.today })

    return { ok: true }
  })
}
