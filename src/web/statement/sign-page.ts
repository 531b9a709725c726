import type { StatementView } from '../../actions/statement/read-statement.ts'
import { DECLARATION, notAgreed } from '../../domain/statement.ts'
import {
  checkboxesField,
  type Field,
  type Filled,
  fileField,
  radiosField,
  textareaField,
  textField,
} from '../../page/field.ts'
import type { StaffPageView } from '../render.ts'
import { addressesOf, statementFrame } from './heading.ts'
import { KINDS, WITNESS } from './words.ts'

/** What stands on the statement besides its words, the declaration, and the signature: one page, in the order of the form. */
export function signPage(view: StatementView, filled: Filled, script: string): StaffPageView & Record<string, unknown> {
  const says = WITNESS[view.pronoun]
  const at = addressesOf(view)

  return {
    ...statementFrame(view, 'Sign'),
    errors: filled.errors,
    heading: `Sign: ${KINDS[view.kind].toLowerCase()} ${view.number}`,
    agreed:
      view.open.length === 0 && view.lines.length > 0
        ? `All ${view.lines.length} paragraphs are agreed.`
        : `${notAgreed(view.open)}. Signing opens when all are.`,
    readBack: at.readBack,
    action: at.sign,
    may: view.mayDo.includes('write statement'),
    maySign: view.mayDo.includes('sign statement'),
    declaration: DECLARATION,
    pronoun: says,
    script,
    who: whoFields(says, filled),
    presentFields: presentFields(says, filled),
    backFields: backFields(says, filled),
    signing: [
      checkboxesField(
        {
          name: 'declared',
          label: 'The declaration',
          choices: [{ value: 'yes', text: `It was read to ${says.them} or by ${says.them}, and ${says.they} made it` }],
        },
        filled,
      ),
      radiosField(
        {
          name: 'how',
          label: `How ${says.they === 'they' ? 'do they' : `does ${says.they}`} sign?`,
          choices: [
            { value: 'drawn', text: 'Drawn here', hint: 'With a finger, a pen or a mouse, in the field below' },
            { value: 'typed', text: 'Typed here' },
            { value: 'on paper', text: 'On paper, with the scan' },
          ],
        },
        filled,
      ),
    ],
    strokes: typeof filled.values.strokes === 'string' ? filled.values.strokes : '',
    drawnError: filled.errors.find(({ field }) => field === 'signature-drawn')?.message,
    lastFields: [
      textField({ name: 'signature-typed', label: 'If typed: the name, as a signature', width: 'medium' }, filled),
      fileField(
        {
          name: 'signature-on-paper',
          label: 'If on paper: the scan',
          hint: 'PDF, PNG or JPEG, up to 3 MB',
          accept: 'application/pdf,image/png,image/jpeg',
        },
        filled,
      ),
    ],
  }
}

type Says = (typeof WITNESS)['she']

function whoFields({ they, are }: Says, filled: Filled): readonly Field[] {
  return [
    textField({ name: 'name', label: 'Name of the witness', width: 'medium' }, filled),
    radiosField(
      {
        name: 'over18',
        label: `${they === 'they' ? 'Are they' : `Is ${they}`} 18 or over?`,
        choices: [
          { value: 'yes', text: 'Yes' },
          {
            value: 'no',
            text: 'No',
            reveals: textField({ name: 'age', label: 'Age in years', width: 'short' }, filled),
          },
        ],
      },
      filled,
    ),
    textField(
      { name: 'language', label: `Language in which ${they} ${are === 'are' ? 'speak' : 'speaks'}`, width: 'medium' },
      filled,
    ),
    radiosField(
      {
        name: 'interpreted',
        label: 'Did somebody interpret?',
        choices: [
          { value: 'no', text: 'Nobody did' },
          {
            value: 'yes',
            text: 'Yes',
            reveals: textField({ name: 'interpreter', label: 'Name of the interpreter', width: 'medium' }, filled),
          },
        ],
      },
      filled,
    ),
    textareaField(
      { name: 'interpreterDeclares', label: 'If so, what the interpreter declares, in their own words', rows: 3 },
      filled,
    ),
    radiosField(
      {
        name: 'canRead',
        label: `Can ${they} read it?`,
        choices: [
          { value: 'she can read it', text: 'Yes' },
          {
            value: 'it was read to her',
            text: `No, it was read to ${they === 'they' ? 'them' : they === 'he' ? 'him' : 'her'}`,
            reveals: textField({ name: 'reader', label: 'Name of whoever read it', width: 'medium' }, filled),
          },
        ],
      },
      filled,
    ),
  ]
}

function presentFields(_says: Says, filled: Filled): readonly Field[] {
  return [textField({ name: 'present', label: 'Who else was present? You may leave this empty' }, filled)]
}

function backFields({ they }: Says, filled: Filled): readonly Field[] {
  const needs = they === 'they' ? 'they need' : `${they} needs`
  return [
    textField({ name: 'datesToAvoid', label: 'Dates to avoid', hint: 'Write “none” if there are none' }, filled),
    textField(
      {
        name: 'specialMeasures',
        label: `Special measures that ${needs}`,
        hint: 'Screens, live link, an intermediary; or “none”',
      },
      filled,
    ),
    radiosField(
      {
        name: 'medicalConsent',
        label: 'Consent to see medical records',
        choices: [
          { value: 'given', text: 'Given' },
          { value: 'not given', text: 'Not given' },
          { value: 'does not apply', text: 'Not asked: it does not apply' },
        ],
      },
      filled,
    ),
    radiosField(
      {
        name: 'personalStatement',
        label: 'Victim personal statement',
        choices: [
          { value: 'offered, wanted', text: 'Offered, and wanted' },
          { value: 'offered, not wanted', text: 'Offered, and not wanted now' },
          { value: 'not offered yet', text: 'Not offered yet' },
        ],
      },
      filled,
    ),
    textField({ name: 'exhibits', label: 'Exhibits referred to, with their marks. You may leave this empty' }, filled),
  ]
}
