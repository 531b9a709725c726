import { type CountedClock, clock } from './clock-definition.ts'
import type { ProvisionId } from './provision.ts'
import type { Checked } from './provision-entry.ts'

/**
 * The two readings of the limit for a referral. Which one the 2020 Regulations have is still to be read: the 2004 Regulations
 * said the next working day. A setting, with the version that decisions were counted by.
 */
export const REFERRAL_LIMITS = {
  'the end of the following day': { version: 1, calendar: 'every day' },
  'the end of the following working day': { version: 2, calendar: 'EW' },
} as const

/** One reading. */
export type ReferralLimit = keyof typeof REFERRAL_LIMITS

/** The reading in use: the stricter one, so that no date is later than the lawful one. */
export const REFERRAL_LIMIT_IN_USE: { readonly limit: ReferralLimit; readonly checked: Checked } = {
  limit: 'the end of the following day',
  checked: 'unverified',
}

/** The clock of a referral under a reading of the limit. CMR 2020 regs. 4 and 7. */
export function referralClock(limit: ReferralLimit, provision: ProvisionId): CountedClock {
  return clock(
    ['it first became clear that a heading applies', 'refer to the IOPC'],
    '1 days',
    REFERRAL_LIMITS[limit].calendar,
    'end of the following day',
    provision,
  )
}
