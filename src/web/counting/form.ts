import type { CountRecords } from '../../actions/counting/count-records.ts'
import type { CountingDefinitionId } from '../../domain/counting-definition.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayIn, type Reading, type Typed, words } from '../answers.ts'

/** The period and the force of a figure; the definition stands in the address. */
export function readCount(form: Typed, definition: CountingDefinitionId): Reading<CountRecords> {
  const from = dayIn(form, 'from')
  const until = dayIn(form, 'until')
  const errors: FormError[] = []
  if (from.day === undefined) errors.push(dayError('from', missing(from.kind, 'first')))
  if (until.day === undefined) errors.push(dayError('until', missing(until.kind, 'last')))
  if (from.day !== undefined && until.day !== undefined && until.day < from.day)
    errors.push(dayError('until', 'The last day is before the first. Give a last day on or after it'))
  if (from.day === undefined || until.day === undefined || errors.length > 0) return { ok: false, errors }

  return {
    ok: true,
    value: { definition, period: { from: from.day, until: until.day }, force: words.parse(form.force) },
  }
}

function missing(kind: string, which: 'first' | 'last'): string {
  return kind === 'nothing'
    ? `Give the ${which} day of the period`
    : `The ${which} day is no day of the calendar. Give a day, month and year`
}
