import type { ImportField } from './import-field.ts'
import { kindOf, type LikelyPlaceholder, likelyPlaceholders } from './import-placeholder.ts'
import type { ImportProfile, ProfileFault } from './import-profile.ts'
import { clearestOrder } from './import-suggestion.ts'
import type { FileSurvey } from './import-survey.ts'
import type { ColumnSurvey, ValueOnRows } from './import-tally.ts'

/** Something found in a column. What is `to decide` stops the import until a person has; neither kind is a verdict. */
export type Noticing =
  | { readonly kind: 'found'; readonly sentence: string }
  | { readonly kind: 'to decide'; readonly sentence: string; readonly value: string; readonly rows: number }

/** A decision that a profile does not hold yet. */
export type OpenDecision = {
  readonly column: string
  readonly value: string
  readonly rows: number
  readonly sentence: string
}

/** Words that end one strand or the other, in a file that does not say which. */
const EITHER_STRAND = /^(nfa|no further action|discontinued|withdrawn)$/i

/**
 * What there is to say about a column, what a person must decide first.
 *
 * @param rows of the whole file
 * @param becomes what the column was chosen to be, if it was: whether a value identifies depends on it
 */
export function noticesIn(column: ColumnSurvey, rows: number, becomes?: ImportField | undefined): Noticing[] {
  return [...toDecide(column, rows, becomes), ...found(column, rows, becomes)]
}

/** Every likely placeholder and ambiguous word about which the profile says nothing, in the order of the file. */
export function undecidedIn(survey: FileSurvey, profile: ImportProfile): OpenDecision[] {
  return survey.columns.flatMap((column) => {
    const decision = profile.columns.find((decided) => decided.column === column.column)
    if (!decision || decision.becomes === 'left out') return []
    const decided = new Set([
      ...profile.notRecorded,
      ...(decision.notRecorded ?? []),
      ...Object.keys(decision.codes ?? {}),
      ...profile.placeholders.flatMap(({ column: of, value }) => (of === column.column ? [value] : [])),
    ])

    return toDecide(column, survey.rows, decision.becomes).flatMap((noticing) =>
      decided.has(noticing.value)
        ? []
        : [{ column: column.column, value: noticing.value, rows: noticing.rows, sentence: noticing.sentence }],
    )
  })
}

/**
 * Whether some days of a column can only be read day first, and others only month first: 1 in 100 of either, since fewer
 * are slips of the hand, which their own row answers for.
 */
export function holdsBothOrders({ oneOrder: { day, month } }: ColumnSurvey): boolean {
  return Math.min(day, month) > 0 && Math.min(day, month) * 100 >= day + month
}

/** A fault for each column of which the file shows both orders, and the profile does not say what becomes of either. */
export function openOrdersIn(survey: FileSurvey, profile: ImportProfile): readonly ProfileFault[] {
  return profile.columns.flatMap(({ column, dates, eitherOrder }, at) => {
    const found = survey.columns.find((surveyed) => surveyed.column === column)
    if (!found || !holdsBothOrders(found) || found.eitherOrder === 0) return []
    if (dates === undefined || dates === 'year first' || eitherOrder !== undefined) return []
    return [{ path: `columns[${at}].eitherOrder`, because: `${sayBothOrders(found)} Write "reject", or "read".` }]
  })
}

type ToDecide = Extract<Noticing, { readonly kind: 'to decide' }>

function toDecide(column: ColumnSurvey, rows: number, becomes: ImportField | undefined): ToDecide[] {
  const identifies = kindOf(column, becomes) === 'identifying'
  const aboutPeople = becomes === 'officer reference' || (becomes === undefined && identifies)
  const placeholders = likelyPlaceholders(column, becomes)
  const either = becomes === 'finding' || becomes === 'outcome' || becomes === undefined ? column.top : []

  return [
    ...placeholders.map(
      (likely): ToDecide => ({
        kind: 'to decide',
        value: likely.value,
        rows: likely.rows,
        sentence: aboutPeople ? askAboutPerson(column, likely, placeholders, rows) : askAboutValue(likely),
      }),
    ),
    ...either
      .filter(({ value }) => EITHER_STRAND.test(value))
      .map(
        ({ value, rows: on }): ToDecide => ({
          kind: 'to decide',
          value,
          rows: on,
          sentence: `“${value}” in ${on === 1 ? '1 row' : `${say(on)} rows`}. It may end the criminal strand or the misconduct strand; the file does not say which.`,
        }),
      ),
  ]
}

function askAboutPerson(
  { top }: ColumnSurvey,
  { value, rows: on, because }: LikelyPlaceholder,
  placeholders: readonly ValueOnRows[],
  rows: number,
): string {
  const ordinary = top.find((other) => !placeholders.some((likely) => likely.value === other.value))
  const beside =
    because === 'it stands on far more rows than any other' && ordinary
      ? `, and no ordinary value on more than ${say(ordinary.rows)}`
      : ''
  const weight = on > rows / 2 ? 'more than half of all rows' : `${share(on, rows)} of all rows`

  return `${rowsSay(on)} “${value}”${beside}. Is that a person? If so, one officer has ${weight}.`
}

function askAboutValue({ value, rows, because }: LikelyPlaceholder): string {
  if (because === 'it is a word for nothing')
    return `${rowsSay(rows)} “${value}”. Does it mean that nothing was recorded?`
  if (because === 'it is unlike the others')
    return `${rowsSay(rows)} “${value}”, which is built unlike the other values. Does it mean that nothing was recorded?`

  return `${rowsSay(rows)} “${value}”, far more than any other value. Does it mean that nothing was recorded?`
}

function found(column: ColumnSurvey, rows: number, becomes: ImportField | undefined): Noticing[] {
  const sentences = [
    ...(column.prose
      ? ['May hold names. It is not shown here; bring it in only sealed, by someone cleared to read it.']
      : []),
    ...(kindOf(column, becomes) === 'date' && !column.prose ? [sayDates(column)] : []),
    ...(column.spreadsheetErrors > 0
      ? [`${inRows(column.spreadsheetErrors)} an error of a spreadsheet stands here; such rows are rejected.`]
      : []),
    ...(column.lostCharacters > 0
      ? [`${inRows(column.lostCharacters)} a character could not be read. The file may have another encoding.`]
      : []),
    sayFilled(column, rows),
  ]

  return sentences.map((sentence) => ({ kind: 'found', sentence }))
}

function sayDates(column: ColumnSurvey): string {
  const { filled, dates } = column
  const order = clearestOrder(column)
  if (holdsBothOrders(column)) return sayBothOrders(column)
  if (!order) {
    const alike = dates['day first']
    return alike === 0
      ? 'No value can be read as a date.'
      : `${allOf(alike, filled)} fit day first and month first alike; the file does not say which.`
  }
  const other = order === 'day first' ? 'month first' : 'day first'
  const also = order !== 'year first' && dates[other] > 0 ? `; ${say(dates[other])} would also fit ${other}` : ''

  return `${allOf(dates[order], filled)} fit ${order}${also}.${sayMixed(column)}`
}

function sayBothOrders({ oneOrder: { day, month }, eitherOrder }: ColumnSurvey): string {
  const either = eitherOrder === 0 ? '' : ` ${rowsMay(eitherOrder)} be either.`

  return `${inRows(day)} the day must come first and ${inRows(month).toLowerCase()} the month, so that the column was written both ways.${either}`
}

/** A spreadsheet that reads dates in the order of another country turns some into days and leaves the others as text. */
function sayMixed({ dates, oneOrder }: ColumnSurvey): string {
  const others = Math.max(oneOrder.day, oneOrder.month)
  if (dates['year first'] === 0 || others === 0) return ''

  return ` ${rowsSayThus(dates['year first'])} year first and ${say(others)} otherwise: a spreadsheet may have taken days for months in the first.`
}

function sayFilled({ filled, distinct }: ColumnSurvey, rows: number): string {
  const different = `${distinct.exact ? '' : 'more than '}${say(distinct.count)} different`
  if (filled === 0) return 'Empty in every row.'

  return filled === rows
    ? `Every row has one. ${different}.`
    : `${rows - filled === 1 ? '1 row has' : `${say(rows - filled)} rows have`} none. ${different}.`
}

function allOf(count: number, filled: number): string {
  return count === filled ? `All ${say(filled)}` : `${say(count)} of ${say(filled)}`
}

function inRows(count: number): string {
  return count === 1 ? 'In 1 row' : `In ${say(count)} rows`
}

function rowsMay(count: number): string {
  return count === 1 ? '1 row may' : `${say(count)} rows may`
}

function rowsSayThus(count: number): string {
  return count === 1 ? '1 row is written' : `${say(count)} rows are written`
}

function rowsSay(count: number): string {
  return count === 1 ? '1 row says' : `${say(count)} rows say`
}

function share(part: number, whole: number): string {
  const percent = Math.round((part / whole) * 100)

  return percent < 1 ? 'less than 1 in 100' : `about ${percent} in 100`
}

function say(count: number): string {
  return count.toLocaleString('en-GB')
}
