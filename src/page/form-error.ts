/** What is wrong with one answer, said as what to do about it, and the control it belongs to. */
export type FormError = {
  /** The name of the field; errors of a group go to its first control. */
  readonly field: string
  readonly message: string
  /** Where the summary leads, when that is not the field's own first control: the first part of a date, or another page. */
  readonly at?: string
}

export type ErrorSummary = {
  readonly title: string
  readonly items: readonly { readonly text: string; readonly href: string }[]
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** The box above a form that came back. Its title counts: “Two answers are missing”, or “need a change”. */
export function errorSummary(errors: readonly FormError[], what: 'missing' | 'to change' = 'to change'): ErrorSummary {
  const count = NUMBERS[errors.length] ?? String(errors.length)
  const answers = errors.length === 1 ? `${count} answer` : `${count} answers`
  const singular = errors.length === 1
  const ending =
    what === 'missing' ? (singular ? 'is missing' : 'are missing') : singular ? 'needs a change' : 'need a change'

  return {
    title: `${answers} ${ending}`,
    items: errors.map(({ field, message, at = field }) => ({
      text: message,
      href: at.startsWith('/') ? at : `#${controlId(at)}`,
    })),
  }
}

/** Errors in the order in which their fields stand on the page; those of no field of it come last. */
export function inFieldOrder(errors: readonly FormError[], fields: readonly string[]): readonly FormError[] {
  const place = ({ field }: FormError) => (fields.includes(field) ? fields.indexOf(field) : fields.length)

  return errors.toSorted((one, other) => place(one) - place(other))
}

/**
 * Whether what is wrong is only that nothing was answered. A day is three answers; any of them makes it wrong, not missing.
 *
 * @param values what was typed, by the name of the control
 */
export function whatIsWrong(
  errors: readonly FormError[],
  values: Readonly<Record<string, unknown>>,
): 'missing' | 'to change' {
  const empty = (name: string) => [undefined, ''].includes(textOf(values[name]))
  const unanswered = ({ field }: FormError) =>
    [field, ...['day', 'month', 'year'].map((part) => `${field}-${part}`)].every(empty)

  return errors.every(unanswered) ? 'missing' : 'to change'
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value).trim()
}

/** The id of a field's first control, which the summary links to. */
export function controlId(field: string): string {
  return field.replaceAll(/[^\w-]+/g, '-')
}

export function errorOf(field: string, errors: readonly FormError[]): string | undefined {
  return errors.find((error) => error.field === field)?.message
}
