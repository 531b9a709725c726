/** Words by which forms and clerks say that there is nothing to say, or nobody to name. */
const WORDS: ReadonlySet<string> = new Set([
  ...['n/a', 'na', 'n.a.', 'n.a', 'nil', 'none', 'null', 'nan', 'blank', 'empty', 'missing'],
  ...[
    'unknown',
    'unk',
    'not known',
    'not recorded',
    'none recorded',
    'not stated',
    'not given',
    'not applicable',
    'not available',
  ],
  ...['not specified', 'not provided', 'unspecified', 'undisclosed', 'tbc', 'tba', 'to be confirmed'],
  ...['unidentified', 'not identified', 'unnamed', 'anonymous', 'no name', 'no officer', 'no subject'],
  ...['various', 'multiple', 'several', 'test', 'dummy'],
  ...[
    'organisational',
    'organisation',
    'organizational',
    'organization',
    'corporate',
    'force',
    'direction and control',
  ],
])

const WORDS_FOR_NOBODY = /^(unknown|unidentified|unnamed|not identified) (officers?|persons?|subjects?|staff|pc)\b/
const SIGNS = /^([-–—?.*_/]+|x{2,})$/
const NUMBERS = /^(0+|9{3,}|1234567?8?9?)$/
const OLD_DAYS = /^(1900-01-0[01]|0?1[-/.]0?1[-/.]1900|9999-12-31|31[-/.]12[-/.]9999|1899-12-3[01])\b/

const LONGEST = 60
const DRESSED = /^[\s"'([<]|[\s"')\]>]$|\p{L}[-_]\p{L}/u

function undress(value: string): string {
  return value.replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ').replace(/^[\s"'([<]+|[\s"')\]>]+$/g, '')
}

/** Whether a value is such a word or sign, in a column of any kind. */
export function isPlaceholderWord(value: string): boolean {
  if (value.length > LONGEST) return false
  const lower = value.toLowerCase()
  const word = DRESSED.test(lower) ? undress(lower) : lower

  return WORDS.has(word) || WORDS_FOR_NOBODY.test(word) || SIGNS.test(word)
}

/** Whether a number stands where a form would take nothing less: only where values identify somebody or something. */
export function isPlaceholderNumber(value: string): boolean {
  return NUMBERS.test(value)
}

/** Whether a date is one that programs write for "no date". */
export function isPlaceholderDay(value: string): boolean {
  return OLD_DAYS.test(value)
}

/** Whether a value is any of these, whatever the column. */
export function mayBePlaceholder(value: string): boolean {
  return isPlaceholderWord(value) || isPlaceholderNumber(value) || isPlaceholderDay(value)
}
