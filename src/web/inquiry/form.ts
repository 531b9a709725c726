import { z } from 'zod'
import type { EntryField } from '../../domain/entry-field.ts'
import { ENTRY_SECTIONS, type EntryAnswers, type EntryKind, type EntrySection } from '../../domain/entry-kind.ts'
import { ENTRY_KIND_NAMES, type EntryKindName } from '../../domain/inquiry-entry.ts'
import { atStart } from '../../domain/words.ts'
import {
  checkboxesField,
  dateField,
  type Field,
  type Filled,
  radiosField,
  selectField,
  textareaField,
  textField,
} from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayIn, ordinal, type Typed, words } from '../answers.ts'

const asked = z.object({
  before: ordinal,
  follows: ordinal,
  allegation: ordinal,
  person: z.string().max(40).optional().catch(undefined),
  now: z.string().max(30).optional().catch(undefined),
})

/** From where a list goes on, what has just been recorded, and what a form is about. */
export function readInquiryAsked(query: unknown): z.infer<typeof asked> {
  return asked.parse(query)
}

/** The part of an address; undefined where there is none of the name. */
export function sectionIn(name: string): EntrySection | undefined {
  return Object.hasOwn(ENTRY_SECTIONS, name) ? (name as EntrySection) : undefined
}

type Hands = readonly { readonly id: string; readonly name: string }[]

/** The fields of a kind. A question that hangs on another answer stands under that answer where it is a choice with radios. */
export function fieldsOf(kind: EntryKind, hands: Hands, filled: Filled): readonly Field[] {
  return kind.fields.map((field) => fieldOf(field, hands, filled))
}

function fieldOf(field: EntryField, hands: Hands, filled: Filled): Field {
  const { name, label } = field
  const only = field.when && `Asked where you chose: ${field.when.is.map(atStart).join(', or ')}`
  const optional = field.need === 'may be left empty' ? 'You may leave this empty' : undefined
  const hint = [field.hint, only, optional].filter((each) => each !== undefined).join('. ')
  const control = { name, label, ...(hint && { hint }) }
  switch (field.kind) {
    case 'choice':
      return radiosField({ ...control, choices: choices(field.options) }, filled)
    case 'several':
      return checkboxesField({ ...control, choices: choices(field.options) }, filled)
    case 'day':
      return dateField(control, filled)
    case 'time':
      return textField({ ...control, width: 'short' }, filled)
    case 'line':
      return textField(control, filled)
    case 'words':
      return textareaField({ ...control, rows: 4 }, filled)
    case 'person':
      return selectField({ ...control, choices: hands.map(({ id, name: text }) => ({ value: id, text })) }, filled)
  }
}

const choices = (options: readonly string[]) => options.map((value) => ({ value, text: atStart(value) }))

export type EntryRead =
  | { readonly ok: true; readonly given: EntryAnswers }
  | { readonly ok: false; readonly errors: readonly FormError[] }

/** What was typed as answers by name; a day that is none is said at once. */
export function readEntry(kind: EntryKind, body: Typed): EntryRead {
  const wrong = kind.fields.filter((field) => field.kind === 'day' && dayIn(body, field.name).kind === 'no day')
  if (wrong.length > 0)
    return {
      ok: false,
      errors: wrong.map(({ name, label }) => dayError(name, `Give the day, month and year: ${label}`)),
    }

  return { ok: true, given: Object.fromEntries(kind.fields.map((field) => [field.name, answerTo(field, body)])) }
}

function answerTo(field: EntryField, body: Typed): string | readonly string[] | undefined {
  const typed = body[field.name]
  if (field.kind === 'day') return dayIn(body, field.name).day
  if (field.kind === 'several') return [typed].flat().filter((each) => typeof each === 'string')

  return words.parse(typed)
}

/** The word that stands for a kind in an address. */
export function addressed(kind: EntryKindName): string {
  return kind.replaceAll(' ', '-').toLowerCase()
}

const BY_ADDRESS = new Map(ENTRY_KIND_NAMES.map((kind) => [addressed(kind), kind]))

/** The kind of an address; undefined where there is none. */
export function kindAddressed(word: string): EntryKindName | undefined {
  return BY_ADDRESS.get(word)
}
