import { deleteDraft } from '../../store/draft.ts'
import { outageIn } from '../../store/outage.ts'
import type { Acting } from '../acting.ts'

/**
 * Forget what was typed, once it is recorded or thrown away. Where the database went away in between, the draft stays: a page
 * that failed for that alone would deny what was recorded a moment before.
 */
export async function dropDraft(acting: Acting, { form }: { readonly form: string }): Promise<void> {
  try {
    await acting.alone((tx) => deleteDraft(tx, form))
  } catch (error) {
    if (outageIn(error) === undefined) throw error
  }
}
