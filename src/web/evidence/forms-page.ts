import type { OneExhibit } from '../../actions/evidence/open-exhibit.ts'
import type { MatterName } from '../../actions/matter/view.ts'
import { EXHIBIT_KINDS, OBTAINED } from '../../domain/exhibit.ts'
import {
  dateField,
  type Field,
  type Filled,
  fileField,
  radiosField,
  textareaField,
  textField,
} from '../../page/field.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { KINDS, OBTAINED_WORDS } from './words.ts'

type Form = StaffPageView & Record<string, unknown>

const SEAL_HINT = 'Letters and figures, as on the bag. Leave it empty where there is none.'

function file(filled: Filled, hint: string): Field {
  return fileField({ name: 'file', label: 'Its file', hint }, filled)
}

/** Record an exhibit. The file, where there is one, must come last. */
export function newExhibitPage(matter: MatterName, filled: Filled): Form {
  return form(matter, filled, {
    heading: 'Record an exhibit',
    action: `${paths.matter(matter.address).evidence}/new`,
    back: { text: 'Evidence', href: paths.matter(matter.address).evidence },
    button: 'Record the exhibit',
    sendsFile: true,
    fields: [
      radiosField(
        {
          name: 'kind',
          label: 'What kind of exhibit is it?',
          choices: EXHIBIT_KINDS.map((value) => ({ value, text: KINDS[value] })),
        },
        filled,
      ),
      textareaField(
        { name: 'description', label: 'What is it?', hint: 'As it will be described in a statement.', rows: 3 },
        filled,
      ),
      radiosField(
        {
          name: 'obtained',
          label: 'How did it come?',
          choices: OBTAINED.map((value) => ({ value, text: OBTAINED_WORDS[value] })),
        },
        filled,
      ),
      dateField({ name: 'on', label: 'On which day?' }, filled),
      textField({ name: 'producedBy', label: 'Who produces it?' }, filled),
      textField(
        {
          name: 'initials',
          label: 'Their initials',
          hint: 'The exhibit is marked with them and the next number, such as WH/3.',
          width: 'short',
        },
        filled,
      ),
      textField(
        { name: 'handedBy', label: 'From whom or where did it come?', hint: 'You may leave this empty.' },
        filled,
      ),
      textField({ name: 'keptBy', label: 'Who has it now, or where is it kept?' }, filled),
      textField({ name: 'seal', label: 'Seal number', hint: SEAL_HINT, width: 'medium' }, filled),
    ],
    file: file(filled, 'For a digital exhibit. Up to 2 GB. It is kept as it came, and never opened on this page.'),
  })
}

/** Bring the file of an exhibit that was recorded without one. */
export function bringFilePage({ matter, number, reference }: OneExhibit, filled: Filled): Form {
  const at = paths.matter(matter.address).exhibit(String(number))
  return form(matter, filled, {
    heading: `Bring the file of ${reference}`,
    action: at.file,
    back: { text: `Exhibit ${reference}`, href: at.show },
    button: 'Bring this file',
    sendsFile: true,
    fields: [],
    file: file(filled, 'Up to 2 GB. It is kept as it came and cannot be exchanged.'),
  })
}

/** An exhibit passes from one hand or place to another. */
export function movePage({ matter, number, reference, custody }: OneExhibit, filled: Filled): Form {
  const at = paths.matter(matter.address).exhibit(String(number))
  return form(matter, filled, {
    heading: `${reference} passes on`,
    action: at.custody,
    back: { text: `Exhibit ${reference}`, href: at.show },
    button: 'Record the move',
    sendsFile: false,
    fields: [
      dateField({ name: 'on', label: 'On which day?' }, filled),
      textField(
        { name: 'handedBy', label: 'Who handed it over, or where was it?' },
        filled.values.handedBy === undefined
          ? { ...filled, values: { ...filled.values, handedBy: custody.at(-1)?.keptBy ?? '' } }
          : filled,
      ),
      textField({ name: 'keptBy', label: 'Who has it now, or where is it kept?' }, filled),
      textareaField({ name: 'reason', label: 'Why?', rows: 2 }, filled),
      textField({ name: 'seal', label: 'Seal number', hint: SEAL_HINT, width: 'medium' }, filled),
    ],
  })
}

function form(
  matter: MatterName,
  { errors }: Filled,
  asked: {
    readonly heading: string
    readonly action: string
    readonly back: { readonly text: string; readonly href: string }
    readonly button: string
    readonly sendsFile: boolean
    readonly fields: readonly Field[]
    readonly file?: Field
  },
): Form {
  return { title: matterTitle(asked.heading, matter), section: 'matters', errors, ...asked }
}
