import { decideContact, type ProposedContact } from '../../domain/contact-plan.ts'
import { lacking } from '../../domain/decision.ts'
import { contactPlansOf, insertContact } from '../../store/contact.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { openTask } from '../task/open-task.ts'
import { barredBy } from './barred.ts'
import { atPartysDesk, type OfPartyNamed } from './partys-desk.ts'

/** A contact that somebody is about to make. */
export type PlanContact = OfPartyNamed & Omit<ProposedContact, 'by'>

/** Write down a contact before it is made. One outside the plan is refused here and by the database; there is no way on from it. */
export function planContact(acting: Acting, command: PlanContact): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'plan contact', command, async ({ tx, witness, matter, party }) => {
    const { channel, on, at, voicemail } = command
    if (on < acting.today)
      return missingOne(witness, lacking('on', 'That day has passed. Record what happened', 'policy-safe-contact'))
    const plan = planOf(await contactPlansOf(tx, party.id))
    const decision = decideContact(plan, { channel, on, at, voicemail, by: acting.person })
    if (decision.kind === 'blocked') return missingOne(witness, barredBy(decision))

    await insertContact(tx, {
      ...{
        id: acting.newId(),
        matter,
        party: party.id,
        kind: 'planned',
        valid_from: on,
        at_time: at,
        channel,
        voicemail,
      },
      ...{ staff_person: acting.person, reached: null, told: [], met: [], words: null },
    })

    return { ok: true }
  })
}

/** The plan that holds, of all its versions, as the domain reads it. */
export function planOf(versions: Awaited<ReturnType<typeof contactPlansOf>>) {
  const row = versions.at(-1)

  return row && { ...row, reviewOn: row.review_on }
}

/** Put a task of one’s own on the day on which she can be reached next. */
export function remindMe(acting: Acting, command: OfPartyNamed & { readonly on: PlanContact['on'] }) {
  return atPartysDesk<object>(acting, 'plan contact', command, async ({ tx, matter, party }) => {
    await openTask(tx, acting, {
      ...{ matter, kind: 'reach her in her safe time', due: command.on, about: party.id },
      owner: { kind: 'person', person: acting.person },
    })

    return { ok: true }
  })
}
