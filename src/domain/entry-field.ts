import type { ProvisionId } from './provision.ts'

/** Asked only where another answer is one of these. */
export type AskedWhen = { readonly name: string; readonly is: readonly string[] }

type Asked = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** The rule that asks for it, where that is another than the rule of the entry. */
  readonly under?: ProvisionId
  readonly when?: AskedWhen
  readonly need?: 'may be left empty'
}

/** One question of a form that is data: a choice, several of a list, a day, a time, words at length or in a line, or one who works the matter. */
export type EntryField =
  | (Asked & { readonly kind: 'choice'; readonly options: readonly string[] })
  | (Asked & { readonly kind: 'several'; readonly options: readonly string[] })
  | (Asked & { readonly kind: 'day'; readonly falls: 'not after today' | 'after today' | 'any day' })
  | (Asked & { readonly kind: 'time' | 'words' | 'line' | 'person' })

type Particular = Partial<Pick<Asked, 'hint' | 'under' | 'when' | 'need'>>

/** One of these. */
export function choice(
  name: string,
  label: string,
  options: readonly string[],
  particular: Particular = {},
): EntryField {
  return { kind: 'choice', name, label, options, ...particular }
}

/** Any of these; at least one, unless it may be left empty. */
export function several(
  name: string,
  label: string,
  options: readonly string[],
  particular: Particular = {},
): EntryField {
  return { kind: 'several', name, label, options, ...particular }
}

/** A calendar date that is past, to come, or either. */
export function day(
  name: string,
  label: string,
  falls: 'not after today' | 'after today' | 'any day' = 'not after today',
  particular: Particular = {},
): EntryField {
  return { kind: 'day', name, label, falls, ...particular }
}

/** A time of day, in 24 hours: `14:05`. */
export function time(name: string, label: string, particular: Particular = {}): EntryField {
  return { kind: 'time', name, label, ...particular }
}

/** What a person writes at length; kept as free text. */
export function written(name: string, label: string, particular: Particular = {}): EntryField {
  return { kind: 'words', name, label, ...particular }
}

/** What a person writes in a line, such as the reference of an exhibit; kept as free text too. */
export function line(name: string, label: string, particular: Particular = {}): EntryField {
  return { kind: 'line', name, label, ...particular }
}

/** One of those who work the matter. */
export function hand(name: string, label: string, particular: Particular = {}): EntryField {
  return { kind: 'person', name, label, ...particular }
}

/** It may be left empty. */
export const MAY_BE_LEFT = { need: 'may be left empty' } as const
