import { lacking } from '../../domain/decision.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { caseFileOf, latestAnswer, latestEvent } from '../matter/case-file.ts'
import { tasksOf } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { TaskView } from '../matter/view.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { followThrough } from '../work/follow-through.ts'
import { addAllegation } from './adding.ts'
import { type AllegationGiven, findSubject, missingInAllegation } from './given.ts'

export type RecordAllegation = AllegationGiven & { readonly matter: string }

/** Record another allegation within a matter. What it starts, the referral above all, is asked anew. */
export function recordAllegation(
  acting: Acting,
  command: RecordAllegation,
): Promise<Recorded<{ readonly number: number; readonly duties: readonly TaskView[] }>> {
  return atDesk(acting, 'record allegation', command.matter, async ({ tx, witness, file }) => {
    const cameToAttention = file.state.came_to_attention
    const subject = await findSubject(tx, command.subject)
    const [first, ...rest] = missingInAllegation(command, subject, acting.today, cameToAttention)
    if (first) return missing(witness, [first, ...rest])
    if (!subject) return missingOne(witness, lacking('subject', 'Say whom this is about', 'pra-12-2'))

    const number = (file.allegations.at(-1)?.number ?? 0) + 1
    const begun = latestEvent(file, 'investigation began') ? latestAnswer(file, 'mode')?.mode : undefined
    const place = { matter: file.matter.id, number, underInvestigation: begun, cameToAttention }
    await addAllegation(tx, acting, command, subject, place)
    await followThrough(tx, acting, [file.matter.id])
    const duties = tasksOf(await caseFileOf(tx, file.matter.id), readerOf(tx, acting), acting.today)

    return { ok: true, number, duties }
  })
}
