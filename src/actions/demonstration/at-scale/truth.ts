/** Whom one record truly concerns. It never enters the database: whoever tries a linking checks it against this. */
export type True = {
  readonly force: string
  /** An allegation in an old file, or the reference of a matter with the number of the allegation in it. */
  readonly record: string
  /** What the record says of the officer: a number of that force's own, or nothing but a description. */
  readonly said: string
  /** The person, by the key of the making. */
  readonly person: string
  readonly because: 'by number' | 'under an earlier name' | 'in another force' | 'known by half' | 'on the roster'
}

export const TRUTH_README =
  'README: whom each record truly concerns. person = the one person behind it, officer = the reference on the roster of Northmoor; no real person'
export const TRUTH_COLUMNS = ['force', 'record', 'said', 'person', 'officer', 'because'] as const
