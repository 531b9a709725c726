import { DATE_ORDERS, type DateOrder } from './import-date.ts'
import { IMPORT_FIELDS, type ImportField } from './import-field.ts'
import type { ColumnSurvey } from './import-tally.ts'

/** What a column seems to be, with the sentence that says why. It is shown to a person, and never applied without one. */
export type Suggestion = { readonly becomes: ImportField; readonly dates?: DateOrder; readonly because: string }

type Rule = { readonly field: ImportField; readonly name: RegExp }

const REFERENCE = '(ref(erence)?|id|no|num(ber)?|uid|key)'
const DAY = '(date|day|on|at)'

/** Names of columns, in lower case with spaces; the first that fits decides. */
const RULES: readonly Rule[] = [
  { field: 'allegation reference', name: new RegExp(`^(allegation|row|record|complaint allegation) ${REFERENCE}\\b`) },
  {
    field: 'matter reference',
    name: new RegExp(`\\b(case|matter|complaint|log|file|cr|dossier) ${REFERENCE}\\b|^crid$`),
  },
  { field: 'officer reference', name: new RegExp(`\\b(officer|subject|employee|staff|member|person) ${REFERENCE}\\b`) },
  { field: 'collar number', name: /\b(collar|badge|star|shoulder|warrant)\b/ },
  { field: 'closed on', name: new RegExp(`\\b(closed|closure|completed|finali[sz]ed|resolved|end)( ${DAY})?$`) },
  { field: 'happened on', name: new RegExp(`\\b(incident|occurr?ed|offence|event|conduct)( ${DAY})$`) },
  {
    field: 'came to attention',
    name: new RegExp(
      `\\b(received|complaint|recorded|reported|attention|opened|logged|start)( ${DAY})$|^date (received|recorded)`,
    ),
  },
  { field: 'abuse class', name: /\babuse (class|kind|type)\b/ },
  { field: 'category code', name: /\b(category|allegation|complaint|offence) code\b/ },
  { field: 'finding', name: /\b(finding|findings|disposition|determination|case to answer)\b/ },
  { field: 'outcome', name: /\b(outcome|sanction|penalty|discipline|result|action taken)\b/ },
  { field: 'reported by', name: /\b(filed|reported|made|raised) by\b|\bcomplain(t|ant) (type|source)\b/ },
  { field: 'record source', name: /\b(record source|source|release|data ?set)\b/ },
  { field: 'category', name: /\b(category|allegation type|complaint type|nature|allegation)\b/ },
  { field: 'ethnicity', name: /\b(race|ethnicity|ethnic)\b/ },
  { field: 'gender', name: /\b(gender|sex)\b/ },
  { field: 'birth band', name: /\b(birth|age) (band|group|range|decade)\b/ },
  { field: 'year appointed', name: /\b(appoint(ed|ment)|joined|hired?|recruited)\b/ },
  { field: 'year left', name: /\b(left|leaving|resigned|retired)\b/ },
  { field: 'rank', name: /\b(rank|grade)\b/ },
  { field: 'posting', name: /\b(posting|borough|unit|district|station|bcu|division|command|beat)\b/ },
  { field: 'officer name', name: /\b(officer|subject|staff) (name|surname)\b/ },
  { field: 'officer reference', name: /^(officer|subject)$/ },
]

/**
 * What a column may become, by its name where its values bear that out.
 *
 * @returns a suggestion, or nothing: a person then chooses without one
 */
export function suggestField(column: ColumnSurvey, rows: number): Suggestion | undefined {
  if (column.prose) return { becomes: 'left out', because: 'It holds running text, which may hold names.' }
  if (column.filled === 0) return { becomes: 'left out', because: 'It is empty in every row.' }

  const name = asWords(column.column)
  const field = RULES.find((rule) => rule.name.test(name))?.field
  if (!field) return undefined
  const named = `Its name says “${name}”`
  switch (IMPORT_FIELDS[field].reading) {
    case 'date':
      return suggestDate(column, field, named)
    case 'year':
      return column.years === column.filled
        ? { becomes: field, because: `${named}, and all ${say(column.filled)} values are years.` }
        : undefined
    default:
      return { becomes: field, because: `${named}; ${howFilled(column, rows)}.` }
  }
}

/** The order that most cells fit, where no other order fits as many: otherwise only a person can know. */
export function clearestOrder(column: ColumnSurvey): DateOrder | undefined {
  const [best, next] = [...DATE_ORDERS].sort((a, b) => column.dates[b] - column.dates[a])

  return best && next && column.dates[best] > column.dates[next] ? best : undefined
}

function suggestDate(column: ColumnSurvey, field: ImportField, named: string): Suggestion | undefined {
  const order = clearestOrder(column)
  if (!order || column.dates[order] < column.filled / 2) return undefined
  const how = `${say(column.dates[order])} of ${say(column.filled)} values are dates written ${order}`

  return { becomes: field, dates: order, because: `${named}, and ${how}.` }
}

function howFilled({ filled, distinct }: ColumnSurvey, rows: number): string {
  const share = filled === rows ? 'every row has one' : `${say(filled)} of ${say(rows)} rows have one`

  return `${share}, ${distinct.exact ? '' : 'more than '}${say(distinct.count)} different`
}

function asWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

function say(count: number): string {
  return count.toLocaleString('en-GB')
}
