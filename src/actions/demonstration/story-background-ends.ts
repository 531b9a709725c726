import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Random } from './random.ts'
import type { Telling } from './telling.ts'

/** By which rules someone on the roster is disciplined. */
export type StandsUnder = 'Conduct Regulations' | 'contract'

/** How a plain matter ends: by what was found, and by the rules under which the person stands on that day. */
export function endPlainly(
  told: Telling,
  on: number,
  finding: 'none' | 'misconduct' | 'gross misconduct',
  random: Random,
  who: { readonly until: CalendarDate | undefined; readonly under: StandsUnder },
): void {
  const service = who.until !== undefined && who.until <= told.day(on) ? 'left' : 'serves'
  if (finding === 'none') endWithoutCase(told, on, random)
  else if (finding === 'misconduct') endMisconduct(told, on, random, { under: who.under, service })
  else endGrossMisconduct(told, on, random, { under: who.under, service })
}

type Standing = { readonly under: StandsUnder; readonly service: 'left' | 'serves' }

function endWithoutCase(told: Telling, on: number, random: Random): void {
  const reflect = random.chance(30)
  told.outcome(on, 1, {
    forum: 'no proceedings',
    finding: 'no finding',
    outcome: reflect ? 'reflective practice review process' : 'no action',
    reason: reflect
      ? 'No case to answer; to be talked through with the line manager.'
      : 'No case to answer, with the reasons given there.',
  })
}

function endMisconduct(told: Telling, on: number, random: Random, { under, service }: Standing): void {
  const proved = random.chance(79)
  const warning = proved
    ? random.pick(['written warning', 'written warning', 'final written warning'] as const)
    : undefined
  if (service === 'left') {
    told.outcome(on, 1, {
      forum: 'no proceedings',
      finding: 'no finding',
      outcome: 'resigned before a finding',
      reason: 'Left before it was heard. What falls short of gross misconduct is not taken up after that.',
    })
  } else {
    told.outcome(on, 1, {
      forum: under === 'contract' ? 'staff discipline' : 'misconduct meeting',
      finding: proved ? 'misconduct' : 'neither',
      outcome: warning ?? 'no action',
      reason: proved
        ? 'Found on the evidence heard; the warning marks it.'
        : 'The meeting was not persuaded on the balance of probabilities.',
    })
  }
}

function endGrossMisconduct(told: Telling, on: number, random: Random, { under, service }: Standing): void {
  const proved = random.chance(78)
  told.outcome(on, 1, {
    forum: under === 'contract' ? 'staff discipline' : 'misconduct hearing',
    finding: proved ? 'gross misconduct' : 'neither',
    outcome: proved ? (service === 'left' ? 'would have been dismissed' : 'dismissed without notice') : 'no action',
    reason: proved
      ? 'Found by the panel. Nothing short of dismissal would keep public trust.'
      : 'The panel was not persuaded on the balance of probabilities.',
  })
}
