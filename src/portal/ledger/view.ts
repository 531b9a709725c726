import type { KeyChanged } from '../../actions/public/published-ledger.ts'
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
    entries: entriesOf(size),
    signed: `${showDate(londonDayOf(madeAt))} at ${londonTimeOf(madeAt)}`,
    age: ageInWords(now.getTime() - madeAt.getTime()),
    note,
  }
}

/** A change of key, as somebody reads it who was given the former one. */
export function keyChangeView({ size, former, because, recordedAt }: KeyChanged) {
  const day = showDate(londonDayOf(new Date(recordedAt)))
  return { former, sentence: `On ${day}, after ${entriesOf(size)}, another key began to sign${WHY[because] ?? ''}.` }
}

const WHY: Readonly<Record<string, string>> = {
  lost: ', because the one before was lost',
  damaged: ', because the one before was damaged',
  'in other hands': ', because others may have had the one before',
}

function entriesOf(size: number): string {
  return size === 1 ? '1 entry' : `${size.toLocaleString('en-GB')} entries`
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
