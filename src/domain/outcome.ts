import { atStart } from './words.ts'

/** Where an allegation is decided. */
export const FORUMS = [
  'misconduct meeting',
  'misconduct hearing',
  'accelerated misconduct hearing',
  'staff discipline',
  'no proceedings',
] as const

/** One place of decision. */
export type Forum = (typeof FORUMS)[number]

/** What the meeting or hearing found; `no finding` where none was held or it did not reach one. */
export const FINDINGS = ['gross misconduct', 'misconduct', 'neither', 'no finding'] as const

/** One finding. It is a finding, where case to answer and severity are not. */
export type Finding = (typeof FINDINGS)[number]

/** What may come of an allegation. PCR 2020 regs. 27 and 42, Sch. 1; for volunteers and contractors our own words, unverified. */
export const OUTCOMES = [
  'no action',
  'reflective practice review process',
  'written warning',
  'final written warning',
  'reduction in rank',
  'dismissed without notice',
  'would have been dismissed',
  'designation withdrawn',
  'removed from police work',
  'proceedings withdrawn',
  'resigned before a finding',
  'retired before a finding',
  'died before a finding',
] as const

/** One outcome. */
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes of the schemes before 2020: in imported history only. */
export const LEGACY_OUTCOMES = [
  'management advice',
  'management action',
  'required to resign',
  'fine',
  'caution',
] as const

/** One outcome from before 2020. */
export type LegacyOutcome = (typeof LEGACY_OUTCOMES)[number]

const PROVED: readonly Outcome[] = [
  'written warning',
  'final written warning',
  'reduction in rank',
  'dismissed without notice',
  'would have been dismissed',
  'designation withdrawn',
  'removed from police work',
]

/** What a page says of an allegation that nobody has found proved; undefined where a finding stands behind the outcome. */
export function unprovedLabel(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return 'Unproven: no finding has been made'

  return PROVED.includes(outcome) ? undefined : 'Unproven: it ended with no finding of misconduct'
}

/** "Dismissed without notice": as a page names the outcome. */
export function outcomeName(outcome: Outcome | LegacyOutcome): string {
  return atStart(outcome)
}

/** "A misconduct hearing": a forum in a sentence, with a capital letter. */
export function forumName(forum: Forum): string {
  return forum === 'no proceedings' || forum === 'staff discipline'
    ? atStart(forum)
    : `${forum.startsWith('a') ? 'An' : 'A'} ${forum}`
}
