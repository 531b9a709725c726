import { type CalendarDate, showDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { atStart } from './words.ts'

/** What is taken from an officer, or arranged around her, so that police means cannot be used for harm. */
export const MEASURES = {
  weapons: 'Authority to carry withdrawn, weapons taken in',
  'system access': 'Access to police systems restricted',
  'keys and passes': 'Keys, passes and access to buildings taken in',
  vehicle: 'Police vehicle taken in',
  'address marker': 'Restricted marker on her address',
  'response from elsewhere': 'Calls from her answered by officers who do not know him',
} as const

/** One kind of measure. Duty is none of them: it has a decision and states of its own. */
export type MeasureKind = keyof typeof MEASURES

/** Every kind, in the order in which a page shows them. */
export const MEASURE_KINDS = Object.keys(MEASURES) as readonly MeasureKind[]

/** Where a measure stands. */
export const MEASURE_STANDINGS = ['asked', 'refused', 'in force', 'lifted'] as const

/** One standing. */
export type MeasureStanding = (typeof MEASURE_STANDINGS)[number]

/** Which standings may follow. A refusal may be asked again; what was lifted too. */
export const AFTER_MEASURE: Readonly<Record<MeasureStanding, readonly MeasureStanding[]>> = {
  asked: ['in force', 'refused'],
  refused: ['asked', 'in force'],
  'in force': ['lifted'],
  lifted: ['asked', 'in force'],
}

/** What is proposed of one measure. */
export type ProposedMeasure = {
  readonly before: MeasureStanding | undefined
  readonly standing: MeasureStanding | undefined
  readonly on: CalendarDate
  /** Since when it stands as it does. */
  readonly since: CalendarDate | undefined
  readonly today: CalendarDate
  readonly words: string | undefined
}

/**
 * Where a measure stands from a day on: asked for, refused, in force or lifted.
 *
 * @returns the standing; or what is missing, about `standing`, `on` or `words` (a refusal and a lifting have reasons)
 * @see policy, measures
 */
export function decideMeasure(proposed: ProposedMeasure): Decided<{ readonly standing: MeasureStanding }> {
  const { before, standing, on, since, today, words } = proposed
  const open = before === undefined ? MEASURE_STANDINGS.filter((each) => each !== 'lifted') : AFTER_MEASURE[before]
  const missing: Missing[] = []
  if (!standing || !open.includes(standing))
    missing.push(lacking('standing', `Say where it stands: ${open.join(' or ')}`, 'policy-measures'))
  if (on > today) missing.push(lacking('on', 'The day cannot be later than today', 'policy-measures'))
  if (since !== undefined && on < since)
    missing.push(lacking('on', `The day cannot be before ${showDate(since)}, since when it stands`, 'policy-measures'))
  if ((standing === 'refused' || standing === 'lifted') && !isWritten(words))
    missing.push(lacking('words', 'Say why', 'policy-measures'))

  return decidedUnless(missing, { standing }, (given) => given)
}

/** “In force since Mon 2 Nov 2026”. */
export function measureWords(standing: MeasureStanding, since: CalendarDate): string {
  return `${atStart(standing)} ${standing === 'in force' ? 'since ' : ''}${showDate(since)}`
}
