import { addDays, type CalendarDate, londonDayOf } from '../../domain/calendar-date.ts'
import type { CriminalStatus } from '../../domain/criminal-strand.ts'
import type { Deed, Step } from './deed.ts'

/** What starts a clock for news, and what was said when it was told, the same day. */
const NEWS: Readonly<Partial<Record<CriminalStatus, string>>> = {
  arrested: 'Rang at the time agreed. Said that there was an arrest this morning, and what happens next.',
  'interviewed voluntarily':
    'Told by the agreed e-mail that the officer was interviewed, and that nothing of what was said is known yet.',
  'released under investigation':
    'Rang. Said that there is no bail and no condition, and whom to call if anything happens.',
  'on pre-charge bail': 'Rang. Read out the bail conditions slowly and sent them by the agreed way.',
  charged: 'Met with the support worker. Said what the charge is and when the first hearing may be.',
  'no further action by the police':
    'Met. Said that there will be no charge, why, and how to ask for a review. The misconduct side goes on.',
  'no further action by the CPS':
    'Met. Said that the CPS will not charge, why, and how to ask it for a review. The misconduct side goes on.',
  convicted: 'Was in court. Said afterwards what the verdict means and what follows from it here.',
  acquitted: 'Met after the verdict. Said that the misconduct side asks another question and goes on.',
}
const OTHERWISE =
  'Rang at the time agreed. Said how the criminal side stands now, and that the misconduct side goes on.'
/** Nothing is told of these: they start no clock. */
const QUIET: readonly CriminalStatus[] = [
  'not criminal',
  'under investigation',
  'early advice from the CPS',
  'with the CPS for a decision',
  'charge authorised by the CPS',
]
const OUTCOME = 'Told what came of the allegation, and that it was said so today by letter as well.'
/** What happened in the last days before the story ends is still to be told: somebody has to have something to do. */
const STILL_TO_TELL = 7
const A_MINUTE = 60_000

/** The steps with the telling of each piece of news beside it, the same day, by whoever recorded it. */
export function withNews(steps: readonly Step[], until: CalendarDate): readonly Step[] {
  const since = addDays(until, -STILL_TO_TELL)

  return steps.flatMap((step) => {
    const words = newsOf(step.deed)
    const on = londonDayOf(step.at)
    if (words === undefined || on >= since) return [step]
    const deed: Deed = { act: 'record event', command: { kind: 'update given', on, words } }

    return [step, { ...step, at: new Date(step.at.getTime() + A_MINUTE), deed }]
  })
}

function newsOf(deed: Deed): string | undefined {
  if (deed.act === 'record outcome') return OUTCOME

  if (deed.act !== 'record criminal step' || deed.command.status === undefined) return undefined

  return NEWS[deed.command.status] ?? (QUIET.includes(deed.command.status) ? undefined : OTHERWISE)
}
