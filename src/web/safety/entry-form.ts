import { z } from 'zod'
import { type FinishSafetyTask, TASKS_WITHOUT_MEASURE } from '../../actions/safety/finish-task.ts'
import type { RecordMeasure } from '../../actions/safety/record-measure.ts'
import type { RecordOrder } from '../../actions/safety/record-order.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { MEASURE_KINDS, MEASURE_STANDINGS, type MeasureKind } from '../../domain/measure.ts'
import { ORDER_CODES, ORDER_STANDINGS } from '../../domain/protective-order.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayIn, oneOf, type Reading, type Typed, words } from '../answers.ts'

const [FIRST_CODE, ...CODES] = ORDER_CODES
const measure = z.object({ standing: oneOf(MEASURE_STANDINGS), words })
const order = z.object({
  kind: oneOf([FIRST_CODE ?? 'DVPN', ...CODES]),
  standing: oneOf(ORDER_STANDINGS),
  area: words,
  words,
})

/** Days by the names of what is missing, where the two are not alike. */
const DAYS: Readonly<Record<string, string>> = { on: 'on', ends: 'ends', monitored: 'monitored' }

/** Where what is missing is asked. */
export function entryError({ about, say }: { readonly about: string; readonly say: string }): FormError {
  const day = DAYS[about]

  return day === undefined ? { field: about, message: say } : dayError(day, say)
}

export function measureNamed(slug: string): MeasureKind | undefined {
  return MEASURE_KINDS.find((kind) => kind.replaceAll(' ', '-') === slug)
}

export function taskNamed(slug: string): FinishSafetyTask['kind'] {
  return TASKS_WITHOUT_MEASURE.find((kind) => kind.replaceAll(' ', '-') === slug)
}

/** The day of an entry, which every form of this part asks for. */
export function readDay(form: Typed): Reading<CalendarDate> {
  const on = dayIn(form, 'on')
  if (on.day !== undefined) return { ok: true, value: on.day }

  return {
    ok: false,
    errors: [dayError('on', on.kind === 'nothing' ? 'Say on which day' : 'Give the day, month and year')],
  }
}

export function readMeasure(form: Typed, matter: string, kind: MeasureKind): Reading<RecordMeasure> {
  const on = readDay(form)
  if (!on.ok) return on
  const { standing, words: said } = measure.parse(form)

  return { ok: true, value: { matter, kind, standing, on: on.value, words: said } }
}

export function readOrder(form: Typed, matter: string, number: number | undefined): Reading<RecordOrder> {
  const on = readDay(form)
  const [ends, monitored] = [dayIn(form, 'ends'), dayIn(form, 'monitored')]
  const errors = [
    ...(on.ok ? [] : on.errors),
    ...(ends.kind === 'no day' ? [dayError('ends', 'Give the day, month and year')] : []),
    ...(monitored.kind === 'no day' ? [dayError('monitored', 'Give the day, month and year')] : []),
  ]
  if (!on.ok || errors.length > 0) return { ok: false, errors }
  const { kind, standing, area, words: said } = order.parse(form)

  return {
    ok: true,
    value: {
      matter,
      order: number,
      kind,
      standing,
      on: on.value,
      endsOn: ends.day,
      monitoredUntil: monitored.day,
      area,
      words: said,
    },
  }
}

/** What was written into one field. */
export function wordsIn(form: Typed, name: string): string | undefined {
  return words.parse(form[name])
}
