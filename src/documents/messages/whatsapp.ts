import type { DateOrder } from '../../domain/import-date.ts'
import type { Conversation, Message, OrderFound, RawLine } from '../../domain/message.ts'
import { linesOf } from './lines.ts'
import { DIRECTIONS, headOf, orderOf, timeIn, type Written } from './written-time.ts'

/** Every day and time at the head of a line: what there is to go by for the order of the parts of a date. */
export function datesOfWhatsApp(text: string): readonly Written[] {
  return linesOf(text).flatMap((line) => headOf(line)?.written ?? [])
}

export function orderOfWhatsApp(text: string): OrderFound {
  return orderOf(datesOfWhatsApp(text))
}

/**
 * Read an exported conversation. A line without a day and a time belongs to the message before it; one whose day or time there
 * is none of is kept raw, and so is whatever stands before the first message.
 */
export function readWhatsApp(text: string, order: DateOrder): Conversation {
  const lines = linesOf(text)
  const messages: Message[] = []
  const raw: RawLine[] = []
  let open: { message: Message; words: string[] } | undefined
  const close = () => {
    if (open) messages.push({ ...open.message, words: open.words.join('\n') })
    open = undefined
  }
  for (const [at, line] of lines.entries()) {
    const number = at + 1
    const head = headOf(line)
    const when = head && timeIn(head.written, order)
    if (head && when) {
      close()
      const said = saidIn(head.rest)
      open = { message: { number: messages.length + 1, lines: [number, number], when, ...said }, words: [said.words] }
    } else if (head || !open) {
      // What follows a line that cannot be read may belong to it: it is not given to the message before.
      close()
      raw.push({ line: number, text: line })
    } else {
      open.words.push(line)
      open.message = { ...open.message, lines: [open.message.lines[0], number] }
    }
  }
  close()

  return { messages, raw, lines: lines.length }
}

const BY_PROGRAM =
  /^(messages and calls are end-to-end encrypted|messages you send to this (chat|group) are now secured)|^.{1,80} (created (the )?group|changed (the subject|the group|this group|their phone number|to)|was added|added .{1,80}|left|joined using|removed .{1,80}|deleted this group)\b/i
const LEFT_OUT =
  /^<?(media|image|video|audio|sticker|gif|document|contact card|voice call|video call)( message)? omitted>?$|^<attached: .+>$|^.{1,120} \(file attached\)$/i

function saidIn(rest: string): Pick<Message, 'from' | 'kind' | 'words'> {
  const bare = rest.replaceAll(DIRECTIONS, '').trim()
  const named = /^(.{1,80}?):(?: (.*))?$/s.exec(bare)
  if (!named || BY_PROGRAM.test(bare)) return { from: undefined, kind: 'said by the program', words: bare }
  const words = named[2] ?? ''

  return { from: named[1]?.trim(), kind: LEFT_OUT.test(words.trim()) ? 'something was left out' : 'said', words }
}
