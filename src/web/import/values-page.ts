import type { Draft } from '../../actions/import/draft.ts'
import { ABUSE_CLASSES } from '../../domain/import-field.ts'
import { type Choice, type Field, radiosField, selectField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { counted, figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { kindField, valueField } from './form.ts'
import { askedKinds, askedValues, kindSaid, meaningSaid, nextStep, openValues, placeIn } from './steps.ts'

const OF_PEOPLE: readonly Choice[] = [
  {
    value: 'unidentified officer',
    text: 'An officer whom nobody identified',
    hint: 'The rows become allegations without an officer.',
  },
  { value: 'organisation', text: 'The force itself', hint: 'The rows become allegations against the organisation.' },
  { value: 'a person', text: 'One person', hint: 'All these rows concern one officer.' },
  { value: 'not recorded', text: 'Nothing was recorded' },
]
const OF_VALUES: readonly Choice[] = [
  { value: 'not recorded', text: 'Nothing was recorded' },
  { value: 'what it says', text: 'What it says', hint: 'It is kept as it stands, under its own scheme.' },
]
const KINDS: readonly Choice[] = [
  ...ABUSE_CLASSES.map((kind) => ({
    value: kind,
    text: kind === 'none' ? 'None of these kinds' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  })),
  { value: 'not recorded', text: 'Nothing was recorded' },
]

/** Values that may stand for nobody or nothing, each with what was found and what a person may say it means. */
export function valuesPage(draft: Draft, errors: readonly FormError[]): StaffPageView & Record<string, unknown> {
  const asked = askedValues(draft)
  const kinds = askedKinds(draft)
  const filled = { values: valuesOf(draft), errors }
  const at = paths.import(draft.reference.toLowerCase())
  const open = openValues(draft)

  return {
    title: 'Decide the values',
    section: 'imports',
    ...placeIn(3),
    errors,
    missing: true,
    sentence:
      open > 0
        ? `${counted(open, 'value needs', 'values need')} you. Nobody but a person can know what they stand for.`.replace(
            /^\w/,
            (letter) => letter.toUpperCase(),
          )
        : 'Every value is decided.',
    values: asked.map(
      ({ column, value, sentence }, place): Field =>
        radiosField(
          {
            name: valueField(place),
            label: `${column}: “${value}”`,
            hint: sentence,
            choices: isOfficer(draft, column) ? OF_PEOPLE : OF_VALUES,
          },
          filled,
        ),
    ),
    kinds: kinds.map(({ value, rows }, place) => ({
      value,
      rows: figure(rows),
      select: selectField(
        { name: kindField(place), label: `“${value}” is`, labelHidden: true, choices: KINDS },
        filled,
      ),
    })),
    button: { text: 'Keep these decisions', leave: { text: 'Back to the columns', href: at.columns } },
    next: nextStep(draft),
    action: at.placeholders,
  }
}

/** One error for each value about which nothing was said. */
export function valueErrors(draft: Draft): readonly FormError[] {
  const values = valuesOf(draft)
  return [
    ...askedValues(draft).flatMap(({ value }, place) =>
      values[valueField(place)] ? [] : [{ field: valueField(place), message: `Say what “${value}” stands for` }],
    ),
    ...askedKinds(draft).flatMap(({ value }, place) =>
      values[kindField(place)] ? [] : [{ field: kindField(place), message: `Say which kind of abuse “${value}” is` }],
    ),
  ]
}

function isOfficer({ profile }: Draft, column: string): boolean {
  return profile.columns?.find((decided) => decided.column === column)?.becomes === 'officer reference'
}

function valuesOf(draft: Draft): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(askedValues(draft).map((asked, place) => [valueField(place), meaningSaid(draft, asked)])),
    ...Object.fromEntries(askedKinds(draft).map(({ value }, place) => [kindField(place), kindSaid(draft, value)])),
  }
}
