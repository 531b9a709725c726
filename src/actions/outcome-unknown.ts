/**
 * The connection was lost between the order to commit an act and the answer, and the database could not be asked since. The
 * act is named, so that an operator can look for it; nothing of what it was about is.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
  readonly code = 'CANDOUR_OUTCOME_UNKNOWN'
  readonly act: string

  constructor(act: string, options?: ErrorOptions) {
    super('It is not known whether this was recorded.', options)
    this.act = act
  }
}
