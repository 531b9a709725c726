import type { CalendarDate } from './calendar-date.ts'
import type { DateOrder } from './import-date.ts'
import type { CameInLondon } from './london-time.ts'

/** When a message says it was sent: as the clock on the wall in London showed it. */
export type MessageTime = {
  readonly day: CalendarDate
  /** `21:05`, or with seconds. */
  readonly time: string
  readonly came: CameInLondon
}

/** One message of a conversation. Its number counts from one in the order of the file. */
export type Message = {
  readonly number: number
  /** Lines of the file, counted from one, both included. */
  readonly lines: readonly [from: number, until: number]
  readonly when: MessageTime
  /** Absent where the program that wrote the file speaks. */
  readonly from: string | undefined
  readonly kind: 'said' | 'said by the program' | 'something was left out'
  readonly words: string
}

/** A line that is kept as it came, because it could not be read as part of a message. */
export type RawLine = { readonly line: number; readonly text: string }

/** Everything that a file says. Every one of its lines is in a message or raw. */
export type Conversation = {
  readonly messages: readonly Message[]
  readonly raw: readonly RawLine[]
  /** How many lines the file has. */
  readonly lines: number
}

/** How a file is read as messages, as a person decided it or as the file itself shows. */
export type MessageReading =
  | { readonly format: 'WhatsApp'; readonly order: DateOrder }
  | { readonly format: 'SMS backup' }
  | { readonly format: 'CSV'; readonly order: DateOrder; readonly columns: MessageColumns }

/** Which columns of a table hold what, by their names. */
export type MessageColumns = { readonly when: string; readonly from: string; readonly words: string }

/** How dates are written, or that the file leaves it open. `because` is shown to whoever decides. */
export type OrderFound =
  | { readonly kind: 'shown'; readonly order: DateOrder; readonly because: string }
  | { readonly kind: 'open'; readonly because: string }

/** Whether every line of a file is accounted for: in one message, or raw. */
export function losesNoLine({ messages, raw, lines }: Conversation): boolean {
  const inMessages = messages.reduce((sum, { lines: [from, until] }) => sum + until - from + 1, 0)

  return inMessages + raw.length === lines
}
