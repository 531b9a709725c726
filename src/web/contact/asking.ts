import type { Acting } from '../../actions/acting.ts'
import type { ContactView } from '../../actions/contact/open-contact.ts'
import type { OfPartyNamed } from '../../actions/contact/partys-desk.ts'
import type { Recorded } from '../../actions/recorded.ts'
import type { Field, Filled } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import type { Reading, Typed } from '../answers.ts'

/** One form about a person in a matter: what it says, what it asks, and the act that it leads to. */
export type ContactForm = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly button: string
  readonly fields: (view: ContactView, filled: Filled) => readonly Field[]
  readonly read: (form: Typed, of: OfPartyNamed) => Reading<(acting: Acting) => Promise<Recorded<object>>>
  /** Questions that are a day: what is wrong with one goes to its first field. */
  readonly days?: readonly string[]
}

/** Why nothing was recorded, each at its question and in the order of the fields. */
export function refusals(form: ContactForm, done: Recorded<object>): readonly FormError[] {
  if (done.ok || done.why !== 'missing') return []

  return done.missing.map(({ about, say }) => ({
    field: about,
    message: say,
    ...(form.days?.includes(about) && { at: `${about}-day` }),
  }))
}
