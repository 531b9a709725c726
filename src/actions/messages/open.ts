import type { Message, MessageReading } from '../../domain/message.ts'
import type { ActName } from '../../domain/permission.ts'
import { type MessageExportRow, type MessageMarkRow, marksOf, messageExportOf } from '../../store/message-export.ts'
import { wordsOf } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { type EvidenceHouse, keptSource } from '../evidence/house.ts'
import { mayOf } from '../evidence/may.ts'
import { openingOf, type Wanted } from '../evidence/opening.ts'
import { type ReachedFile, reachFile } from '../evidence/reach-file.ts'

export type MarkView = {
  readonly reason: string | undefined
  readonly onTimeline: 'on the timeline' | 'not on the timeline'
}

export type ConversationView = ReachedFile & {
  readonly reading: MessageReading
  readonly counts: { readonly messages: number; readonly lines: number; readonly raw: number }
  readonly messages: readonly (Message & { readonly mark: MarkView | undefined })[]
  readonly found: number
  readonly before: number | undefined
  readonly after: number | undefined
  readonly marked: number
  readonly may: ReadonlySet<ActName>
}

export type ConversationOpened =
  | { readonly ok: true; readonly view: ConversationView }
  | { readonly ok: false; readonly why: 'not read as messages' | 'closed' | 'could not be read' }

/** Open a part of a conversation, by number or by words. Each look is an act of its own. */
export async function openConversation(
  acting: Acting,
  house: EvidenceHouse,
  asked: { readonly matter: string; readonly exhibit: number; readonly wanted: Wanted },
): Promise<ConversationOpened> {
  const reached = await reachFile(acting, house, 'open messages', asked, async (tx, found, witness) => {
    const taken = await messageExportOf(tx, found.file.id)
    const marks = taken ? await marksOf(tx, taken.id) : new Map<number, MessageMarkRow>()
    const words = await wordsOf(
      tx,
      [...marks.values()].flatMap(({ reason }) => reason ?? []),
    )
    if (taken) witness.shows([taken.id, ...words.keys()])
    const may = await mayOf(tx, acting, found.file.matter, ['mark message'])

    return { found, taken, marks, words, may }
  })
  const { found, taken, marks, words, may } = reached
  const { closed, ...file } = found
  if (!taken) return { ok: false, why: 'not read as messages' }
  if (closed) return { ok: false, why: 'closed' }
  const part = await partOf(house, file, taken, asked.wanted)
  if (!part) return { ok: false, why: 'could not be read' }
  const markOf = (number: number): MarkView | undefined => {
    const mark = marks.get(number)
    return (
      mark && {
        reason: mark.reason === null ? undefined : words.get(mark.reason)?.words,
        onTimeline: mark.on_timeline ? 'on the timeline' : 'not on the timeline',
      }
    )
  }

  return {
    ok: true,
    view: {
      ...file,
      reading: taken.reading as MessageReading,
      counts: { messages: taken.messages, lines: taken.lines, raw: taken.raw },
      messages: part.messages.map((message) => ({ ...message, mark: markOf(message.number) })),
      found: part.found,
      before: part.before,
      after: part.after,
      marked: marks.size,
      may,
    },
  }
}

/** Read with what was decided when it was taken in, so that a number always means the same message. */
export function partOf(
  house: EvidenceHouse,
  { kept }: Pick<ReachedFile, 'kept'>,
  taken: MessageExportRow,
  wanted: Wanted,
) {
  return openingOf(keptSource(house, kept))
    .messages(kept.type, taken.reading as MessageReading, wanted)
    .catch(() => undefined)
}
