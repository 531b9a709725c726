import type { CalendarDate } from './calendar-date.ts'
import type { ClockDischarge, ClockEvent } from './clock-event.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { AskedWhen, EntryField } from './entry-field.ts'
import type { LiveMatterKind } from './matter.ts'
import type { ActName } from './permission.ts'
import type { ProvisionId } from './provision.ts'
import type { TaskKind } from './task-kind.ts'

/** What was answered, by the name of the question. Several answers are a list; a day and a time are text. */
export type EntryAnswers = Readonly<Record<string, string | readonly string[] | undefined>>

/** What the record says that an entry is checked against. */
export type EntryFacts = {
  readonly today: CalendarDate
  readonly matterKind: LiveMatterKind
  readonly cameToAttention: CalendarDate
  /** Lines of enquiry on record that point away from the allegation, or either way. */
  readonly linesAway: number
  /** Whether whoever writes it wrote what it follows. */
  readonly wroteWhatItFollows: 'yes' | 'no'
  readonly severity: string | undefined
}

type When = { readonly when?: AskedWhen }

/** The parts of what an inquiry records, each a list of its own on one page. */
export const ENTRY_SECTIONS = {
  plan: 'Plan and tasks',
  log: 'Decision log',
  criminal: 'Criminal side',
  interviews: 'Interviews',
  disclosure: 'Disclosure',
  notices: 'Notices and answers',
  report: 'Report',
  duty: 'Suspension and duty',
  delay: 'Delay',
  reviews: 'Reviews',
} as const

/** One part. */
export type EntrySection = keyof typeof ENTRY_SECTIONS

/** One kind of entry as data: who may make it, what it asks, what it follows, and which clocks and tasks it moves. */
export type EntryKind = {
  readonly section: EntrySection
  readonly name: string
  readonly how: string
  readonly act: ActName
  readonly provision: ProvisionId
  readonly version: number
  readonly about?: 'allegation' | 'officer'
  /** It comes after one of these, and names it. */
  readonly follows?: readonly string[]
  /** Whoever writes it has no tie to the matter. */
  readonly by?: 'someone not connected' | 'someone other than the author'
  /** The day it is about; today where no question asks for one. */
  readonly day?: string
  readonly fields: readonly EntryField[]
  readonly starts?: readonly (When & { readonly event: ClockEvent })[]
  readonly meets?: readonly (When & { readonly by: ClockDischarge })[]
  /** A task with the day that an answer gives, of a person that an answer names or of the kind’s own capacity. */
  readonly opens?: readonly (When & { readonly task: TaskKind; readonly due: string; readonly owner?: string })[]
  /** The tasks that what it follows opened are done. */
  readonly ends?: 'tasks of what it follows'
  /** Open tasks of this kind in the matter are done. */
  readonly answers?: TaskKind
  /** It is an event of the matter as well. */
  readonly records?: 'delay reported'
  readonly check?: (given: EntryAnswers, facts: EntryFacts) => readonly Missing[]
}

/** An entry that holds: its answers as data, and the names of those that are free text. */
export type DecidedEntry = {
  readonly answers: EntryAnswers
  readonly words: readonly { readonly name: string; readonly label: string; readonly words: string }[]
  readonly on: CalendarDate
  readonly provision: ProvisionId
}

/**
 * Whether an entry of a kind holds.
 *
 * @param given what was answered, by name; a question that is not asked because of another answer is not looked at
 * @returns the entry; or all that is missing, each about the name of its question, or about `kind` where another person must do it
 */
export function decideEntry(kind: EntryKind, given: EntryAnswers, facts: EntryFacts): Decided<DecidedEntry> {
  const asked = kind.fields.filter((field) => isAsked(field.when, given))
  const missing: Missing[] = asked.flatMap((field) => missingIn(kind, field, given[field.name], facts.today))
  if (kind.by === 'someone other than the author' && facts.wroteWhatItFollows === 'yes')
    missing.push(lacking('kind', 'You wrote what this looks at. It is for someone else', kind.provision))
  if (missing.length === 0 && kind.check) missing.push(...kind.check(given, facts))
  const on = kind.day === undefined ? facts.today : (given[kind.day] as CalendarDate | undefined)
  const isText = (field: EntryField) => field.kind === 'words' || field.kind === 'line'

  return decidedUnless(missing, { on }, (answered) => ({
    answers: Object.fromEntries(
      asked
        .filter((field) => !isText(field))
        .flatMap(({ name }) => (isEmpty(given[name]) ? [] : [[name, given[name]]])),
    ),
    words: asked.filter(isText).flatMap(({ name, label }) => {
      const words = given[name]

      return typeof words === 'string' && isWritten(words) ? [{ name, label, words: words.trim() }] : []
    }),
    on: answered.on,
    provision: kind.provision,
  }))
}

/** Whether a question, a clock or a task stands, as the other answers are. */
export function isAsked(when: AskedWhen | undefined, given: EntryAnswers): boolean {
  if (when === undefined) return true
  const answer = given[when.name]

  return [answer].flat().some((each) => each !== undefined && when.is.includes(each))
}

function missingIn(
  kind: EntryKind,
  field: EntryField,
  answer: EntryAnswers[string],
  today: CalendarDate,
): readonly Missing[] {
  const under = field.under ?? kind.provision
  if (isEmpty(answer))
    return field.need === 'may be left empty' ? [] : [lacking(field.name, `${ASKS[field.kind]}: ${field.label}`, under)]
  if (field.kind === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(String(answer)))
    return [lacking(field.name, `Write the time as 14:05: ${field.label}`, under)]
  if (field.kind === 'day' && field.falls === 'not after today' && String(answer) > today)
    return [lacking(field.name, `The day cannot be later than today: ${field.label}`, under)]
  if (field.kind === 'day' && field.falls === 'after today' && String(answer) <= today)
    return [lacking(field.name, `Give a day after today: ${field.label}`, under)]
  if (
    (field.kind === 'choice' || field.kind === 'several') &&
    [answer].flat().some((each) => !field.options.includes(String(each)))
  )
    return [lacking(field.name, `${ASKS[field.kind]}: ${field.label}`, under)]

  return []
}

const ASKS: Readonly<Record<EntryField['kind'], string>> = {
  choice: 'Choose one',
  several: 'Choose at least one',
  day: 'Give the day',
  time: 'Give the time',
  words: 'Write',
  line: 'Write',
  person: 'Choose who',
}

function isEmpty(answer: EntryAnswers[string]): boolean {
  return answer === undefined || answer.length === 0 || (typeof answer === 'string' && !isWritten(answer))
}
