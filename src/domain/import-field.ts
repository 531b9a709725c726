/** How a cell is read: kept as written, translated by a table, read as a day, or read as a year of four digits. */
export type CellReading = 'text' | 'code' | 'date' | 'year'

/** What a column of a force's old file may become. `said` stands in the select; `becomes` tells what then happens. */
export type ImportFieldEntry = {
  readonly said: string
  readonly about: 'matter' | 'allegation' | 'officer' | 'row'
  readonly reading: CellReading
  readonly becomes: string
}

/** Every field, in the order in which a select offers them. A profile names a field by its key. */
export const IMPORT_FIELDS = {
  'matter reference': {
    said: 'Matter, former reference',
    about: 'matter',
    reading: 'text',
    becomes: 'Rows with the same reference become one matter, shown under it as history.',
  },
  'allegation reference': {
    said: 'Allegation, former reference',
    about: 'allegation',
    reading: 'text',
    becomes: 'Kept with the allegation, so that a row can be found again in the old system.',
  },
  'officer reference': {
    said: 'Officer, former reference',
    about: 'officer',
    reading: 'text',
    becomes: 'Rows with the same reference concern one officer. Placeholders are decided value by value.',
  },
  'came to attention': {
    said: 'Came to attention',
    about: 'matter',
    reading: 'date',
    becomes: 'The day on which the force first knew. It starts no clock.',
  },
  'happened on': {
    said: 'Happened on',
    about: 'allegation',
    reading: 'date',
    becomes: 'The day of the conduct alleged.',
  },
  'closed on': {
    said: 'Closed on',
    about: 'matter',
    reading: 'date',
    becomes: 'The day on which the old system closed it.',
  },
  'category code': {
    said: 'Allegation, category code',
    about: 'allegation',
    reading: 'code',
    becomes: 'The code under its own scheme, never translated into a heading of today.',
  },
  category: {
    said: 'Allegation, category',
    about: 'allegation',
    reading: 'code',
    becomes: 'The category in the words of its own scheme.',
  },
  'abuse class': {
    said: 'Allegation, kind of abuse',
    about: 'allegation',
    reading: 'code',
    becomes: 'Domestic, sexual, sexual harassment or none, by a translation that a person decides for every value.',
  },
  finding: {
    said: 'Finding',
    about: 'allegation',
    reading: 'code',
    becomes: 'The finding under its own scheme; it is not read as a case to answer.',
  },
  outcome: {
    said: 'Outcome',
    about: 'allegation',
    reading: 'code',
    becomes: 'The outcome under its own scheme.',
  },
  'reported by': {
    said: 'Reported by',
    about: 'allegation',
    reading: 'code',
    becomes: 'The route by which it came: figures turn round when it is left out of account.',
  },
  'officer name': {
    said: 'Officer, name at the time',
    about: 'officer',
    reading: 'text',
    becomes: 'A name of the officer, with this file as its source.',
  },
  'collar number': {
    said: 'Officer, collar number at the time',
    about: 'officer',
    reading: 'text',
    becomes: 'A collar number of the officer. Numbers are issued again, so it joins no two people.',
  },
  rank: {
    said: 'Officer, rank',
    about: 'officer',
    reading: 'code',
    becomes: 'A rank as this file gives it; say in the profile whether it is the rank at the time.',
  },
  posting: {
    said: 'Officer, posting',
    about: 'officer',
    reading: 'code',
    becomes: 'A posting as this file gives it.',
  },
  ethnicity: {
    said: 'Officer, ethnicity',
    about: 'officer',
    reading: 'code',
    becomes: 'As recorded. “Not stated” stays that, and never becomes unknown.',
  },
  gender: { said: 'Officer, gender', about: 'officer', reading: 'code', becomes: 'As recorded.' },
  'birth band': {
    said: 'Officer, years of birth',
    about: 'officer',
    reading: 'code',
    becomes: 'A band of years. Exact dates of birth are left out.',
  },
  'year appointed': {
    said: 'Officer, year appointed',
    about: 'officer',
    reading: 'year',
    becomes: 'The year of joining.',
  },
  'year left': { said: 'Officer, year left', about: 'officer', reading: 'year', becomes: 'The year of leaving.' },
  'record source': {
    said: 'Source of the record',
    about: 'row',
    reading: 'code',
    becomes: 'Which system or release the row came from, kept with its provenance.',
  },
  'left out': {
    said: 'Left out',
    about: 'row',
    reading: 'text',
    becomes: 'Nothing. The file itself is kept as it came.',
  },
} as const satisfies Record<string, ImportFieldEntry>

/** A field by its key. */
export type ImportField = keyof typeof IMPORT_FIELDS

/** The fields in order. */
export const IMPORT_FIELD_NAMES = Object.keys(IMPORT_FIELDS) as readonly ImportField[]

/** The kinds of abuse that an imported allegation may be of. Not stated is none of them. */
export const ABUSE_CLASSES = ['domestic', 'sexual', 'sexual harassment', 'none'] as const

/** A kind of abuse, as a person translated it from the file's own words. */
export type AbuseClass = (typeof ABUSE_CLASSES)[number]

/** Whether a word names a field. */
export function isImportField(word: unknown): word is ImportField {
  return typeof word === 'string' && Object.hasOwn(IMPORT_FIELDS, word)
}
