import type { RiskForm } from '../../domain/risk-form.ts'
import { SHIPPED_FORMS } from '../../domain/risk-forms/shipped.ts'
import type { Transaction } from '../../store/database.ts'
import { addedForms } from '../../store/risk-form.ts'

/** Every form in every version: those that come with the program, then those that were added. */
export async function everyForm(tx: Transaction): Promise<readonly RiskForm[]> {
  return [...SHIPPED_FORMS, ...(await addedForms(tx)).map(({ form }) => form)]
}

/** The latest version of each form, for a new assessment. */
export function formsInUse(forms: readonly RiskForm[]): readonly RiskForm[] {
  return forms.filter((form) => !forms.some((other) => other.id === form.id && other.version > form.version))
}

/** The form that an assessment was made with, in the version of that day. */
export function formOf(
  forms: readonly RiskForm[],
  { form, version }: { readonly form: string; readonly version: number },
): RiskForm | undefined {
  return forms.find((each) => each.id === form && each.version === version)
}
