import type { CalendarDate } from '../../domain/calendar-date.ts'
import { acceptPlan, type ProposedPlan } from '../../domain/contact-plan.ts'
import { insertContactPlan } from '../../store/contact.ts'
import type { Acting } from '../acting.ts'
import { missing, type Recorded } from '../recorded.ts'
import { openTask } from '../task/open-task.ts'
import { atPartysDesk, keep, keepWritten, type OfPartyNamed } from './partys-desk.ts'

/** A plan as it was agreed with her. */
export type AgreePlan = OfPartyNamed &
  Omit<ProposedPlan, 'today'> & { readonly never?: string | undefined; readonly codeWord?: string | undefined }

/** Agree how somebody is reached safely. It is a version of its own; the one before stays on the record and no longer holds. */
export function agreePlan(acting: Acting, command: AgreePlan): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'agree contact plan', command, async ({ tx, witness, matter, party, file }) => {
    const onIt = new Set(file.onIt.map(({ staff_person }) => staff_person))
    const accepted = acceptPlan({
      ...command,
      who: command.who.filter((person) => onIt.has(person)),
      today: acting.today,
    })
    if (!accepted.ok) return missing(witness, accepted.missing)

    const { reviewOn, ...plan } = accepted.decision
    const words = { matter, purpose: 'contact' as const }
    const id = acting.newId()
    await insertContactPlan(tx, {
      ...{ ...plan, id, matter, party: party.id, valid_from: command.agreedOn as CalendarDate, review_on: reviewOn },
      words_to_use: await keepWritten(tx, acting, { ...words, about: 'words to use', words: command.wordsToUse }),
      never: await keep(tx, acting, { ...words, about: 'never', words: command.never }),
      code_word: await keep(tx, acting, {
        ...{ matter, purpose: 'code word', about: 'code word', words: command.codeWord },
      }),
    })
    await openTask(tx, acting, {
      ...{ matter, kind: 'look at the contact plan again', due: reviewOn, about: id },
      owner: { kind: 'capacity', capacity: 'investigates' },
    })

    return { ok: true }
  })
}
