import type { Capacity, StaffRole } from '../../domain/act-rule.ts'
import { type CalendarDate, daysBetween, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { standing } from '../../domain/clock.ts'
import type { CaseFile } from './case-file.ts'
import { provisionView } from './names.ts'
import type { MatterName, TaskView } from './view.ts'
import { standsStill, type Wait } from './waits.ts'

/** Who asks what there is to do: the roles held and the person, whose capacities the record of the matter knows. */
export type Reader = { readonly person: string; readonly roles: readonly StaffRole[] }

type Hand = { readonly staff_person: string; readonly capacity: Capacity; readonly name: string }

/** Who reads, and who is on the matter. */
export type ToReader = Reader & { readonly onIt: readonly Hand[] }

/** The reader of a matter whose file is open. */
export function toReader(file: Pick<CaseFile, 'onIt'>, reader: Reader): ToReader {
  return { ...reader, onIt: file.onIt }
}

/** One thing that a matter waits for, as this reader meets it. */
export function taskView(wait: Wait, matter: MatterName, to: ToReader, today: CalendarDate): TaskView {
  const { due, stillUntil } = wait
  const still = standsStill(wait, today)

  return {
    act: wait.say,
    kind: wait.act,
    matter,
    allegation: wait.allegation,
    reason:
      still && stillUntil
        ? `${wait.because}; it stands still until ${showDateSeenFrom(stillUntil, today)}`
        : wait.because,
    provision: provisionView(wait.provision),
    due,
    standing: due === undefined ? 'no date' : still ? 'ahead' : standing(due, today),
    lateBy: due === undefined || still ? 0 : Math.max(0, daysBetween(due, today)),
    clock: wait.clock,
    task: wait.task,
    stillUntil: still ? stillUntil : undefined,
    waitingFor: isFor(wait, to) ? undefined : whoDoes(wait, to.onIt),
  }
}

function isFor({ roles, capacities, person }: Wait, to: ToReader): boolean {
  return (
    person === to.person ||
    roles.some((role) => to.roles.includes(role)) ||
    to.onIt.some((hand) => hand.staff_person === to.person && capacities.includes(hand.capacity))
  )
}

/** Those on the matter who may do it, else the role that may; somebody outside where it is the time of nobody here. */
function whoDoes({ roles, capacities, person }: Wait, onIt: readonly Hand[]): string {
  const hand = onIt.find((each) => each.staff_person === person || capacities.includes(each.capacity))

  return hand?.name ?? roles[0] ?? (person === undefined && capacities.length === 0 ? 'somebody outside' : 'the unit')
}
