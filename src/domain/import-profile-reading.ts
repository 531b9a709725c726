import { DATE_ORDERS } from './import-date.ts'
import { ABUSE_CLASSES, IMPORT_FIELDS, isImportField } from './import-field.ts'
import {
  type ColumnDecision,
  type ImportProfile,
  PLACEHOLDER_MEANINGS,
  type ProfileFault,
  type ProfileRead,
} from './import-profile.ts'
import { contradictionsIn } from './import-profile-sense.ts'

type Found = { readonly [property: string]: unknown }
type Check = (value: unknown, path: string) => readonly ProfileFault[]

/**
 * Read a profile from a file or a form: first its shape (all that the JSON Schema says), then its sense (all that a
 * schema cannot say, such as a key that names a column left out).
 *
 * @returns the profile, or every fault with its path; a shape at fault is not asked for its sense
 */
export function readProfile(value: unknown): ProfileRead {
  const [first, ...rest] = profileShape(value, '')
  if (first) return { ok: false, faults: [first, ...rest] }

  const { $schema, notRecorded = [], placeholders = [], file = {}, ...said } = value as Found & ImportProfile
  const profile: ImportProfile = { ...said, file, notRecorded, placeholders }
  const [contradiction, ...others] = contradictionsIn(profile)

  return contradiction ? { ok: false, faults: [contradiction, ...others] } : { ok: true, profile }
}

const filled: Check = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [{ path, because: 'Write some words here.' }]

const text: Check = (value, path) => (typeof value === 'string' ? [] : [{ path, because: 'Write text here.' }])

const counting: Check = (value, path) =>
  Number.isInteger(value) && (value as number) >= 1 ? [] : [{ path, because: 'Write a whole number from 1.' }]

function oneOf(words: readonly string[]): Check {
  return (value, path) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : [{ path, because: `Write one of: ${words.map((word) => (word === '\t' ? 'a tab' : word)).join(', ')}.` }]
}

function listOf(check: Check, atLeast: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [{ path, because: 'Write a list here.' }]
    if (value.length < atLeast) return [{ path, because: 'Name at least one.' }]
    return value.flatMap((item, at) => check(item, `${path}[${at}]`))
  }
}

function tableOf(check: Check): Check {
  return (value, path) =>
    isFound(value)
      ? Object.entries(value).flatMap(([name, item]) => check(item, `${path}[${JSON.stringify(name)}]`))
      : [{ path, because: 'Write a table here.' }]
}

function shapeOf(required: { readonly [name: string]: Check }, optional: { readonly [name: string]: Check }): Check {
  return (value, path) => {
    if (!isFound(value)) return [{ path, because: 'Write properties here.' }]
    const under = (name: string): string => (path ? `${path}.${name}` : name)
    const known = { ...required, ...optional }

    return [
      ...Object.keys(required).flatMap((name) =>
        Object.hasOwn(value, name) ? [] : [{ path: under(name), because: 'This is missing.' }],
      ),
      ...Object.entries(value).flatMap(([name, item]): readonly ProfileFault[] => {
        const check = Object.hasOwn(known, name) ? known[name] : undefined
        return check ? check(item, under(name)) : [{ path: under(name), because: 'No such property is known.' }]
      }),
    ]
  }
}

function isFound(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const columnProperties = shapeOf(
  { column: filled, becomes: oneOf(Object.keys(IMPORT_FIELDS)) },
  {
    dates: oneOf(DATE_ORDERS),
    eitherOrder: oneOf(['read', 'reject']),
    codes: tableOf(filled),
    otherwise: oneOf(['reject', 'keep']),
    notRecorded: listOf(text, 0),
  },
)

/** What a field needs beyond its properties, said by the schema with if and then. */
const columnShape: Check = (value, path) => {
  const faults = columnProperties(value, path)
  if (faults.length > 0 || !isFound(value) || !isImportField(value.becomes)) return faults
  const column = value as unknown as ColumnDecision
  const { reading } = IMPORT_FIELDS[column.becomes]
  const misplaced = (name: 'dates' | 'eitherOrder' | 'codes' | 'otherwise', because: string): ProfileFault[] =>
    column[name] === undefined ? [] : [{ path: `${path}.${name}`, because }]

  return [
    ...(reading === 'date' ? [] : misplaced('dates', 'Only a date has an order.')),
    ...(reading === 'date' ? [] : misplaced('eitherOrder', 'Only a date has an order.')),
    ...(reading === 'code' ? [] : misplaced('codes', 'Only a code is translated.')),
    ...(reading === 'code' ? [] : misplaced('otherwise', 'Only a code is translated.')),
    ...(reading === 'date' && !column.dates
      ? [{ path: `${path}.dates`, because: 'Say whether the year, the day or the month comes first.' }]
      : []),
    ...(reading === 'code' && column.becomes !== 'abuse class' && column.otherwise && !column.codes
      ? [{ path: `${path}.codes`, because: 'Give the table that this is the exception to.' }]
      : []),
    ...(column.becomes === 'abuse class' ? abuseClassShape(column, path) : []),
  ]
}

function abuseClassShape(column: ColumnDecision, path: string): readonly ProfileFault[] {
  if (!column.codes) return [{ path: `${path}.codes`, because: 'Say for every value which kind of abuse it is.' }]
  const exact = tableOf(oneOf(ABUSE_CLASSES))(column.codes, `${path}.codes`)

  return column.otherwise === 'keep'
    ? [...exact, { path: `${path}.otherwise`, because: 'A kind of abuse is never kept untranslated.' }]
    : exact
}

const profileShape = shapeOf(
  { name: filled, version: counting, scheme: filled, key: listOf(filled, 1), columns: listOf(columnShape, 1) },
  {
    $schema: text,
    file: shapeOf({}, { encoding: filled, delimiter: oneOf([',', ';', '\t', '|']), sheet: filled }),
    notRecorded: listOf(text, 0),
    placeholders: listOf(shapeOf({ column: filled, value: filled, means: oneOf(PLACEHOLDER_MEANINGS) }, {}), 0),
  },
)
