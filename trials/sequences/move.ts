import fc from 'fast-check'
import type { Deed, Who } from './oracle.ts'

/** One thing that someone tries. `toss` decides by turns which of the lawful and unlawful arguments are given. */
export type Move = { readonly deed: Deed | 'advance'; readonly who: Who; readonly toss: readonly number[] }

const DEEDS = [
  ...['allegation', 'event', 'severity', 'criminal', 'safeguarding', 'withdrawal', 'mode', 'reclassify', 'referral'],
  ...['case to answer', 'outcome', 'duty', 'after withdrawal', 'closing', 'reopening', 'vetting'],
  ...['propose closing', 'approve closing', 'object to closing'],
] as readonly Deed[]
const PEOPLE: readonly Who[] = [
  ...(['detective', 'second detective', 'supervisor', 'authority', 'head', 'vetting', 'oversight', 'other'] as const),
]

const move = fc.record({
  deed: fc.oneof(
    { arbitrary: fc.constant('advance' as const), weight: 3 },
    { arbitrary: fc.constantFrom(...DEEDS), weight: 4 },
    { arbitrary: fc.constantFrom('closing' as const, 'reopening' as const), weight: 1 },
  ),
  // The one who may decide most tries most often, so that what is refused is refused for what was asked as well.
  who: fc.oneof(
    { arbitrary: fc.constant('authority' as const), weight: 3 },
    { arbitrary: fc.constantFrom(...PEOPLE), weight: 2 },
  ),
  toss: fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }),
})

/** How a matter begins, and what is tried upon it, one after another. */
export function sequencesOf(length: number) {
  return fc.record({
    kind: fc.constantFrom('complaint' as const, 'conduct matter' as const, 'recordable conduct matter' as const),
    moves: fc.array(move, { minLength: length, maxLength: length }),
  })
}
