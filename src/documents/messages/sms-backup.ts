import { SaxesParser } from 'saxes'
import { londonDayOf, londonTimeOf } from '../../domain/calendar-date.ts'
import type { Conversation, Message, MessageTime } from '../../domain/message.ts'
import { linesOf } from './lines.ts'

/** Whether a text is such a backup: its root says so. */
export function isSmsBackup(text: string): boolean {
  return /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<\?[^>]*>\s*)*<smses\b/.test(text.slice(0, 8192))
}

type Open = {
  readonly from: number
  attributes: Readonly<Record<string, string>>
  readonly words: string[]
  lost: number
}

/**
 * Read a backup of text and picture messages as XML. Times in it are counted in milliseconds since 1970, so that each came once.
 * An element that cannot be read, and whatever follows damage, is kept as raw lines.
 */
export function readSmsBackup(text: string): Conversation {
  const lines = linesOf(text)
  const covered = new Uint8Array(lines.length + 2)
  const messages: Message[] = []
  let open: Open | undefined
  let from = 1
  const end = (until: number) => {
    const when = open && instantIn(open.attributes.date)
    if (open && when && free(covered, open.from, until)) {
      const { attributes, words, lost } = open
      covered.fill(1, open.from, until + 1)
      messages.push({
        number: messages.length + 1,
        lines: [open.from, until],
        when,
        from: senderIn(attributes),
        kind: words.length === 0 && lost > 0 ? 'something was left out' : 'said',
        words: words.join('\n'),
      })
    }
    open = undefined
  }
  const parser = new SaxesParser()
  let stopped = false
  parser.on('error', () => {
    stopped = true
  })
  parser.on('opentagstart', () => {
    from = Math.min(parser.line, lines.length)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (stopped) return
    if (name === 'sms') {
      open = { from, attributes, words: [attributes.body ?? ''], lost: 0 }
      end(Math.min(parser.line, lines.length))
    } else if (name === 'mms') open = { from, attributes, words: [], lost: 0 }
    else if (name === 'part' && open) {
      if (attributes.ct === 'text/plain') open.words.push(attributes.text ?? '')
      else if (attributes.ct !== 'application/smil') open.lost += 1
    }
  })
  parser.on('closetag', ({ name }) => {
    if (!stopped && name === 'mms') end(Math.min(parser.line, lines.length))
  })
  feed(parser, lines, () => stopped)

  return {
    messages,
    raw: lines.flatMap((line, at) => (covered[at + 1] === 1 ? [] : [{ line: at + 1, text: line }])),
    lines: lines.length,
  }
}

/** Line by line, so that the parser counts lines as they are counted here. It is not fed past damage. */
function feed(parser: SaxesParser, lines: readonly string[], stopped: () => boolean): void {
  try {
    for (const line of lines) {
      if (stopped()) return
      parser.write(`${line}\n`)
    }
    parser.close()
  } catch {
    // What was damaged stays raw; the parser has nothing more to say of it.
  }
}

/** Two messages on one line are one piece of the file: the second is kept raw with neither line counted twice. */
function free(covered: Uint8Array, from: number, until: number): boolean {
  for (let line = from; line <= until; line++) if (covered[line] === 1) return false
  return until >= from
}

const SECOND = 1000
const LATEST = 4_102_444_800_000

function instantIn(date: string | undefined): MessageTime | undefined {
  if (date === undefined || !/^\d{1,13}$/.test(date)) return undefined
  // Picture messages of some programs count in seconds.
  const count = Number(date)
  const instant = new Date(count < 100_000_000_000 ? count * SECOND : count)
  if (instant.getTime() <= 0 || instant.getTime() > LATEST) return undefined

  return { day: londonDayOf(instant), time: londonTimeOf(instant), came: 'once' }
}

/** Who wrote it: the owner of the telephone, or the name or number at the other end. */
function senderIn(attributes: Readonly<Record<string, string>>): string {
  const sent = attributes.type === '2' || attributes.msg_box === '2'
  const name = attributes.contact_name
  const other = name === undefined || name === '' || name === '(Unknown)' ? (attributes.address ?? '') : name

  return sent ? 'The telephone’s owner' : other || 'Not named'
}
