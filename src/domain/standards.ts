import type { Concerned } from './concerned.ts'
import type { ProvisionId } from './provision.ts'

/** The Standards of Professional Behaviour, in the order of PCR 2020 Sch. 2. The codes are ours; the order is the statute's. */
export const STANDARDS = {
  STD1: 'Honesty and Integrity',
  STD2: 'Authority, Respect and Courtesy',
  STD3: 'Equality and Diversity',
  STD4: 'Use of Force',
  STD5: 'Orders and Instructions',
  STD6: 'Duties and Responsibilities',
  STD7: 'Confidentiality',
  STD8: 'Fitness for Duty',
  STD9: 'Discreditable Conduct',
  STD10: 'Challenging and Reporting Improper Conduct',
} as const satisfies Record<string, string>

/** One Standard, by its code. */
export type Standard = keyof typeof STANDARDS

/** Every code in the statutory order. */
export const STANDARD_CODES = Object.keys(STANDARDS) as [Standard, ...Standard[]]

/** "Honesty and Integrity": as a page names it. */
export function standardName(standard: Standard): string {
  return STANDARDS[standard]
}

/** These Standards in the statutory order, each once. */
export function inStatutoryOrder(standards: readonly Standard[]): readonly Standard[] {
  return STANDARD_CODES.filter((each) => standards.includes(each))
}

/** The rule that sets them: PCR 2020 Sch. 2 for officers; that the standards for staff mirror it is unverified. */
export function standardsUnder(concerned: Concerned | undefined): ProvisionId {
  return concerned === undefined || concerned === 'serving officer' || concerned === 'former officer'
    ? 'pcr-sch-2'
    : 'policy-staff'
}
