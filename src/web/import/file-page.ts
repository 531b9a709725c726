import type { Draft } from '../../actions/import/draft.ts'
import { EMPTY, type Filled, fileField, selectField, textField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { nextStep, placeIn } from './steps.ts'

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
        hint: 'CSV in any encoding and with any delimiter, compressed by gzip or not, up to 2 GB. It is kept as it came.',
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
  const delimiter = Object.entries(DELIMITERS).find(([, sign]) => sign === looked?.delimiter)?.[0] ?? ''

  return {
    title: 'The file',
    section: 'imports',
    ...placeIn(1),
    errors,
    sentence: draft.trouble
      ? `${file.name} cannot be read yet. ${draft.trouble}`
      : looked
        ? `${file.name} has ${figure(looked.rows)} rows and ${figure(looked.columns.length)} columns.`
        : `${file.name} is being looked through: ${megabytes(draft.bytesRead)} of ${megabytes(file.bytes)}. Nothing is saved yet; you can leave and come back.`,
    reading: !looked && !draft.trouble,
    found:
      looked &&
      `Read as ${looked.encoding.label}. ${looked.encoding.because} Cells are divided by a ${delimiter}${looked.compressed ? '; the file is compressed' : ''}.`,
    digest: file.digest,
    again: at.file,
    next: nextStep(draft),
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
