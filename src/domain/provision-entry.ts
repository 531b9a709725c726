import type { CalendarDate } from './calendar-date.ts'
import type { InstrumentCode } from './instrument.ts'

/**
 * Whether the rule was compared with its source. An unverified rule is a default to be checked: pages say so, and whoever
 * decides by it is asked to check it or to say that they did not.
 */
export type Checked = 'verified' | 'unverified'

/** One rule as it is entered; its id is the key. */
export type ProvisionEntry = {
  readonly instrument: InstrumentCode
  /** Where in the instrument: `Sch. 3 para. 13(1)(a)`. */
  readonly at: string
  readonly title: string
  readonly checked: Checked
  /** What was read, or what remains to be read. */
  readonly source: string
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

/** How a rule was compared with its source, or why it was not. */
export const READ = 'Read on legislation.gov.uk, latest revised text'
/** Compared with the text as made. */
export const MADE = 'Read on legislation.gov.uk, text as made'
/** Known by subject and number only. */
export const NAMED = 'Subject and number confirmed from the contents of the instrument; the wording is still to be read'
/** Not compared yet. */
export const MEMORY = 'From general knowledge; to be compared with the source before it is relied on'

function entry(
  instrument: InstrumentCode,
  at: string,
  title: string,
  source: string,
  checked: Checked,
): ProvisionEntry {
  return { instrument, at, title, checked, source }
}

/** A rule that was compared with its source. */
export function verified(instrument: InstrumentCode, at: string, title: string, source = READ): ProvisionEntry {
  return entry(instrument, at, title, source, 'verified')
}

/** A rule that is still to be compared with its source. */
export function unverified(instrument: InstrumentCode, at: string, title: string, source = MEMORY): ProvisionEntry {
  return entry(instrument, at, title, source, 'unverified')
}

/** A rule of the house itself. */
export function ours(at: string, title: string): ProvisionEntry {
  return entry('POLICY', at, title, 'Our own rule', 'verified')
}
