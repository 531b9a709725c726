import { londonDayOf, londonTimeOf, showDate } from '../../domain/calendar-date.ts'

/** How a checkpoint reads to somebody who has never seen one. */
export type CheckpointView = {
  readonly entries: string
  readonly signed: string
  readonly age: string
  readonly note: string
}

export function checkpointView(
  { size, note, madeAt }: { readonly size: number; readonly note: string; readonly madeAt: Date },
  now: Date,
): CheckpointView {
  return {
    entries: size === 1 ? '1 entry' : `${size.toLocaleString('en-GB')} entries`,
    signed: `${showDate(londonDayOf(madeAt))} at ${londonTimeOf(madeAt)}`,
    age: ageInWords(now.getTime() - madeAt.getTime()),
    note,
  }
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** Milliseconds as a person says them: the largest whole unit. */
export function ageInWords(milliseconds: number): string {
  for (const [unit, length] of UNITS) {
    const count = Math.floor(milliseconds / length)
    if (count > 0) return `${count} ${unit}${count === 1 ? '' : 's'} ago`
  }
  return 'less than a minute ago'
}
