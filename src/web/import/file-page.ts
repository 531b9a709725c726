import type { Draft } from '../../actions/import/draft.ts'
import { saySheet, sayWorkbook } from '../../actions/import/workbook-words.ts'
import { EMPTY, type Filled, fileField, radiosField, selectField, textField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { nextStep, placeIn } from './steps.ts'

type Written = NonNullable<Draft['looked']>['written']
type Book = Extract<Written, { kind: 'workbook' }>['found']

type Known = {
  readonly forces: readonly string[]
  readonly profiles: readonly { readonly reference: string; readonly name: string; readonly version: number }[]
}

/** Bring a file: which history it belongs to, how it is to be read, and the file, which must come last. */
export function newPage(known: Known, filled: Filled = EMPTY): StaffPageView & Record<string, unknown> {
  const hint = known.forces.length === 0 ? '' : ` Here already: ${known.forces.join('; ')}.`
  return {
    title: 'Bring a file',
    section: 'imports',
    ...placeIn(1),
    errors: filled.errors,
    missing: true,
    force: textField(
      {
        name: 'force',
        label: 'Which history is it?',
        hint: `Imported history goes into a force of its own, never into one that works.${hint}`,
        width: 'full',
      },
      filled,
    ),
    profile: selectField(
      {
        name: 'profile',
        label: 'How is it to be read?',
        unchosen: 'Match its columns here',
        choices: known.profiles.map(({ reference, name, version }) => ({
          value: reference,
          text: `${name}, version ${version}`,
        })),
      },
      filled,
    ),
    file: fileField(
      {
        name: 'file',
        label: 'The file',
        hint: 'CSV in any encoding and with any delimiter, compressed by gzip or not; XLSX; or ODS. Up to 2 GB. It is kept as it came.',
      },
      filled,
    ),
    action: paths.newImport,
    button: { text: 'Bring this file', leave: { text: 'Back to imports', href: paths.imports } },
  }
}

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const
const DELIMITER_CHOICES = Object.keys(DELIMITERS).map((value) => ({
  value,
  text: value.charAt(0).toUpperCase() + value.slice(1),
}))

/** What the file was found to be, how far the reading is, and how to have it read otherwise. */
export function filePage(draft: Draft, errors: readonly FormError[]): StaffPageView & Record<string, unknown> {
  const at = paths.import(draft.reference.toLowerCase())
  const { looked, file } = draft
  const megabytes = (bytes: number) =>
    bytes < 1_000_000 ? `${figure(Math.ceil(bytes / 1000))} kB` : `${figure(Math.round(bytes / 1_000_000))} MB`
  const written = looked?.written
  const book = written?.kind === 'workbook' ? written.found : undefined
  const next = nextStep(draft)

  return {
    title: 'The file',
    section: 'imports',
    ...placeIn(1),
    errors,
    sentence: draft.trouble
      ? `${file.name} cannot be read yet. ${draft.trouble}`
      : looked
        ? book && next.href === at.file
          ? sayOpenSheet(file.name, book)
          : `${file.name} has ${figure(looked.rows)} rows and ${figure(looked.columns.length)} columns.`
        : `${file.name} is being looked through: ${megabytes(draft.bytesRead)} of ${megabytes(file.bytes)}. Nothing is saved yet; you can leave and come back.`,
    reading: !looked && !draft.trouble,
    found: written && sayWritten(written),
    noticed: book ? sayWorkbook(book) : [],
    sheet:
      book &&
      mustChooseSheet(draft) &&
      radiosField(
        {
          name: 'sheet',
          label: 'Which sheet is it?',
          choices: book.sheets.map((sheet) => ({ value: sheet.name, text: saySheet(sheet) })),
        },
        { values: { sheet: book.sheet ?? '' }, errors },
      ),
    isText: book === undefined,
    digest: file.digest,
    again: at.file,
    next: next.href === at.file ? undefined : next,
    encoding: textField(
      {
        name: 'encoding',
        label: 'Encoding',
        hint: 'Such as utf-8, windows-1252 or utf-16le. Leave it empty to have it found out.',
        width: 'medium',
      },
      { values: { encoding: draft.profile.file?.encoding ?? '' }, errors },
    ),
    delimiter: selectField(
      { name: 'delimiter', label: 'What stands between cells', unchosen: 'Find it out', choices: DELIMITER_CHOICES },
      EMPTY,
    ),
    action: at.file,
    stop: at.stop,
  }
}

/** Whether the file is a workbook of several sheets, of which a person chooses one. */
export function mustChooseSheet({ looked }: Draft): boolean {
  return looked?.written.kind === 'workbook' && looked.written.found.sheets.length > 1
}

function sayWritten(written: Written): string {
  if (written.kind === 'workbook') return `Read as a spreadsheet (${written.format}).`
  const delimiter = Object.entries(DELIMITERS).find(([, sign]) => sign === written.delimiter)?.[0] ?? ''
  const { label, because } = written.encoding

  return `Read as ${label}. ${because} Cells are divided by a ${delimiter}${written.compressed ? '; the file is compressed' : ''}.`
}

function sayOpenSheet(name: string, book: Book): string {
  return book.sheet === undefined
    ? `${name} has ${figure(book.sheets.length)} sheets. Say which of them holds the history.`
    : `The sheet “${book.sheet}” of ${name} is empty. Choose another.`
}
