import type { Missing } from '../../domain/decision.ts'

/** A form named an allegation that the matter does not hold. */
export const NO_SUCH_ALLEGATION: Missing = {
  about: 'allegation',
  say: 'Say which allegation this is about',
  provision: 'policy-own-decisions',
}
