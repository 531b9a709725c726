import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { Id } from './id.ts'
import type { Refused } from './refusal.ts'

/** One witness’s statement: taken, read back, signed, and never edited after that. */
export type StatementId = Id<'Statement'>

/** What a statement is for. A later one says what it adds to; a withdrawal is an additional statement too. */
export const STATEMENT_KINDS = ['account', 'additional', 'withdrawal'] as const
/** One of them. */
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** How a statement stands; each state carries what is true only in it. Dates are calendar dates. */
export type StatementState =
  | { readonly kind: 'draft'; readonly on: CalendarDate }
  | { readonly kind: 'read back'; readonly version: number; readonly on: CalendarDate }
  | { readonly kind: 'amended'; readonly version: number; readonly times: number; readonly on: CalendarDate }
  | { readonly kind: 'confirmed'; readonly version: number; readonly on: CalendarDate }
  | { readonly kind: 'signed'; readonly version: number; readonly on: CalendarDate }
  | { readonly kind: 'served'; readonly to: readonly ServedOn[]; readonly on: CalendarDate }
  | { readonly kind: 'superseded by additional'; readonly by: StatementId; readonly on: CalendarDate }

/** Which state. */
export type StatementStanding = StatementState['kind']

/** On whom a statement may be served. */
export const SERVED_ON = ['the CPS', 'the defence', 'the appropriate authority', 'the officer concerned'] as const
/** One of them. */
export type ServedOn = (typeof SERVED_ON)[number]

/** What may follow what. Nothing leads back from a signature. */
const FOLLOWS: Readonly<Record<StatementStanding, readonly StatementStanding[]>> = {
  draft: ['read back'],
  'read back': ['amended', 'confirmed'],
  amended: ['amended', 'confirmed'],
  confirmed: ['amended', 'signed'],
  signed: ['served', 'superseded by additional'],
  served: ['served', 'superseded by additional'],
  'superseded by additional': ['served', 'superseded by additional'],
}

/** Whether one state may follow another. */
export function mayFollow(from: StatementStanding, to: StatementStanding): 'yes' | 'no' {
  return FOLLOWS[from].includes(to) ? 'yes' : 'no'
}

/** Whether its words are fixed: from the signature on. */
export function isFixed(standing: StatementStanding): 'fixed' | 'open' {
  return standing === 'signed' || standing === 'served' || standing === 'superseded by additional' ? 'fixed' : 'open'
}

/** Why the words cannot be changed: the refusal of every act that would. */
export const FIXED: Missing = lacking(
  'words',
  'This statement is signed and never edited. Add a further statement',
  'policy-statement-fixed',
)

/** What she says of one paragraph as it is read to her. */
export const READ_BACK_ANSWERS = ['right', 'not sure', 'skipped'] as const
/** One answer; a change is not an answer but another version. */
export type ReadBackAnswer = (typeof READ_BACK_ANSWERS)[number]

/**
 * Whether the words may be written anew as a whole: only before they were read back. After that they change paragraph by
 * paragraph, as she corrects them.
 */
export function acceptCapture(
  standing: StatementStanding,
  paragraphs: readonly string[],
): Decided<{ readonly paragraphs: readonly string[] }> {
  const missing: Missing[] = []
  if (isFixed(standing) === 'fixed') missing.push(FIXED)
  else if (standing !== 'draft')
    missing.push(lacking('words', 'It has been read back: change it there, paragraph by paragraph', 'policy-read-back'))
  if (paragraphs.length === 0)
    missing.push(lacking('words', 'Write down what she says. Begin where she begins', 'cja-9-1'))
  return decidedUnless(missing, {}, () => ({ paragraphs }))
}

/**
 * The paragraphs after one was corrected: replaced by what she says now, which may be several paragraphs, or none.
 *
 * @param at which paragraph, counted from 1
 * @returns the new paragraphs and where those that are new begin; or refused, when nothing changed or nothing would be left
 */
export function corrected(
  paragraphs: readonly string[],
  at: number,
  now: readonly string[],
):
  | { readonly ok: true; readonly paragraphs: readonly string[]; readonly from: number; readonly count: number }
  | Refused<'no such paragraph' | 'nothing changed' | 'nothing left'> {
  const before = paragraphs[at - 1]
  if (before === undefined) return { ok: false, refusal: 'no such paragraph' }
  if (now.length === 1 && now[0] === before) return { ok: false, refusal: 'nothing changed' }
  if (now.length === 0 && paragraphs.length === 1) return { ok: false, refusal: 'nothing left' }
  return {
    ok: true,
    paragraphs: [...paragraphs.slice(0, at - 1), ...now, ...paragraphs.slice(at)],
    from: at,
    count: now.length,
  }
}

/** Whether she can read what is before her; who cannot has it read to her, and the reader declares so. */
export const CAN_READ = ['she can read it', 'it was read to her'] as const
/** One of them. */
export type CanRead = (typeof CAN_READ)[number]

/** How it is signed. */
export const SIGNED_HOW = ['drawn', 'typed', 'on paper'] as const
/** One way. */
export type SignedHow = (typeof SIGNED_HOW)[number]

/** What stands on the statement besides its words; absent answers were not given yet. */
export type Particulars = {
  readonly name: string | undefined
  readonly over18: 'yes' | 'no' | undefined
  /** In years, where she is under 18. */
  readonly age: number | undefined
  readonly language: string
  readonly interpreted: 'yes' | 'no' | undefined
  readonly interpreter: string | undefined
  /** The interpreter’s own declaration, in their words. */
  readonly interpreterDeclares: string | undefined
  readonly canRead: CanRead | undefined
  readonly reader: string | undefined
  readonly present: string | undefined
  /** In words; “none” is an answer. */
  readonly datesToAvoid: string | undefined
  readonly specialMeasures: string | undefined
  readonly medicalConsent: 'given' | 'not given' | 'does not apply' | undefined
  readonly personalStatement: 'offered, wanted' | 'offered, not wanted' | 'not offered yet' | undefined
  readonly exhibits: string | undefined
}

/** A signature about to be given. */
export type ProposedSignature = {
  readonly standing: StatementStanding
  /** The paragraphs not yet agreed, by number. */
  readonly open: readonly number[]
  readonly particulars: Particulars | undefined
  readonly declared: 'yes' | 'no'
  readonly how: SignedHow | undefined
  /** Strokes, a typed name, or the digest of a scan, by how it is signed. */
  readonly signature: string | undefined
  /** Whether who signs it off took it or supervises the matter. */
  readonly before: 'who took it or supervises' | 'someone else'
}

/**
 * Whether a statement may be signed.
 *
 * @returns how it is signed; or all that is missing, each with its rule
 * @see CJA 1967 s. 9(2) and (3); CrimPR r. 16.2
 */
export function acceptSignature(proposed: ProposedSignature): Decided<{ readonly how: SignedHow }> {
  const { standing, open, particulars, how } = proposed
  const missing: Missing[] = []
  if (isFixed(standing) === 'fixed') missing.push(FIXED)
  else if (standing !== 'confirmed') missing.push(lacking('paragraphs', notAgreed(open), 'policy-read-back'))
  if (proposed.before === 'someone else')
    missing.push(lacking('paragraphs', 'Only who took it, or who supervises, has it signed', 'crimpr-16-2'))
  missing.push(...missingParticulars(particulars))
  if (proposed.declared === 'no')
    missing.push(lacking('declared', 'Say that the declaration was read and made', 'cja-9-2-b'))
  if (!how) missing.push(lacking('how', 'Say how she signs', 'cja-9-2-a'))
  else if (!isWritten(proposed.signature))
    missing.push(lacking(`signature-${how.replace(' ', '-')}`, NO_SIGNATURE[how], 'cja-9-2-a'))
  return decidedUnless(missing, { how }, (given) => ({ how: given.how }))
}

const NO_SIGNATURE: Readonly<Record<SignedHow, string>> = {
  drawn: 'Draw the signature, or choose another way',
  typed: 'Type the name as she signs it',
  'on paper': 'Choose the scan of the signed paper: PDF, PNG or JPEG, up to 3 MB',
}

/** `8 paragraphs have not been agreed: 7 to 14`. */
export function notAgreed(open: readonly number[]): string {
  if (open.length === 0) return 'It has not been read back yet'
  const runs: number[][] = []
  for (const number of open) {
    const last = runs.at(-1)
    if (last && last.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  const words = runs.map((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.join(', ')))
  return open.length === 1
    ? `1 paragraph has not been agreed: ${open[0]}`
    : `${open.length} paragraphs have not been agreed: ${words.join(', ')}`
}

/** What has to be said on the statement before it may be signed, in the order of the page that asks. */
export function missingParticulars(given: Particulars | undefined): readonly Missing[] {
  const missing: Missing[] = []
  const { name, over18, age, interpreted } = given ?? {}
  if (!isWritten(name)) missing.push(lacking('name', 'Give the name of the witness', 'crimpr-16-2'))
  if (!over18) missing.push(lacking('over18', 'Say whether she is 18 or over', 'cja-9-3-a'))
  if (over18 === 'no' && (age === undefined || age < 4 || age > 17))
    missing.push(lacking('age', 'Give her age in years, under 18', 'cja-9-3-a'))
  if (!interpreted) missing.push(lacking('interpreted', 'Say who interpreted, or that nobody did', 'crimpr-16-3'))
  if (interpreted === 'yes' && !isWritten(given?.interpreter))
    missing.push(lacking('interpreter', 'Give the name of the interpreter', 'crimpr-16-3'))
  if (interpreted === 'yes' && !isWritten(given?.interpreterDeclares))
    missing.push(lacking('interpreterDeclares', 'Write down what the interpreter declares', 'crimpr-16-3'))
  if (!given?.canRead) missing.push(lacking('canRead', 'Say whether she can read it', 'cja-9-3-b'))
  if (given?.canRead === 'it was read to her' && !isWritten(given.reader))
    missing.push(lacking('reader', 'Give the name of whoever read it to her', 'cja-9-3-b'))
  if (!isWritten(given?.datesToAvoid))
    missing.push(lacking('datesToAvoid', 'Give the dates to avoid, or write “none”', 'mg11-dates'))
  if (!isWritten(given?.specialMeasures))
    missing.push(lacking('specialMeasures', 'Say which special measures she needs, or write “none”', 'mg11-back'))
  if (!given?.medicalConsent)
    missing.push(lacking('medicalConsent', 'Say how she answered about medical records', 'mg11-back'))
  if (!given?.personalStatement)
    missing.push(lacking('personalStatement', 'Say whether a personal statement was offered', 'mg11-back'))
  return missing
}

/** The declaration of s. 9(2)(b) in English; `pages` is how many the signed copy has. */
export const DECLARATION =
  'This statement is true to the best of my knowledge and belief. I make it knowing that, if it is used in evidence, I may be prosecuted if I have stated in it anything that I know to be false or do not believe to be true.'
