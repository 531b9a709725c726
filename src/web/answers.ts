import { z } from 'zod'
import { type CalendarDate, dateFrom } from '../domain/calendar-date.ts'
import type { FormError } from '../page/form-error.ts'

/** A form that was read: the command it asks for, or what has to be said or changed first. */
export type Reading<Command> =
  | { readonly ok: true; readonly value: Command }
  | { readonly ok: false; readonly errors: readonly FormError[] }

/** A form's fields as they arrived, to fill it again; nothing in them is trusted. */
export type Typed = Readonly<Record<string, unknown>>

export const typed = (body: unknown): Typed => z.record(z.string(), z.unknown()).catch({}).parse(body)

/** What a browser sent, without the one character that no text in the database can hold. */
export function withoutNul(sent: unknown): unknown {
  if (typeof sent === 'string') return textWithoutNul(sent)
  if (Array.isArray(sent)) return sent.map(withoutNul)
  if (typeof sent !== 'object' || sent === null) return sent

  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [textWithoutNul(name), withoutNul(value)]))
}

export function textWithoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

/** One of these words; whatever else arrives, such as nothing, is no answer. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words).optional().catch(undefined)
}

/** Any of these words; a lone one arrives by itself. */
export function someOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const known = z.enum(words)
  return z.preprocess(
    (given) => (Array.isArray(given) ? given : [given]).filter((each) => known.safeParse(each).success),
    z.array(known),
  )
}

/** What a person wrote; spaces are nothing. Every line break is one character. */
export const words = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim() || undefined)
  .optional()
  .catch(undefined)

/** The number of an allegation, as a link or a hidden field carries it. */
export const ordinal = z.coerce.number().int().positive().optional().catch(undefined)

export type Day =
  | { readonly kind: 'a day'; readonly day: CalendarDate }
  | { readonly kind: 'nothing' | 'no day'; readonly day: undefined }

/** A day typed into three fields. */
export function dayIn(body: Typed, name: string): Day {
  const parts = ['year', 'month', 'day'].map((part) => String(body[`${name}-${part}`] ?? '').trim())
  if (parts.every((part) => part === '')) return { kind: 'nothing', day: undefined }

  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = parts.map((part) =>
    /^\d{1,4}$/.test(part) ? Number(part) : Number.NaN,
  )
  const read = year >= 1900 ? dateFrom(year, month, day) : undefined
  return read?.ok ? { kind: 'a day', day: read.date } : { kind: 'no day', day: undefined }
}

/** The three fields of a day, to fill a form with one that is known. */
export function dayFields(name: string, day: CalendarDate | undefined): Typed {
  if (day === undefined) return {}
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return { [`${name}-day`]: String(dayOfMonth), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** An error on a day goes to its first field. */
export function dayError(name: string, message: string): FormError {
  return { field: name, at: `${name}-day`, message }
}
