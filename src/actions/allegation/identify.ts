import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { insertIdentification } from '../../store/allegation-identified.ts'
import { insertAssignments } from '../../store/matter-people.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { staffWhoAre } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered } from '../matter/case-file.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { shutOut } from './adding.ts'
import { findSubject } from './given.ts'

export type IdentifyOfficer = {
  readonly matter: string
  readonly allegation: number
  /** The reference of the person serving. */
  readonly person: string
  readonly reason: string | undefined
}

/**
 * Say who the officer is whom nobody could name when the allegation was recorded. What was recorded then stays; the one who is
 * named is shut out of the matter, and taken off it, in the same act.
 */
export function identifyOfficer(
  acting: Acting,
  command: IdentifyOfficer,
): Promise<Recorded<{ readonly number: number }>> {
  return atDesk(acting, 'identify officer', command.matter, async ({ tx, witness, file }) => {
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(witness, NO_SUCH_ALLEGATION)
    const { reason } = command
    const subject = await findSubject(tx, { kind: 'identified', person: command.person })
    const lack: Missing[] = []
    if (allegation.subject_kind === 'identified')
      lack.push(lacking('subject', 'It is known already whom this is about', 'policy-identify'))
    if (subject?.kind !== 'identified')
      lack.push(lacking('subject', 'Nobody on the roster bears this reference. Choose somebody', 'policy-identify'))
    if (!isWritten(reason)) lack.push(lacking('reason', 'Say how it became known who it is', 'policy-identify'))
    const [first, ...rest] = lack
    if (first) return missing(witness, [first, ...rest])
    if (subject?.kind !== 'identified' || !isWritten(reason)) throw new TypeError('What was missing was not said.')

    const matter = file.matter.id
    const words = acting.newId()
    const about = `allegation ${allegation.number}`
    await insertNarratives(tx, [{ id: words, matter, purpose: 'reason', about, words: reason.trim() }])
    await insertIdentification(tx, {
      id: acting.newId(),
      allegation: allegation.id,
      person_serving: subject.id,
      valid_from: acting.today,
      reason: words,
    })
    await shutOut(tx, acting, matter, subject.id)
    const theirs = await staffWhoAre(tx, [subject.id])
    await insertAssignments(
      tx,
      file.onIt
        .filter(({ staff_person }) => theirs.includes(staff_person))
        .map(({ staff_person, capacity }) => ({ id: acting.newId(), matter, staff_person, capacity, standing: false })),
    )

    return { ok: true, number: allegation.number }
  })
}
