import { calendarDate } from './calendar-date.ts'
import type { Period } from './counting.ts'
import type { CountingDefinitionId } from './counting-definition.ts'

/** A year as the national statistics count it. */
export const THE_YEAR: Period = { from: calendarDate('2025-04-01'), until: calendarDate('2026-03-31') }

/** n; days not known; left out; then officers, staff, role not known, nobody identified. */
export type ByHand = readonly [
  n: number,
  notKnown: number,
  leftOut: number,
  groups: readonly [officers: number, staff: number, roleNotKnown: number, nobody: number],
]

/** Every figure of the year over the invented matters, counted by hand before anything counted them. */
export const BY_HAND: Readonly<Record<CountingDefinitionId, ByHand>> = {
  // m01 2, m02 1, m05 2, m06 2, m07 1, m10 1, m11 1, m12 1, m13 2, m14 2, m15 1, m18 3, m19 1, m20 2, m21 1, m22 1 are 24; imported
  // m23 3, m25 2. Not m03 (the day before), m04 (the day after), m16, m17, m26 (years before). a29 has no day; a10, a11 are contractors.
  'allegations-received': [29, 1, 2, [18, 4, 3, 4]],
  // a03 (first day), a05, a06 (last day), a07, a12, a15, a38, a18, a23, a26 (its first outcome); imported a27, a28, a39, a29, a31.
  // Not a14 (the day after), a19 (before), a25 (taken up again). a30 ended on no day known; a10 is a contractor’s.
  'allegations-finalised': [15, 1, 1, [9, 2, 2, 2]],
  // a01, a37, a02, a08, a09, a13, a14 (ends the day after), a16, a36, a17, a20, a33, a21, a22, a34, a24, a35, a25. History is never live.
  'allegations-live': [18, 0, 1, [10, 5, 1, 2]],
  // m01, m02, m05–m08 (m08 has no allegation), m10–m15, m18–m22; m23, m25. m24 has no day; m09 is a contractor’s alone.
  // m18 falls to officers and to nobody identified, m23 and m25 to two groups each: the groups add up to 22.
  'matters-received': [19, 1, 1, [12, 3, 3, 4]],
  // m03, m05 (its last, on the last day), m10 (without the contractor), m13, m16, m19, m22, m23, m24. Not m06 (one is open),
  // m12 (the day after). m25 holds an end without a day.
  'matters-finalised': [9, 1, 1, [5, 2, 2, 2]],
  // m01, m02, m06, m07, m08, m11, m12, m14, m15, m17, m18, m20, m21. m10 is live for the contractor only.
  'matters-live': [13, 0, 1, [7, 3, 1, 3]],
  // One each in m01, m02, m05, m10–m15, m19–m23; two in m06, m18 and m25. m24 has no day; Dunmore is left out in m09 and m10.
  'subjects-received': [20, 1, 2, [14, 3, 3, 0]],
  // m03, m05, m06 (Tarrant alone), m10, m13, m16, m19, m22, m23, m24, m25 (Kerrick). Jessop in m25 ended on no day known.
  'subjects-finalised': [11, 1, 1, [7, 2, 2, 0]],
  // m01, m02, m06 (Vosper), m11, m12, m14, m15, m17, m18 (two), m20, m21. Dunmore in m10 is left out.
  'subjects-live': [12, 0, 1, [8, 3, 1, 0]],
  // Tarrant, Vosper, Brill, Farrow, Aldous, Carrow, Eskdale, Inskip, Jessop, Kerrick. Farrow is staff in one and an officer in
  // another, so the groups add up to 11. Kerrick’s undated matter adds nobody. Dunmore is left out.
  'people-received': [10, 0, 1, [6, 3, 2, 0]],
  // Tarrant, Brill, Aldous, Gorse, Inskip, Vosper, Jessop, Kerrick: he in m25 as an officer, in m24 with no role known.
  'people-finalised': [8, 0, 1, [5, 2, 2, 0]],
  // Tarrant, Vosper, Farrow (twice, in two groups), Carrow, Eskdale, Hale, Inskip.
  'people-live': [7, 0, 1, [4, 3, 1, 0]],
  // m01, m02, m05, m06, m07, m08, m10, m12 (two), m13, m14, m15, m18, m19, m21, m22. c09 complains of a contractor alone.
  'complainants-received': [16, 0, 1, [11, 2, 1, 3]],
  // m03, m05, m10, m13, m16 (in two groups), m19, m22.
  'complainants-finalised': [7, 0, 1, [5, 2, 0, 1]],
  // m01, m02, m06, m07, m08, m12 (two), m14, m15, m18, m21. c10’s matter is live for the contractor only.
  'complainants-live': [11, 0, 1, [7, 1, 1, 3]],
}

/**
 * Allegations received, by scheme and code: a15 carries two kinds. B of before 2020 is not B4 of today. Of the 29, five are
 * imported: a39 has no code under the scheme of its source, the other four have one. The 24 that are worked here have no category.
 */
export const CATEGORIES_BY_HAND = [
  // a39
  { scheme: 'Before 2020', code: 'not known', n: 1 },
  // a28
  { scheme: 'IOPC 2020', code: 'A4', n: 1 },
  // a27, a30
  { scheme: 'IOPC 2020', code: 'B4', n: 2 },
  // a31
  { scheme: 'IOPC 2020', code: 'J1', n: 1 },
  // 29 without the five imported
  { scheme: 'IOPC 2020', code: 'not known', n: 24 },
  // a01, a05, a09, a15, a23
  { scheme: 'kinds of abuse', code: 'domestic abuse', n: 5 },
  // a06, a12
  { scheme: 'kinds of abuse', code: 'harassment', n: 2 },
  // 24 without the ten of a kind: a01, a37, a02, a05, a06, a07, a09, a12, a15, a23
  { scheme: 'kinds of abuse', code: 'not known', n: 14 },
  // a37
  { scheme: 'kinds of abuse', code: 'other', n: 1 },
  // a02, a07, a15
  { scheme: 'kinds of abuse', code: 'sexual', n: 3 },
] as const

/** Received in the year, force by force: allegations add up to 29, people to 12 where there are 10 (Tarrant and Inskip are in both). */
export const BY_FORCE = {
  // 29 without m18, m19, m23, m25; everybody but Jessop and Kerrick.
  Fellside: { allegations: 20, people: 8 },
  // m18 3, m19 1; Tarrant and Inskip.
  Harrowmere: { allegations: 4, people: 2 },
  // m23 3, m25 2; Jessop and Kerrick.
  Oldstow: { allegations: 5, people: 2 },
} as const
