import { z } from 'zod'
import type { RecordWithdrawal } from '../../actions/ending/record-withdrawal.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { WITHDRAWAL_TOLD } from '../../domain/withdrawal.ts'
import { dayError, dayIn, oneOf, type Reading, type Typed, words } from '../answers.ts'

const schema = z.object({ words, told: oneOf(WITHDRAWAL_TOLD) })

/** On which day a complaint was withdrawn, and how that was said. */
export function readWithdrawal(form: Typed, matter: string, today: CalendarDate): Reading<RecordWithdrawal> {
  const on = dayIn(form, 'on')
  const { words: said, told } = schema.parse(form)
  const errors = [
    ...(on.day === undefined ? [dayError('on', 'Say on which day: day, month and year')] : []),
    ...(on.day !== undefined && on.day > today ? [dayError('on', 'The day cannot be later than today')] : []),
    ...(said === undefined ? [{ field: 'words', message: 'Write down how it was said' }] : []),
    ...(told === undefined
      ? [{ field: 'told', message: 'Say whether they were told what it stops and what it does not' }]
      : []),
  ]
  if (on.day === undefined || errors.length > 0) return { ok: false, errors }

  return { ok: true, value: { matter, on: on.day, words: said, told } }
}
