import type { ImportRow } from '../actions/import/open-import.ts'
import { saySheet } from '../actions/import/workbook-words.ts'
import type { OpenDecision } from '../domain/import-noticing.ts'
import { PLACEHOLDER_MEANINGS, type ProfileFault } from '../domain/import-profile.ts'

export type { ImportProfile, ProfileFault } from '../domain/import-profile.ts'

/** A line for the person who waits. Results go to standard output, words about them to standard error. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

export function sayFault({ path, because }: ProfileFault): string {
  return `  ${path}: ${because}`
}

/** What a person must decide before anything is taken in, and how the profile says it. */
export function sayOpen(open: readonly OpenDecision[], path: string): string {
  const [first] = open
  const example = { column: first?.column, value: first?.value, means: PLACEHOLDER_MEANINGS[0] }
  return [
    `${open.length === 1 ? 'One value needs' : `${open.length} values need`} a person to decide. Nothing was taken in.`,
    ...open.map(({ column, sentence }) => `  ${column}: ${sentence}`),
    `Add one line for each to "placeholders" in ${path}, such as`,
    `  ${JSON.stringify(example)}`,
    `with one of these as what it means: ${PLACEHOLDER_MEANINGS.join(', ')}. Then give the same command again.`,
  ].join('\n')
}

/** The sheets of a workbook, of which a person names one. */
export function saySheets(sheets: readonly Parameters<typeof saySheet>[0][]): string {
  return [
    'The file has several sheets. Nothing was taken in.',
    ...sheets.map((sheet) => `  ${saySheet(sheet)}`),
    'Give the same command again with --sheet and the name of one of them.',
  ].join('\n')
}

/** "244,436 rows: 244,436 new, …": what the import did, in one line. */
export function sayCounts({ counts, force_name }: ImportRow): string {
  const n = (count: number) => count.toLocaleString('en-GB')
  return `${n(counts.rows)} rows into ${force_name}: ${n(counts.new)} new, ${n(counts.corrected)} corrected, ${n(counts.unchanged)} unchanged, ${n(counts.rejected)} rejected. Added ${n(counts.matters)} matters, ${n(counts.officers)} officers and ${n(counts.allegations)} allegations.`
}

/** How far, and about how long it will take, by the pace since this run began. */
export class TimeLeft {
  readonly #began = performance.now()
  readonly #before: number

  constructor(rowsBefore: number) {
    this.#before = rowsBefore
  }

  sentence(done: number, expected: number): string {
    const pace = (done - this.#before) / Math.max(1, performance.now() - this.#began)
    const seconds = Math.round((expected - done) / Math.max(pace, 1e-9) / 1000)
    const left =
      done >= expected
        ? ''
        : `, about ${seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`} left`

    return `Row ${done.toLocaleString('en-GB')} of ${expected.toLocaleString('en-GB')}${left}.`
  }
}
