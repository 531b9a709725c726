import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ByteSource } from '../../documents/evidence/byte-source.ts'
import { type Copied, cleanCopy, type LeftOut, redacted } from '../../documents/evidence/copied.ts'
import { type NeutralName, neutralName } from '../../documents/evidence/file-name.ts'
import { type Judgement, judge } from '../../documents/evidence/judge.ts'
import { type Shown, shown } from '../../documents/evidence/shown.ts'
import { foundIn } from '../../documents/messages/found.ts'
import { conversationText, type MessagesFound, messagesIn, readMessages } from '../../documents/messages/reading.ts'
import { type EvidenceType, LARGEST_OPENED } from '../../domain/held-evidence.ts'
import { type Conversation, losesNoLine, type Message, type MessageReading } from '../../domain/message.ts'

/**
 * The one file that opens a byte of evidence. Whatever reads one is a pure function that runs in a browser as well; here it
 * is called. Decoding is done in a thread of its own with bounds on its memory and time, so that a file made to hurt costs
 * its own opening and nothing else.
 */

/** What the thread is asked for. */
type Order =
  | { readonly kind: 'judge'; readonly name: string }
  | { readonly kind: 'show'; readonly type: EvidenceType; readonly page: number }
  | { readonly kind: 'clean'; readonly type: EvidenceType }
  | { readonly kind: 'redact'; readonly type: EvidenceType; readonly out: readonly LeftOut[] }
  | { readonly kind: 'ask'; readonly type: EvidenceType }
  | { readonly kind: 'count'; readonly type: EvidenceType; readonly reading: MessageReading }
  | { readonly kind: 'read'; readonly type: EvidenceType; readonly reading: MessageReading; readonly wanted: Wanted }

/** Which messages are wanted: so many after or before a number, or one; and only those with these words. */
export type Wanted = {
  readonly words: string
  readonly from: { readonly after: number } | { readonly before: number } | { readonly only: number }
  readonly most: number
}

export type PartOfConversation = {
  readonly messages: readonly Message[]
  /** How many there are of those sought. */
  readonly found: number
  readonly before: number | undefined
  readonly after: number | undefined
}

export type CountedMessages = { readonly messages: number; readonly lines: number; readonly raw: number }

/** Why a file could not be opened; nothing of what is in it. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened'
  readonly code: string

  constructor(code: string) {
    super('The file could not be opened.')
    this.code = code
  }
}

/** In megabytes and milliseconds. */
const MEMORY = 1024
const PATIENCE = 60_000
const MARK = 'candour evidence'

export const openingOf = (source: ByteSource) => ({
  judge: (name: string): Promise<Judgement> => inThread(source, { kind: 'judge', name }),
  shown: (type: EvidenceType, page: number): Promise<Shown> => inThread(source, { kind: 'show', type, page }),
  cleanCopy: (type: EvidenceType): Promise<Copied> => inThread(source, { kind: 'clean', type }),
  redacted: (type: EvidenceType, out: readonly LeftOut[]): Promise<Copied> =>
    inThread(source, { kind: 'redact', type, out }),
  messagesIn: (type: EvidenceType): Promise<MessagesFound> => inThread(source, { kind: 'ask', type }),
  countMessages: (type: EvidenceType, reading: MessageReading): Promise<CountedMessages | undefined> =>
    inThread(source, { kind: 'count', type, reading }),
  messages: (type: EvidenceType, reading: MessageReading, wanted: Wanted): Promise<PartOfConversation | undefined> =>
    inThread(source, { kind: 'read', type, reading, wanted }),
})

/** A name from elsewhere, as it may be shown. */
export function nameToShow(given: string): NeutralName {
  return neutralName(given)
}

type Asked = { readonly from: number; readonly until: number }
type Said = { readonly want: Asked } | { readonly answer: unknown } | { readonly failed: string }

/** The thread asks for the bytes that it needs; one that takes too long or too much is ended. */
function inThread<T>(source: ByteSource, order: Order): Promise<T> {
  return new Promise<T>((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), {
      workerData: { mark: MARK, order, size: source.size },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      execArgv: [],
      env: {},
    })
    let ended = false
    // The thread ends when it is told to as well, and only what came first counts.
    const end = (settle: () => void) => {
      if (ended) return
      ended = true
      clearTimeout(timer)
      thread.terminate().then(settle, settle)
    }
    const timer = setTimeout(() => end(() => fail(new NotOpened('CANDOUR_TOOK_TOO_LONG'))), PATIENCE)
    thread.on('message', (said: Said) => {
      if ('answer' in said) end(() => done(said.answer as T))
      else if ('failed' in said) end(() => fail(new NotOpened(said.failed)))
      else
        source.read(said.want.from, said.want.until).then(
          (bytes) => thread.postMessage(bytes),
          (error: unknown) => end(() => fail(error)),
        )
    })
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(() => fail(new NotOpened(error.code ?? 'CANDOUR_UNDECODABLE'))),
    )
    thread.on('exit', () => end(() => fail(new NotOpened('CANDOUR_UNDECODABLE'))))
  })
}

async function carryOut(source: ByteSource, order: Order): Promise<unknown> {
  if (order.kind === 'judge') return judge(source, order.name)
  if (order.kind === 'ask') {
    const text = await conversationText(order.type, source, LARGEST_OPENED)
    return text === undefined ? { format: 'none' } : messagesIn(text)
  }
  if (order.kind === 'count' || order.kind === 'read') {
    const text = await conversationText(order.type, source, LARGEST_OPENED)
    const conversation = text === undefined ? undefined : readMessages(text, order.reading)
    // A line lost would be a fault of ours: better no conversation than one that leaves something out in silence.
    if (!conversation || !losesNoLine(conversation)) return undefined
    return order.kind === 'read' ? partOf(conversation, order.wanted) : counted(conversation)
  }
  if (source.size > LARGEST_OPENED) throw new NotOpened('CANDOUR_TOO_LARGE_TO_OPEN')
  const bytes = await source.read(0, source.size)
  if (order.kind === 'show') return shown(order.type, bytes, order.page)

  return order.kind === 'clean' ? cleanCopy(order.type, bytes) : redacted(order.type, bytes, order.out)
}

function counted({ messages, lines, raw }: Conversation): CountedMessages {
  return { messages: messages.length, lines, raw: raw.length }
}

function partOf(conversation: Conversation, { words, from, most }: Wanted): PartOfConversation {
  const found = foundIn(conversation, words)
  const start =
    'only' in from
      ? found.filter(({ number }) => number === from.only)
      : 'after' in from
        ? found.filter(({ number }) => number > from.after).slice(0, most)
        : found.filter(({ number }) => number < from.before).slice(-most)
  const [first, last] = [start[0]?.number, start.at(-1)?.number]

  return {
    messages: start,
    found: found.length,
    before: first !== undefined && found.some(({ number }) => number < first) ? first : undefined,
    after: last !== undefined && found.some(({ number }) => number > last) ? last : undefined,
  }
}

/** Within the thread: bytes come by asking for them, in turn. */
function askedSource(port: NonNullable<typeof parentPort>, size: number): ByteSource {
  return {
    size,
    read: (from, until) =>
      new Promise((done) => {
        port.once('message', done)
        port.postMessage({ want: { from, until } })
      }),
  }
}

if (!isMainThread && parentPort && (workerData as { mark?: string } | null)?.mark === MARK) {
  const port = parentPort
  const { order, size } = workerData as { order: Order; size: number }
  carryOut(askedSource(port, size), order).then(
    (answer) => port.postMessage({ answer }),
    (error: { code?: string }) => port.postMessage({ failed: error.code ?? 'CANDOUR_UNDECODABLE' }),
  )
}
