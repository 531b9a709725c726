import { controlId, errorOf, type FormError } from './form-error.ts'

/** A form control for the macro `field`: the params of the official component, made by one of the functions below. */
export type Field = {
  readonly kind: 'text' | 'textarea' | 'radios' | 'checkboxes' | 'select' | 'date' | 'file'
  readonly params: Readonly<Record<string, unknown>>
}

/** What a form came with: nothing at first, then what was typed and what is wrong with it. */
export type Filled = {
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FormError[]
}

export const EMPTY: Filled = { values: {}, errors: [] }

type Control = {
  readonly name: string
  /** The question, or what is asked for. */
  readonly label: string
  readonly hint?: string
  /** The label is the page's heading: one thing a page. */
  readonly heading?: boolean
}

export type Choice = {
  readonly value: string
  readonly text: string
  readonly hint?: string
  /** Asked only when this is chosen. */
  readonly reveals?: Field
}

const typedIn = (name: string, { values }: Filled): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

const chosenIn = (name: string, { values }: Filled): readonly unknown[] => {
  const value = values[name]
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

const message = (text: string | undefined): { readonly text: string } | undefined => (text ? { text } : undefined)

function shared(control: Control, filled: Filled): Record<string, unknown> {
  return {
    name: control.name,
    hint: message(control.hint),
    errorMessage: message(errorOf(control.name, filled.errors)),
  }
}

function labelOf({ label, heading }: Control): Record<string, unknown> {
  return { text: label, isPageHeading: heading, classes: heading ? 'govuk-label--l' : undefined }
}

function legendOf({ label, heading }: Control): Record<string, unknown> {
  return {
    legend: { text: label, isPageHeading: heading, classes: heading ? 'govuk-fieldset__legend--l' : 'candour-legend' },
  }
}

const WIDTHS = { short: 'govuk-input--width-10', medium: 'govuk-input--width-20', full: '' } as const

export function textField(
  control: Control & {
    readonly width?: keyof typeof WIDTHS
    readonly autocomplete?: string
    readonly spellcheck?: boolean
  },
  filled: Filled,
): Field {
  const { name, width = 'full', autocomplete = 'off', spellcheck = false } = control
  return {
    kind: 'text',
    params: {
      ...shared(control, filled),
      id: controlId(name),
      label: labelOf(control),
      value: typedIn(name, filled),
      classes: WIDTHS[width],
      autocomplete,
      spellcheck,
    },
  }
}

export function textareaField(control: Control & { readonly rows?: number }, filled: Filled): Field {
  const { name, rows = 5 } = control
  return {
    kind: 'textarea',
    params: {
      ...shared(control, filled),
      id: controlId(name),
      label: labelOf(control),
      value: typedIn(name, filled),
      rows,
      autocomplete: 'off',
    },
  }
}

function itemsOf(name: string, choices: readonly Choice[], filled: Filled): readonly Record<string, unknown>[] {
  const chosen = chosenIn(name, filled)
  return choices.map(({ value, text, hint, reveals }) => ({
    value,
    text,
    hint: message(hint),
    checked: chosen.includes(value),
    reveals,
  }))
}

/** Laid out `inline` for two or three short answers to the same question asked many times, as in a decision */
export function radiosField(
  control: Control & { readonly choices: readonly Choice[]; readonly layout?: 'stacked' | 'inline' },
  filled: Filled,
): Field {
  const { name, choices, layout = 'stacked' } = control
  return {
    kind: 'radios',
    params: {
      ...shared(control, filled),
      idPrefix: controlId(name),
      fieldset: legendOf(control),
      classes: layout === 'inline' ? 'govuk-radios--inline govuk-radios--small' : undefined,
      items: itemsOf(name, choices, filled),
    },
  }
}

export function checkboxesField(control: Control & { readonly choices: readonly Choice[] }, filled: Filled): Field {
  const { name, choices } = control
  return {
    kind: 'checkboxes',
    params: {
      ...shared(control, filled),
      idPrefix: controlId(name),
      fieldset: legendOf(control),
      items: itemsOf(name, choices, filled),
    },
  }
}

/** A list to choose from; nothing is chosen beforehand unless a value was given. */
export function selectField(
  control: Control & {
    readonly choices: readonly Choice[]
    readonly unchosen?: string
    readonly labelHidden?: boolean
  },
  filled: Filled,
): Field {
  const { name, choices, unchosen = 'Choose…', labelHidden = false } = control
  const value = typedIn(name, filled)
  return {
    kind: 'select',
    params: {
      ...shared(control, filled),
      id: controlId(name),
      label: { ...labelOf(control), ...(labelHidden && { classes: 'govuk-visually-hidden' }) },
      items: [{ value: '', text: unchosen }, ...choices].map((choice) => ({
        ...choice,
        selected: choice.value === value,
      })),
    },
  }
}

/** Day, month and year in three fields, whose names end in `-day`, `-month` and `-year`. */
export function dateField(control: Control, filled: Filled): Field {
  const { name } = control
  const error = errorOf(name, filled.errors)
  const part = (label: string, width: number): Record<string, unknown> => ({
    name: label.toLowerCase(),
    label,
    classes: `govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`,
    value: typedIn(`${name}-${label.toLowerCase()}`, filled),
  })

  return {
    kind: 'date',
    params: {
      ...shared(control, filled),
      id: controlId(name),
      namePrefix: name,
      fieldset: legendOf(control),
      items: [part('Day', 2), part('Month', 2), part('Year', 4)],
    },
  }
}

/** A file; it must come last in its form, after the token and every other field. */
export function fileField(control: Control & { readonly accept?: string }, filled: Filled): Field {
  const { name, accept } = control
  return {
    kind: 'file',
    params: {
      ...shared(control, filled),
      id: controlId(name),
      label: labelOf(control),
      ...(accept && { attributes: { accept } }),
    },
  }
}
