import { deleteDraft } from '../../store/draft.ts'
import type { Acting } from '../acting.ts'

/** Forget what was typed, once it is recorded or thrown away. */
export function dropDraft(acting: Acting, { form }: { readonly form: string }): Promise<void> {
  return acting.alone((tx) => deleteDraft(tx, form))
}
