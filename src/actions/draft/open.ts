import { findDraft } from '../../store/draft.ts'
import type { Acting } from '../acting.ts'

export type DraftView = { readonly typed: unknown; readonly keptAt: string }

/** What the person had typed into this form, where they left it. Nobody else can read it. */
export function openDraft(acting: Acting, { form }: { readonly form: string }): Promise<DraftView | undefined> {
  return acting.alone(async (tx) => {
    const draft = await findDraft(tx, form)

    return draft && { typed: draft.typed, keptAt: draft.kept_at.toISOString() }
  })
}
