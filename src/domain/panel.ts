import type { Regime } from './law.ts'
import type { ProceedingsForum } from './proceedings.ts'
import type { ProvisionId } from './provision.ts'

/** The places of those who conduct a meeting or a hearing. */
export const SEATS = [
  'manager',
  'legally qualified chair',
  'senior officer',
  'independent member',
  'chief officer',
  'chair',
  'first independent member',
  'second independent member',
  'legally qualified adviser',
] as const

/** One place. */
export type Seat = (typeof SEATS)[number]

/** Who may take the chair from 7 May 2024: the chief officer, or one of the delegates that the regulations allow. */
export const CHAIRS = [
  'chief officer',
  'senior officer as delegate',
  'former senior officer as delegate',
  'senior member of staff as delegate',
] as const

/** One of those who may chair. */
export type Chair = (typeof CHAIRS)[number]

/** A panel as one set of rules composes it. */
export type Composition = { readonly seats: readonly Seat[]; readonly provision: ProvisionId }

const MANAGER: Composition = { seats: ['manager'], provision: 'pcr-28' }
const CONTRACT: Composition = { seats: ['manager'], provision: 'policy-staff' }

const HEARINGS: Readonly<Record<Exclude<Regime, 'pre-2020'>, Composition>> = {
  '2020': { seats: ['legally qualified chair', 'senior officer', 'independent member'], provision: 'pcr-28' },
  '2024': chairedByChiefOfficer('first independent member', 'second independent member', 'legally qualified adviser'),
  '2025': chairedByChiefOfficer('first independent member', 'second independent member', 'legally qualified adviser'),
}

const ACCELERATED: Readonly<Record<Exclude<Regime, 'pre-2020'>, Composition>> = {
  '2020': { seats: ['chief officer'], provision: 'pcr-55' },
  '2024': { ...chairedByChiefOfficer('legally qualified adviser'), provision: 'pcr-55' },
  '2025': { ...chairedByChiefOfficer('legally qualified adviser'), provision: 'pcr-55' },
}

/**
 * Who conducts proceedings, by forum and regime: before 7 May 2024 a legally qualified chair leads a hearing; from then a
 * chief officer or delegate does, with two independent members and a legally qualified adviser. A manager conducts a
 * meeting. None for the rules before 2020, which come as history.
 *
 * @see PCR 2020 reg. 28 (unverified), reg. 55 (unverified: that a chief officer or delegate sits alone); PCAR 2024 regs. 3 and 5
 */
export function compositionOf(forum: ProceedingsForum, regime: Regime): Composition {
  if (forum === 'staff discipline') return CONTRACT
  if (regime === 'pre-2020') return { seats: [], provision: 'pcr-3' }
  if (forum === 'misconduct meeting') return MANAGER

  return (forum === 'misconduct hearing' ? HEARINGS : ACCELERATED)[regime]
}

/** The longest since a former senior officer served who may still chair as a delegate, in years. PCAR 2024 regs. 3 and 5. */
export const FORMER_SENIOR_YEARS = 5

function chairedByChiefOfficer(...others: readonly Seat[]): Composition {
  return { seats: ['chair', ...others], provision: 'pcar-2024' }
}
