import { readJsonLines } from '../../documents/json-lines.ts'
import { isWritten } from '../../domain/decision.ts'
import { checkRiskForm } from '../../domain/risk-form-check.ts'
import { insertForm } from '../../store/risk-form.ts'
import type { Acting } from '../acting.ts'
import { everyForm } from './forms.ts'

export type AddRiskForm = {
  /** The file as it was brought. */
  readonly text: string
  readonly reason: string | undefined
}

export type FormAdded =
  | { readonly ok: true; readonly id: string; readonly version: number; readonly questions: number }
  | { readonly ok: false; readonly line: number | undefined; readonly say: string }

const MOST_CHARACTERS = 500_000

/** Add a risk assessment form, or a later version of one, once it was checked. It can be used at once. */
export function addRiskForm(acting: Acting, { text, reason }: AddRiskForm): Promise<FormAdded> {
  return acting.once('add risk form', { kind: 'installation' }, async (tx, witness): Promise<FormAdded> => {
    const refuse = (say: string, line?: number): FormAdded => {
      witness.refuses('law/policy-risk-form')
      return { ok: false, line, say }
    }
    if (!isWritten(reason)) return refuse('Say why it is added')
    if (text.length > MOST_CHARACTERS) return refuse('A form has at most 500,000 characters')
    const read = readJsonLines(text)
    if (!read.ok) return refuse('this is not JSON from here on', read.line)
    const checked = checkRiskForm(read.value)
    if (!checked.ok) return refuse(checked.fault.say, read.lineOf(checked.fault.at))
    const { form } = checked
    const latest = Math.max(
      0,
      ...(await everyForm(tx)).filter(({ id }) => id === form.id).map(({ version }) => version),
    )
    if (form.version !== latest + 1)
      return refuse(`the next version of this form is ${latest + 1}`, read.lineOf('version'))

    await insertForm(tx, { id: acting.newId(), form, reason: reason.trim() })

    return {
      ok: true,
      id: form.id,
      version: form.version,
      questions: form.sections.reduce((count, { questions }) => count + questions.length, 0),
    }
  })
}
