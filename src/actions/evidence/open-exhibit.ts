import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { EvidenceType } from '../../domain/held-evidence.ts'
import type { MessageReading } from '../../domain/message.ts'
import type { ActName } from '../../domain/permission.ts'
import { derivativesOf, filesOf, infectedAmong, scansOf } from '../../store/evidence-file.ts'
import { custodyOf, findExhibit } from '../../store/exhibit.ts'
import { findMatters } from '../../store/matter.ts'
import { messageExportOf } from '../../store/message-export.ts'
import { wordsOf } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'
import { mayOf } from './may.ts'
import { NO_SUCH_EXHIBIT, noSuchExhibit } from './no-such-exhibit.ts'
import { type ExhibitView, exhibitView, type FileView, fileView } from './view.ts'

export type CustodyView = {
  readonly number: number
  readonly on: CalendarDate
  readonly handedBy: string | undefined
  readonly keptBy: string | undefined
  readonly reason: string | undefined
  readonly seal: string | undefined
  readonly recordedBy: string | undefined
  readonly recordedAt: Date
}

export type DerivativeView = {
  readonly number: number
  readonly kind: 'clean copy' | 'redaction'
  readonly type: EvidenceType
  readonly bytes: number
  readonly pages: number
  readonly digest: string
  readonly rectangles: number
  readonly reason: string | undefined
}

export type OneExhibit = ExhibitView & {
  readonly matter: MatterName
  readonly custody: readonly CustodyView[]
  readonly file: FileView | undefined
  readonly derivatives: readonly DerivativeView[]
  readonly messages:
    | {
        readonly reading: MessageReading
        readonly messages: number
        readonly lines: number
        readonly raw: number
      }
    | undefined
  readonly may: ReadonlySet<ActName>
}

const OFFERED = [
  'record custody move',
  'bring evidence file',
  'open evidence file',
  'take evidence file',
  'make clean copy',
  'redact evidence',
  'read as messages',
  'open messages',
  'mark message',
] as const satisfies readonly ActName[]

/** Open one exhibit: where it has been, what its file is, and what was made from that. Nothing of the file itself is opened. */
export async function openExhibit(
  acting: Acting,
  { matter, exhibit: number }: { readonly matter: string; readonly exhibit: number },
): Promise<OneExhibit> {
  const opened = await acting.once('open evidence register', uponMatter(matter), async (tx, witness, id) => {
    const [found] = await findMatters(tx, [id])
    const exhibit = await findExhibit(tx, id, number)
    if (!found || !exhibit) {
      witness.refuses(NO_SUCH_EXHIBIT)
      return undefined
    }
    const custody = await custodyOf(tx, exhibit.id)
    const file = (await filesOf(tx, [exhibit.id])).get(exhibit.id)
    const derivatives = file ? await derivativesOf(tx, file.id) : []
    const taken = file && (await messageExportOf(tx, file.id))
    const [scans, infected] = file ? [await scansOf(tx, [file.id]), await infectedAmong(tx, [file.id])] : []
    const words = await wordsOf(
      tx,
      [
        exhibit.description,
        exhibit.produced_by,
        file?.name,
        ...custody.flatMap((move) => [move.handed_by, move.kept_by, move.reason]),
        ...derivatives.map(({ reason }) => reason),
      ].flatMap((one) => one ?? []),
    )
    const said = (narrative: string | null) => (narrative === null ? undefined : words.get(narrative)?.words)
    witness.shows([id, exhibit.id, ...custody.map((move) => move.id), ...(file ? [file.id] : []), ...words.keys()])

    return {
      ...exhibitView(exhibit, words),
      matter: matterName(found),
      custody: custody.map((move) => ({
        number: move.number,
        on: move.valid_from,
        handedBy: said(move.handed_by),
        keptBy: said(move.kept_by),
        reason: said(move.reason),
        seal: move.seal ?? undefined,
        recordedBy: move.recorded_by ?? undefined,
        recordedAt: move.recorded_at,
      })),
      file: file && fileView(file, words, scans?.get(file.id), infected ?? new Set()),
      derivatives: derivatives.map((made) => ({
        number: made.number,
        kind: made.kind,
        type: made.type,
        bytes: made.bytes,
        pages: made.pages,
        digest: made.digest,
        rectangles: made.rectangles.length,
        reason: said(made.reason),
      })),
      messages: taken && {
        reading: taken.reading as MessageReading,
        messages: taken.messages,
        lines: taken.lines,
        raw: taken.raw,
      },
      may: await mayOf(tx, acting, id, OFFERED),
    }
  })
  if (!opened) throw noSuchExhibit('open evidence register')

  return opened
}
