import { z } from 'zod'
import type { RecordEvent } from '../../actions/matter/record-event.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { dayError, dayIn, type Reading, type Typed, words } from '../answers.ts'

const schema = z.object({ words })

/** What was done, on which day, and what there is to say of it. */
export function readEvent(
  form: Typed,
  matter: string,
  kind: RecordEvent['kind'],
  today: CalendarDate,
): Reading<RecordEvent> {
  const on = dayIn(form, 'on')
  if (on.kind === 'nothing') return { ok: false, errors: [dayError('on', 'Say on which day')] }
  if (on.day === undefined) return { ok: false, errors: [dayError('on', 'Give the day, month and year')] }
  if (on.day > today) return { ok: false, errors: [dayError('on', 'The day cannot be later than today')] }

  return { ok: true, value: { matter, kind, on: on.day, words: schema.parse(form).words } }
}
