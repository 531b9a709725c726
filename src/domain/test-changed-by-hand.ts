import type { CountingDefinitionId } from './counting-definition.ts'
import type { ByHand } from './test-figures-by-hand.ts'

/** The year from 1 April 2025 over matters that changed, counted by hand before anything counted them. */
export const CHANGED_BY_HAND: Readonly<Record<CountingDefinitionId, ByHand>> = {
  // b01, b02, b03, b04, b06–b12 are 11. Not b05: its matter alleges no misconduct yet. Not b13: years before.
  // Officers: b01, b02, b03 (Vosper), b06, b09, b10, b11, b12. Staff: b07, b08. b04 is of nobody.
  'allegations-received': [11, 0, 0, [8, 2, 0, 1]],
  // b08, b09 (its outcome in July; the second closing moves nothing), b10 (on closing), b13 (that it was set aside later leaves the day).
  // Not b11: worked on again.
  'allegations-finalised': [4, 0, 0, [3, 1, 0, 0]],
  // b01, b02, b03, b04, b06, b07, b11, b12. Not b09, though its matter is: nobody worked on it again.
  'allegations-live': [8, 0, 0, [6, 1, 0, 1]],
  // n01–n12. n04 falls to staff; n03 to officers and to nobody, n12 to nobody.
  'matters-received': [12, 0, 0, [8, 3, 0, 2]],
  // n07, n08, n09, n12 (on closing), n13.
  'matters-finalised': [5, 0, 0, [3, 1, 0, 1]],
  // n01–n06, n08 (taken up again in February, closed only in May), n10, n11.
  'matters-live': [9, 0, 0, [7, 2, 0, 1]],
  // One each in n01, n02, n03 (Vosper), n05–n11. Not n04.
  'subjects-received': [10, 0, 0, [8, 2, 0, 0]],
  // n07, n08, n09, n13.
  'subjects-finalised': [4, 0, 0, [3, 1, 0, 0]],
  // n01, n02, n03, n05, n06, n10, n11.
  'subjects-live': [7, 0, 0, [6, 1, 0, 0]],
  // Tarrant, Vosper, Carrow, Brill.
  'people-received': [4, 0, 0, [2, 2, 0, 0]],
  // Brill, Tarrant, Vosper, Aldous.
  'people-finalised': [4, 0, 0, [3, 1, 0, 0]],
  // Tarrant, Vosper, Carrow.
  'people-live': [3, 0, 0, [2, 1, 0, 0]],
  // d01, d02, d04 (with the rights of an interested person), d05, d08–d12. Not d06: outside Schedule 3.
  'complainants-received': [9, 0, 0, [7, 1, 0, 1]],
  // d08, d09, d12.
  'complainants-finalised': [3, 0, 0, [2, 0, 0, 1]],
  // d01, d02, d04, d05, d08 (taken up again), d10, d11.
  'complainants-live': [7, 0, 0, [6, 1, 0, 0]],
}

/** Allegations received: of the 11 two have a category, b01 as it was changed. Nine have none of it, and nine no kind of abuse. */
export const CHANGED_CODES_RECEIVED = [
  { scheme: 'IOPC 2020', code: 'G2', n: 1 },
  { scheme: 'IOPC 2020', code: 'J1', n: 1 },
  { scheme: 'IOPC 2020', code: 'not known', n: 9 },
  // b06
  { scheme: 'kinds of abuse', code: 'domestic abuse', n: 1 },
  { scheme: 'kinds of abuse', code: 'not known', n: 9 },
  // b01
  { scheme: 'kinds of abuse', code: 'sexual', n: 1 },
  { scheme: 'national factors', code: 'hate crime', n: 1 },
  { scheme: 'national factors', code: 'social media', n: 1 },
] as const

/** Allegations finalised: b08, b09 and b10 have no category, b13 has one of before 2020. What came of each is what stands. */
export const CHANGED_CODES_FINALISED = [
  { scheme: 'IOPC 2020', code: 'not known', n: 3 },
  { scheme: 'IOPC before 2020', code: 'B', n: 1 },
  { scheme: 'kinds of abuse', code: 'not known', n: 4 },
  // b10
  { scheme: 'outcome', code: 'closed without an outcome', n: 1 },
  // b09: dismissed, then replaced on appeal
  { scheme: 'outcome', code: 'final written warning', n: 1 },
  // b13
  { scheme: 'outcome', code: 'set aside on appeal', n: 1 },
  // b08
  { scheme: 'outcome of staff discipline', code: 'dismissed without notice', n: 1 },
] as const

/** Matters received in the year by the force where they are now: n01 went to Sallowby, n02 came back; nothing stayed in Harrowmere. */
export const CHANGED_BY_FORCE = { Fellside: 11, Sallowby: 1 } as const
