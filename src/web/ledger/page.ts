import type { PublishedLedger } from '../../actions/public/published-ledger.ts'
import { type CalendarDate, londonDayOf, londonTimeOf, showDateSeenFrom } from '../../domain/calendar-date.ts'
import type { Facts } from '../../page/content.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type Checkpoint = Awaited<ReturnType<PublishedLedger['latest']>>

/** How old the latest checkpoint is, how much it covers, and the text to keep outside. */
export function ledgerPage(
  latest: Checkpoint,
  verifier: string | undefined,
  now: Date,
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Ledger',
    section: 'ledger',
    sentence: latest
      ? `The latest checkpoint was signed ${age(latest.madeAt, now)} and covers ${figure(latest.size)} acts.`
      : 'No checkpoint has been signed yet. One is signed within 15 seconds of the first act.',
    facts:
      latest &&
      ([
        { term: 'Acts covered', content: figure(latest.size) },
        {
          term: 'Signed',
          content: `${showDateSeenFrom(londonDayOf(latest.madeAt), today)} at ${londonTimeOf(latest.madeAt)}`,
        },
      ] satisfies Facts),
    note: latest?.note,
    verifier,
    checkpoint: paths.checkpoint,
  }
}

function age(madeAt: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - madeAt.getTime()) / 1000))
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'} ago`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`
  const hours = Math.round(minutes / 60)

  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'} ago` : `${Math.round(hours / 24)} days ago`
}
