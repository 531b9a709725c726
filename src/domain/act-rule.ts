/** The roles in which a person may sign in; one person may hold several. */
export type StaffRole =
  | 'detective'
  | 'supervisor'
  | 'head of unit'
  | 'appropriate authority'
  | 'vetting officer'
  | 'information officer'
  | 'analyst'
  | 'oversight'
  | 'administrator'
  | 'records'
  | 'officer'

/** What a person is to one matter, as the record holds it. */
export type Capacity = 'investigates' | 'supervises' | 'decides' | 'outside eye'

/** Who may do an act, upon what, and why. */
export type ActRule = {
  /** Roles that may do it wherever the record does not forbid it. */
  readonly roles: readonly StaffRole[]
  /** Or, upon a live matter, those who stand in one of these capacities. */
  readonly capacities?: readonly Capacity[]
  /** Whether imported history may be acted upon so, or live matters, or neither. */
  readonly upon: 'live matter' | 'any matter' | 'person serving' | 'no matter'
  readonly why: string
}

/** Who answer for the unit as a whole. */
export const WHOLE_UNIT = ['head of unit', 'appropriate authority'] as const
/** Who work matters. */
export const CASEWORKERS = ['detective', 'supervisor', 'head of unit', 'appropriate authority'] as const
/** Whoever may sign in. */
export const EVERYONE = [
  ...[...CASEWORKERS, 'vetting officer', 'information officer', 'analyst', 'oversight'],
  ...['administrator', 'records', 'officer'],
] as readonly StaffRole[]
/** The capacities of those who work one matter. */
export const HANDS = ['investigates', 'supervises', 'decides'] as const
