import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { EntrySection } from '../../domain/entry-kind.ts'
import type { EntryKindName } from '../../domain/inquiry-entry.ts'
import type { MatterName, PersonName, ProvisionView } from '../matter/view.ts'

/** One answer of an entry, by its question. Words are shown to those who may read them. */
export type EntryAnswerView = {
  readonly name: string
  readonly question: string
  readonly answer: string | undefined
  readonly words: string | undefined
}

/** One thing that an inquiry recorded, with what came after it. */
export type EntryView = {
  readonly id: string
  readonly number: number
  readonly kind: EntryKindName
  readonly on: CalendarDate
  readonly by: string
  readonly allegation: number | undefined
  readonly about: PersonName | undefined
  readonly answers: readonly EntryAnswerView[]
  readonly wordsWithheld: 'yes' | 'no'
  readonly known: { readonly allegations: number; readonly decisions: number; readonly entries: number }
  readonly provision: ProvisionView
  readonly after: readonly EntryView[]
  /** What this reader may record after it. */
  readonly may: readonly EntryKindName[]
}

/** One part of an inquiry as one reader meets it. */
export type InquiryView = {
  readonly matter: MatterName
  readonly section: EntrySection
  readonly entries: readonly EntryView[]
  /** The key from which the page before this one goes on. */
  readonly next: number | undefined
  readonly may: readonly EntryKindName[]
  readonly lines: { readonly towards: number; readonly away: number; readonly agreed: number }
  readonly allegations: readonly number[]
  readonly concerned: readonly PersonName[]
  readonly hands: readonly { readonly id: string; readonly name: string }[]
}
