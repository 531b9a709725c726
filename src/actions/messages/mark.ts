import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { insertMessageMark, marksOf, messageExportOf } from '../../store/message-export.ts'
import { insertNarratives, type NarrativeRow } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import type { EvidenceHouse } from '../evidence/house.ts'
import { reachFile } from '../evidence/reach-file.ts'
import { missing, type Recorded } from '../recorded.ts'
import { partOf } from './open.ts'

export type MarkMessage = {
  readonly matter: string
  readonly exhibit: number
  readonly number: number
  readonly standing: 'it matters' | 'no longer'
  readonly onTimeline: 'on the timeline' | 'not on the timeline' | undefined
  readonly reason: string | undefined
}

/**
 * Mark a message that matters, or take the mark away; each is a state of its own. Its words are written down with the mark, so
 * that the timeline can show them to whoever works the matter without opening the file.
 */
export async function markMessage(
  acting: Acting,
  house: EvidenceHouse,
  command: MarkMessage,
): Promise<Recorded<object>> {
  const { number, standing, onTimeline, reason } = command
  const opened = await reachFile(acting, house, 'open messages', command, async (tx, found, witness) => {
    const taken = await messageExportOf(tx, found.file.id)
    if (taken) witness.shows([taken.id])
    return { taken, found }
  })
  const wanted = { words: '', from: { only: number }, most: 1 } as const
  const part =
    opened.taken && !opened.found.closed ? await partOf(house, opened.found, opened.taken, wanted) : undefined
  const message = part?.messages[0]

  return reachFile(acting, house, 'mark message', command, async (tx, { file }, witness) => {
    const taken = await messageExportOf(tx, file.id)
    const marks = taken ? await marksOf(tx, taken.id) : undefined
    const lacks: Missing[] = []
    const asked = (about: string, say: string) => lacks.push(lacking(about, say, 'policy-messages'))
    if (!taken || taken.id !== opened.taken?.id || !message) asked('reason', 'There is no such message to mark')
    else if (standing === 'no longer' && !marks?.has(number)) asked('reason', 'This message is not marked')
    if (!isWritten(reason)) asked('reason', 'Say why')
    if (standing === 'it matters' && !onTimeline) asked('onTimeline', 'Say whether it goes on the timeline')
    const [first, ...rest] = lacks
    if (first || !taken || !message)
      return missing(witness, [
        first ?? lacking('reason', 'There is no such message to mark', 'policy-messages'),
        ...rest,
      ])

    const narratives: NarrativeRow[] = [
      {
        id: acting.newId(),
        matter: file.matter,
        purpose: 'message',
        about: 'why it matters',
        words: (reason ?? '').trim(),
      },
    ]
    if (standing === 'it matters')
      narratives.push({
        id: acting.newId(),
        matter: file.matter,
        purpose: 'message',
        about: 'what the message says',
        words: message.from === undefined ? message.words : `${message.from}: ${message.words}`,
      })
    await insertNarratives(tx, narratives)
    await insertMessageMark(tx, {
      id: acting.newId(),
      matter: file.matter,
      export: taken.id,
      number,
      standing: standing === 'it matters',
      on_timeline: standing === 'it matters' && onTimeline === 'on the timeline',
      valid_from: message.when.day,
      words: narratives[1]?.id ?? null,
      reason: narratives[0]?.id ?? null,
    })

    return { ok: true }
  })
}
