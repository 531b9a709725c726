/**
 * An act was refused. The message is a constant and the details are ids and rules: errors are logged, and a log must never
 * hold a name, a narrative or an address.
 */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted'
  readonly code = 'CANDOUR_NOT_PERMITTED'
  readonly refusal: Refusal

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super('The rules do not permit this.', options)
    this.refusal = refusal
  }
}

/** The person may do it, and has not said yet why they open this matter: they are asked, and nothing is shown before. */
export const PURPOSE_NOT_STATED = 'purpose/not-stated'

/** Which act, upon which record, under which rule. Enough to explain, too little to identify. */
export type Refusal = { readonly act: string; readonly upon: string; readonly rule: string }

/** Whether an error is that a purpose has not been said yet. */
export function asksForPurpose(error: unknown): boolean {
  return error instanceof NotPermitted && error.refusal.rule === PURPOSE_NOT_STATED
}
