import type { ImportField } from './import-field.ts'
import { isPlaceholderDay, isPlaceholderNumber, isPlaceholderWord } from './import-placeholder-words.ts'
import { shapeOf } from './import-shape.ts'
import type { ColumnSurvey } from './import-tally.ts'

/** A value that may stand for nobody or nothing, and what made it noticed. A person decides; nothing follows from it. */
export type LikelyPlaceholder = {
  readonly value: string
  readonly rows: number
  readonly because: 'it is a word for nothing' | 'it stands on far more rows than any other' | 'it is unlike the others'
}

/** How far the values of a column tell one thing from another. */
export type ColumnKind = 'identifying' | 'date' | 'other'

/** A value is far above the rest from ten times as many rows: an officer twice as often complained of is not. */
const FAR_ABOVE = 10
const MANY_ROWS = 100
const SHARE_OF_ROWS = 0.01
const FEW_ROWS = 20
/** How many placeholders a force may have used side by side. */
const SIDE_BY_SIDE = 5
const VALUES_NEEDED = 50

/**
 * The values of a column that may be placeholders: words for nothing in any column; and where values identify, those
 * that stand far above the rest, or are built unlike nearly all others and stand on several rows.
 */
export function likelyPlaceholders(column: ColumnSurvey, becomes: ImportField | undefined): LikelyPlaceholder[] {
  const kind = kindOf(column, becomes)
  const found = new Map<string, LikelyPlaceholder>()
  const note = (values: ColumnSurvey['top'], because: LikelyPlaceholder['because']): void => {
    for (const { value, rows } of values) if (!found.has(value)) found.set(value, { value, rows, because })
  }
  const saysNothing = (value: string): boolean =>
    isPlaceholderWord(value) ||
    (kind === 'date' && isPlaceholderDay(value)) ||
    (kind === 'identifying' && isPlaceholderNumber(value))
  note(
    column.words.filter(({ value }) => saysNothing(value)),
    'it is a word for nothing',
  )
  if (kind !== 'other') note(farAbove(column), 'it stands on far more rows than any other')
  if (kind === 'identifying') note(unlike(column), 'it is unlike the others')

  return [...found.values()].sort((a, b) => b.rows - a.rows)
}

/** Whether the values of a column identify, are dates, or neither; a person's choice for the column goes first. */
export function kindOf(column: ColumnSurvey, becomes: ImportField | undefined): ColumnKind {
  if (becomes !== undefined) return KINDS.get(becomes) ?? 'other'
  if (column.prose) return 'other'
  if (Math.max(...Object.values(column.dates)) > column.filled * 0.9) return 'date'

  return column.distinct.count >= 1_000 && column.distinct.count >= column.filled * 0.05 ? 'identifying' : 'other'
}

const KINDS: ReadonlyMap<ImportField, ColumnKind> = new Map([
  ['matter reference', 'identifying'],
  ['officer reference', 'identifying'],
  ['allegation reference', 'identifying'],
  ['officer name', 'identifying'],
  ['collar number', 'identifying'],
  ['came to attention', 'date'],
  ['happened on', 'date'],
  ['closed on', 'date'],
])

function farAbove({ top, filled, distinct }: ColumnSurvey): ColumnSurvey['top'] {
  if (distinct.count < VALUES_NEEDED) return []
  const enough = Math.min(MANY_ROWS, Math.max(FEW_ROWS, filled * SHARE_OF_ROWS))
  const places = Array.from({ length: SIDE_BY_SIDE }, (_, at) => SIDE_BY_SIDE - at)
  const cliff = places.find((place) => {
    const [last, next] = [top[place - 1]?.rows ?? 0, top[place]?.rows ?? 0]
    return last >= enough && last >= FAR_ABOVE * next
  })

  return top.slice(0, cliff ?? 0)
}

function unlike({ top, shapes, distinct }: ColumnSurvey): ColumnSurvey['top'] {
  const usual = shapes[0]
  if (!usual || distinct.count < VALUES_NEEDED || usual.values < distinct.count * 0.95) return []

  return top.filter(({ value, rows }) => rows >= FEW_ROWS && shapeOf(value) !== usual.shape)
}
