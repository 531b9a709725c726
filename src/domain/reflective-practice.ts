import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'

/** A reflective practice review process as it stands. It is for practice that requires improvement, and is no discipline. */
export type ReflectivePractice = {
  readonly kind: 'began' | 'ended'
  readonly on: CalendarDate
  readonly provision: 'pcr-part-6'
  readonly because: string
}

/** What a person records of it. */
export type ProposedReflectivePractice = {
  readonly step: ReflectivePractice['kind'] | undefined
  readonly on: CalendarDate | undefined
  /** What is to be reflected on, or what was learned. */
  readonly words: string | undefined
  readonly today: CalendarDate
  /** The day on which it was decided that there is to be one. */
  readonly decidedOn: CalendarDate | undefined
  readonly latest: ReflectivePractice | undefined
}

/**
 * That a reflective practice review process began or ended.
 *
 * @returns what was recorded; or what is missing, about `outcome`, `step`, `on` or `words`
 * @see PCR 2020 Part 6
 */
export function recordReflectivePractice(proposed: ProposedReflectivePractice): Decided<ReflectivePractice> {
  const { step, on, words, today, decidedOn, latest } = proposed
  const missing: Missing[] = []
  const ask = (about: string, say: string) => missing.push(lacking(about, say, 'pcr-part-6'))
  if (decidedOn === undefined) ask('outcome', 'It was not decided that there is to be reflective practice here')
  if (!step) ask('step', 'Say whether it began or ended')
  if (step === 'began' && latest) ask('step', `It ${latest.kind} already`)
  if (step === 'ended' && latest?.kind !== 'began')
    ask('step', latest ? 'It ended already' : 'Record first that it began')
  const earliest = latest?.on ?? decidedOn
  if (!on) ask('on', 'Give the day')
  else if (on > today) ask('on', 'The day cannot be later than today')
  else if (earliest !== undefined && on < earliest) ask('on', 'The day cannot be before what it follows')
  if (!isWritten(words))
    ask('words', step === 'ended' ? 'Say what was learned and agreed' : 'Say what is to be reviewed')

  return decidedUnless(missing, { step, on }, (given) => ({
    kind: given.step,
    on: given.on,
    provision: 'pcr-part-6',
    because: `the reflective practice review process ${given.step}`,
  }))
}
