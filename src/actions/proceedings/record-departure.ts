import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import type { Missing } from '../../domain/decision.ts'
import { recordDeparture as record, type WayOfLeaving } from '../../domain/departure.ts'
import { trueOn } from '../../domain/person-serving.ts'
import { enterDutyState } from '../../store/duty.ts'
import { enterPersonServingStates } from '../../store/person-serving.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { concernedPerson } from '../duty/decide-duty-status.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type RecordDeparture = {
  readonly matter: string
  readonly person: string
  readonly way: WayOfLeaving | undefined
  readonly from: CalendarDate | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Record that a person concerned left the police. No strand, step or clock of the matter ends with it. */
export function recordDeparture(
  acting: Acting,
  command: RecordDeparture,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'record departure', command.matter, async (desk) => {
    const { tx, file } = desk
    const person = await concernedPerson(desk, command.person)
    if (!person) return missingOne(desk.witness, NOT_CONCERNED)

    const { way, from, reason } = command
    const made = await recordDecision(desk, {
      kind: 'departure',
      person,
      from: from ?? acting.today,
      after: command.after,
      decided: record({
        ...{ way, from, reason, today: acting.today },
        was: trueOn(file.roles.get(person) ?? [], addDays(from ?? acting.today, -1)),
      }),
      reasons: [['reason', reason]],
    })
    if (!made.ok) return made

    const { becomes, from: since } = made.decision
    if (becomes !== undefined)
      await enterPersonServingStates(tx, [
        {
          ...{ id: acting.newId(), person_serving: person, kind: 'worker role', value: becomes },
          ...{ valid_from: since, valid_until: null, corrects: null },
        },
      ])
    await enterDutyState(tx, {
      ...{ id: acting.newId(), person_serving: person, matter: file.matter.id, decision: made.id },
      ...{ valid_from: since, status: 'left', review_by: null },
    })

    return { ok: true, decision: made.number }
  })
}

const NOT_CONCERNED: Missing = {
  about: 'person',
  say: 'Say who left',
  provision: 'policy-leaving',
}
