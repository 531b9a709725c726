import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { VictimRights } from '../../domain/clock-definition.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import type { Need, RightAnswer, VictimRightNumber } from '../../domain/victim-right.ts'
import { insertNeeds, insertRightsLevel, insertVictimRight } from '../../store/victim-right.ts'
import type { Acting } from '../acting.ts'
import { atPartysDesk, keep, keepWritten, type OfPartyNamed } from '../contact/partys-desk.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'

/** A right of the Code that was offered, and the answer. */
export type RecordRight = OfPartyNamed & {
  readonly right?: VictimRightNumber | undefined
  readonly on?: CalendarDate | undefined
  readonly answer?: RightAnswer | undefined
  readonly words?: string | undefined
}

/** Write down that a right was offered and what was answered. A later answer is another row. */
export function recordRight(acting: Acting, command: RecordRight): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'record right', command, async ({ tx, witness, matter, party }) => {
    const { right, on, answer, words } = command
    const lacks: Missing[] = []
    if (!right) lacks.push(lacking('right', 'Say which right was offered', 'vc-rights'))
    if (!answer) lacks.push(lacking('answer', 'Say what the answer was', 'vc-rights'))
    if (!on || on > acting.today) lacks.push(lacking('on', 'Say on which day, not later than today', 'vc-rights'))
    const [first, ...rest] = lacks
    if (first || !right || !on || !answer) return missing(witness, [first as Missing, ...rest])

    await insertVictimRight(tx, {
      ...{ id: acting.newId(), matter, party: party.id, code_right: right, valid_from: on, answer },
      words: await keep(tx, acting, { matter, purpose: 'contact', about: `right ${right}`, words }),
    })

    return { ok: true }
  })
}

/** Give somebody the standard rights in place of the enhanced ones that everyone here has, or the enhanced ones again. */
export function changeRights(
  acting: Acting,
  command: OfPartyNamed & { readonly level?: VictimRights | undefined; readonly reason?: string | undefined },
): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'change rights', command, async ({ tx, witness, matter, party }) => {
    const { level, reason } = command
    const lacks: Missing[] = []
    if (!level) lacks.push(lacking('level', 'Say which rights', 'policy-enhanced-rights'))
    if (!isWritten(reason))
      lacks.push(lacking('reason', 'Say why: everyone here has the enhanced rights', 'policy-enhanced-rights'))
    const [first, ...rest] = lacks
    if (first || !level) return missing(witness, [first as Missing, ...rest])

    await insertRightsLevel(tx, {
      ...{ id: acting.newId(), matter, party: party.id, valid_from: acting.today, level },
      reason: await keepWritten(tx, acting, { matter, purpose: 'reason', about: 'rights', words: reason }),
    })

    return { ok: true }
  })
}

/** Write down what somebody needs in order to take part. */
export function assessNeeds(
  acting: Acting,
  command: OfPartyNamed & { readonly needs: readonly Need[]; readonly words?: string | undefined },
): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'assess needs', command, async ({ tx, witness, matter, party }) => {
    const { needs, words } = command
    if (needs.length === 0 && !isWritten(words))
      return missingOne(witness, lacking('needs', 'Choose what is needed, or write that nothing is', 'vc-needs'))
    await insertNeeds(tx, {
      ...{ id: acting.newId(), matter, party: party.id, valid_from: acting.today, needs },
      words: await keep(tx, acting, { matter, purpose: 'contact', about: 'needs', words }),
    })

    return { ok: true }
  })
}
