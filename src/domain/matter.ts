import type { CalendarDate } from './calendar-date.ts'
import type { ForceId, MatterId } from './id.ts'
import type { Reference } from './reference.ts'
import type { Service } from './role.ts'
import { atStart } from './words.ts'

/**
 * The kinds of matter that are worked; different duties follow from each: PRA 2002 s. 12, Sch. 3 paras. 2, 10 and 11; PCR
 * 2020 Part 3 for one outside Schedule 3. What follows from each stands in matter-kind.ts.
 */
export const LIVE_MATTER_KINDS = [
  'complaint',
  'conduct matter',
  'recordable conduct matter',
  'DSI matter',
  'internal conduct matter',
  'conduct in civil proceedings',
] as const

/** A matter that is worked, and starts clocks and duties. */
export type LiveMatterKind = (typeof LIVE_MATTER_KINDS)[number]

/** What a matter is. History was imported: it starts no clock and no duty, and keeps the words of its own scheme. */
export type MatterKind = LiveMatterKind | 'history'

/** A matter that is worked, or one that was imported. Only history may lack the day it came to attention. @public */
export type Matter = LiveMatter | HistoryMatter

/** One matter: everything that is alleged in it hangs together and is investigated together. */
export type LiveMatter = {
  readonly id: MatterId
  readonly force: ForceId
  readonly reference: Reference
  readonly spokenName: string
  readonly kind: LiveMatterKind
  readonly cameToAttention: CalendarDate
  readonly origin: ReportOrigin
}

/** A matter brought in from a force's own records. Nothing in it is completed by guessing. */
export type HistoryMatter = {
  readonly id: MatterId
  readonly force: ForceId
  readonly reference: Reference
  readonly kind: 'history'
  readonly cameToAttention: CalendarDate | undefined
  readonly formerReference: string
}

/** Who tells the unit. */
export const TELLERS = [
  'the person it happened to',
  'someone for the person it happened to',
  'a colleague',
  'another agency',
  'anonymous',
] as const

/** One answer to who is telling. */
export type Teller = (typeof TELLERS)[number]

/** How the report reached the unit. */
export const CHANNELS = [
  'by phone',
  'at a front counter',
  'through a partner agency',
  'in writing',
  'in person',
] as const

/** One way in which a report arrives. */
export type Channel = (typeof CHANNELS)[number]

/** Where a report came from: kept as it was told, because a later reader asks how the unit came to know. */
export type ReportOrigin = {
  readonly teller: Teller
  /** Whom the one who tells served with at the time of the conduct. */
  readonly service: Service
  readonly channel: Channel
}

/** "Recordable conduct matter": as a page names the kind. */
export function matterKindName(kind: MatterKind): string {
  return kind === 'history' ? 'History, imported' : atStart(kind)
}

/** "a complaint", "an internal conduct matter", "conduct in civil proceedings": the kind within a sentence. */
export function matterKindInSentence(kind: LiveMatterKind): string {
  if (kind === 'conduct in civil proceedings') return kind

  return `${kind === 'internal conduct matter' ? 'an' : 'a'} ${kind}`
}
