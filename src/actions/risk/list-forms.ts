import type { RiskForm } from '../../domain/risk-form.ts'
import { SHIPPED_FORMS } from '../../domain/risk-forms/shipped.ts'
import { addedForms } from '../../store/risk-form.ts'
import type { Acting } from '../acting.ts'

export type FormView = {
  readonly form: RiskForm
  /** When it was added, and why; absent for those that come with the program. */
  readonly added: { readonly at: string; readonly reason: string } | undefined
}

/** Every form in every version. They hold no record of anyone. */
export function listRiskForms(acting: Acting): Promise<readonly FormView[]> {
  return acting.once('list risk forms', { kind: 'installation' }, async (tx) => [
    ...SHIPPED_FORMS.map((form) => ({ form, added: undefined })),
    ...(await addedForms(tx)).map(({ form, addedAt, reason }) => ({
      form,
      added: { at: addedAt.toISOString(), reason },
    })),
  ])
}
