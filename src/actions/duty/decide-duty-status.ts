import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Missing } from '../../domain/decision.ts'
import { decideDuty, type ProposedDuty } from '../../domain/duty-decision.ts'
import { asOf } from '../../domain/person-serving.ts'
import { parseReference } from '../../domain/reference.ts'
import { enterDutyState } from '../../store/duty.ts'
import { findPeopleServing } from '../../store/person-serving.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk, recordDecision } from '../decision/deciding.ts'
import { concernedIn } from '../matter/case-file.ts'
import { servingPeople } from '../person/serving.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { endSafetyTasks } from '../safety/safety-tasks.ts'

export type DecideDutyStatus = Omit<ProposedDuty, 'workerRole'> & {
  readonly matter: string
  readonly person: string
  readonly after: string | undefined
}

/** Decide whether an officer concerned is suspended, restricted, moved, or none of these; to do neither is recorded too. */
export function decideDutyStatus(
  acting: Acting,
  command: DecideDutyStatus,
): Promise<Recorded<{ readonly decision: number; readonly reviewBy: CalendarDate | undefined }>> {
  return atDesk(acting, 'decide duty status', command.matter, async (desk) => {
    const person = await concernedPerson(desk, command.person)
    if (!person) return missingOne(desk.witness, NOT_CONCERNED)

    const serving = (await servingPeople(desk.tx, [person])).get(person)
    const workerRole = serving && asOf(serving, command.from).workerRole
    const { choice, from, whyNotRedeployed, limb, whyLimb, reason } = command
    const made = await recordDecision(desk, {
      kind: 'duty status',
      person,
      from,
      after: command.after,
      decided: decideDuty({ workerRole, choice, from, whyNotRedeployed, limb, whyLimb, reason }),
      keeps: (decision) => (limb ? { ...decision, limb } : decision),
      reasons: [
        ['redeployment', whyNotRedeployed],
        ['why limb', whyLimb],
        ['reason', reason],
      ],
    })
    if (!made.ok) return made

    const { status, review } = made.decision
    await enterDutyState(desk.tx, {
      id: acting.newId(),
      person_serving: person,
      matter: desk.file.matter.id,
      decision: made.id,
      valid_from: from,
      status,
      review_by: review.by ?? null,
    })

    const at = { tx: desk.tx, acting, matter: desk.file.matter.id }
    await endSafetyTasks(at, { kinds: ['change duties'] }, acting.today)

    return { ok: true, decision: made.number, reviewBy: review.by }
  })
}

/** The person of this reference, among those whom an allegation of the matter names. */
export async function concernedPerson(
  { tx, file }: Pick<Desk, 'tx' | 'file'>,
  reference: string,
): Promise<string | undefined> {
  const read = parseReference(reference)
  const people = await findPeopleServing(tx, concernedIn(file))

  return people.find((each) => read.ok && each.reference === read.reference)?.id
}

const NOT_CONCERNED: Missing = {
  about: 'person',
  say: 'Say which officer concerned this is about',
  provision: 'pcr-11-1',
}
