import type { EvidenceType } from '../../domain/held-evidence.ts'
import type { Conversation, MessageReading, OrderFound } from '../../domain/message.ts'
import type { ByteSource } from '../evidence/byte-source.ts'
import { readText } from '../evidence/shown.ts'
import { readZipDirectory, unpackPart } from '../evidence/zip-directory.ts'
import { columnsOf, readMessageTable } from './message-table.ts'
import { isSmsBackup, readSmsBackup } from './sms-backup.ts'
import { datesOfWhatsApp, orderOfWhatsApp, readWhatsApp } from './whatsapp.ts'

/** What a file is as messages, and what a person still has to say. */
export type MessagesFound =
  | { readonly format: 'WhatsApp'; readonly order: OrderFound }
  | { readonly format: 'SMS backup' }
  | { readonly format: 'CSV'; readonly columns: readonly string[] }
  | { readonly format: 'none' }

/** The text of the conversation: the file itself, or the one text in the archive that a telephone makes of it. */
export async function conversationText(
  type: EvidenceType,
  source: ByteSource,
  largest: number,
): Promise<string | undefined> {
  if (type === 'text') return source.size > largest ? undefined : readText(await source.read(0, source.size))
  if (type !== 'archive') return undefined
  const directory = await readZipDirectory(source)
  const texts =
    directory.kind === 'read'
      ? directory.parts.filter(({ name }) => /(^|\/)(_chat|WhatsApp Chat[^/]*)\.txt$/i.test(name))
      : []
  const [only, ...more] = texts
  if (!only || more.length > 0) return undefined
  const bytes = await unpackPart(source, only, largest)

  return bytes && readText(bytes)
}

/** As what a text can be read. A table is offered for whatever has a first row of at least three columns. */
export function messagesIn(text: string): MessagesFound {
  if (isSmsBackup(text)) return { format: 'SMS backup' }
  if (datesOfWhatsApp(text.slice(0, 200_000)).length > 0) return { format: 'WhatsApp', order: orderOfWhatsApp(text) }
  const columns = columnsOf(text.slice(0, 100_000))
  const named = new Set(columns).size === columns.length && columns.every((name) => name !== '')

  return columns.length >= 3 && named ? { format: 'CSV', columns } : { format: 'none' }
}

/** The conversation, read in this way. The same text and the same way always give the same messages and numbers. */
export function readMessages(text: string, reading: MessageReading): Conversation {
  if (reading.format === 'WhatsApp') return readWhatsApp(text, reading.order)
  if (reading.format === 'SMS backup') return readSmsBackup(text)

  return readMessageTable(text, reading.order, reading.columns)
}
