import type { DateOrder } from '../../domain/import-date.ts'
import type { Conversation, Message, MessageColumns, RawLine } from '../../domain/message.ts'
import { detectDelimiter } from '../csv-delimiter.ts'
import { type CutRow, RowCutter } from '../csv-rows.ts'
import { linesOf } from './lines.ts'
import { timeIn, writtenIn } from './written-time.ts'

/** The names of the columns of a table, as its first row has them. */
export function columnsOf(text: string): readonly string[] {
  return rowsOf(text)[0]?.cells.map((cell) => cell.trim()) ?? []
}

/** Read a table in which each row is a message. The first row and each one that cannot be read are kept raw. */
export function readMessageTable(text: string, order: DateOrder, columns: MessageColumns): Conversation {
  const lines = linesOf(text)
  const rows = rowsOf(text)
  const head = rows[0]?.cells.map((cell) => cell.trim()) ?? []
  const [whenAt, fromAt, wordsAt] = [columns.when, columns.from, columns.words].map((name) => head.indexOf(name))
  const messages: Message[] = []
  const raw: RawLine[] = []
  const keepRaw = (from: number, until: number) => {
    for (let line = from; line <= until; line++) raw.push({ line, text: lines[line - 1] ?? '' })
  }
  const first = Math.min(rows[0]?.line ?? lines.length + 1, lines.length + 1)
  keepRaw(1, first - 1)
  for (const [at, row] of rows.entries()) {
    const from = row.line
    const until = Math.min((rows[at + 1]?.line ?? lines.length + 1) - 1, lines.length)
    const cell = (of: number | undefined) => (of === undefined || of < 0 ? '' : (row.cells[of] ?? ''))
    const written = at === 0 || row.problem ? undefined : writtenIn(cell(whenAt))
    const when = written && timeIn(written, order)
    if (!when) {
      keepRaw(from, until)
      continue
    }
    const words = cell(wordsAt)
    messages.push({
      number: messages.length + 1,
      lines: [from, until],
      when,
      from: cell(fromAt).trim() || undefined,
      kind: words.trim() === '' ? 'something was left out' : 'said',
      words,
    })
  }

  return { messages, raw, lines: lines.length }
}

function rowsOf(text: string): readonly CutRow[] {
  const plain = `${linesOf(text).join('\n')}\n`
  if (plain === '\n') return []
  const cutter = new RowCutter(detectDelimiter(plain.slice(0, 100_000)))
  const rows = cutter.cut(plain)
  const last = cutter.end()

  return last ? [...rows, last] : rows
}
