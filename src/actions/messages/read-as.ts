import type { MessagesFound } from '../../documents/messages/reading.ts'
import { lacking } from '../../domain/decision.ts'
import type { DateOrder } from '../../domain/import-date.ts'
import type { MessageReading } from '../../domain/message.ts'
import { insertMessageExport } from '../../store/message-export.ts'
import type { Acting } from '../acting.ts'
import { type EvidenceHouse, keptSource } from '../evidence/house.ts'
import { openingOf } from '../evidence/opening.ts'
import { type ReachedFile, reachFile } from '../evidence/reach-file.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'

type Asked = { readonly matter: string; readonly exhibit: number }

export type MessagesAsked = ReachedFile & { readonly found: MessagesFound }

/** As what the file of an exhibit could be read, and what a person has to say for that. */
export async function askMessages(acting: Acting, house: EvidenceHouse, asked: Asked): Promise<MessagesAsked> {
  const { closed, ...reached } = await reachFile(acting, house, 'read as messages', asked, async (_tx, found) => found)
  const found = closed
    ? ({ format: 'none' } as const)
    : await openingOf(keptSource(house, reached.kept))
        .messagesIn(reached.kept.type)
        .catch(() => ({ format: 'none' as const }))

  return { ...reached, found }
}

export type ReadAsMessages = Asked & {
  readonly order: DateOrder | undefined
  readonly when: string | undefined
  readonly from: string | undefined
  readonly words: string | undefined
}

export type MessagesRead = { readonly messages: number; readonly lines: number; readonly raw: number }

/** Decide how a file is read as messages. Where it leaves the order of its dates open, only a person may say. */
export async function readAsMessages(
  acting: Acting,
  house: EvidenceHouse,
  command: ReadAsMessages,
): Promise<Recorded<MessagesRead>> {
  const { found, kept } = await askMessages(acting, house, command)
  const decided = decide(found, command)
  const counted = 'format' in decided ? await count(house, kept, decided) : undefined

  return reachFile(acting, house, 'read as messages', command, async (tx, { file }, witness) => {
    if (!('format' in decided)) {
      const [first, ...rest] = decided.map(({ about, say }) => lacking(about, say, 'policy-messages'))
      if (first) return missing(witness, [first, ...rest])
    }
    if (!('format' in decided) || !counted)
      return missingOne(witness, lacking('order', 'It cannot be read as messages', 'policy-messages'))
    if (counted.messages === 0)
      return missingOne(
        witness,
        lacking('order', 'Read so, there is no message in it. Say it otherwise', 'policy-messages'),
      )
    await insertMessageExport(tx, {
      id: acting.newId(),
      matter: file.matter,
      file: file.id,
      reading: decided,
      ...counted,
    })

    return { ok: true, ...counted }
  })
}

type Lack = { readonly about: string; readonly say: string }

function decide(found: MessagesFound, { order, when, from, words }: ReadAsMessages): MessageReading | readonly Lack[] {
  if (found.format === 'SMS backup') return { format: 'SMS backup' }
  if (found.format === 'WhatsApp') {
    const known = found.order.kind === 'shown' ? found.order.order : order
    return known ? { format: 'WhatsApp', order: known } : [{ about: 'order', say: 'Say how its dates are written' }]
  }
  if (found.format === 'none') return [{ about: 'order', say: 'It cannot be read as messages' }]
  const known = (name: string | undefined) => name !== undefined && found.columns.includes(name)
  const lacks = [
    ...(known(when) ? [] : [{ about: 'when', say: 'Choose the column of the day and time' }]),
    ...(known(from) ? [] : [{ about: 'from', say: 'Choose the column of who wrote it' }]),
    ...(known(words) ? [] : [{ about: 'words', say: 'Choose the column of the words' }]),
    ...(order ? [] : [{ about: 'order', say: 'Say how its dates are written' }]),
  ]
  if (lacks.length > 0 || !order || when === undefined || from === undefined || words === undefined) return lacks

  return { format: 'CSV', order, columns: { when, from, words } }
}

function count(
  house: EvidenceHouse,
  kept: ReachedFile['kept'],
  reading: MessageReading,
): Promise<MessagesRead | undefined> {
  return openingOf(keptSource(house, kept))
    .countMessages(kept.type, reading)
    .catch(() => undefined)
}
