import { putDraft } from '../../store/draft.ts'
import type { Acting } from '../acting.ts'

/** Keep what a person has typed and not yet recorded: a form may be left at any time and nothing is lost. */
export function keepDraft(acting: Acting, draft: { readonly form: string; readonly typed: unknown }): Promise<void> {
  return acting.alone((tx) => putDraft(tx, { person: acting.person, ...draft }))
}
