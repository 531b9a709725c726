import type { CalendarDate } from '../../domain/calendar-date.ts'
import { acceptWithdrawal } from '../../domain/withdrawal.ts'
import { insertEvent } from '../../store/matter-event.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'

export type RecordWithdrawal = {
  readonly matter: string
  readonly on: CalendarDate
  readonly words: string | undefined
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

    return { ok: true }
  })
}
