import type { Acting } from '../acting.ts'
import { arriveFile } from '../evidence/arrive.ts'
import type { EvidenceHouse } from '../evidence/house.ts'
import { type RecordCustodyMove, recordCustodyMove } from '../evidence/record-custody-move.ts'
import { type RecordExhibit, recordExhibit } from '../evidence/record-exhibit.ts'
import { type MarkMessage, markMessage } from '../messages/mark.ts'
import { type ReadAsMessages, readAsMessages } from '../messages/read-as.ts'
import type { Recorded } from '../recorded.ts'

/** What a plan foresees about exhibits. The bytes of a file are made from its text alone, so that each making gives the same. */
export type EvidenceDeed =
  | {
      readonly act: 'record exhibit'
      readonly command: Omit<RecordExhibit, 'matter'>
      readonly file?: { readonly name: string; readonly text: string }
    }
  | { readonly act: 'record custody move'; readonly command: Omit<RecordCustodyMove, 'matter'> }
  | { readonly act: 'read as messages'; readonly command: Omit<ReadAsMessages, 'matter'> }
  | { readonly act: 'mark message'; readonly command: Omit<MarkMessage, 'matter'> }

/** Act one of them out. Where there is no place for bytes, an exhibit is written down and its file is still to come. */
export async function performEvidence(
  acting: Acting,
  house: EvidenceHouse | undefined,
  deed: EvidenceDeed,
  matter: string,
): Promise<Recorded<object>> {
  if (deed.act === 'record custody move') return recordCustodyMove(acting, { ...deed.command, matter })
  if (deed.act === 'record exhibit') {
    if (!house || !deed.file) return recordExhibit(acting, house ?? NOWHERE, { ...deed.command, matter })
    const { name, text } = deed.file
    const bytes = new TextEncoder().encode(text)
    const came = await arriveFile(house, { name, claimed: undefined }, piecesOf(bytes))
    if (!came.ok) throw new TypeError('A file of the demonstration did not arrive.')
    return recordExhibit(acting, house, { ...deed.command, matter }, came.brought)
  }
  if (!house) return { ok: true }

  return deed.act === 'read as messages'
    ? readAsMessages(acting, house, { ...deed.command, matter })
    : markMessage(acting, house, { ...deed.command, matter })
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const NOWHERE: EvidenceHouse = {
  scanner: 'no scanner is set up',
  bytes: {
    where: 'on disk',
    receive: async () => {
      throw new TypeError('There is no place for bytes.')
    },
    read: async () => new Uint8Array(),
    async *stream() {},
  },
}
