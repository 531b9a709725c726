import { isWritten, lacking } from '../../domain/decision.ts'
import { escalationsOf, insertAnswer } from '../../store/escalation.ts'
import { findMatters } from '../../store/matter.ts'
import { insertNarratives, openedNarrative } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { uponMatter } from '../upon.ts'
import { type EscalationView, escalationView } from './list-escalations.ts'

/** Answer from outside what was told: the words stay beside it, and what was late stays late. */
export function answerEscalation(
  acting: Acting,
  command: { readonly matter: string; readonly escalation: string; readonly words: string | undefined },
): Promise<Recorded<object>> {
  return acting.once('answer escalation', uponMatter(command.matter), async (tx, witness, id) => {
    const { words } = command
    const told = (await escalationsOf(tx, [id])).find((each) => each.id === command.escalation)
    if (!told || told.answered_on !== null)
      return missingOne(witness, lacking('words', 'This has an answer already', 'policy-escalation'))
    if (!isWritten(words))
      return missingOne(witness, lacking('words', 'Say what you asked for or found', 'policy-escalation'))

    const narrative = acting.newId()
    await insertNarratives(tx, [
      { id: narrative, matter: id, purpose: 'escalation', about: told.kind, words: words.trim() },
    ])
    await insertAnswer(tx, {
      ...{ id: acting.newId(), matter: id, escalation: told.id },
      ...{ valid_from: acting.today, words: narrative },
    })

    return { ok: true }
  })
}

export type OneEscalation = EscalationView & {
  readonly mayAnswer: 'yes' | 'no'
  readonly answer: { readonly words: string; readonly by: string } | undefined
}

/** Open one thing that was told outside, with its answer; nothing where the matter has none of this id. */
export function openEscalation(
  acting: Acting,
  asked: { readonly matter: string; readonly escalation: string },
): Promise<OneEscalation | undefined> {
  return acting.once('open matter', uponMatter(asked.matter), async (tx, witness, id) => {
    const told = (await escalationsOf(tx, [id])).find((each) => each.id === asked.escalation)
    const [matter] = await findMatters(tx, [id])
    if (!told || !matter) return undefined
    witness.shows([id, told.id, ...(told.answer ? [told.answer] : [])])
    const answer = told.answer === null ? undefined : await openedNarrative(tx, id, told.answer)

    return {
      ...escalationView(told, matterName(matter), undefined),
      mayAnswer: told.answered_on === null ? 'yes' : 'no',
      answer: answer && { words: answer.words, by: answer.recorded_by ?? '' },
    }
  })
}
